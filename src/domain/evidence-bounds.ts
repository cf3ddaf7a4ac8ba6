const kibi = 1024;
const mebi = 1024 * kibi;

/** How much of an endpoint is looked at; the probes and the collector keep to the same bounds. Sizes are in bytes. */
export const evidenceBounds = {
	conf: 16 * mebi,
	/** Of one line of a conf, in UTF-16 units. */
	confLine: mebi,
	confLines: 200_000,
	confDefects: 1000,
	/** Passwords that are held against the deny list: a file that pretends to have more shall not hold us up. */
	testedPasswords: 200,
	/** Salts of one key. */
	salts: 10,

	connectionTrace: 32 * mebi,
	sessions: 100_000,
	/** Of a line that may be a session, in UTF-16 units. */
	sessionLine: 10_000,
	programTrace: 2048 * mebi,
	/** Of a line that may be a start banner, in bytes. */
	bannerLine: 1000,
	/** The newest ones are kept. */
	banners: 20,

	/** Of one folder. */
	names: 10_000,
	accounts: 4 * mebi,
	accountHomes: 10_000,
	hostname: 4 * kibi,
} as const;
