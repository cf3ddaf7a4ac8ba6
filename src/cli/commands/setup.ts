import {resolve} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {findCheck} from '../../checks/catalogue.ts';
import {buildsOf, usersOf} from '../../domain/plan/complete.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import {printRehearsal} from '../../reports/rehearsal-text.ts';
import {questionsOf} from '../../state/setup/questions.ts';
import type {JsonObject, Workspace} from '../../state/workspace/shape.ts';
import {artifactsFor} from '../artifacts-for.ts';
import {readPlanWithText} from '../read-plan.ts';
import {rehearsalCode, rehearse} from '../rehearse.ts';
import {type EditedOptions, forEdited, sayWritten} from '../say-written.ts';
import {type OpenWorkspace, openWorkspace} from '../workspace.ts';
import type {WorkspaceOptions} from '../workspace-home.ts';
import {UsageError, WorkspaceError, type World} from '../world.ts';
import {writeArtifacts} from '../write-artifacts.ts';

export type SetupOptions = WorkspaceOptions &
	EditedOptions & {
		readonly from?: string;
		readonly out?: string;
		/** Replaces another plan of the workspace. */
		readonly yes?: boolean;
	};

/** From a plan to files: validates it, saves it in the workspace, writes its artifacts, and rehearses them. */
export const setup = async (
	world: World,
	options: SetupOptions & {readonly from: string},
): Promise<number> => {
	const {from, out} = options;
	const {plan, text} = await readPlanWithText(from, world);
	const folder = resolve(world.cwd, out ?? '');
	const kept = await keepPlan(world, options, plan, text);
	const files = artifactsFor(plan, folder, {
		given: {path: resolve(world.cwd, from), text},
		noted: kept?.store.current().enrolments,
	});

	world.out(`${from}: the plan makes sense (${sizeOf(plan)}).\n`);
	if (kept !== undefined) world.out(`It is kept in the workspace ${kept.name}.\n`);

	if (out === undefined) {
		world.out(`${files.length} files would be written; name a folder with --out.\n\n`);
	} else {
		const written = await writeArtifacts(folder, files, forEdited(options));
		await kept?.store.update(now => withWritten(now, out));
		world.out(`${sayWritten(written, out)}\n`);
	}

	const report = await rehearse(plan, world);

	world.out(printRehearsal(report, plan, findCheck, world.stdout.columns));

	return rehearsalCode(report, plan);
};

/** A plan is kept in a workspace that is there or was named. Another plan isn't replaced without being told to. */
const keepPlan = async (
	world: World,
	options: SetupOptions,
	plan: Plan,
	text: string,
): Promise<OpenWorkspace | undefined> => {
	const workspace = await openWorkspace(world, options, {mayCreate: true});
	if (workspace === undefined) return undefined;

	const {name, store} = workspace;
	const held = await store.holdSession();
	if ('reason' in held) throw new WorkspaceError(held.reason, 'busy');

	try {
		const isAnother = holdsAnother(workspace, plan);

		if (options.yes !== true && isAnother) {
			throw new UsageError(
				`The workspace "${name}" holds another plan: replace it with --yes, or name another workspace with --workspace NAME.`,
			);
		}

		await store.update(now => ({
			...now,
			draft: plan as JsonObject,
			planText: text,
			progress: {
				...now.progress,
				answered: questionsOf(plan).map(question => question.name),
				// What was written before is of the plan that was there.
				isDone: !isAnother && now.progress.isDone === true,
			},
		}));

		return workspace;
	} finally {
		held.release();
	}
};

const withWritten = (now: Workspace, out: string): Workspace => ({
	...now,
	progress: {...now.progress, isDone: true},
	preferences: {...now.preferences, out},
});

const holdsAnother = ({store}: OpenWorkspace, plan: Plan): boolean => {
	const {draft = {}} = store.current();

	return Object.keys(draft).length > 0 && !isDeepStrictEqual(draft, JSON.parse(JSON.stringify(plan)));
};

const sizeOf = (plan: Plan): string =>
	[
		`builds: ${buildsOf(plan).length}`,
		`users: ${usersOf(plan).length}`,
		`endpoints: ${plan.endpoints?.length ?? 0}`,
	].join(', ');
