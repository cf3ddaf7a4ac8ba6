import * as v from 'valibot';
import {type Issue, readShape, type Shaped} from '../file-shape.ts';
import {findDoubles} from '../organization.ts';
import type {Licence} from '../organization-facts.ts';
import {type Plan, type PlannedUser, planSchema} from './shape.ts';

const {schema, organization, ...entries} = planSchema.entries;
const {name, licence, ...optional} = organization.entries;

/** A plan as far as it was answered: whatever wasn't asked yet is absent. */
export const draftSchema = v.strictObject({
	...entries,
	schema: v.exactOptional(schema),
	organization: v.exactOptional(
		v.strictObject({...optional, name: v.exactOptional(name), licence: v.exactOptional(licence)}),
	),
});

export type Draft = v.InferOutput<typeof draftSchema>;

/** Reads a draft that was kept. All that is wrong comes at once. */
export const readDraft = (value: unknown): Shaped<Draft> => {
	const read = readShape(draftSchema, value);
	const doubles: readonly Issue[] = findDoubles(value);

	if ('issues' in read) return {issues: [...read.issues, ...doubles]};

	return doubles.length > 0 ? {issues: doubles} : read;
};

/** Stands for the organisation's name until somebody says it. */
export const unnamed = 'The organisation';

/**
 * The plan that a draft stands for. What the licence can't hold is left out (portal.md 2.2, 2.7, 3): it stays in the
 * draft, in case another licence is chosen after all.
 */
export const planOf = (draft: Draft): Plan => {
	const plan = plans.get(draft) ?? fitted(draft);

	plans.set(draft, plan);

	return plan;
};

/** Worked out once for all who ask. */
const plans = new WeakMap<Draft, Plan>();

const fitted = (draft: Draft): Plan => {
	const {namespace, permissionSets, roles, groups, users, builds, ...others} = draft;
	const {name: title = unnamed, licence: tier = 'ultimate-cloud', ...about} = draft.organization ?? {};
	const {connectionPolicy, ...told} = about;
	const hasNamespace = namespace !== undefined && tier !== 'solo';

	return {
		...others,
		schema: 'deskwarden/plan@1',
		organization: {
			name: title,
			licence: tier,
			...told,
			...(connectionPolicy !== undefined && tier === 'ultimate-cloud' && {connectionPolicy}),
		},
		...(hasNamespace && {namespace}),
		...(hasOwnRoles(tier) && {
			...(permissionSets !== undefined && {permissionSets}),
			...(roles !== undefined && {roles}),
			...(groups !== undefined && {groups}),
		}),
		...(users !== undefined && {users: users.map(user => fitUser(user, tier))}),
		...(builds !== undefined && {builds: hasNamespace ? builds : withoutJoining(builds)}),
	};
};

/** Where there is no namespace, no build can join it. */
const withoutJoining = (builds: NonNullable<Plan['builds']>): NonNullable<Plan['builds']> =>
	Object.fromEntries(
		Object.entries(builds).map(([title, {addToNamespace, ...build}]) => [
			title,
			{...build, ...(addToNamespace === false && {addToNamespace})},
		]),
	);

/** Whether a licence knows permission sets, roles and groups of one's own. */
export const hasOwnRoles = (tier: Licence | undefined): boolean =>
	tier === undefined || tier === 'ultimate-cloud' || tier === 'on-premises';

/** Whether users of a licence hold roles at all. */
export const hasAnyRoles = (tier: Licence | undefined): boolean => hasOwnRoles(tier) || tier === 'advanced';

const fitUser = ({roles, groups, ...user}: PlannedUser, tier: Licence): PlannedUser => ({
	...user,
	...(roles !== undefined && hasAnyRoles(tier) && {roles}),
	...(groups !== undefined && hasOwnRoles(tier) && {groups}),
});
