import {plainValue} from '../domain/plain-value.ts';
import type {Report} from '../domain/report.ts';
import type {ReadReport} from '../domain/runs/read-report.ts';
import {type AppState, firstState} from '../state/app-state.ts';
import type {AuditEvent} from '../state/audit-events.ts';
import {hasPlan} from '../state/desk.ts';
import {type Kept, type Saved, savedOf} from '../state/saved.ts';
import type {Services} from '../state/services.ts';
import {openQuestion} from '../state/setup/setup.ts';
import {enterSetup} from '../state/setup-rooms.ts';
import type {Workspace} from '../state/workspace/shape.ts';
import type {Store} from '../state/workspace/store.ts';
import {signerLines, signingIn} from './app-signing.ts';
import {beginWorkspace, holding} from './begin-workspace.ts';
import {wordsOnDesk} from './changed-entries.ts';
import {readKept} from './kept-runs.ts';
import {newUnsaved, type Unsaved} from './unsaved.ts';
import {locateWorkspace, type OpenWorkspace, openLocated} from './workspace.ts';
import {deskOf, targetsIn, withDeskWords, withSaved} from './workspace-desk.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import type {World} from './world.ts';

/** The workspace of the app. It is made with the first answer: looking around leaves nothing behind. */
export type AppWorkspace = Pick<Services, 'save' | 'readKept' | 'signing'> & {
	/** Where the app opens: where it was left. */
	readonly first: AppState;
	/** Loads what saving needs, once the first frame stands. */
	readonly warmUp: () => Promise<void>;
	/** Keeps a run where there is a workspace; the list of runs then, and what isn't saved. Undefined where there is none. */
	readonly saveRun: (report: Report) => Promise<Omit<RunSaved, 'type'> | undefined>;
	readonly readRun: (id: string) => Promise<ReadReport>;
	/** What isn't saved, and the exit code that tells it. */
	readonly unsaved: () => Unsaved | undefined;
	readonly close: () => void;
};

type RunSaved = Extract<AuditEvent, {readonly type: 'run-saved'}>;

/** Opens the workspace of the app, and holds it. Throws a WorkspaceError where it can't be used, or is in use. */
export const openAppWorkspace = async (world: World, options: WorkspaceOptions): Promise<AppWorkspace> => {
	const located = locateWorkspace(world, options);
	const found = located.exists ? await openLocated(world, located, {...options, create: false}) : undefined;
	let store = found && (await holding(found.store));

	const first = found === undefined ? welcome : firstOf(found, world);
	const told = newUnsaved(located.folder);
	let beginning: Promise<Store> | undefined;
	let saves = 0;
	let turn: Promise<unknown> = Promise.resolve();
	/** What of the desk is on the disk, and what lies on it. */
	let safe = savedOf(first.desk);
	let desk = safe;

	const opening = async (): Promise<Store> => {
		try {
			beginning ??= beginWorkspace(world, located);
			store = await beginning;

			return store;
		} catch (error) {
			beginning = undefined;
			throw error;
		}
	};

	/** While a save is on its way, the disk isn't up to what lies on the desk: its end hands over. */
	const handOver = (now: Workspace, from: Store, take: (kept: Kept) => void): void => {
		if (saves > 0) return;

		const kept = keptOf(now, from);
		const words = wordsOnDesk(kept.words, safe.words, desk.words);

		safe = {...safe, words: kept.words};
		desk = {...desk, words};
		take({...kept, words});
	};

	const saveNow = async (saved: Saved, take: (kept: Kept) => void): Promise<void> => {
		try {
			const open = store ?? (await opening());
			const now = await open.update(there => withSaved(withDeskWords(there, open), saved, safe));

			safe = saved;
			saves -= 1;
			handOver(now, open, take);
		} catch (error) {
			saves -= 1;
			throw error;
		}
	};

	/**
	 * One after the other: what could not be saved is still to be saved, and the next one does it. Where none is on its way
	 * it begins at once, before anybody sees that an answer was heard.
	 */
	const save = (saved: Saved, take: (kept: Kept) => void): Promise<void> => {
		desk = saved;
		saves += 1;

		const mine = saves === 1 ? saveNow(saved, take) : turn.then(() => saveNow(saved, take));
		turn = mine.catch(() => undefined);

		return mine;
	};

	return {
		first,
		warmUp: async () => store?.warmUp(),

		save: async (saved, take) => {
			await told.attempt('changes', () => save(saved, take));
			if (store !== undefined) await told.keepRuns(store, world.now());

			return told.onScreen();
		},

		readKept: async take => {
			const open = store;

			if (open !== undefined) {
				await told.attempt('reading', async () => handOver(await open.read(), open, take));
			}

			return told.onScreen();
		},

		saveRun: async report => {
			if (store === undefined) return undefined;

			await told.keepRuns(store, world.now(), report);

			return {runs: store.current().runs.map(plainValue), unsaved: told.onScreen()};
		},

		readRun: async id => (store === undefined ? {reason: 'nothing was kept yet'} : readKept(store, id)),
		signing: signingIn(async () => store),
		unsaved: told.unsaved,
		close: () => store?.close(),
	};
};

const keptOf = (now: Workspace, store: Store): Kept => {
	const {attestations, waivers, runs} = withDeskWords(now, store);

	return {
		words: {attestations, waivers},
		signers: signerLines(now),
		isSealed: store.isSealed(),
		runs: runs.map(plainValue),
	};
};

const welcome: AppState = {...firstState, shown: {screen: 'welcome', focused: 0}};

/** An unfinished set-up goes on where it was; otherwise, and once something was checked, one begins at home. */
const firstOf = ({store, name, notices: told}: OpenWorkspace, world: World): AppState => {
	const desk = deskOf(store, name, world);
	const notices = [...told, ...targetsIn(store.current(), world).notices].join(' ');
	const home: AppState = {
		desk,
		shown: {screen: 'home', focused: 0, complaint: notices === '' ? undefined : notices},
	};

	const isUnderWay = openQuestion(desk.setup) !== undefined || desk.runs.length === 0;

	return hasPlan(desk) && !desk.isWritten && isUnderWay && notices === '' ? enterSetup(desk) : home;
};
