import {createHash, createHmac} from 'node:crypto';

/**
 * AnyDesk's record of an unattended password: one round of SHA-256 over the password, a zero byte and the salt's
 * 16 bytes; as hex. Verified on public pairs up to version 8, ASCII passwords only (client.md 3).
 */
export const hashPassword = (password: string, saltHex: string): string =>
	createHash('sha256')
		.update(password, 'utf8')
		.update(Buffer.of(0))
		.update(Buffer.from(saltHex, 'hex'))
		.digest('hex');

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);
export const isSalt = (text: string): boolean => /^[0-9a-f]{32}$/i.test(text);

/** Equal secrets of one collection get equal fingerprints; without its key they tell nothing. */
export const fingerprint = (secret: string, collectionKey: Uint8Array): string =>
	createHmac('sha256', collectionKey).update(secret, 'utf8').digest('hex').slice(0, 32);

/** Passwords that anybody would try first. */
// biome-ignore format: a list of words
const wellKnown = [
	'anydesk', 'AnyDesk', 'Anydesk', 'ANYDESK', 'anydesk1', 'anydesk12', 'anydesk123', 'AnyDesk123', 'Anydesk123',
	'anydesk1234', 'anydesk12345', 'AnyDesk1', 'AnyDesk1!', 'AnyDesk123!', 'Anydesk123!', 'Anydesk@123', 'AnyDesk@123',
	'anydesk@123', 'anydesk!', 'anydesk2020', 'anydesk2021', 'anydesk2022', 'anydesk2023', 'anydesk2024',
	'anydesk2025', 'anydesk2026', 'AnyDesk2024', 'AnyDesk2025', 'AnyDesk2026', 'anydeskpass', 'anydeskpassword',
	'anydeskPassword', 'MyAnyDesk', 'password', 'Password', 'PASSWORD', 'password1', 'Password1', 'password12',
	'password123', 'Password123', 'Password123!', 'Password1!', 'P@ssw0rd', 'P@ssword', 'P@ssw0rd1', 'P@ssw0rd123',
	'Passw0rd', 'Passw0rd!', 'passw0rd', 'Pa$$w0rd', 'passwort', 'Passwort', 'Passwort1', 'Passwort123',
	'Passwort123!', '12345678', '123456789', '1234567890', '87654321', '11111111', '00000000', '88888888', '12341234',
	'123123123', 'abcd1234', 'Abcd1234', 'Abc12345', 'Abc123456', 'abc12345', 'qwertyui', 'qwerty123', 'Qwerty123',
	'Qwerty123!', 'qwertz123', 'Qwertz123', '1q2w3e4r', '1qaz2wsx', 'Q1w2e3r4', 'asdfghjk', 'admin123', 'Admin123',
	'Admin123!', 'Admin@123', 'admin1234', 'Admin1234', 'administrator', 'Administrator', 'letmein1', 'welcome1',
	'Welcome1', 'Welcome123', 'Welcome123!', 'Welcome@123', 'changeme', 'ChangeMe', 'Changeme1', 'changeme123',
	'support1', 'Support1', 'support123', 'Support123', 'Support123!', 'Support2024', 'Support2025', 'Support2026',
	'helpdesk', 'Helpdesk', 'Helpdesk1', 'helpdesk123', 'Helpdesk123', 'remote123', 'Remote123', 'remotedesktop',
	'test1234', 'Test1234', 'Test1234!', 'secret123', 'Secret123', 'Start123', 'Start123!', 'Sommer2025', 'Sommer2026',
	'Winter2025', 'Winter2026', 'Summer2025', 'Summer2026', 'server123', 'Server123', 'company1', 'Company123', 'iloveyou',
	'sunshine', 'unattended', 'Unattended1',
];

/** What people add to a word. */
// biome-ignore format: a list of words
export const endings = ['', '1', '12', '123', '1234', '12345', '!', '1!', '123!', '@123', '2024', '2025', '2026'];

/** Of a shorter word nobody makes a password. */
export const shortestWord = 3;

const spellings = (word: string): readonly string[] => {
	const small = word.toLowerCase();

	return [...new Set([word, small, small.charAt(0).toUpperCase() + small.slice(1), small.toUpperCase()])];
};

/** The short deny list: the one above, and the given words with the endings that people add. */
export const guessesOf = (words: readonly string[] = []): readonly string[] => [
	...wellKnown,
	...words
		.filter(word => word.length >= shortestWord)
		.flatMap(spellings)
		.flatMap(word => endings.map(ending => word + ending)),
];

/**
 * Whether the short deny list opens the record; `words` are an organisation's name, its namespace, the endpoint's name,
 * its AnyDesk ID. A `true` proves it.
 */
export const isGuessable = (hash: string, saltHex: string, words: readonly string[] = []): boolean => {
	const wanted = hash.toLowerCase();

	return guessesOf(words).some(password => hashPassword(password, saltHex) === wanted);
};
