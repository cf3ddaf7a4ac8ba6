import type {Platform} from '../domain/anydesk/versions.ts';
import {findOn} from './endpoint.ts';
import type {Place} from './place.ts';

/** Files by their path, each with what shows that it has changed: status, size, mode, time. */
export type FileStates = ReadonlyMap<string, string>;

/** The files of every AnyDesk client of an endpoint, as they stand now; none of them is read. */
export const fileStates = async (place: Place, local: Platform | undefined): Promise<FileStates> => {
	const {found} = await findOn(place, local);
	const paths = [
		...found.installations.flatMap(({confs, connectionTraces, programTraces}) => [
			...confs,
			...connectionTraces,
			...programTraces,
		]),
		...found.leftovers.flatMap(({confs}) => confs),
	];

	return new Map(await Promise.all(paths.map(async path => [path, await stateOf(place, path)] as const)));
};

/** The same for a single file. */
export const fileState = async (place: Place, path: string): Promise<FileStates> =>
	new Map([[path, await stateOf(place, path)]]);

const nothing = 0;

const stateOf = async (place: Place, path: string): Promise<string> => {
	const {status, facts} = await place.read(path, nothing);

	return facts === undefined ? status : JSON.stringify([status === 'read' ? 'too-large' : status, facts]);
};

/** The paths of which two states differ, sorted. */
export const changedPaths = (before: FileStates, after: FileStates): readonly string[] =>
	[...new Set([...before.keys(), ...after.keys()])]
		.filter(path => before.get(path) !== after.get(path))
		.sort();
