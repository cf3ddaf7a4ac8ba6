import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {statusOf} from '../../checks/catalogue.ts';
import {diffRuns} from '../../domain/runs/diff-runs.ts';
import {exitCodes} from '../../domain/summary.ts';
import {printDriftJson} from '../../reports/drift-json.ts';
import {printDrift} from '../../reports/drift-text.ts';
import {printRuns} from '../../reports/runs-list.ts';
import {openKeptRuns} from '../kept-runs.ts';
import type {Format} from '../outputs.ts';
import {print} from '../print-report.ts';
import {readComparable, readRun} from '../read-run.ts';
import {version} from '../version.ts';
import {mayHaveWorkspace, type WorkspaceOptions} from '../workspace-home.ts';
import {UsageError, type World} from '../world.ts';

export type RunsOptions = WorkspaceOptions & {readonly json?: boolean};

/** Lists the runs that the workspace keeps, the newest first. */
export const listRuns = async (world: World, options: RunsOptions): Promise<number> => {
	const kept = await openKeptRuns(world, options);
	if (kept === undefined) {
		throw new UsageError(
			'There is no workspace that keeps runs: deskwarden setup makes one, or check --workspace NAME.',
		);
	}

	const runs = kept.runs();

	world.out(
		options.json === true
			? `${JSON.stringify({schema: 'deskwarden/runs@1', runs})}\n`
			: printRuns(runs, Math.max(40, world.stdout.columns ?? 80)),
	);

	return exitCodes.conformant;
};

/** Reports in files need no workspace: which of several it would be nobody has to say. */
const findIn = async (world: World, options: WorkspaceOptions, ...named: readonly string[]) => {
	const areFiles = named.every(name => name !== 'last' && existsSync(resolve(world.cwd, name)));
	if ((areFiles && options.workspace === undefined) || !mayHaveWorkspace(world, options)) return undefined;

	return (await openKeptRuns(world, options))?.readRun;
};

/** Prints an earlier run as `check` did. What the run found changes no exit code here: it is told, not judged. */
export const showRun = async (
	world: World,
	named: string,
	options: WorkspaceOptions & {readonly format: Format},
): Promise<number> => {
	const report = await readRun(named, world, await findIn(world, options, named));

	world.out(print(report, options.format, world.stdout.columns));

	return exitCodes.conformant;
};

/** Tells what has changed from one run to another. */
export const diffTwoRuns = async (
	world: World,
	before: string,
	after: string,
	options: RunsOptions,
): Promise<number> => {
	const find = await findIn(world, options, before, after);
	const diff = diffRuns(
		await readComparable(before, world, find),
		await readComparable(after, world, find),
		statusOf,
	);

	world.out(
		options.json === true
			? printDriftJson(diff, version)
			: printDrift(diff, Math.max(40, world.stdout.columns ?? 80)),
	);

	return exitCodes.conformant;
};
