import type {EndpointEvidence, InstallationEvidence} from '../evidence.ts';
import {type Fact, known, type Source, unknown, unlessContradicted} from '../facts.ts';
import type {Intent} from '../intent.ts';
import {whyUsersUnseen} from './blind-spots.ts';
import {abilities, plannedFacts, readAclEntries, readPart, settingFacts} from './client-facts.ts';
import {confLayers} from './conf-layers.ts';
import type {ClientFacts, ClientKind} from './facts.ts';
import {
	isInHome,
	isLone,
	readFileDefects,
	readFileRecords,
	readOthers,
	readStrangeKeys,
} from './file-facts.ts';
import type {BuildLayers, ClientLayers} from './layers.ts';
import {readOpenSettings} from './open-settings.ts';
import {isWritten} from './profile-judgement.ts';
import type {ProfileForm} from './profiles.ts';
import {
	readLegacyPassword,
	readPasswords,
	readProxyPassword,
	readRememberedPeers,
	readSavedLogins,
} from './secrets.ts';
import {readPlatform, readSessions, readVersion} from './traces-read.ts';

/** The build of a custom client: its layers, and what its form tells beside them. */
export type ClientBuild = {
	readonly layers: BuildLayers;
	readonly profiles: ProfileForm;
	readonly form: Partial<ClientFacts>;
};

const kindOf = ({kind, prefix, folder}: InstallationEvidence): Fact<ClientKind> => {
	const source: Source = {place: folder === '' ? 'the folder' : folder, origin: 'explicit'};

	if (prefix !== undefined) return known('custom', source);

	return kind === 'folder'
		? unknown("the folder's name doesn't tell whether the client is a standard or a custom one")
		: known('standard', source);
};

/** All that checks may know of one installation, layered with its build, seen with the plan's eyes. */
export const endpointFacts = (
	endpoint: EndpointEvidence,
	installation: InstallationEvidence,
	intent: Intent,
	build?: ClientBuild,
): ClientFacts => {
	const files = confLayers(installation);
	const clientKind = kindOf(installation);
	const layers: ClientLayers = {clientKind, files, ...(build !== undefined && {build: build.layers})};
	const sessions = readSessions(installation);
	const accepted = sessions.isKnown ? sessions.value : [];
	const able = abilities(layers, accepted);
	const form = build?.form ?? {};
	const platform = readPlatform(endpoint.platform, installation, endpoint.endpoint);
	const isPortable = readIsPortable(installation);
	const set = settingFacts(layers, build?.profiles ?? {});
	const unseen = whyUsersUnseen(endpoint, installation);

	return {
		target: known('endpoint'),
		clientKind,
		platform,
		version: readVersion(installation),
		isPortable,
		...plannedFacts(intent),
		...set,
		discovery: whereInstalled(set.discovery, isPortable),
		...able,
		part: readPart(intent, able),
		bidirectionalReason: form.bidirectionalReason ?? untold('why the client goes both ways'),
		openSettings: unlessContradicted(form.openSettings, readOpenSettings(layers, form.openSettings)),
		publicDownload: form.publicDownload ?? untold('who may download the build'),
		presetPassword: form.presetPassword ?? untold('whether a password is preset'),
		forcedLogin: form.forcedLogin ?? untold('whether a login is forced', 'attestation'),
		profileTicks: form.profileTicks ?? untold('what users may do with profiles', 'attestation'),
		aclEntries: unlessContradicted(form.aclEntries, readAclEntries(layers)),
		rememberedPeers: readRememberedPeers(installation, files.user, unseen),
		savedLogins: readSavedLogins(installation, files.user, unseen),
		passwords: readPasswords(installation, files, set.profiles, presetGap(clientKind, form)),
		proxyPassword: readProxyPassword(installation, [...files.system, ...files.user], unseen),
		legacyPassword: readLegacyPassword(installation, files),
		sessions,
		strangeKeys: readStrangeKeys(installation, endpoint),
		securityInDefaults: untold('which box a value of the build stands in'),
		passwordKeys: untold('what stands in the build'),
		files: readFileRecords(installation, endpoint),
		fileDefects: readFileDefects(installation, endpoint, platform),
		otherInstallations: readOthers(installation, endpoint),
	};
};

const untold = (what: string, needs: 'evidence' | 'attestation' = 'evidence'): Fact<never> =>
	unknown(`no file of an endpoint tells ${what}`, needs);

/** A copy that is run and not installed keeps its files in a user's home, be it a standard or a custom client. */
const readIsPortable = (installation: InstallationEvidence): Fact<boolean> =>
	isLone(installation)
		? unknown('a folder on its own does not tell whether the client is installed')
		: known(installation.kind === 'portable' || isInHome(installation.folder), {
				place: installation.folder,
				origin: 'explicit',
			});

/** That discovery is on where nothing is written is documented for installed clients alone (client.md 2.7). */
const whereInstalled = (discovery: Fact<boolean>, isPortable: Fact<boolean>): Fact<boolean> => {
	if (!discovery.isKnown || isWritten(discovery) || (isPortable.isKnown && !isPortable.value))
		return discovery;

	return unknown(
		isPortable.isKnown
			? 'what a copy that is not installed does about discovery is not documented'
			: `${isPortable.reason}, so that the default of discovery is not known`,
		'evidence',
		discovery.sources,
	);
};

/** Why a custom client may have a password in spite of its files: one may be preset in the build. */
const presetGap = (
	clientKind: Fact<ClientKind>,
	{presetPassword}: Partial<ClientFacts>,
): string | undefined => {
	if (!clientKind.isKnown) return clientKind.reason;
	if (clientKind.value === 'standard') return undefined;
	if (presetPassword === undefined)
		return "the build of this custom client isn't given, and may preset a password";
	if (!presetPassword.isKnown) return presetPassword.reason;

	return presetPassword.value ? 'the build presets a password, whose record may stand elsewhere' : undefined;
};
