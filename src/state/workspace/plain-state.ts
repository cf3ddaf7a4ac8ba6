import {lstatSync} from 'node:fs';
import {fileNames, lastGoodOf} from './file-names.ts';
import {isGone} from './last-good.ts';
import {longestState, readState} from './read-state.ts';
import type {SavedState} from './saved-state.ts';
import {emptyWorkspace, type JsonObject, type Workspace} from './shape.ts';
import type {Site} from './site.ts';
import {tooLong, unusable, writeStateFile} from './state-file.ts';

/** The state in plain text. Both only under the lock; both throw a StoreError. */
export type PlainState = {
	/** What is on the disk now; nothing at all in a workspace that is new. */
	readonly now: () => Workspace;
	/** Returns what is on the disk then. */
	readonly save: (next: Workspace) => Workspace;
};

/** Loads what saving needs, conf, which takes several times longer than reading the state does. */
export const loadPlainState = async (site: Site): Promise<PlainState> => {
	const {SavedState: Saved} = await import('./saved-state.ts');
	let saved: SavedState | undefined;
	let latest: Workspace = emptyWorkspace;

	/** Conf reads the file when it is made, so it is made when it is needed: the file may be broken. */
	const state = (): SavedState => {
		saved ??= new Saved({
			folder: site.folder,
			name: fileNames.state.replace(/\.json$/, ''),
			read: text => {
				const read = readState(text);
				if ('reason' in read) throw unusable(site, read);

				return read.ok as unknown as JsonObject;
			},
			write: next => {
				latest = writeStateFile(site, next as unknown as Workspace);
			},
		});

		return saved;
	};

	return {
		now: () => (isThere(site) ? ({...state().store} as unknown as Workspace) : emptyWorkspace),
		save: next => {
			state().store = next as unknown as JsonObject;

			return latest;
		},
	};
};

/** Whether there is a state that conf may read. One that is gone, though its copy is there, was not given up on purpose. */
const isThere = (site: Site): boolean => {
	const path = site.path(fileNames.state);
	const stats = lstatSync(path, {throwIfNoEntry: false});

	if (stats === undefined) {
		if (lstatSync(site.path(lastGoodOf(fileNames.state)), {throwIfNoEntry: false}) === undefined)
			return false;
		throw unusable(site, isGone);
	}
	if (!stats.isFile()) throw unusable(site, {trouble: 'broken', reason: 'it is no file'});
	if (stats.size > longestState) throw unusable(site, {trouble: 'broken', reason: `it is ${tooLong}`});

	return true;
};
