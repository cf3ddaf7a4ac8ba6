import {sep} from 'node:path';
import type {Report} from '../domain/report.ts';
import {type ExitCode, exitCodes} from '../domain/summary.ts';
import type {Store} from '../state/workspace/store.ts';
import {keepRun} from './kept-runs.ts';
import {codeOfError} from './world.ts';

/** What isn't saved, in a sentence, and the exit code that tells it. */
export type Unsaved = {readonly sentence: string; readonly exitCode: ExitCode};

/** What may fail between the desk and the disk, the worst first. */
const works = ['changes', 'runs', 'reading'] as const;

type Work = (typeof works)[number];

/** So many runs wait for room on the disk; older ones are let go of. */
const mostRuns = 10;

/**
 * Knows what of a workspace's folder couldn't be saved until it was: trouble is told and tried again, nothing is thrown
 * but a defect.
 */
export const newUnsaved = (folder: string) => {
	const trouble = new Map<Work, Unsaved>();
	let waiting: readonly Report[] = [];

	const attempt = async (work: Work, done: () => Promise<void>): Promise<void> => {
		try {
			await done();
			trouble.delete(work);
		} catch (error) {
			const code = codeOfError(error);
			if (code === undefined) throw error;

			trouble.set(work, {
				sentence: `${said[work](waiting.length)}: ${(error as Error).message}`,
				exitCode: code === exitCodes.busy ? code : exitCodes['cannot-write'],
			});
		}
	};

	const unsaved = (): Unsaved | undefined =>
		works.map(work => trouble.get(work)).find(one => one !== undefined);

	return {
		attempt,
		/** Keeps a run, and those that couldn't be kept before. */
		keepRuns: async (store: Store, now: Date, report?: Report): Promise<void> => {
			waiting = [...waiting, ...(report === undefined ? [] : [report])].slice(-mostRuns);
			if (waiting.length === 0) return;

			await attempt('runs', async () => {
				for (const one of waiting) {
					await keepRun(store, one, now);
					waiting = waiting.filter(other => other !== one);
				}
			});
		},
		unsaved,
		/** The same for one row of a screen: of a file in the folder its name is enough. */
		onScreen: (): string | undefined => {
			const {sentence} = unsaved() ?? {};

			return folder === '' ? sentence : sentence?.replaceAll(`${folder}${sep}`, '');
		},
	};
};

const said: Readonly<Record<Work, (runs: number) => string>> = {
	changes: () => 'Not saved',
	runs: runs => (runs === 1 ? 'The run is not kept' : `${runs} runs are not kept`),
	reading: () => 'What others have changed cannot be read',
};
