import {isNamespace} from '../../domain/anydesk/addresses.ts';
import type {Part} from '../../domain/client/facts.ts';
import {quickIntent} from '../../domain/intent.ts';
import type {Level, Severity} from '../../domain/outcome.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {intentFor} from '../../domain/plan/intent.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import type {Report} from '../../domain/report.ts';
import {exitCodes} from '../../domain/summary.ts';
import type {Words} from '../../domain/words.ts';
import {ndjson} from '../../reports/json.ts';
import {type Format, readOutputs} from '../outputs.ts';
import {print} from '../print-report.ts';
import {runAudit, startRun} from '../run-audit.ts';
import {selectChecks} from '../select-checks.ts';
import type {RunSettings} from '../settings.ts';
import {parseTarget} from '../targets.ts';
import {UsageError, type World} from '../world.ts';

export type CheckOptions = {
	readonly format: Format;
	readonly output?: readonly string[];
	readonly plan?: string;
	readonly part?: Part;
	readonly namespace?: string;
	readonly monitored?: boolean;
	readonly words?: string;
	readonly level: Level;
	readonly only?: readonly string[];
	readonly skip?: readonly string[];
	readonly failOn: Severity;
	readonly minCoverage: number;
	readonly exitZero?: boolean;
	readonly baseline?: string;
};

/** Judges targets and reports. Returns the exit code; throws a UsageError before anything is looked at. */
export const check = async (
	world: World,
	targets: readonly string[],
	options: CheckOptions,
): Promise<number> => {
	const read = await readSettings(world, targets, options);
	const outputs = readOutputs(options.output ?? [], world.cwd, read.targets, [
		options.words,
		options.baseline,
	]);
	const settings = {...read, isStreamed: options.format === 'ndjson' && outputs.length === 0};
	const start = startRun(settings, world);
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

	return codeOf(report, world.signal);
};

const codeOf = ({summary, run}: Report, signal: AbortSignal): number => {
	if (!run.partial) return summary.exitCode;

	return signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
};

const readSettings = async (
	world: World,
	targets: readonly string[],
	{
		plan: planPath,
		part,
		namespace,
		monitored,
		words,
		level,
		only,
		skip,
		failOn,
		minCoverage,
		exitZero,
		baseline,
	}: CheckOptions,
): Promise<RunSettings> => {
	if (namespace !== undefined && !isNamespace(namespace)) {
		throw new UsageError(
			`"${toPlainText(namespace, 40)}" is no namespace: letters, digits, "-", "." and "_", without "@".`,
		);
	}

	const plan = planPath === undefined ? undefined : await loadPlan(planPath, world);
	if (plan !== undefined && (part ?? namespace ?? monitored) !== undefined) {
		throw new UsageError(
			'--part, --namespace and --monitored say what a plan says: leave them out, or --plan.',
		);
	}

	if (targets.includes('plan') && (plan === undefined || targets.length > 1)) {
		throw new UsageError('The rehearsal stands alone, and needs a plan: deskwarden check plan --plan FILE.');
	}
	if (targets.includes('plan') && baseline !== undefined) {
		throw new UsageError(
			'A rehearsal looks at nothing real, so there is no drift to tell: leave out --baseline.',
		);
	}

	const quick = quickIntent({
		...(namespace !== undefined && {namespace}),
		...(part !== undefined && {part}),
		...(monitored !== undefined && {isMonitored: monitored}),
	});

	return {
		targets: (targets.length === 0 ? ['local'] : targets).map(text => parseTarget(text, world)),
		checks: selectChecks({level, ...(only && {only}), ...(skip && {skip})}),
		level,
		...(plan !== undefined && {plan}),
		intentFor: judged => (plan === undefined ? quick : intentFor(plan, judged)),
		...(words !== undefined && {words: await loadWords(words, world)}),
		...(baseline !== undefined && {baseline: await loadBaseline(baseline, world)}),
		gate: {failOn, minCoverage, isExitZero: exitZero === true},
	};
};

/** YAML is loaded where a plan or a words file is given. */
const loadPlan = async (path: string, world: World): Promise<Plan> => {
	const {readPlan} = await import('../read-plan.ts');

	return readPlan(path, world);
};

/** The same for words. */
const loadWords = async (path: string, world: World): Promise<Words> => {
	const {readWords} = await import('../read-words.ts');

	return readWords(path, world);
};

/** The same for an earlier run. */
const loadBaseline = async (named: string, world: World): Promise<Report> => {
	const {readComparable} = await import('../read-run.ts');

	return readComparable(named, world);
};
