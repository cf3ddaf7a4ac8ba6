import {isNamespace, publicNamespace} from '../anydesk/addresses.ts';
import type {Issue} from '../file-shape.ts';
import {usersOf} from './complete.ts';
import type {Plan} from './shape.ts';
import {hasRoles} from './user-rights.ts';

/** How many users a licence has (portal.md 2.6). */
const mostUsers: Readonly<Partial<Record<Plan['organization']['licence'], number>>> = {
	solo: 1,
	standard: 20,
	advanced: 100,
};

/** What a licence can't do of what the plan wants (portal.md 2.2, 2.6, 2.7, 3). */
export const senseOfLicence = (plan: Plan): readonly Issue[] => [
	...namespaceIssues(plan),
	...rightsIssues(plan),
	...roleIssues(plan),
	...policyIssues(plan),
	...sizeIssues(plan),
];

const namespaceIssues = ({namespace, organization}: Plan): readonly Issue[] => {
	const path = ['namespace'];

	if (namespace === undefined) return [];
	if (!isNamespace(namespace)) {
		return [{path, message: 'namespace should be letters, digits, "-", "." and "_", without "@"'}];
	}
	if (namespace.toLowerCase() === publicNamespace) {
		return [{path, message: `@${publicNamespace} is the public namespace, open to everybody: name your own`}];
	}

	return organization.licence === 'solo'
		? [{path, message: 'a Solo licence has no namespace of its own: it is an add-on from Standard on'}]
		: [];
};

const rightsIssues = ({
	organization,
	permissionSets = [],
	roles = [],
	groups = [],
}: Plan): readonly Issue[] => {
	const {licence} = organization;
	if (licence === 'ultimate-cloud' || licence === 'on-premises') return [];

	const advice =
		licence === 'advanced' ? 'Advanced has fixed team roles' : 'below Advanced users have no roles';

	return [
		...(permissionSets.length > 0 ? [['permissionSets', 'permission sets'] as const] : []),
		...(roles.length > 0 ? [['roles', 'roles'] as const] : []),
		...(groups.length > 0 ? [['groups', 'groups'] as const] : []),
	].map(([key, what]) => ({path: [key], message: `own ${what} need an Ultimate licence: ${advice}`}));
};

const roleIssues = (plan: Plan): readonly Issue[] =>
	hasRoles(plan)
		? []
		: usersOf(plan).flatMap((user, index) =>
				(['roles', 'groups'] as const).flatMap(key =>
					(user[key] ?? []).length === 0
						? []
						: [
								{
									path: ['users', index, key],
									message: `users of a ${licenceName(plan)} licence have no ${key}: leave them out`,
								},
							],
				),
			);

const licenceName = ({organization}: Plan): string => (organization.licence === 'solo' ? 'Solo' : 'Standard');

const policyIssues = ({organization}: Plan): readonly Issue[] =>
	organization.connectionPolicy !== undefined && organization.licence !== 'ultimate-cloud'
		? [
				{
					path: ['organization', 'connectionPolicy'],
					message: 'a connection policy needs an Ultimate-Cloud licence: leave it out',
				},
			]
		: [];

const sizeIssues = (plan: Plan): readonly Issue[] => {
	const {licence} = plan.organization;
	const most = mostUsers[licence];
	const count = usersOf(plan).length;

	return most !== undefined && count > most
		? [
				{
					path: ['users'],
					message: `a licence of this tier (${licence}) has ${most === 1 ? 'one user' : `${most} users`} at most, and the plan names ${count}`,
				},
			]
		: [];
};
