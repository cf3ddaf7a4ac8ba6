import type {DefectKind} from '../anydesk/conf-text.ts';
import {isInventedKey, isKnownKey} from '../anydesk/known-keys.ts';
import {
	type ConfEvidence,
	type EndpointEvidence,
	type InstallationEvidence,
	statusReasons,
} from '../evidence.ts';
import {type Fact, known, partly, type Source, unknown} from '../facts.ts';
import {confFileOf} from './conf-layers.ts';
import type {FileDefect, FileRecord, StrangeKey} from './facts.ts';

const isPresent = ({status}: ConfEvidence): boolean => status !== 'not-found';

/** Whether a file belongs to the machine or to one user: a user's files lie in a home folder. */
const scopeOf = (path: string): 'machine' | 'user' =>
	confFileOf(path) === 'user' || /(?:^|\/)(?:\.anydesk|AppData\/Roaming)(?:[/_-]|$)/i.test(path)
		? 'user'
		: 'machine';

/** service.conf always holds the private key; the others hold a secret when one was found, or nobody could look. */
const holdsSecrets = ({path, status, secrets = []}: ConfEvidence): boolean =>
	confFileOf(path) === 'service' || status !== 'read' || secrets.some(([, state]) => state === 'present');

/** Mode bits, owners and links of the conf files that are there. */
export const readFileRecords = (
	{files}: InstallationEvidence,
	{ownersCount}: EndpointEvidence,
): Fact<readonly FileRecord[]> => {
	const present = files.filter(isPresent);
	if (present.length === 0) return unknown('no conf file was found');

	return known(
		present.map((file): FileRecord => {
			const {path, mode, owner, status} = file;
			const scope = scopeOf(path);

			return {
				path,
				scope,
				holdsSecrets: holdsSecrets(file),
				mode: mode === undefined ? undefined : Number.parseInt(mode, 8),
				isOwnedByService:
					ownersCount === true && scope === 'machine' && owner !== undefined ? owner === 'root' : undefined,
				isLink: status === 'link',
			};
		}),
		...present.map(
			({path, mode, status}): Source => ({
				place: path,
				...(mode !== undefined && {found: status === 'link' ? 'a link' : `mode ${mode}`}),
				origin: 'explicit',
			}),
		),
	);
};

/** Windows ends its lines with CRLF: no fault there. */
const isFault = (defect: DefectKind, platform: EndpointEvidence['platform']): boolean =>
	defect !== 'carriage-return' || platform !== 'windows';

/** What is wrong with the form of the conf files, by line; partly known when one of them wasn't read. */
export const readFileDefects = (
	{files}: InstallationEvidence,
	{platform}: EndpointEvidence,
): Fact<readonly FileDefect[]> => {
	const present = files.filter(isPresent);
	const found = present.flatMap(({path, defects = []}) =>
		defects.filter(({defect}) => isFault(defect, platform)).map(({line, defect}) => ({path, line, defect})),
	);
	const unread = present.find(({status}) => status !== 'read');
	const sources = present.map(({path}): Source => ({place: path, origin: 'explicit'}));

	if (present.length === 0) return unknown('no conf file was found');
	if (unread === undefined || unread.status === 'read') return known(found, ...sources);

	return partly(found, `${unread.path} ${statusReasons[unread.status]}`, ...sources);
};

/** Keys that the product isn't known to read. */
export const readStrangeKeys = ({files}: InstallationEvidence): Fact<readonly StrangeKey[]> => {
	const present = files.filter(isPresent);
	const unread = present.find(({status, whole}) => status !== 'read' || whole === false);
	const strange = present.flatMap(({path, settings = []}) =>
		settings
			.filter(([key]) => !isKnownKey(key))
			.map(
				([key, , line]): StrangeKey => ({
					key,
					kind: isInventedKey(key) ? 'invented' : 'unfamiliar',
					source: {place: path, line, key, found: key, origin: 'explicit'},
				}),
			),
	);
	const hasSystem = present.some(({path, status}) => status === 'read' && confFileOf(path) === 'system');
	const sources = present.map(({path}): Source => ({place: path, origin: 'explicit'}));

	if (strange.length === 0 && !hasSystem) return unknown('system.conf was not read');

	return unread === undefined
		? known(strange, ...sources)
		: partly(strange, `${unread.path} could not be read whole`, ...sources);
};

/** Other AnyDesk folders and copies on the same endpoint. */
export const readOthers = (
	installation: InstallationEvidence,
	{installations, leftovers = [], blindSpots = []}: EndpointEvidence,
): Fact<readonly Source[]> => {
	const others = [
		...installations
			.filter(other => other !== installation)
			.map(({folder, kind}) => ({path: folder, what: kind})),
		...leftovers,
	].map(({path, what}): Source => ({place: path, found: what, origin: 'explicit'}));
	const [blind] = blindSpots;

	if (installation.kind === 'folder')
		return unknown('a folder on its own does not tell what else is on the endpoint');
	if (blind === undefined || blind.status === 'read')
		return known(others, {place: installation.folder, origin: 'explicit'});

	return partly(others, `${blind.path} ${statusReasons[blind.status]}`, {
		place: installation.folder,
		origin: 'explicit',
	});
};
