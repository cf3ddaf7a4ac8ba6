import {type Conf, type ConfLine, parseConf} from '../domain/anydesk/conf-text.ts';
import {isSecretKey, keepsValue} from '../domain/anydesk/known-keys.ts';
import {fingerprint, isGuessable, isHash, isSalt} from '../domain/anydesk/password-hash.ts';
import {addressToProfileKey, passwordKey, readProfileKey, saltKey} from '../domain/anydesk/profile-keys.ts';
import {
	authTokensKey,
	legacyHashKey,
	legacySaltKey,
	singleHashKey,
	singleSaltKey,
} from '../domain/anydesk/settings.ts';
import type {ConfEvidence, SecretDetail, SecretTuple, SettingTriple} from '../domain/evidence.ts';
import {evidenceBounds} from '../domain/evidence-bounds.ts';
import type {FileFacts, Place} from './place.ts';

/** The key of one collection's fingerprints, and words that a password may be made of. */
export type Collection = {
	readonly id: string;
	readonly key: Uint8Array;
	readonly words: readonly string[];
};

/** Reads one conf file. Secrets are reduced here, so that nothing behind this line ever holds one. */
export const readConfFile = async (
	place: Place,
	path: string,
	collection: Collection,
	hasModes: boolean,
): Promise<ConfEvidence> => {
	const file = await place.read(path, evidenceBounds.conf);
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
	...(modifiedAt !== undefined && {modifiedAt}),
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
	/** Each value that stands under a salt's key: which of several counts isn't known. */
	readonly salts: ReadonlyMap<string, ReadonlySet<string>>;
	/** The hashes that are held against the deny list. */
	readonly tested: ReadonlySet<ConfLine>;
};

const recordsOf = (lines: readonly ConfLine[]): Records => ({
	salts: saltsOf(lines),
	tested: new Set(
		lines.filter(({key}) => saltKeyOf(key) !== undefined).slice(0, evidenceBounds.testedPasswords),
	),
});

const saltsOf = (lines: readonly ConfLine[]): Records['salts'] => {
	const salts = new Map<string, Set<string>>();

	for (const {key, value} of lines) {
		if (!isSaltKey(key) || !isSalt(value)) continue;

		const found = salts.get(key) ?? new Set();
		if (found.size < evidenceBounds.salts) salts.set(key, found.add(value.toLowerCase()));
	}

	return salts;
};

const isSaltKey = (key: string): boolean =>
	key === legacySaltKey || key === singleSaltKey || readProfileKey(key)?.part === 'salt';

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

	const own = [...(salts.get(saltKeyOf(key) ?? '') ?? [])];

	if (own.length === 0 || !isHash(value)) return {fingerprint: fingerprint(value, collectionKey)};

	const isOpened = tested.has(line) && own.some(salt => isGuessable(value, salt, words));
	// With two salts an answer "no" would rest on the one that may not count.
	const isTold = tested.has(line) && (isOpened || own.length === 1);

	return {
		fingerprint: fingerprint(`${own.join()}:${value.toLowerCase()}`, collectionKey),
		...(isTold && {guessable: isOpened}),
	};
};

/** The key of the salt that belongs to a password record, or undefined when the key is no record. */
const saltKeyOf = (key: string): string | undefined => {
	if (key === legacyHashKey) return legacySaltKey;
	if (key === singleHashKey) return singleSaltKey;

	const profileKey = readProfileKey(key);

	return profileKey?.part === 'pwd' && key === passwordKey(profileKey.profile)
		? saltKey(profileKey.profile)
		: undefined;
};
