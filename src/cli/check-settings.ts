import type {Part} from '../domain/client/facts.ts';
import {withConfirmations} from '../domain/confirmed-words.ts';
import {quickIntent} from '../domain/intent.ts';
import type {LeftOut} from '../domain/left-out.ts';
import type {Level, Severity} from '../domain/outcome.ts';
import {limitsOf} from '../domain/plan/complete.ts';
import {intentFor} from '../domain/plan/intent.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {Words} from '../domain/words.ts';
import {assertAlone, assertNamespace, assertRehearsal, isInvented} from './check-refusals.ts';
import type {Format} from './outputs.ts';
import {selectChecks} from './select-checks.ts';
import type {RunSettings} from './settings.ts';
import {parseTarget} from './targets.ts';
import type {SetAside} from './workspace.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import {UsageError, type World} from './world.ts';

export type CheckOptions = WorkspaceOptions & {
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
	/** Goes on, and tells what changes. */
	readonly watch?: boolean;
	/** False: the run isn't kept. */
	readonly save?: boolean;
};

/** What a workspace adds to a run: its plan, if it is finished, what people vouch for in it, and its earlier runs. */
export type FromWorkspace = {
	readonly plan: Plan | undefined;
	/** That the plan doesn't count, where it isn't finished. */
	readonly leftOut: readonly LeftOut[];
	readonly words: Words;
	/** Who signs words there with a second factor. */
	readonly signers: readonly string[];
	/** The report of a kept run, by its id or as `last`; undefined where none is called so. */
	readonly readRun: (id: string) => Promise<Report | undefined>;
};

/** All that a run is told. Throws a UsageError for what is wrong, before anything is looked at. */
export const readSettings = async (
	world: World,
	targets: readonly string[],
	options: CheckOptions,
	workspace: FromWorkspace | SetAside | undefined,
): Promise<RunSettings> => {
	assertNamespace(options.namespace);

	const opened = workspace === undefined || 'setAside' in workspace ? undefined : workspace;
	const about = isInvented(targets) ? undefined : opened;
	const plan = await planFor(world, options, about);
	assertRehearsal(targets, plan, options);
	assertAlone(targets);

	const {part, namespace, monitored, level, only, skip, failOn, minCoverage, exitZero, baseline} = options;
	const quick = quickIntent({
		...(namespace !== undefined && {namespace}),
		...(part !== undefined && {part}),
		...(monitored !== undefined && {isMonitored: monitored}),
	});
	const words = await wordsFor(world, targets, options, plan, about);
	const leftOut = leftOutOf(targets, options, workspace);

	return {
		targets: (targets.length === 0 ? ['local'] : targets).map(text => parseTarget(text, world)),
		checks: selectChecks({level, ...(only && {only}), ...(skip && {skip})}),
		level,
		...(plan !== undefined && {plan}),
		intentFor: judged => (plan === undefined ? quick : intentFor(plan, judged)),
		...(words !== undefined && {words}),
		...(leftOut.length > 0 && {leftOut}),
		...(baseline !== undefined && {baseline: await loadBaseline(baseline, world, opened)}),
		gate: {failOn, minCoverage, isExitZero: exitZero === true},
	};
};

/** What the workspace would have had to say of real targets, had it been finished, or opened. */
const leftOutOf = (
	targets: readonly string[],
	options: CheckOptions,
	workspace: FromWorkspace | SetAside | undefined,
): readonly LeftOut[] => {
	if (workspace === undefined || targets.includes('plan') || isInvented(targets)) return [];
	if ('setAside' in workspace) return [{what: 'words', because: workspace.setAside}];

	return options.plan === undefined && !isQuick(options) ? workspace.leftOut : [];
};

/** Whether the command line says itself what is intended. */
const isQuick = ({part, namespace, monitored}: CheckOptions): boolean =>
	(part ?? namespace ?? monitored) !== undefined;

/** The plan that was named, else the workspace's, unless the command line says itself what is intended. */
const planFor = async (
	world: World,
	options: CheckOptions,
	workspace: FromWorkspace | undefined,
): Promise<Plan | undefined> => {
	const {plan} = options;

	if (plan === undefined) return isQuick(options) ? undefined : workspace?.plan;
	if (isQuick(options)) {
		throw new UsageError(
			'--part, --namespace and --monitored say what a plan says: leave them out, or --plan.',
		);
	}

	return loadPlan(plan, world);
};

/**
 * Those of the workspace, and those of a file: where both speak of one thing, the file was given last. A file that is in
 * the name of somebody with a second factor is told as unconfirmed. A rehearsal takes none of the workspace: it shows what
 * people still have to see.
 */
const wordsFor = async (
	world: World,
	targets: readonly string[],
	{words}: CheckOptions,
	plan: Plan | undefined,
	workspace: FromWorkspace | undefined,
): Promise<Words | undefined> => {
	const read = words === undefined ? undefined : await loadWords(words, world, plan);
	const given = read && withConfirmations(read, {signers: workspace?.signers ?? [], isTrusted: false});
	const kept = targets.includes('plan') ? undefined : workspace?.words;
	if (kept === undefined || kept.attestations.length + kept.waivers.length === 0) return given;

	return {
		attestations: [...kept.attestations, ...(given?.attestations ?? [])],
		waivers: [...kept.waivers, ...(given?.waivers ?? [])],
	};
};

/** YAML is loaded where a plan or a words file is given. */
const loadPlan = async (path: string, world: World): Promise<Plan> => {
	const {readPlan} = await import('./read-plan.ts');

	return readPlan(path, world);
};

/** The same for words. */
const loadWords = async (path: string, world: World, plan: Plan | undefined): Promise<Words> => {
	const {readWords} = await import('./read-words.ts');

	return readWords(path, world, plan && limitsOf(plan).attestationDays);
};

/** The same for an earlier run. */
const loadBaseline = async (
	named: string,
	world: World,
	workspace: FromWorkspace | undefined,
): Promise<Report> => {
	const {readComparable} = await import('./read-run.ts');

	return readComparable(named, world, workspace?.readRun);
};
