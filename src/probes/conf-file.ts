import {type Conf, type ConfLine, parseConf} from '../domain/anydesk/conf-text.ts';
import {isSecretKey, keepsValue} from '../domain/anydesk/known-keys.ts';
import {fingerprint, isGuessable, isHash, isSalt} from '../domain/anydesk/password-hash.ts';
import {
	addressToProfileKey,
	authTokensKey,
	legacyHashKey,
	legacySaltKey,
	passwordKey,
	readProfileKey,
	saltKey,
} from '../domain/anydesk/settings.ts';
import type {ConfEvidence, SecretDetail, SecretTuple, SettingTriple} from '../domain/evidence.ts';
import type {FileFacts, Place} from './place.ts';

/** The key of one collection's fingerprints, and words that a password may be made of. */
export type Collection = {
	readonly id: string;
	readonly key: Uint8Array;
	readonly words: readonly string[];
};

const largestConf = 16 * 1024 * 1024;

/** Reads one conf file. Secrets are reduced here, so that nothing behind this line ever holds one. */
export const readConfFile = async (
	place: Place,
	path: string,
	collection: Collection,
	hasModes: boolean,
): Promise<ConfEvidence> => {
	const file = await place.read(path, largestConf);
	const facts = file.facts === undefined ? {} : printFacts(file.facts, hasModes);

	if (file.status !== 'read') return {path, status: file.status, ...facts};

	return {path, status: 'read', ...facts, ...reduce(parseConf(file.bytes), collection)};
};

const printFacts = ({mode, uid, size, modifiedAt}: FileFacts, hasModes: boolean) => ({
	...(hasModes && {
		mode: (mode & 0o7777).toString(8).padStart(4, '0'),
		owner: uid === 0 ? 'root' : String(uid),
	}),
	size,
	modifiedAt,
});

/** A parsed conf as evidence: values only of keys that a check asks for, secrets as present and a fingerprint. */
export const reduce = (
	{lines, defects, isWhole}: Conf,
	collection: Collection,
): Pick<ConfEvidence, 'whole' | 'settings' | 'secrets' | 'defects'> => {
	const settings: SettingTriple[] = [];
	const secrets: SecretTuple[] = [];
	const records = recordsOf(lines);

	for (const line of lines) {
		if (keepsValue(line.key)) settings.push([line.key, line.value, line.line]);
		else if (isSecretKey(line.key)) secrets.push(reduceSecret(line, records, collection));
		else settings.push([line.key, null, line.line]);
	}

	return {
		// Behind bytes that are no text another line may hide.
		whole: isWhole && !lines.some(({value}) => value.includes('\ufffd')),
		...(settings.length > 0 && {settings}),
		...(secrets.length > 0 && {secrets}),
		...(defects.length > 0 && {defects}),
	};
};

/** A password record takes two lines: its hash, and its salt. */
type Records = {
	readonly salts: ReadonlyMap<string, string>;
	/** The hashes that are held against the deny list. */
	readonly tested: ReadonlySet<ConfLine>;
};

/** A file that pretends to have more passwords shall not hold us up. */
const mostTested = 200;

const recordsOf = (lines: readonly ConfLine[]): Records => ({
	// Of several salts the first.
	salts: new Map(lines.toReversed().flatMap(({key, value}) => (isSaltKey(key) ? [[key, value]] : []))),
	tested: new Set(lines.filter(({key}) => saltKeyOf(key) !== undefined).slice(0, mostTested)),
});

const isSaltKey = (key: string): boolean => key === legacySaltKey || readProfileKey(key)?.part === 'salt';

const reduceSecret = (line: ConfLine, records: Records, collection: Collection): SecretTuple =>
	line.value === ''
		? [line.key, 'empty', line.line]
		: [line.key, 'present', line.line, describe(line, records, collection)];

const describe = (
	line: ConfLine,
	{salts, tested}: Records,
	{key: collectionKey, words}: Collection,
): SecretDetail => {
	const {key, value} = line;

	if (key === authTokensKey || key === addressToProfileKey) {
		return {count: value.split(';').filter(entry => entry.trim() !== '').length};
	}

	const salt = salts.get(saltKeyOf(key) ?? '');

	if (salt === undefined || !isSalt(salt) || !isHash(value))
		return {fingerprint: fingerprint(value, collectionKey)};

	return {
		fingerprint: fingerprint(`${salt.toLowerCase()}:${value.toLowerCase()}`, collectionKey),
		...(tested.has(line) && {guessable: isGuessable(value, salt, words)}),
	};
};

/** The key of the salt that belongs to a password record, or undefined when the key is no record. */
const saltKeyOf = (key: string): string | undefined => {
	if (key === legacyHashKey) return legacySaltKey;

	const profileKey = readProfileKey(key);

	return profileKey?.part === 'pwd' && key === passwordKey(profileKey.profile)
		? saltKey(profileKey.profile)
		: undefined;
};
