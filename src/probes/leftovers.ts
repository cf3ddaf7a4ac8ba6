import {windowsPrograms, windowsServiceLeftovers} from '../domain/anydesk/places.ts';
import type {Platform} from '../domain/anydesk/versions.ts';
import {leftoverWords} from '../domain/evidence.ts';
import {type AnydeskFolder, holdsOwnFiles, join} from './anydesk-folders.ts';
import type {BlindSpot} from './homes.ts';
import type {FoundInstallation} from './installations.ts';
import type {Place} from './place.ts';

/** A folder of AnyDesk that is no installation of its own. */
export type FoundLeftover = {
	readonly path: string;
	readonly what: string;
	/** Conf files in it, which hold secrets all the same. */
	readonly confs: readonly string[];
};

type Seen = {
	readonly platform: Platform;
	readonly installations: readonly FoundInstallation[];
	readonly machine: readonly AnydeskFolder[];
	readonly own: readonly AnydeskFolder[];
	readonly strange: readonly AnydeskFolder[];
};

type Leftovers = {
	readonly leftovers: readonly FoundLeftover[];
	readonly blindSpots: readonly BlindSpot[];
};

/** Copies and remains: in homes beside the machine's client, under odd names, of the service account, of programs. */
export const findLeftovers = async (place: Place, seen: Seen): Promise<Leftovers> => {
	const {platform, machine, own, strange} = seen;
	const stale = own.filter(
		folder => machine.some(({prefix}) => prefix === folder.prefix) && holdsOwnFiles(folder),
	);
	const onWindows =
		platform === 'windows' ? await lookOnWindows(place, seen) : {leftovers: [], blindSpots: []};

	return {
		leftovers: [
			...stale.map(folder => leftover(folder, leftoverWords.copyInHome)),
			...strange
				.filter(({status}) => status === 'read')
				.map(folder => leftover(folder, leftoverWords.strangeName)),
			...onWindows.leftovers,
		],
		blindSpots: [
			...strange.filter(({status}) => status !== 'read').map(({path, status}) => ({path, status})),
			...onWindows.blindSpots,
		],
	};
};

const leftover = ({path, names}: AnydeskFolder, what: string): FoundLeftover => ({
	path,
	what,
	confs: names.filter(name => /\.conf(?:\.bak)?$/.test(name)).map(name => join(path, name)),
});

const lookOnWindows = async (place: Place, {installations}: Seen): Promise<Leftovers> => {
	const leftovers: FoundLeftover[] = [];
	const blindSpots: BlindSpot[] = [];

	for (const path of [...windowsServiceLeftovers, windowsPrograms]) {
		const listing = await place.list(path);

		if (listing.status === 'not-found') continue;
		if (listing.status !== 'read') blindSpots.push({path, status: listing.status});
		else if (path === windowsPrograms) leftovers.push(...programsIn(listing.names, installations));
		else
			leftovers.push(
				leftover(
					{path, names: listing.names, prefix: undefined, status: 'read'},
					"the service account's copy",
				),
			);
	}

	return {leftovers, blindSpots};
};

/** Folders of custom clients' programs whose settings lie nowhere. */
const programsIn = (
	names: readonly string[],
	installations: readonly FoundInstallation[],
): readonly FoundLeftover[] =>
	names.flatMap(name => {
		const prefix = /^AnyDesk-(.+)$/i.exec(name)?.[1]?.toLowerCase();
		const isKnown = prefix === undefined || installations.some(found => found.prefix === prefix);

		return isKnown
			? []
			: [{path: join(windowsPrograms, name), what: 'a program without its settings', confs: []}];
	});
