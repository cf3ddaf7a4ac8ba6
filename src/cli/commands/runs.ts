import {statusOf} from '../../checks/catalogue.ts';
import {diffRuns} from '../../domain/runs/diff-runs.ts';
import {exitCodes} from '../../domain/summary.ts';
import {printDriftJson} from '../../reports/drift-json.ts';
import {printDrift} from '../../reports/drift-text.ts';
import type {Format} from '../outputs.ts';
import {print} from '../print-report.ts';
import {readComparable, readRun} from '../read-run.ts';
import {version} from '../version.ts';
import type {World} from '../world.ts';

/** Prints an earlier run as `check` did. What the run found changes no exit code here: it is told, not judged. */
export const showRun = async (
	world: World,
	named: string,
	{format}: {readonly format: Format},
): Promise<number> => {
	world.out(print(await readRun(named, world), format, world.stdout.columns));

	return exitCodes.conformant;
};

/** Tells what has changed from one run to another. */
export const diffTwoRuns = async (
	world: World,
	before: string,
	after: string,
	{json = false}: {readonly json?: boolean},
): Promise<number> => {
	const diff = diffRuns(await readComparable(before, world), await readComparable(after, world), statusOf);

	world.out(
		json ? printDriftJson(diff, version) : printDrift(diff, Math.max(40, world.stdout.columns ?? 80)),
	);

	return exitCodes.conformant;
};
