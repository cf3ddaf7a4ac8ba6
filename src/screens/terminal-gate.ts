import type {Size} from './keys.ts';

/** What the gate asks of the two ends of a terminal. */
type Ends = {
	readonly stdin: {readonly isTTY?: boolean | undefined};
	readonly stdout: {
		readonly isTTY?: boolean | undefined;
		readonly columns?: number | undefined;
		readonly rows?: number | undefined;
	};
};

export type Surroundings = Ends & {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	/** The person asked for plain characters. */
	readonly wantsAscii?: boolean;
	/** The app stands below what is on the screen. */
	readonly isInline?: boolean;
};

export type GlyphSet = 'unicode' | 'ascii';

export type TerminalGate =
	| {readonly isOpen: false; readonly reason: string}
	| {
			readonly isOpen: true;
			/** When false, `FORCE_COLOR=0` has to stand in the environment before Ink is loaded. */
			readonly hasColor: boolean;
			readonly glyphSet: GlyphSet;
			/** How long a lone escape may be the beginning of a key, in milliseconds. */
			readonly escapeDelay: number;
	  };

const leastSize = {columns: 60, rows: 16} as const;

/** Decides, before Ink is loaded, whether the app can open here; else why not, in a clause. */
export const terminalGate = (around: Surroundings): TerminalGate => {
	const reason = reasonAgainst(around);

	if (reason !== undefined) return {isOpen: false, reason};

	const {env} = around;

	return {
		isOpen: true,
		hasColor: !isSet(env['NO_COLOR']) && !isOff(env['FORCE_COLOR']),
		glyphSet: glyphSetFor(around),
		escapeDelay: isSet(env['SSH_CONNECTION']) ? 100 : 30,
	};
};

/** Which characters the terminal can show. */
export const glyphSetFor = (around: Surroundings): GlyphSet =>
	around.wantsAscii === true || !hasUnicode(around) ? 'ascii' : 'unicode';

const reasonAgainst = ({stdin, stdout, env, platform, isInline}: Surroundings): string | undefined => {
	const {columns = 0, rows = 0} = stdout;

	if (stdin.isTTY !== true) return 'the input is not a terminal';
	if (stdout.isTTY !== true) return 'the output is not a terminal';
	// The Windows console sets no TERM.
	if (!isSet(env['TERM']) && platform !== 'win32') return 'TERM is not set';
	if (env['TERM'] === 'dumb') return 'TERM is dumb';
	if (isSet(env['CI']) && !isOff(env['CI'])) return 'CI is set';

	return smallness({columns, rows}, spareRows(platform, isInline));
};

/**
 * Rows that are left free at the bottom: the Windows console scrolls when its last cell is written, and what stands above
 * an app must not scroll either.
 */
export const spareRows = (platform: NodeJS.Platform, isInline = false): number =>
	isInline || platform === 'win32' ? 1 : 0;

/** Why a terminal is too small for the screens, in a clause; undefined where it isn't. */
export const smallness = ({columns, rows}: Size, spare = 0): string | undefined =>
	columns < leastSize.columns || rows < leastSize.rows + spare
		? `the terminal has ${columns}×${rows} characters, and ${leastSize.columns}×${leastSize.rows + spare} are needed`
		: undefined;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false';

/** The first of the three that isn't empty is the locale, as in POSIX. */
const hasUnicode = ({env, platform}: Surroundings): boolean => {
	// The fonts of the Linux console hold no such figures.
	if (env['TERM'] === 'linux') return false;

	const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(isSet);

	if (locale === undefined) return platform === 'win32' && isSet(env['WT_SESSION']);

	return /utf-?8/i.test(locale);
};
