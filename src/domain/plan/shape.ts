import * as v from 'valibot';
import {plannedBuildEntries} from '../build-ticks.ts';
import {type Issue, readShape, type Shaped} from '../file-shape.ts';
import {text} from '../file-values.ts';
import {findDoubles, groupSchema, permissionSetSchema, roleSchema, userEntries} from '../organization.ts';
import {connectionPolicies, licences} from '../organization-facts.ts';

/** Whether it looks like a version and is none of the product's. */
const isLarge = (given: string): boolean => given.split('.').some(part => Number(part) > 65_535);

const count = v.pipe(
	v.number(),
	v.integer('should be a whole number'),
	v.minValue(1, 'should be at least 1'),
	v.maxValue(10_000, 'should be at most 10000'),
);
const version = v.pipe(
	v.string(),
	v.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'should be a version, as 9.0.6'),
	v.check(given => !isLarge(given), 'should have no number above 65535'),
	v.description('a version, as 9.0.6'),
);
const optional = {version: v.exactOptional(version), count: v.exactOptional(count)};

const build = v.strictObject({
	...plannedBuildEntries,
	direction: v.picklist(['incoming-only', 'outgoing-only', 'bidirectional']),
});

const endpoint = v.strictObject({
	/** A host name or an AnyDesk ID. */
	name: text,
	build: v.exactOptional(text),
	user: v.exactOptional(text),
	monitored: v.exactOptional(v.boolean()),
});

/** `deskwarden/plan@1`: what the owner intends. */
export const planSchema = v.strictObject({
	schema: v.literal('deskwarden/plan@1'),
	organization: v.strictObject({
		name: text,
		licence: v.picklist(licences),
		signIn: v.exactOptional(v.picklist(['portal', 'ldap', 'idp'])),
		connectionPolicy: v.exactOptional(v.picklist(connectionPolicies)),
	}),
	namespace: v.exactOptional(text),
	permissionSets: v.exactOptional(v.array(permissionSetSchema)),
	roles: v.exactOptional(v.array(roleSchema)),
	groups: v.exactOptional(v.array(groupSchema)),
	users: v.exactOptional(v.array(v.strictObject(userEntries))),
	/** By any name. */
	builds: v.exactOptional(v.record(text, build)),
	/** Those that are known by name; without them any endpoint is judged by its build. */
	endpoints: v.exactOptional(v.array(endpoint)),
	versions: v.exactOptional(
		v.strictObject({windows: optional.version, macos: optional.version, linux: optional.version}),
	),
	limits: v.exactOptional(
		v.strictObject({
			dormantDays: optional.count,
			attestationDays: optional.count,
			staleClientDays: optional.count,
			refusedRequests: optional.count,
		}),
	),
});

export type Plan = v.InferOutput<typeof planSchema>;
export type PlannedUser = NonNullable<Plan['users']>[number];
export type PlannedBuild = NonNullable<Plan['builds']>[string];
export type PlannedEndpoint = NonNullable<Plan['endpoints']>[number];

/** Reads the shape of a plan; what it means is `senseOf`'s matter. All that is wrong comes at once. */
export const readPlanShape = (value: unknown): Shaped<Plan> => {
	const read = readShape(planSchema, value);
	const doubles: readonly Issue[] = findDoubles(value);

	if ('issues' in read) return {issues: [...read.issues, ...doubles]};

	return doubles.length > 0 ? {issues: doubles} : read;
};
