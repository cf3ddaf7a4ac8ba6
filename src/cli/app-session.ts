import {artifactsOf} from '../artifacts/all.ts';
import {findCheck} from '../checks/catalogue.ts';
import {noIntent} from '../domain/intent.ts';
import {intentFor} from '../domain/plan/intent.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {defaultGate} from '../domain/summary.ts';
import type {Known, WrittenFile} from '../screens/known.ts';
import type {terminalGate} from '../screens/terminal-gate.ts';
import {type AppState, firstState} from '../state/app-state.ts';
import type {AppTarget, AuditEvent} from '../state/audit-events.ts';
import type {Services} from '../state/services.ts';
import {accessFor, readPeople, readPlanFor, writeFor} from './app-errands.ts';
import {rehearse} from './rehearse.ts';
import {runAudit, startRun} from './run-audit.ts';
import {selectChecks} from './select-checks.ts';
import type {RunSettings} from './settings.ts';
import {parseTarget, type Target} from './targets.ts';
import type {World} from './world.ts';

type OpenGate = Extract<ReturnType<typeof terminalGate>, {readonly isOpen: true}>;

/** Shows the app, which begins there and can ask for these; ends with its exit code. */
export type Show = (opening: {
	readonly services: Services;
	readonly known: Known;
	readonly first: AppState;
}) => Promise<number>;

/** Makes ready what the app asks for, and has it shown. Ends with the app's exit code. */
export const openSession = (world: World, show: Show): Promise<number> => {
	const first: AppState = {...firstState, shown: {screen: 'welcome', focused: 0}};

	return show({services: servicesOf(world, () => undefined), known: knownTo(world), first});
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

/** What the app asks of the world. `planNow` is the plan that targets are held against. */
const servicesOf = (world: World, planNow: () => Plan | undefined): Services => ({
	audit: (target, signal) => auditFor(world, target, planNow(), signal),
	rehearse: plan => rehearse(plan, world),
	readPlan: path => readPlanFor(path, world),
	readPeople: (path, known) => readPeople(path, known, world),
	access: (targets, plan) => accessFor(targets, plan, world),
	write: (plan, folder) => writeFor(plan, folder, world),
	save: async () => undefined,
});

const knownTo = (world: World): Known => {
	const made = new WeakMap<Plan, readonly WrittenFile[]>();

	return {
		explain: findCheck,
		filesOf: plan => {
			const files = made.get(plan) ?? artifactsOf(plan);
			made.set(plan, files);

			return files;
		},
		today: () => world.now().toISOString().slice(0, 10),
	};
};

const settingsFor = (targets: readonly Target[], plan: Plan | undefined): RunSettings => ({
	targets,
	checks: selectChecks({level: 'hardened'}),
	level: 'hardened',
	...(plan !== undefined && {plan}),
	intentFor: judged => (plan === undefined ? noIntent : intentFor(plan, judged)),
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

async function* auditFor(
	world: World,
	target: AppTarget,
	plan: Plan | undefined,
	signal: AbortSignal,
): AsyncGenerator<AuditEvent> {
	const settings = settingsFor(targetsFor(target, world), target.kind === 'example' ? undefined : plan);

	yield* runAudit(settings, world, startRun(settings, world), signal);
}
