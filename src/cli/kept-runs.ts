import {plainValue} from '../domain/plain-value.ts';
import type {Report} from '../domain/report.ts';
import {type ReadReport, readReport} from '../domain/runs/read-report.ts';
import {runsToRemove} from '../domain/runs/retention.ts';
import {unfinishedPlan} from '../state/setup/unfinished-plan.ts';
import {whyOtherRun} from '../state/workspace/runs.ts';
import type {RunEntry} from '../state/workspace/shape.ts';
import type {Store} from '../state/workspace/store.ts';
import type {FromWorkspace} from './check-settings.ts';
import {type OpenWorkspace, openUnasked, openWorkspace, type SetAside, type Wanted} from './workspace.ts';
import {draftIn, planIn, signersIn, wordsIn} from './workspace-desk.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import {UsageError, type World} from './world.ts';

/** The runs of a workspace, and what else it has to say to a new one. */
export type KeptRuns = FromWorkspace & {
	/** Oldest first. */
	readonly runs: () => readonly RunEntry[];
	/** Keeps a run, and lets go of those that are too old. */
	readonly save: (report: Report) => Promise<void>;
};

/** The newest runs are kept whatever their age, and whatever is younger than the days. */
const retention = {keep: 100, days: 400};

/** Opens the workspace of a command; undefined where there is none. */
export const openKeptRuns = async (
	world: World,
	options: WorkspaceOptions,
	wanted: Wanted = {},
): Promise<KeptRuns | undefined> => {
	const workspace = await openWorkspace(world, options, wanted);

	return workspace && keptRunsIn(workspace, world);
};

/** The same where nobody is to be asked: the workspace may be set aside. */
export const openKeptRunsUnasked = async (
	world: World,
	options: WorkspaceOptions,
): Promise<KeptRuns | SetAside | undefined> => {
	const workspace = await openUnasked(world, options);

	return workspace === undefined || 'setAside' in workspace ? workspace : keptRunsIn(workspace, world);
};

const keptRunsIn = ({name, store}: OpenWorkspace, world: World): KeptRuns => ({
	plan: planIn(store.current(), name),
	leftOut: unfinishedPlan(draftIn(store.current(), name)),
	words: wordsIn(store),
	signers: signersIn(store),
	runs: () => store.current().runs.map(plainValue),
	readRun: async named => {
		const id = named === 'last' ? store.current().runs.at(-1)?.id : named;
		if (id === undefined || !store.current().runs.some(run => run.id === id)) return undefined;

		const read = await readKept(store, id);
		if ('reason' in read) throw new UsageError(`The run ${id} cannot be read: ${read.reason}.`);

		return read.ok;
	},
	save: report => keepRun(store, report, world.now()),
});

/** Keeps a run, and lets go of those that are too old. */
export const keepRun = async (store: Store, report: Report, now: Date): Promise<void> => {
	await store.saveRun(report);

	const old = runsToRemove(store.current().runs, {...retention, now});

	if (old.length > 0) await store.removeRuns(old);
};

/**
 * The report of a kept run, read as one from elsewhere: somebody else may have written there, or put the report of
 * another run in its place.
 */
export const readKept = async (store: Store, id: string): Promise<ReadReport> => {
	const entry = store.current().runs.find(run => run.id === id);
	if (entry === undefined) return {reason: 'it is in no list of runs'};

	const report = await store.readRun(id);
	const read = 'reason' in report ? report : readReport(report);
	const other = 'ok' in read ? whyOtherRun(entry, read.ok) : undefined;

	return other === undefined ? read : {reason: other};
};
