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

	for (const line of lines) {
		if (keepsValue(line.key)) settings.push([line.key, line.value, line.line]);
		else if (isSecretKey(line.key)) secrets.push(reduceSecret(line, lines, collection));
		else settings.push([line.key, null, line.line]);
	}

	return {
		whole: isWhole,
		...(settings.length > 0 && {settings}),
		...(secrets.length > 0 && {secrets}),
		...(defects.length > 0 && {defects}),
	};
};

const reduceSecret = (
	{key, value, line}: ConfLine,
	lines: readonly ConfLine[],
	collection: Collection,
): SecretTuple =>
	value === '' ? [key, 'empty', line] : [key, 'present', line, describe(key, value, lines, collection)];

const describe = (
	key: string,
	value: string,
	lines: readonly ConfLine[],
	{key: collectionKey, words}: Collection,
): SecretDetail => {
	if (key === authTokensKey || key === addressToProfileKey) {
		return {count: value.split(';').filter(entry => entry.trim() !== '').length};
	}

	const saltName = saltKeyOf(key);
	const salt = lines.find(line => line.key === saltName)?.value;

	if (salt === undefined || !isSalt(salt) || !isHash(value))
		return {fingerprint: fingerprint(value, collectionKey)};

	return {
		fingerprint: fingerprint(`${salt.toLowerCase()}:${value.toLowerCase()}`, collectionKey),
		guessable: isGuessable(value, salt, words),
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
