import {fileNames, lastGoodOf} from './file-names.ts';
import {plainForm} from './form.ts';
import type {Keeper} from './keeper.ts';
import {isThere, readBounded} from './read-bounded.ts';
import {readState, type Unusable} from './read-state.ts';
import type {SavedState} from './saved-state.ts';
import {emptyWorkspace, type JsonObject, type Workspace} from './shape.ts';
import type {Site} from './site.ts';
import {goneState, longestFile, prepareState, sayUnusable, understand} from './state-file.ts';
import {StoreError, sealedMeanwhile} from './trouble.ts';
import {writeWhole} from './write-whole.ts';

/** Keeps a state in plain text; all of it is done at once. */
export type PlainKeeper = Omit<Keeper, 'now' | 'save'> & {
	readonly now: () => Workspace;
	readonly save: (next: Workspace) => Workspace;
};

/** Loads what saving needs, conf, which takes several times longer than reading the state does. */
export const loadPlainKeeper = async (site: Site): Promise<PlainKeeper> => {
	const {SavedState: Saved} = await import('./saved-state.ts');
	let saved: SavedState | undefined;
	let latest: Workspace = emptyWorkspace;

	/** Conf reads the file when it is made, so it is made when it is needed: the file may be broken. */
	const state = (): SavedState => {
		saved ??= new Saved({
			folder: site.folder,
			name: fileNames.plain.replace(/\.json$/, ''),
			read: text => {
				const read = readState(text);
				if ('reason' in read) throw unusable(site, read);

				return read.ok as unknown as JsonObject;
			},
			write: next => {
				latest = write(site, next as unknown as Workspace);
			},
		});

		return saved;
	};

	return {
		form: plainForm,
		now: () => (hasState(site) ? ({...state().store} as unknown as Workspace) : emptyWorkspace),
		save: next => {
			state().store = next as unknown as JsonObject;

			return latest;
		},
	};
};

const write = (site: Site, next: Workspace): Workspace => {
	refuseSecrets(next);

	const {bytes, workspace} = prepareState(next);
	writeWhole(site.path(fileNames.plain), bytes, site.token(), {keepsLast: true});

	return workspace;
};

/** Secrets stand in sealed workspaces alone. Throws a StoreError. */
export const refuseSecrets = ({signers}: Workspace): void => {
	if (signers === undefined) return;

	throw new StoreError(
		'refused',
		'Second factors are kept in sealed workspaces alone: seal it first, or take them out. Nothing was changed.',
	);
};

/** Whether there is a state that conf may read. One that is gone, though its copy is there, was not given up on purpose. */
const hasState = (site: Site): boolean => {
	if (isThere(site.path(fileNames.sealed))) {
		throw sealedMeanwhile();
	}

	const file = readBounded(site.path(fileNames.plain), longestFile);
	if (file !== undefined && 'reason' in file) throw unusable(site, {trouble: 'broken', reason: file.reason});
	if (file === undefined && isThere(site.path(lastGoodOf(fileNames.plain)))) throw unusable(site, goneState);

	return file !== undefined;
};

const unusable = (site: Site, why: Unusable): StoreError => {
	const path = site.path(fileNames.plain);
	const copy = readBounded(lastGoodOf(path), longestFile);

	return sayUnusable(path, why, copy && understand(copy));
};
