import {homeParents, loneHomes} from '../domain/anydesk/places.ts';
import type {Platform} from '../domain/anydesk/versions.ts';
import type {FileStatus} from '../domain/evidence.ts';
import {evidenceBounds} from '../domain/evidence-bounds.ts';
import type {Place} from './place.ts';

export type Home = {readonly path: string; readonly user: string};
export type BlindSpot = {readonly path: string; readonly status: FileStatus};

/** The homes of a machine: below the usual folders, and those that its own list of accounts names. */
export const findHomes = async (
	place: Place,
	platform: Platform,
): Promise<{readonly homes: readonly Home[]; readonly blindSpots: readonly BlindSpot[]}> => {
	const paths = new Set<string>(loneHomes[platform]);
	const blindSpots: BlindSpot[] = [];

	for (const parent of homeParents[platform]) {
		const listing = await place.list(parent);

		if (listing.status === 'read') {
			for (const name of listing.names) {
				if (isNoHome(name)) continue;

				for (const path of await homesAt(place, `${parent}/${name}`)) paths.add(path);
			}
			// What follows is the older system's name for the same folders.
			break;
		}
		if (listing.status !== 'not-found') {
			blindSpots.push({path: parent, status: listing.status});
		}
	}

	if (platform === 'linux') {
		const named = await accountHomes(place);

		if ('status' in named) blindSpots.push(named);
		else for (const home of named.homes) paths.add(home);
	}

	return {homes: [...paths].map(path => ({path, user: path.slice(path.lastIndexOf('/') + 1)})), blindSpots};
};

/** A folder without a single hidden entry is no home, but may hold some: those of a directory's domain, for example. */
const homesAt = async (place: Place, path: string): Promise<readonly string[]> => {
	const listing = await place.list(path);
	const isParent = listing.status === 'read' && !listing.names.some(name => /^(?:\.|AppData$)/i.test(name));

	return isParent ? [path, ...listing.names.map(name => `${path}/${name}`)] : [path];
};

/** Entries beside the homes: links of Windows to other folders, and what a file system keeps for itself. */
const isNoHome = (name: string): boolean =>
	/^(?:All Users|Default User|lost\+found|desktop\.ini)$/i.test(name);

const accounts = 'etc/passwd';

/** Home folders in etc/passwd, which may lie anywhere below the root. */
const accountHomes = async (place: Place): Promise<{readonly homes: readonly string[]} | BlindSpot> => {
	const file = await place.read(accounts, evidenceBounds.accounts);

	if (file.status === 'not-found') return {homes: []};
	if (file.status !== 'read') return {path: accounts, status: file.status};

	const homes = new TextDecoder()
		.decode(file.bytes)
		.split('\n')
		.flatMap(line => /^[^:]*:[^:]*:\d+:\d+:[^:]*:\/([^:]+):/.exec(line)?.[1] ?? [])
		// No file can have a NUL in its name.
		.filter(path => !path.includes('\0'))
		.map(path => path.split('/').filter(step => step !== '' && step !== '.'))
		.filter(steps => steps.length > 0 && !steps.includes('..'))
		.map(steps => steps.join('/'))
		.filter(path => !isSystemHome(path))
		.slice(0, evidenceBounds.accountHomes);

	return {homes};
};

/** Accounts of services live in folders that hold no desktop user's files. */
const isSystemHome = (path: string): boolean =>
	/^(?:bin|sbin|dev|proc|nonexistent|usr\/(?:s?bin|games))(?:\/|$)/.test(path);
