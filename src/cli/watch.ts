import {setTimeout} from 'node:timers/promises';
import {changedPaths, type FileStates, fileState, fileStates} from '../probes/file-states.ts';
import type {RunSettings} from './settings.ts';
import {type EvidenceSource, sourcesOf} from './survey/sources.ts';
import type {World} from './world.ts';

/** How often it is looked, in milliseconds: no file is read for that. */
const pace = 1000;

/** Files of targets as they were at some moment. */
export type Seen = {readonly sources: readonly EvidenceSource[]; readonly states: FileStates};

/** Looks how the files of targets stand now. */
export const lookAtFiles = async (settings: RunSettings, world: World): Promise<Seen> => {
	const sources = (
		await Promise.all(settings.targets.map(target => sourcesOf(target, settings, world)))
	).flat();

	return {sources, states: await statesOf(sources)};
};

/** Waits for the files of targets to change, and tells which did, until the signal is aborted. */
export async function* watchTargets(
	settings: RunSettings,
	world: World,
	signal: AbortSignal,
	seen?: Seen,
): AsyncGenerator<readonly string[]> {
	const {sources, states} = seen ?? (await lookAtFiles(settings, world));
	let before = states;

	while (await hasRested(signal)) {
		const after = await statesOf(sources);
		const changed = changedPaths(before, after);

		before = after;
		if (changed.length > 0) yield changed;
	}
}

const hasRested = async (signal: AbortSignal): Promise<boolean> => {
	try {
		await setTimeout(pace, undefined, {signal});

		return true;
	} catch (error) {
		if (signal.aborted) return false;
		throw error;
	}
};

const statesOf = async (sources: readonly EvidenceSource[]): Promise<FileStates> =>
	new Map((await Promise.all(sources.map(statesAt))).flatMap(states => [...states]));

const statesAt = async (source: EvidenceSource): Promise<FileStates> => {
	if (source.type === 'evidence') return new Map();

	try {
		const place = await source.open();
		if (source.type !== 'endpoint') return await fileState(place, source.file);

		return await fileStates(place, source.local === 'other' ? undefined : source.local);
	} catch (error) {
		// What can't be entered just now is a state as well: the audit tells why.
		const {code} = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;

		return new Map([[source.name, code]]);
	}
};
