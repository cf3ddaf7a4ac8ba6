import {resolve} from 'node:path';
import type {Plan} from '../domain/plan/shape.ts';
import {unfinishedPlan} from '../state/setup/unfinished-plan.ts';
import type {Enrolment} from '../state/workspace/shape.ts';
import type {GivenPlan} from './artifacts-for.ts';
import {readPlanWithText} from './read-plan.ts';
import {openWorkspace} from './workspace.ts';
import {draftIn, planIn} from './workspace-desk.ts';
import type {WorkspaceOptions} from './workspace-home.ts';
import {UsageError, type World} from './world.ts';

/** The plan of a command: a file, or what the workspace holds. */
export type PlanSource = WorkspaceOptions & {readonly plan?: string};

export type FoundPlan = {
	readonly plan: Plan;
	/** The file, or the workspace. */
	readonly name: string;
	/** The text that it came from, with its comments; it may be older than the plan. */
	readonly text?: string | undefined;
	/** The file that was named. */
	readonly given?: GivenPlan;
	/** What the workspace, where the plan is from it, notes of second factors. */
	readonly enrolments?: readonly Enrolment[];
};

/** Finds the plan. Throws a UsageError where there is none, or what is there isn't finished. */
export const findPlan = async (world: World, source: PlanSource): Promise<FoundPlan> => {
	if (source.plan !== undefined) {
		const {plan, text} = await readPlanWithText(source.plan, world);

		return {plan, name: source.plan, given: {path: resolve(world.cwd, source.plan), text}};
	}

	const workspace = await openWorkspace(world, source);
	if (workspace === undefined) {
		throw new UsageError(
			'There is no plan: name a file with --plan FILE, or set one up with deskwarden setup.',
		);
	}

	const {name, store} = workspace;
	const now = store.current();
	const plan = planIn(now, name);
	if (plan !== undefined)
		return {plan, name: `the workspace ${name}`, text: now.planText, enrolments: now.enrolments};

	throw new UsageError(
		Object.keys(draftIn(now, name)).length === 0
			? `The workspace "${name}" holds no plan: name a file with --plan FILE, or set one up with deskwarden setup.`
			: `The plan of the workspace "${name}" isn't finished: go on with deskwarden setup, or name a file with --plan FILE.`,
	);
};

/** The plan, where a file is named or the workspace holds one that is finished. */
export const planIfAny = async (world: World, source: PlanSource): Promise<Plan | undefined> => {
	if (source.plan !== undefined) return (await findPlan(world, source)).plan;

	const workspace = await openWorkspace(world, source);
	if (workspace === undefined) return undefined;

	const now = workspace.store.current();
	for (const {because} of unfinishedPlan(draftIn(now, workspace.name))) {
		world.err(`The plan of the workspace is left out: ${because}.\n`);
	}

	return planIn(now, workspace.name);
};
