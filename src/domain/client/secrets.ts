import {addressToProfileKey, readProfileKey} from '../anydesk/profile-keys.ts';
import {authTokensKey, legacyHashKey, proxyPasswordKeys, singleHashKey} from '../anydesk/settings.ts';
import type {InstallationEvidence, SecretTuple} from '../evidence.ts';
import {type Fact, known, partly, type Source, unknown} from '../facts.ts';
import type {PasswordRecord, Profile} from './facts.ts';
import type {Layer} from './layers.ts';

type FoundSecret = {readonly tuple: SecretTuple; readonly source: Source};

const secretsOf = ({files}: InstallationEvidence): readonly FoundSecret[] =>
	files.flatMap(({path, secrets = []}) =>
		secrets.map(tuple => ({
			tuple,
			source: {
				place: path,
				line: tuple[2],
				key: tuple[0],
				found: `${tuple[0]}, a secret`,
				origin: 'explicit',
			},
		})),
	);

const firstGap = (layers: readonly Layer[]): string | undefined =>
	layers.find(({gap}) => gap !== undefined)?.gap;

/** A list that is known to be whole, or known in part, or not known at all. */
const listOf = <Item>(
	items: readonly Item[],
	sources: readonly Source[],
	gap: string | undefined,
): Fact<readonly Item[]> => {
	if (gap === undefined) return known(items, ...sources);

	return items.length > 0 ? partly(items, gap, ...sources) : unknown(gap, 'evidence', sources);
};

/**
 * The records of unattended passwords: a profile's `.pwd`, unless the profile is disabled, and the single record of
 * older clients. `presetGap` tells why a custom client may have one in its build.
 */
export const readPasswords = (
	installation: InstallationEvidence,
	files: {readonly system: readonly Layer[]; readonly service: readonly Layer[]},
	profiles: Fact<readonly Profile[]>,
	presetGap: string | undefined,
): Fact<readonly PasswordRecord[]> => {
	const disabled = new Set(
		(profiles.isKnown ? profiles.value : [])
			.filter(({isEnabled}) => isEnabled.isKnown && !isEnabled.value)
			.map(({id}) => id),
	);
	const records = secretsOf(installation).flatMap(({tuple, source}): PasswordRecord[] => {
		const [key, state, , detail] = tuple;
		const level = levelOf(key);

		if (level === undefined || state === 'empty' || disabled.has(level)) return [];

		return [{level, fingerprint: detail?.fingerprint ?? '', isGuessable: detail?.guessable, source}];
	});
	const sources =
		records.length > 0
			? records.map(({source}) => source)
			: [...files.system, ...files.service].map(({place}): Source => ({place, origin: 'default'}));

	return listOf(records, sources, firstGap([...files.system, ...files.service]) ?? presetGap);
};

/** The level of access that a record opens: a profile, or all of it. */
const levelOf = (key: string): string | undefined => {
	if (key === legacyHashKey) return 'legacy';
	if (key === singleHashKey) return 'single';

	const profileKey = readProfileKey(key);

	return profileKey?.part === 'pwd' ? profileKey.profile : undefined;
};

/** A tripwire: the record of the single password of older clients (client.md 2.3), which no build presets. */
export const readLegacyPassword = (
	installation: InstallationEvidence,
	files: {readonly system: readonly Layer[]; readonly service: readonly Layer[]},
): Fact<boolean> => isPresent(installation, [legacyHashKey], [...files.system, ...files.service]);

/** Whether one of the secrets stands in the files; that none does takes all of them whole. */
const isPresent = (
	installation: InstallationEvidence,
	keys: readonly string[],
	layers: readonly Layer[],
	unseen?: string,
): Fact<boolean> => {
	const found = secretsOf(installation).filter(
		({tuple: [key, state]}) => keys.includes(key) && state === 'present',
	);
	const gap = firstGap(layers) ?? unseen;

	if (found.length > 0) return known(true, ...found.map(({source}) => source));

	const [key] = keys;
	const sources = layers.map(
		({place}): Source => ({place, ...(key !== undefined && {key}), origin: 'default'}),
	);

	return gap === undefined ? known(false, ...sources) : unknown(gap, 'evidence', sources);
};

/** How many entries the secret lists under a key hold, over all files of that name. */
const countOf = (
	installation: InstallationEvidence,
	key: string,
	layers: readonly Layer[],
	unseen?: string,
): Fact<number> => {
	const found = secretsOf(installation).filter(({tuple}) => tuple[0] === key && tuple[1] === 'present');
	const count = found.reduce((sum, {tuple}) => sum + (tuple[3]?.count ?? 1), 0);
	const sources =
		found.length > 0
			? found.map(({source}) => source)
			: layers.map(({place}): Source => ({place, key, origin: 'default'}));
	const gap = firstGap(layers) ?? unseen;

	if (gap === undefined) return known(count, ...sources);

	return count > 0 ? partly(count, gap, ...sources) : unknown(gap, 'evidence', sources);
};

/** Logins to other endpoints that user.conf files keep (client.md 1.2). `unseen`: why there may be more such files. */
export const readSavedLogins = (
	installation: InstallationEvidence,
	user: readonly Layer[],
	unseen?: string,
): Fact<number> => countOf(installation, authTokensKey, user, unseen);

/** Peers whose last permissions user.conf files keep (client.md 2.2). */
export const readRememberedPeers = (
	installation: InstallationEvidence,
	user: readonly Layer[],
	unseen?: string,
): Fact<number> => countOf(installation, addressToProfileKey, user, unseen);

/** Whether a password for the proxy stands in one of the files (client.md 2.7). */
export const readProxyPassword = (
	installation: InstallationEvidence,
	layers: readonly Layer[],
	unseen?: string,
): Fact<boolean> => isPresent(installation, proxyPasswordKeys, layers, unseen);
