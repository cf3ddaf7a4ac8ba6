import type {Report} from '../domain/report.ts';
import {type AppState, firstState} from '../state/app-state.ts';
import {hasPlan} from '../state/desk.ts';
import {type Saved, savedOf} from '../state/saved.ts';
import {enterSetup} from '../state/setup-rooms.ts';
import type {RunEntry} from '../state/workspace/shape.ts';
import type {Store} from '../state/workspace/store.ts';
import {locateWorkspace, troubleWith, tryWorkspace} from './workspace.ts';
import {deskOf, withSaved} from './workspace-desk.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import {codeOfError, WorkspaceError, type World} from './world.ts';

/** The workspace of the app. It is made with the first answer: looking around leaves nothing behind. */
export type AppWorkspace = {
	/** Where the app opens: where it was left. */
	readonly first: AppState;
	/** Loads what saving needs, once the first frame stands. */
	readonly warmUp: () => Promise<void>;
	/** Why it couldn't be saved; undefined where it was. */
	readonly save: (saved: Saved) => Promise<string | undefined>;
	/** Keeps a run where there is a workspace; the list of runs then, undefined where nothing was kept. */
	readonly saveRun: (report: Report) => Promise<readonly RunEntry[] | undefined>;
	readonly readRun: (id: string) => Promise<Report | {readonly reason: string}>;
	readonly close: () => void;
};

/** Opens the workspace of the app, and holds it. Throws a WorkspaceError where it can't be used, or is in use. */
export const openAppWorkspace = async (world: World, options: WorkspaceOptions): Promise<AppWorkspace> => {
	const located = locateWorkspace(world, options);
	const open = async (create: boolean): Promise<Store & {readonly notices?: readonly string[]}> => {
		const opened = await tryWorkspace(world, located, {create, lastGood: options.lastGood});
		if ('reason' in opened) throw troubleWith(opened);

		const held = await opened.store.holdSession();
		if ('reason' in held) throw new WorkspaceError(held.reason, 'busy');

		return {...opened.store, notices: opened.notices};
	};

	let store = located.exists ? await open(false) : undefined;
	const opening = async (): Promise<Store> => {
		store ??= await open(true);

		return store;
	};

	const first = store === undefined ? welcome : firstOf(store, located.name);
	let last = savedOf(first.desk);

	return {
		first,
		warmUp: async () => store?.warmUp(),

		save: async saved => {
			const before = last;

			last = saved;

			try {
				await (store ?? (await opening())).update(now => withSaved(now, saved, before));
			} catch (error) {
				// The next save tries it all again.
				last = before;

				return sayUnsaved(error);
			}

			return undefined;
		},

		saveRun: async report => {
			try {
				await store?.saveRun(report);
			} catch (error) {
				// The run stands on the screen; that it isn't kept is told with the next save.
				if (codeOfError(error) === undefined) throw error;
			}

			return store?.current().runs;
		},

		readRun: async id => (await store?.readRun(id)) ?? {reason: 'nothing was kept yet'},
		close: () => store?.close(),
	};
};

const welcome: AppState = {...firstState, shown: {screen: 'welcome', focused: 0}};

/** An unfinished set-up goes on where it was; otherwise one begins at home. */
const firstOf = (store: Store & {readonly notices?: readonly string[]}, name: string): AppState => {
	const desk = deskOf(store.current(), name);
	const notices = (store.notices ?? []).join(' ');
	const home: AppState = {
		desk,
		shown: {screen: 'home', focused: 0, complaint: notices === '' ? undefined : notices},
	};

	return hasPlan(desk) && !desk.isWritten && notices === '' ? enterSetup(desk) : home;
};

const sayUnsaved = (error: unknown): string => {
	if (codeOfError(error) === undefined) throw error;

	return `Not saved: ${(error as Error).message}`;
};
