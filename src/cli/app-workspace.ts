import type {Report} from '../domain/report.ts';
import type {ReadReport} from '../domain/runs/read-report.ts';
import {type AppState, firstState} from '../state/app-state.ts';
import {hasPlan} from '../state/desk.ts';
import {type Saved, savedOf} from '../state/saved.ts';
import type {Signing} from '../state/services.ts';
import {enterSetup} from '../state/setup-rooms.ts';
import type {RunEntry} from '../state/workspace/shape.ts';
import type {Store} from '../state/workspace/store.ts';
import {signingIn} from './app-signing.ts';
import {keepRun, readKept} from './kept-runs.ts';
import {locateWorkspace, type OpenWorkspace, openLocated} from './workspace.ts';
import {deskOf, targetsIn, withDeskWords, withSaved} from './workspace-desk.ts';
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
	readonly readRun: (id: string) => Promise<ReadReport>;
	readonly signing: Signing;
	readonly close: () => void;
};

/** Opens the workspace of the app, and holds it. Throws a WorkspaceError where it can't be used, or is in use. */
export const openAppWorkspace = async (world: World, options: WorkspaceOptions): Promise<AppWorkspace> => {
	const located = locateWorkspace(world, options);
	const open = async (create: boolean): Promise<OpenWorkspace | undefined> => {
		const opened = await openLocated(world, located, {...options, create});
		const held = await opened?.store.holdSession();
		if (held !== undefined && 'reason' in held) throw new WorkspaceError(held.reason, 'busy');

		return opened;
	};

	const found = located.exists ? await open(false) : undefined;
	let store = found?.store;
	const opening = async (): Promise<Store | undefined> => {
		store ??= (await open(true))?.store;

		return store;
	};

	const first = found === undefined ? welcome : firstOf(found, world);
	let last = savedOf(first.desk);

	return {
		first,
		warmUp: async () => store?.warmUp(),

		save: async saved => {
			const before = last;

			last = saved;

			try {
				const open = store ?? (await opening());
				await open?.update(now => withSaved(withDeskWords(now, open), saved, before));
			} catch (error) {
				// The next save tries it all again.
				last = before;

				return sayUnsaved(error);
			}

			return undefined;
		},

		saveRun: async report => {
			try {
				if (store !== undefined) await keepRun(store, report, world.now());
			} catch (error) {
				// The run stands on the screen; that it isn't kept is told with the next save.
				if (codeOfError(error) === undefined) throw error;
			}

			return store?.current().runs;
		},

		readRun: async id => (store === undefined ? {reason: 'nothing was kept yet'} : readKept(store, id)),
		signing: signingIn(async () => store),
		close: () => store?.close(),
	};
};

const welcome: AppState = {...firstState, shown: {screen: 'welcome', focused: 0}};

/** An unfinished set-up goes on where it was; otherwise one begins at home. */
const firstOf = ({store, name, notices: told}: OpenWorkspace, world: World): AppState => {
	const desk = deskOf(store, name, world);
	const notices = [...told, ...targetsIn(store.current(), world).notices].join(' ');
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
