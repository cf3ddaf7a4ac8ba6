import schema from '../../../docs/schemas/plan.schema.json' with {type: 'json'};
import {exportPlan} from '../../artifacts/plan-export.ts';
import {printVersion} from '../../domain/anydesk/versions.ts';
import {toPlainLines, toPlainText} from '../../domain/plain-text.ts';
import {buildsOf, floorsOf, limitsOf, usersOf} from '../../domain/plan/complete.ts';
import {type Plan, planSchema} from '../../domain/plan/shape.ts';
import {heldBy} from '../../domain/plan/user-rights.ts';
import {unwatchedNotes} from '../../domain/plan/watched.ts';
import {exitCodes} from '../../domain/summary.ts';
import {editPlanText} from '../../probes/plan-edit.ts';
import {printPlan} from '../../reports/plan-text.ts';
import {type FoundPlan, findPlan, type PlanSource} from '../plan-of.ts';
import type {World} from '../world.ts';

export type PlanOptions = PlanSource & {readonly json?: boolean};

/** Shows, validates or exports a plan. Throws a UsageError, a line for each fault, where there are faults. */
export const plan = async (
	world: World,
	action: 'show' | 'validate' | 'export',
	options: PlanOptions,
): Promise<number> => {
	const found = await findPlan(world, options);

	world.out(print[action](found, options.json === true));

	return exitCodes.conformant;
};

/** Prints the JSON Schema of plans, as it is published. */
export const printSchema = (world: World): number => {
	world.out(`${JSON.stringify(schema, undefined, '\t')}\n`);

	return exitCodes.conformant;
};

const printJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const print = {
	show: ({plan: read}: FoundPlan, json: boolean) => (json ? printJson(complete(read)) : printPlan(read)),

	validate: ({plan: read, name}: FoundPlan, json: boolean) => {
		const counts = {
			users: usersOf(read).length,
			builds: buildsOf(read).length,
			endpoints: (read.endpoints ?? []).length,
		};
		const told = Object.entries(counts).map(
			([what, count]) => `${count} ${count === 1 ? what.slice(0, -1) : what}`,
		);

		const notes = unwatchedNotes(read);

		return json
			? `${JSON.stringify({valid: true, ...counts, ...(notes.length > 0 && {notes})})}\n`
			: `${[`${toPlainText(name, 100)}: the plan makes sense.`, told.join(', '), ...notes.map(note => `Note: ${note}`)].join('\n')}\n`;
	},

	export: (found: FoundPlan, json: boolean) => (json ? printJson(found.plan) : exportFound(found)),
};

/**
 * A file comes out in its canonical form. What a workspace holds comes out as the file that it was loaded from, with
 * what has changed since: its comments and its order are somebody's work. Comments are foreign text all the same.
 */
const exportFound = ({plan: read, text}: FoundPlan): string => {
	const canonical = exportPlan(read);
	if (text === undefined) return canonical;

	const keys = new Set([...Object.keys(planSchema.entries), ...Object.keys(read)]);
	const edits = [...keys].map(key => ({path: [key], value: read[key as keyof Plan]}));
	const edited = editPlanText(text, edits);

	return 'ok' in edited ? toPlainLines(edited.ok) : canonical;
};

/** The plan with everything said: the defaults filled in, and what everybody's roles add up to. */
const complete = (read: Plan) => {
	const {organization, namespace, permissionSets = [], roles = [], groups = [], endpoints = []} = read;

	return {
		organization,
		...(namespace !== undefined && {namespace}),
		permissionSets,
		roles,
		groups,
		users: usersOf(read).map(user => {
			const held = heldBy(user, read);

			return {
				...user,
				use: user.use ?? 'daily',
				startsConnections: user.startsConnections ?? false,
				effective: {roles: held.roles, rights: held.rights, undescribed: held.undescribed},
			};
		}),
		builds: buildsOf(read),
		endpoints,
		versions: Object.fromEntries(
			Object.entries(floorsOf(read)).map(([platform, version]) => [platform, printVersion(version)]),
		),
		limits: limitsOf(read),
	};
};
