import {artifactsOf} from '../artifacts/all.ts';
import {findCheck} from '../checks/catalogue.ts';
import {noIntent} from '../domain/intent.ts';
import {intentFor} from '../domain/plan/intent.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {defaultGate} from '../domain/summary.ts';
import {noWords} from '../domain/words.ts';
import type {Known, WrittenFile} from '../screens/known.ts';
import type {terminalGate} from '../screens/terminal-gate.ts';
import type {AppState} from '../state/app-state.ts';
import type {AppTarget, AuditEvent, Yardstick} from '../state/audit-events.ts';
import type {Services} from '../state/services.ts';
import {type AppEntrance, enterAt} from './app-entrance.ts';
import {
	accessFor,
	exportFor,
	readPeople,
	readPlanFor,
	readRunFor,
	readTargetsFor,
	tellDriftFor,
	writeFor,
} from './app-errands.ts';
import {type AppWorkspace, openAppWorkspace} from './app-workspace.ts';
import {rehearse} from './rehearse.ts';
import {runAudit, startRun} from './run-audit.ts';
import {selectChecks} from './select-checks.ts';
import type {RunSettings} from './settings.ts';
import {parseTarget, type Target} from './targets.ts';
import {lookAtFiles, watchTargets} from './watch.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import type {World} from './world.ts';

type OpenGate = Extract<ReturnType<typeof terminalGate>, {readonly isOpen: true}>;

export type AppOptions = WorkspaceOptions & {
	/** Where it opens, whatever else is there. */
	readonly at?: AppEntrance;
};

/** Shows the app, which begins there and can ask for these; ends with its exit code. */
export type Show = (opening: {
	readonly services: Services;
	readonly known: Known;
	readonly first: AppState;
	/** Called once the first frame stands. */
	readonly onOpen: () => void;
}) => Promise<number>;

/** Opens the app on its workspace, and does what it asks for, however it is shown. Ends with the app's exit code. */
export const openSession = async (world: World, show: Show, options: AppOptions): Promise<number> => {
	const workspace = await openAppWorkspace(world, options);

	try {
		const exitCode = await show({
			services: servicesOf(world, workspace),
			known: knownTo(world),
			first: enterAt(workspace.first, options.at),
			onOpen: () => void workspace.warmUp(),
		});
		const unsaved = workspace.unsaved();

		// On the screen it can't be told any more.
		if (unsaved !== undefined) world.err(`${unsaved.sentence}\n`);

		return unsaved?.exitCode ?? exitCode;
	} finally {
		workspace.close();
	}
};

/** Shows the app on screens: on the whole terminal, or below what stands there. */
export const showOnScreens =
	(world: World, gate: OpenGate, isInline: boolean): Show =>
	async opening => {
		const {openApp} = await import('../screens/open-app.tsx');

		return openApp({
			...opening,
			stdin: world.stdin as NodeJS.ReadStream,
			stdout: world.stdout as NodeJS.WriteStream,
			glyphSet: gate.glyphSet,
			escapeDelay: gate.escapeDelay,
			isInline,
			process,
		});
	};

/** What the app asks of the world. */
const servicesOf = (world: World, workspace: AppWorkspace): Services => ({
	save: workspace.save,
	readKept: workspace.readKept,
	audit: (target, signal, yardstick) => auditFor(world, workspace, target, signal, yardstick),
	watch: (target, signal, yardstick) => watchFor(world, target, signal, yardstick),
	now: world.now,
	rehearse: plan => rehearse(plan, world),
	readTargets: text => readTargetsFor(text, world),
	signing: workspace.signing,
	random: world.random,
	readPlan: path => readPlanFor(path, world),
	readPeople: (path, known) => readPeople(path, known, world),
	access: (targets, plan) => accessFor(targets, plan, world),
	readRun: id => readRunFor(id, workspace),
	exportReport: (report, path) => exportFor(report, path, world),
	tellDrift: (before, after) => tellDriftFor(before, after, workspace, world),
	write: (plan, enrolments, folder, forEdited) => writeFor(plan, enrolments, folder, forEdited, world),
});

const knownTo = (world: World): Known => {
	const made = new WeakMap<Plan, {readonly enrolments: unknown; readonly files: readonly WrittenFile[]}>();

	return {
		explain: findCheck,
		filesOf: (plan, enrolments) => {
			const before = made.get(plan);
			if (before?.enrolments === enrolments) return before.files;

			const files = artifactsOf(plan, enrolments);
			made.set(plan, {enrolments, files});

			return files;
		},
		now: world.now,
	};
};

const settingsFor = (targets: readonly Target[], {plan, words, leftOut}: Yardstick): RunSettings => ({
	targets,
	checks: selectChecks({level: 'hardened'}),
	level: 'hardened',
	...(plan !== undefined && {plan}),
	intentFor: judged => (plan === undefined ? noIntent : intentFor(plan, judged)),
	words,
	leftOut,
	gate: defaultGate,
});

const targetsFor = (target: AppTarget, world: World): readonly Target[] => {
	switch (target.kind) {
		case 'own':
			return target.targets.map(text => parseTarget(text, world));

		case 'folder':
			return [{kind: 'root', path: target.path, name: target.path}];

		case 'example':
			return [{kind: 'example'}];
	}
};

/** What has changed before there was anything to compare with is found by judging once more. */
async function* watchFor(
	world: World,
	target: AppTarget,
	signal: AbortSignal,
	yardstick: Yardstick,
): AsyncGenerator<readonly string[]> {
	const settings = settingsFor(targetsFor(target, world), yardstick);
	const seen = await lookAtFiles(settings, world);

	yield [];
	yield* watchTargets(settings, world, signal, seen);
}

/** Nobody's plan and nobody's words are about the invented organisation. */
const forExample: Yardstick = {plan: undefined, words: noWords, leftOut: []};

async function* auditFor(
	world: World,
	workspace: AppWorkspace,
	target: AppTarget,
	signal: AbortSignal,
	yardstick: Yardstick,
): AsyncGenerator<AuditEvent> {
	const isReal = target.kind !== 'example';
	const settings = settingsFor(targetsFor(target, world), isReal ? yardstick : forExample);

	for await (const event of runAudit(settings, world, startRun(settings, world), signal)) {
		if (event.type === 'audit-ended' && isReal) {
			const saved = await workspace.saveRun(event.report);

			if (saved !== undefined) yield {type: 'run-saved', ...saved};
		}

		yield event;
	}
}
