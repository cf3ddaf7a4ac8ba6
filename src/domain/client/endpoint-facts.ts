import type {EndpointEvidence, InstallationEvidence} from '../evidence.ts';
import {agree, type Fact, known, type Source, unknown} from '../facts.ts';
import type {Intent} from '../intent.ts';
import {
	abilities,
	plannedFacts,
	readAclEntries,
	readOpenSettings,
	readPart,
	settingFacts,
} from './client-facts.ts';
import {confLayers} from './conf-layers.ts';
import type {ClientFacts, ClientKind} from './facts.ts';
import {readFileDefects, readFileRecords, readOthers, readStrangeKeys} from './file-facts.ts';
import type {BuildLayers, ClientLayers} from './layers.ts';
import type {ProfileForm} from './profiles.ts';
import {readPasswords, readProxyPassword, readRememberedPeers, readSavedLogins} from './secrets.ts';
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
	const able = abilities(layers, accepted, sessions.sources);
	const form = build?.form ?? {};

	return {
		target: known('endpoint'),
		clientKind,
		platform: readPlatform(endpoint.platform, installation, endpoint.endpoint),
		version: readVersion(installation),
		isPortable: isPortable(installation),
		...plannedFacts(intent),
		...settingFacts(layers, build?.profiles ?? {}),
		...able,
		part: readPart(intent, able),
		bidirectionalReason: form.bidirectionalReason ?? unseen('why the client goes both ways'),
		openSettings: form.openSettings ?? readOpenSettings(layers),
		publicDownload: form.publicDownload ?? unseen('who may download the build'),
		presetPassword: form.presetPassword ?? unseen('whether a password is preset'),
		forcedLogin: form.forcedLogin ?? unseen('whether a login is forced', 'attestation'),
		profileTicks: form.profileTicks ?? unseen('what users may do with profiles', 'attestation'),
		aclEntries:
			form.aclEntries === undefined ? readAclEntries(layers) : agree(form.aclEntries, readAclEntries(layers)),
		rememberedPeers: readRememberedPeers(installation, files.user),
		savedLogins: readSavedLogins(installation, files.user),
		passwords: readPasswords(installation, files, presetGap(clientKind, form)),
		proxyPassword: readProxyPassword(installation, [...files.system, ...files.user]),
		sessions,
		strangeKeys: readStrangeKeys(installation),
		securityInDefaults: unseen('which box a value of the build stands in'),
		passwordKeys: unseen('what stands in the build'),
		files: readFileRecords(installation, endpoint),
		fileDefects: readFileDefects(installation, endpoint),
		otherInstallations: readOthers(installation, endpoint),
	};
};

const unseen = (what: string, needs: 'evidence' | 'attestation' = 'evidence'): Fact<never> =>
	unknown(`no file of an endpoint tells ${what}`, needs);

const isPortable = ({kind, folder}: InstallationEvidence): Fact<boolean> =>
	kind === 'folder'
		? unknown('a folder on its own does not tell whether the client is installed')
		: known(kind === 'portable', {place: folder, origin: 'explicit'});

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
