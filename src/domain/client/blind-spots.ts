import {machineFolders, windowsPrograms, windowsServiceLeftovers} from '../anydesk/places.ts';
import {platforms} from '../anydesk/versions.ts';
import {
	type EndpointEvidence,
	type FileStatus,
	type InstallationEvidence,
	statusReasons,
} from '../evidence.ts';

type BlindSpot = {readonly path: string; readonly status: FileStatus};

const tell = ({path, status}: BlindSpot): string | undefined =>
	status === 'read' ? undefined : `${path} ${statusReasons[status]}`;

/** Places of the machine itself, where no user's files lie. */
const machinePlaces: ReadonlySet<string> = new Set([
	...windowsServiceLeftovers,
	windowsPrograms,
	...platforms
		.flatMap(machineFolders)
		.flatMap(({parent}) => [parent, `${parent}/anydesk`, `private/${parent}`, `private/${parent}/anydesk`]),
]);

/** Why there may be a client or a copy that nobody saw. */
export const whyUnseen = ({blindSpots = []}: EndpointEvidence): string | undefined =>
	blindSpots.map(tell).find(reason => reason !== undefined);

/**
 * Why users of this client may have files that nobody saw. A copy in a home has one user, whose files lie in its own
 * folder; so do those of a folder on its own.
 */
export const whyUsersUnseen = (
	{blindSpots = []}: EndpointEvidence,
	{kind, folder}: InstallationEvidence,
): string | undefined =>
	kind === 'portable' || folder === ''
		? undefined
		: blindSpots
				.filter(({path}) => !machinePlaces.has(path))
				.map(tell)
				.find(reason => reason !== undefined);
