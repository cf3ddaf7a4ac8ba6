import {sayLeftOut} from '../../domain/left-out.ts';
import type {Report} from '../../domain/report.ts';
import {exitCodes} from '../../domain/summary.ts';
import {ndjson} from '../../reports/json.ts';
import {isInvented} from '../check-refusals.ts';
import {type CheckOptions, readSettings} from '../check-settings.ts';
import type {KeptRuns} from '../kept-runs.ts';
import {readOutputs} from '../outputs.ts';
import {print} from '../print-report.ts';
import {runAudit, startRun} from '../run-audit.ts';
import type {RunSettings} from '../settings.ts';
import type {Target} from '../targets.ts';
import {assertWatchable} from '../watchable.ts';
import type {SetAside} from '../workspace.ts';
import {mayHaveWorkspace} from '../workspace-home.ts';
import {UsageError, type World} from '../world.ts';

/** Judges targets and reports. Returns the exit code; throws a UsageError before anything is looked at. */
export const check = async (
	world: World,
	targets: readonly string[],
	options: CheckOptions,
): Promise<number> => {
	const keeps = options.save !== false && isReal(targets);
	const workspace = await keptRuns(world, targets, options, keeps);
	const read = await readSettings(world, targets, options, workspace);
	const outputs = readOutputs(options.output ?? [], world.cwd, read.targets, [
		options.plan,
		options.words,
		options.baseline,
		options.passphraseFile,
	]);
	if (options.watch === true) assertWatch(options, read.targets);

	for (const left of read.leftOut ?? []) if (left.what === 'plan') world.err(`${sayLeftOut(left)}\n`);

	const keep = keeps && workspace !== undefined && 'save' in workspace ? workspace.save : undefined;
	const settings = {
		...read,
		isStreamed:
			options.format === 'ndjson' && outputs.length === 0 && keep === undefined && options.watch !== true,
	};
	const start = startRun(settings, world);
	const watchOn = options.watch === true ? await openWatch(world, settings) : undefined;
	let hasBegun = false;
	let report: Report | undefined;

	for await (const event of runAudit(settings, world, start)) {
		if (event.type === 'audit-ended') report = event.report;
		if (options.format !== 'ndjson') continue;

		// Not sooner: a folder that holds no evidence is a wrong instruction, of which there is no report.
		if (!hasBegun) world.out(ndjson.run(start));
		hasBegun = true;

		if (event.type === 'target-ended') world.out(ndjson.target(event.target));
		if (event.type === 'finding-fell') world.out(ndjson.finding(event.finding));
		if (event.type === 'audit-ended') world.out(ndjson.summary(event.report));
	}

	if (report === undefined) throw new Error('the run ended without a report');
	if (options.format !== 'ndjson') world.out(print(report, options.format, world.stdout.columns));

	if (outputs.length > 0) {
		const {writeOutput} = await import('../write-output.ts');

		for (const {path, format} of outputs) await writeOutput(path, print(report, format));
	}

	await keep?.(report);

	if (watchOn !== undefined && !report.run.partial) return watchOn(report, {format: options.format, keep});

	return codeOf(report, world.signal);
};

/** What is loaded for those alone who watch. */
const openWatch = async (world: World, settings: RunSettings) =>
	(await import('../watch-check.ts')).openWatch(world, settings);

/** Throws a UsageError where a run can't go on being told. */
const assertWatch = ({format, output = []}: CheckOptions, targets: readonly Target[]): void => {
	if (format !== 'text' && format !== 'ndjson') {
		throw new UsageError(`--watch tells changes line by line: use --format text or ndjson, not ${format}.`);
	}
	if (output.length > 0)
		throw new UsageError('--watch has no end at which a report is written: leave out --output.');

	assertWatchable(targets);
};

/** A rehearsal and the invented example are no runs of anything. */
const isReal = (targets: readonly string[]): boolean =>
	targets.every(target => target !== 'plan' && target !== 'example');

/** What the workspace holds, where one is there: it is looked for only then. */
const keptRuns = async (
	world: World,
	targets: readonly string[],
	options: CheckOptions,
	keeps: boolean,
): Promise<KeptRuns | SetAside | undefined> => {
	const {workspace, plan, part, namespace, monitored, baseline} = options;
	const isIdle = isInvented(targets) && (workspace ?? baseline) === undefined;
	if (isIdle || !mayHaveWorkspace(world, options)) return undefined;

	const {openKeptRuns, openKeptRunsUnasked} = await import('../kept-runs.ts');
	const isTold = (plan ?? part ?? namespace ?? monitored) !== undefined;

	// What is intended was said, and no workspace was named: none has to be opened for that.
	return workspace === undefined && isTold && baseline === undefined
		? openKeptRunsUnasked(world, options)
		: openKeptRuns(world, options, {mayCreate: keeps && 'told'});
};

const codeOf = ({summary, run}: Report, signal: AbortSignal): number => {
	if (!run.partial) return summary.exitCode;

	return signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
};
