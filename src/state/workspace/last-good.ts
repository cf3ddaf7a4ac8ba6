import {linkSync} from 'node:fs';
import {basename} from 'node:path';
import {fileNames, lastGoodOf, setAsideOf} from './file-names.ts';
import {readBounded} from './read-bounded.ts';
import {longestState, type Unusable} from './read-state.ts';
import type {Site} from './site.ts';
import {readStateFile, unusable} from './state-file.ts';
import {codeOf} from './trouble.ts';
import {cannotWrite, writeWhole} from './write-whole.ts';

/** A state that was there once: its copy is. */
export const isGone: Unusable = {trouble: 'broken', reason: 'it is gone'};

/**
 * Sets a broken state aside and puts its last good copy in its place; returns what a person has to know. Only under the lock.
 * Throws a StoreError where there is no good copy; then nothing was changed.
 */
export const useLastGood = (site: Site): string | undefined => {
	const path = site.path(fileNames.state);
	const state = readStateFile(path) ?? isGone;
	// Somebody else may have done it while we waited for the lock.
	if ('ok' in state) return undefined;

	const copy = readStateFile(lastGoodOf(path));
	const bytes = readBounded(lastGoodOf(path), longestState);
	if (state.trouble === 'newer' || copy === undefined || bytes === undefined) throw unusable(site, state);
	if ('reason' in copy || 'reason' in bytes) throw unusable(site, state);

	const aside = setAside(path, site.now());
	writeWhole(path, bytes.ok, site.token());

	return `The state could not be used: ${state.reason}. ${aside === undefined ? '' : `It was set aside as ${basename(aside)}. `}Its last good copy is used; what was answered after that is not in it.`;
};

/** Gives a file a second name, under which it stays when another takes its place; undefined where there is no file. */
const setAside = (path: string, time: Date): string | undefined => {
	for (let turn = 0; ; turn++) {
		const aside = setAsideOf(path, time, turn);

		try {
			linkSync(path, aside);

			return aside;
		} catch (error) {
			const code = codeOf(error);

			if (code === 'ENOENT') return undefined;
			if (code !== 'EEXIST') throw cannotWrite(path, code);
		}
	}
};
