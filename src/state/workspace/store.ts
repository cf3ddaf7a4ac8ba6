import {toPlainText} from '../../domain/plain-text.ts';
import type {Report} from '../../domain/report.ts';
import {fileNames, lastGoodOf} from './file-names.ts';
import {inspectFolder, makeFolder} from './inspect.ts';
import {isGone, useLastGood} from './last-good.ts';
import {newStore} from './new-store.ts';
import {findStrayRuns} from './runs.ts';
import {emptyWorkspace, type Workspace} from './shape.ts';
import {type Site, type SiteOptions, siteOf, underLock} from './site.ts';
import {readStateFile, unusable} from './state-file.ts';
import {sweep} from './sweep.ts';
import {StoreError, type Trouble, troubleOf} from './trouble.ts';

export type StoreOptions = SiteOptions & {
	/** Whether a workspace that isn't there yet may be made. */
	readonly create: boolean;
	/** Where the state is broken: sets it aside, and goes on with its last good copy. */
	readonly useLastGood?: boolean;
};

/** A workspace on the disk. What can't be done rejects with a StoreError, whose message is for a person. */
export type Store = {
	readonly folder: string;
	/** The workspace as it was when it was opened, or last saved from here. */
	readonly current: () => Workspace;
	/**
	 * Loads what saving needs. The first save does it by itself and has to wait for it; after this, a save runs to its end
	 * inside the call when nobody else holds the lock.
	 */
	readonly warmUp: () => Promise<void>;
	/** Applies a change to what is on the disk now, under the lock; it is on the disk when this resolves. */
	readonly update: (change: (now: Workspace) => Workspace) => Promise<Workspace>;
	/** Saves the report of a run, and its line in the list of runs. A run of the same id is replaced. */
	readonly saveRun: (report: Report) => Promise<void>;
	readonly readRun: (id: string) => Promise<Report | {readonly reason: string}>;
	readonly removeRuns: (ids: readonly string[]) => Promise<void>;
	/** For whoever edits the plan for long: a second one is told who does. It ends with `release`, `close`, or the process. */
	readonly holdSession: () => Promise<{readonly release: () => void} | {readonly reason: string}>;
	readonly close: () => void;
};

export type Opened =
	| {readonly store: Store; readonly notices: readonly string[]}
	| {readonly reason: string; readonly kind: Trouble};

/** Opens a workspace. Nothing in it is changed but what others could read, and what killed processes left behind. */
export const openStore = async (options: StoreOptions): Promise<Opened> => {
	try {
		return await open(siteOf(options), options);
	} catch (error) {
		const kind = troubleOf(error);

		if (kind === undefined) throw error;
		return {reason: (error as Error).message, kind};
	}
};

const open = async (site: Site, options: StoreOptions): Promise<Opened> => {
	if (options.create) makeFolder(site.folder);

	const inspected = inspectFolder(site.folder);
	if (inspected === undefined) throw missing(site);

	sweep(site, inspected);

	const found = lookAtState(site) ?? (options.create ? newState : undefined);
	if (found === undefined) throw missing(site);
	if ('reason' in found && options.useLastGood !== true) throw unusable(site, found);

	const restored = 'reason' in found ? await underLock(site, () => useLastGood(site)) : undefined;
	const state = 'reason' in found ? (lookAtState(site) ?? isGone) : found;
	if ('reason' in state) throw unusable(site, state);

	return {
		store: newStore(site, state.ok),
		notices: [
			...inspected.notices,
			...(restored === undefined ? [] : [restored]),
			...(state.isMarked ? [marked] : []),
			...findStrayRuns(state.ok, inspected.runs),
		],
	};
};

const lookAtState = (site: Site) => {
	const path = site.path(fileNames.state);

	return readStateFile(path) ?? (readStateFile(lastGoodOf(path)) === undefined ? undefined : isGone);
};

const newState = {ok: emptyWorkspace, isMarked: false};

const marked = `${fileNames.state} begins with a byte order mark: an editor saved it. It is read all the same.`;

const missing = ({folder}: Site): StoreError =>
	new StoreError('missing', `There is no workspace in ${toPlainText(folder, 300)}.`);
