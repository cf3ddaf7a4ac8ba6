import {isInventedKey, isKnownKey} from '../anydesk/known-keys.ts';
import type {Platform} from '../anydesk/versions.ts';
import {
	type ConfEvidence,
	type EndpointEvidence,
	type InstallationEvidence,
	statusReasons,
} from '../evidence.ts';
import {type Fact, known, partly, type Source, unknown} from '../facts.ts';
import {whyUnseen, whyUsersUnseen} from './blind-spots.ts';
import {confFileOf} from './conf-layers.ts';
import type {FileDefect, FileRecord, StrangeKey} from './facts.ts';

const isPresent = ({status}: ConfEvidence): boolean => status !== 'not-found';

/** An AnyDesk folder in a user's home, or a file in one. */
export const isInHome = (path: string): boolean =>
	/(?:^|\/)(?:\.anydesk|AppData\/Roaming)(?:[/_-]|$)/i.test(path);

/** Whether a file belongs to the machine or to one user: a user's files lie in a home folder. */
const scopeOf = (path: string): 'machine' | 'user' =>
	confFileOf(path) === 'user' || isInHome(path) ? 'user' : 'machine';

/** An AnyDesk folder that was given without the endpoint round it. */
export const isLone = ({kind, folder}: InstallationEvidence): boolean => kind === 'folder' || folder === '';

/** service.conf always holds the private key; the others hold a secret when one was found, or nobody could look. */
const holdsSecrets = ({path, status, secrets = []}: ConfEvidence): boolean =>
	confFileOf(path) === 'service' || status !== 'read' || secrets.some(([, state]) => state === 'present');

/** Why a conf file that isn't here may lie there all the same; every client has a system.conf and a service.conf. */
const whyMore = (endpoint: EndpointEvidence, installation: InstallationEvidence): string | undefined => {
	const {files, folder} = installation;
	const missing = (['system', 'service'] as const).find(
		name => !files.some(file => confFileOf(file.path) === name && isPresent(file)),
	);

	return missing === undefined
		? whyUsersUnseen(endpoint, installation)
		: `${folder === '' ? '' : `${folder}/`}${missing}.conf was not found`;
};

/** Mode bits, owners and links of the conf files that are there. */
export const readFileRecords = (
	installation: InstallationEvidence,
	endpoint: EndpointEvidence,
): Fact<readonly FileRecord[]> => {
	const own = installation.files.filter(isPresent);
	if (own.length === 0) return unknown('no conf file was found');

	// A copy that nobody uses any more holds the same secrets.
	const present = [...own, ...(endpoint.leftovers ?? []).flatMap(({files = []}) => files.filter(isPresent))];
	const records = present.map((file): FileRecord => {
		const {path, mode, owner, status} = file;
		const scope = scopeOf(path);

		return {
			path,
			scope,
			holdsSecrets: holdsSecrets(file),
			mode: mode === undefined ? undefined : Number.parseInt(mode, 8),
			isOwnedByService:
				endpoint.ownersCount === true && scope === 'machine' && owner !== undefined
					? owner === 'root'
					: undefined,
			isLink: status === 'link',
		};
	});

	return upTo(
		records,
		whyMore(endpoint, installation),
		present.map(({path, mode, status}) => ({
			place: path,
			...(mode !== undefined && {found: status === 'link' ? 'a link' : `mode ${mode}`}),
			origin: 'explicit',
		})),
	);
};

/** All there is, unless something is missing. */
const upTo = <Value>(value: Value, missing: string | undefined, sources: readonly Source[]): Fact<Value> =>
	missing === undefined ? known(value, ...sources) : partly(value, missing, ...sources);

const placesOf = (files: readonly ConfEvidence[]): readonly Source[] =>
	files.map(({path}) => ({place: path, origin: 'explicit'}));

/** Why the text of a file isn't known; an empty system.conf is no evidence. */
const whyUnread = (file: ConfEvidence): string | undefined => {
	const {path, status, whole, settings = [], secrets = []} = file;

	if (status !== 'read') return `${path} ${statusReasons[status]}`;
	if (whole === false) return `${path} could not be read whole`;

	return confFileOf(path) === 'system' && settings.length + secrets.length === 0
		? `${path} holds no setting, which is no evidence`
		: undefined;
};

const firstReason = (
	present: readonly ConfEvidence[],
	endpoint: EndpointEvidence,
	installation: InstallationEvidence,
): string | undefined =>
	present.map(whyUnread).find(reason => reason !== undefined) ?? whyMore(endpoint, installation);

/** What is wrong with the form of the conf files, by line. Windows ends its lines with CRLF: no fault there. */
export const readFileDefects = (
	installation: InstallationEvidence,
	endpoint: EndpointEvidence,
	platform: Fact<Platform>,
): Fact<readonly FileDefect[]> => {
	const present = installation.files.filter(isPresent);
	if (present.length === 0) return unknown('no conf file was found');

	const all = present.flatMap(({path, defects = []}) =>
		defects.map(({line, defect}) => ({path, line, defect})),
	);
	const others = all.filter(({defect}) => defect !== 'carriage-return');
	const isCertain = platform.isKnown || others.length === all.length;

	return upTo(
		platform.isKnown && platform.value !== 'windows' ? all : others,
		isCertain
			? firstReason(present, endpoint, installation)
			: 'carriage returns are a fault on other platforms than Windows, and the platform is not known',
		placesOf(present),
	);
};

/** Keys that the product isn't known to read. */
export const readStrangeKeys = (
	installation: InstallationEvidence,
	endpoint: EndpointEvidence,
): Fact<readonly StrangeKey[]> => {
	const present = installation.files.filter(isPresent);
	const strange = present.flatMap(({path, settings = [], secrets = []}) =>
		[...settings, ...secrets]
			.map(([key, , line]) => ({key, line}))
			.filter(({key}) => !isKnownKey(key))
			.map(
				({key, line}): StrangeKey => ({
					key,
					kind: isInventedKey(key) ? 'invented' : 'unfamiliar',
					source: {place: path, line, key, found: key, origin: 'explicit'},
				}),
			),
	);

	return upTo(strange, firstReason(present, endpoint, installation), placesOf(present));
};

/** Other AnyDesk folders and copies on the same endpoint. */
export const readOthers = (
	installation: InstallationEvidence,
	endpoint: EndpointEvidence,
): Fact<readonly Source[]> => {
	const {installations, leftovers = []} = endpoint;

	if (isLone(installation)) {
		return unknown('a folder on its own does not tell what else is on the endpoint');
	}

	const others = [
		...installations
			.filter(other => other !== installation)
			.map(({folder, kind}) => ({path: folder, what: kind})),
		...leftovers,
	].map(({path, what}): Source => ({place: path, found: what, origin: 'explicit'}));

	return upTo(others, whyUnseen(endpoint), [{place: installation.folder, origin: 'explicit'}]);
};
