import {type Described, describe, rightsOfRoles} from '../role-reading.ts';
import type {Plan, PlannedUser} from './shape.ts';

/** Whether the users of a licence have roles at all (portal.md 2.2). */
export const hasRoles = ({organization}: Plan): boolean =>
	organization.licence === 'ultimate-cloud' ||
	organization.licence === 'on-premises' ||
	organization.licence === 'advanced';

/** What somebody may do in the portal: the union over all roles, held directly or through groups. */
export const heldBy = ({roles = [], groups = []}: PlannedUser, plan: Plan) =>
	rightsOfRoles(roles, groups, described(plan));

/** Worked out once for all users of a plan. */
const descriptions = new WeakMap<Plan, Described>();

const described = (plan: Plan): Described => {
	const held = descriptions.get(plan) ?? describePlan(plan);

	descriptions.set(plan, held);

	return held;
};

const describePlan = ({organization, permissionSets, roles, groups}: Plan) =>
	describe({
		schema: 'deskwarden/organization@1',
		licence: organization.licence,
		// Advanced is planned with its team roles: without them everybody holds a role that nobody chose.
		teamRolesActivated: true,
		...(permissionSets !== undefined && {permissionSets}),
		...(roles !== undefined && {roles}),
		...(groups !== undefined && {groups}),
	});
