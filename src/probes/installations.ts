import {
	connectionTraceName,
	isProgramTrace,
	isStandardName,
	machineFolders,
	prefixOf,
	serviceTraceFolder,
	serviceTraceNames,
	userFolders,
	windowsServiceLeftover,
} from '../domain/anydesk/places.ts';
import type {Platform} from '../domain/anydesk/versions.ts';
import {type AnydeskFolder, confNames, findFolders, holdsOwnFiles, join} from './anydesk-folders.ts';
import {type BlindSpot, findHomes} from './homes.ts';
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
	readonly leftovers: readonly {readonly path: string; readonly what: string}[];
	readonly blindSpots: readonly BlindSpot[];
};

/** Finds every AnyDesk client below the place: machine folders, custom clients, users' own copies. */
export const findInstallations = async (place: Place, platform: Platform): Promise<Found> => {
	const {homes, blindSpots} = await findHomes(place, platform);
	const machine = (await Promise.all(machineFolders(platform).map(at => findFolders(place, at)))).flat();
	const own = (
		await Promise.all(
			homes.map(async ({path, user}) => {
				const {parent, layout} = userFolders[platform];
				const folders = await findFolders(place, {parent: join(path, parent), layout});

				return folders.map(folder => ({...folder, user}));
			}),
		)
	).flat();
	const unseen = [
		...machine.filter(({hidesOthers}) => hidesOthers),
		...own.filter(({status}) => status !== 'read'),
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
	const stale = own.filter(
		folder => machine.some(({prefix}) => prefix === folder.prefix) && holdsOwnFiles(folder),
	);
	const service = await place.list(windowsServiceLeftover);

	return {
		installations: await withServiceTraces(place, [...installed, ...portable]),
		leftovers: [
			...stale.map(({path}) => ({path, what: "a user's copy beside the machine's own folder"})),
			...(service.status === 'read'
				? [{path: windowsServiceLeftover, what: "the service account's copy"}]
				: []),
		],
		blindSpots: [
			...blindSpots,
			...unseen.map(({path, status}) => ({path, status})),
			...(service.status === 'read' || service.status === 'not-found'
				? []
				: [{path: windowsServiceLeftover, status: service.status}]),
		],
	};
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
	const traces = folders.flatMap(({path, names}) =>
		names.filter(isProgramTrace).map(name => join(path, name)),
	);

	return {
		kind: main.prefix !== undefined ? 'custom' : main.user !== undefined ? 'portable' : 'installed',
		...(main.prefix !== undefined && {prefix: main.prefix}),
		folder: main.path,
		confs: [
			join(main.path, 'system.conf'),
			join(main.path, 'service.conf'),
			...folders
				.filter(({names, status}) => status !== 'read' || names.includes('user.conf'))
				.map(({path}) => join(path, 'user.conf')),
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
	installations: readonly FoundInstallation[],
): Promise<readonly FoundInstallation[]> => {
	const listing = await place.list(serviceTraceFolder);

	return installations.map(installation => {
		const names = serviceTraceNames(installation.prefix);
		const traces = names
			.filter(
				name =>
					listing.status === 'not-permitted' || (listing.status === 'read' && listing.names.includes(name)),
			)
			.map(name => join(serviceTraceFolder, name));

		return installation.kind === 'portable'
			? installation
			: {...installation, programTraces: [...installation.programTraces, ...traces]};
	});
};

/** A single AnyDesk folder, such as a customer mails: its own name and its traces' names may tell a custom client. */
export const asLoneFolder = (name: string, names: readonly string[]): FoundInstallation => {
	const prefix = prefixOf(name) ?? names.map(tracePrefix).find(found => found !== undefined);
	const kind = prefix !== undefined ? 'custom' : isStandardName(name) ? 'installed' : 'folder';

	return {
		kind,
		...(prefix !== undefined && {prefix}),
		folder: '',
		confs: [...confNames],
		connectionTraces: names.filter(found => found === connectionTraceName),
		programTraces: names.filter(isProgramTrace),
	};
};

/** `ad_5be69332_svc.trace` belongs to the custom client 5be69332 (client.md 1.1). */
const tracePrefix = (name: string): string | undefined => {
	const inner = /^(ad_[0-9a-z]+(?:_msi)??)(?:_svc)?\.trace$/i.exec(name)?.[1];

	return inner === undefined || inner.toLowerCase() === 'ad_svc' ? undefined : prefixOf(inner);
};
