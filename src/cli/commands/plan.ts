import schema from '../../../docs/schemas/plan.schema.json' with {type: 'json'};
import {exportPlan} from '../../artifacts/plan-export.ts';
import {printVersion} from '../../domain/anydesk/versions.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {buildsOf, floorsOf, limitsOf, usersOf} from '../../domain/plan/complete.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import {heldBy} from '../../domain/plan/user-rights.ts';
import {exitCodes} from '../../domain/summary.ts';
import {printPlan} from '../../reports/plan-text.ts';
import {readPlan} from '../read-plan.ts';
import type {World} from '../world.ts';

export type PlanOptions = {readonly plan: string; readonly json?: boolean};

/** Shows, validates or exports a plan. Throws a UsageError, a line for each fault, where there are faults. */
export const plan = async (
	world: World,
	action: 'show' | 'validate' | 'export',
	{plan: path, json = false}: PlanOptions,
): Promise<number> => {
	const read = await readPlan(path, world);

	world.out(print[action](read, json, path));

	return exitCodes.conformant;
};

/** Prints the JSON Schema of plans, as it is published. */
export const printSchema = (world: World): number => {
	world.out(`${JSON.stringify(schema, undefined, '\t')}\n`);

	return exitCodes.conformant;
};

const printJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const print = {
	show: (read: Plan, json: boolean) => (json ? printJson(complete(read)) : printPlan(read)),

	validate: (read: Plan, json: boolean, path: string) => {
		const counts = {
			users: usersOf(read).length,
			builds: buildsOf(read).length,
			endpoints: (read.endpoints ?? []).length,
		};
		const told = Object.entries(counts).map(
			([what, count]) => `${count} ${count === 1 ? what.slice(0, -1) : what}`,
		);

		return json
			? `${JSON.stringify({valid: true, ...counts})}\n`
			: `${toPlainText(path, 100)}: the plan makes sense.\n${told.join(', ')}\n`;
	},

	export: (read: Plan, json: boolean) => (json ? printJson(read) : exportPlan(read)),
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
