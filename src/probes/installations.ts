import {
	connectionTraceName,
	isProgramTrace,
	machineFolders,
	serviceTraceFolder,
	serviceTraceNames,
	tracePrefixOf,
	userConfNames,
	userFolders,
} from '../domain/anydesk/places.ts';
import type {Platform} from '../domain/anydesk/versions.ts';
import {type AnydeskFolder, findFolders, holdsOwnFiles, join} from './anydesk-folders.ts';
import {type BlindSpot, findHomes, type Home} from './homes.ts';
import {type FoundLeftover, findLeftovers} from './leftovers.ts';
import type {Place} from './place.ts';

/** One client of an endpoint, with every place that belongs to it. */
export type FoundInstallation = {
	readonly kind: 'installed' | 'custom' | 'portable' | 'folder';
	readonly prefix?: string;
	readonly folder: string;
	readonly confs: readonly string[];
	readonly connectionTraces: readonly string[];
	readonly programTraces: readonly string[];
};

export type Found = {
	readonly installations: readonly FoundInstallation[];
	readonly leftovers: readonly FoundLeftover[];
	readonly blindSpots: readonly BlindSpot[];
};

/** Finds every AnyDesk client below the place: machine folders, custom clients, users' own copies. */
export const findInstallations = async (place: Place, platform: Platform): Promise<Found> => {
	const {homes, blindSpots} = await findHomes(place, platform);
	const base = await baseOf(place, platform);
	const allMachine = (
		await Promise.all(
			machineFolders(platform).map(at => findFolders(place, {...at, parent: join(base, at.parent)})),
		)
	).flat();
	const allOwn = (await Promise.all(homes.map(home => findOwn(place, home, platform)))).flat();
	const machine = allMachine.filter(({isStrange}) => !isStrange);
	const own = allOwn.filter(({isStrange}) => !isStrange);
	const unseen = [
		...machine.filter(({hidesOthers}) => hidesOthers),
		...allOwn.filter(({status}) => status !== 'read'),
	];
	const installed = group(machine, own);
	// Where nobody could look for the machine's folder, a user's folder without a client's own files may belong to it.
	const isHidden = machine.some(({hidesOthers}) => hidesOthers);
	const portable = own
		.filter(
			folder =>
				folder.status === 'read' &&
				!machine.some(({prefix}) => prefix === folder.prefix) &&
				(!isHidden || holdsOwnFiles(folder)),
		)
		.map(folder => installationOf(folder, [folder]));
	const installations = await withServiceTraces(place, base, [...installed, ...portable]);
	const rest = await findLeftovers(place, {
		platform,
		installations,
		machine,
		own,
		strange: [...allMachine, ...allOwn].filter(({isStrange}) => isStrange),
	});

	return {
		installations,
		leftovers: rest.leftovers,
		blindSpots: [...blindSpots, ...unseen.map(({path, status}) => ({path, status})), ...rest.blindSpots],
	};
};

/** On a volume of macOS that isn't started the links to its own folders are missing. */
const baseOf = async (place: Place, platform: Platform): Promise<string> =>
	platform === 'macos' && (await place.list('etc')).status === 'not-found' ? 'private' : '';

const findOwn = async (
	place: Place,
	{path, user}: Home,
	platform: Platform,
): Promise<readonly AnydeskFolder[]> => {
	const {parent, layout} = userFolders(platform, path);
	const folders = await findFolders(place, {parent: join(path, parent), layout});

	return folders.map(folder => ({...folder, user}));
};

/** Machine folders, each with the users' folders of the same client. */
const group = (
	machine: readonly AnydeskFolder[],
	own: readonly AnydeskFolder[],
): readonly FoundInstallation[] =>
	machine.map(folder =>
		installationOf(folder, [
			folder,
			...own.filter(({prefix, status}) => status !== 'read' || prefix === folder.prefix),
		]),
	);

const installationOf = (main: AnydeskFolder, folders: readonly AnydeskFolder[]): FoundInstallation => {
	// A trace of another client may lie here as well: its version isn't this one's.
	const traces = folders.flatMap(({path, names}) =>
		names
			.filter(name => isProgramTrace(name) && (tracePrefixOf(name) ?? main.prefix) === main.prefix)
			.map(name => join(path, name)),
	);

	return {
		kind: main.prefix !== undefined ? 'custom' : main.user !== undefined ? 'portable' : 'installed',
		...(main.prefix !== undefined && {prefix: main.prefix}),
		folder: main.path,
		confs: [
			join(main.path, 'system.conf'),
			join(main.path, 'service.conf'),
			...folders.flatMap(({path, names, status}) =>
				userConfNames
					.filter(name => (status === 'read' ? names.includes(name) : name === 'user.conf'))
					.map(name => join(path, name)),
			),
		],
		connectionTraces: folders
			.filter(({path, names, status}) =>
				status === 'read' ? names.includes(connectionTraceName) : path === main.path,
			)
			.map(({path}) => join(path, connectionTraceName)),
		programTraces: traces,
	};
};

/** On Linux and macOS the service writes its trace outside the client's folder. */
const withServiceTraces = async (
	place: Place,
	base: string,
	installations: readonly FoundInstallation[],
): Promise<readonly FoundInstallation[]> => {
	const folder = join(base, serviceTraceFolder);
	const listing = await place.list(folder);

	return installations.map(installation => {
		const names = serviceTraceNames(installation.prefix);
		const traces = names
			.filter(
				name =>
					listing.status === 'not-permitted' || (listing.status === 'read' && listing.names.includes(name)),
			)
			.map(name => join(folder, name));

		return installation.kind === 'portable'
			? installation
			: {...installation, programTraces: [...installation.programTraces, ...traces]};
	});
};
