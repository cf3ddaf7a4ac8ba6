import type {Platform} from '../../domain/anydesk/versions.ts';
import type {EndpointEvidence} from '../../domain/evidence.ts';
import type {Collection} from '../../probes/conf-file.ts';
import {collectEndpoint} from '../../probes/endpoint.ts';
import type {Place} from '../../probes/place.ts';
import {version} from '../version.ts';
import type {World} from '../world.ts';
import type {EvidenceSource} from './sources.ts';

/** Fingerprints are keyed anew for each run. `words` are those that a password may be made of. */
export const newCollection = (words: readonly string[], world: World): Collection => ({
	id: Buffer.from(world.random(8)).toString('hex'),
	key: world.random(32),
	words,
});

/** Reads an endpoint's files, or tells why they can't be had. */
export const readEndpoint = async (
	{name, local, open}: EvidenceSource & {type: 'endpoint'},
	collection: Collection,
	world: World,
): Promise<{readonly ok: EndpointEvidence} | {readonly reason: string}> => {
	let place: Place;

	try {
		place = await open();
	} catch (error) {
		return {reason: whyNotEntered(error, name)};
	}

	if (local === 'other') return {reason: 'deskwarden knows no AnyDesk for this platform'};

	const endpoint = await collectEndpoint({
		place,
		folder: name,
		...(local !== undefined && {local: {platform: local, askVersion: () => askProgram(local)}}),
		collection,
		collector: `deskwarden ${version}`,
		now: world.now(),
	});

	return {ok: endpoint};
};

/** Only this machine can be asked, so only then is it loaded how. */
const askProgram = async (platform: Platform): Promise<string | undefined> => {
	const {askVersion} = await import('../../probes/ask-version.ts');

	return askVersion(platform);
};

/** Why a file or folder can't be had, in words for what happens on a healthy machine. A defect of ours is thrown. */
export const whyNotEntered = (error: unknown, name: string): string => {
	switch ((error as NodeJS.ErrnoException).code) {
		case 'ENOENT':
			return `${name} does not exist`;
		case 'ENOTDIR':
			return `${name} is not a folder`;
		case 'EACCES':
		case 'EPERM':
			return `${name} may not be read by this user`;
		case 'ELOOP':
			return `${name} is a loop of links`;
		case 'ENAMETOOLONG':
			return `${name} is too long for a path`;
		default:
			if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
			return `${name} cannot be read`;
	}
};
