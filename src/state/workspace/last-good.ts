import {linkSync} from 'node:fs';
import {basename} from 'node:path';
import {lastGoodOf, setAsideOf} from './file-names.ts';
import type {Form} from './form.ts';
import {readBounded} from './read-bounded.ts';
import type {Site} from './site.ts';
import {findState, goneState, longestFile, sayUnusable} from './state-file.ts';
import {codeOf} from './trouble.ts';
import {cannotWrite, writeWhole} from './write-whole.ts';

/**
 * Sets a broken state aside and puts its last good copy in its place; returns what a person has to know. Only under the lock.
 * Throws a StoreError where there is no good copy; then nothing was changed.
 */
export const replaceByLastGood = async (site: Site, form: Form): Promise<string | undefined> => {
	const path = site.path(form.state);
	const state = (await findState(site, form)) ?? goneState;
	// Somebody else may have done it while we waited for the lock.
	if ('ok' in state) return undefined;

	const copy = await findState(site, form, {isCopy: true});
	const bytes = readBounded(lastGoodOf(path), longestFile);

	if (state.trouble === 'newer' || copy === undefined || 'reason' in copy)
		throw sayUnusable(path, state, copy);
	if (bytes === undefined || 'reason' in bytes) throw sayUnusable(path, state, undefined);

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
