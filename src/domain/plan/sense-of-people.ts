import {ask} from '../accounts.ts';
import type {Issue} from '../file-shape.ts';
import {mayEdit, type Rights, type Section, sectionTitles, union} from '../permission-levels.ts';
import {toPlainText} from '../plain-text.ts';
import {presetRoleOf, presetRoles} from '../preset-roles.ts';
import {usersOf} from './complete.ts';
import {type KnownNames, knownNames, unknownNames} from './names.ts';
import type {Plan, PlannedUser} from './shape.ts';
import {hasRoles, heldBy} from './user-rights.ts';

/** Whether sets, roles, groups and users fit together, and hold to the guide's word on rights (G-OWN-2, G-PRM-3). */
export const senseOfPeople = (plan: Plan): readonly Issue[] => {
	const roles = knownNames([...(plan.roles ?? []).map(({name}) => name), ...presetRoles]);
	const groups = knownNames((plan.groups ?? []).map(({name}) => name));

	return [
		...roleIssues(plan),
		...groupIssues(plan, roles),
		...usersOf(plan).flatMap((user, index) => userIssues(user, index, plan, {roles, groups})),
		...ownerIssues(plan),
	];
};

const roleIssues = ({roles = [], permissionSets = []}: Plan): readonly Issue[] => {
	const known = knownNames(permissionSets.map(({name}) => name));

	return roles.flatMap(({name, permissionSets: named = []}, index): readonly Issue[] => [
		...(presetRoleOf(name) === undefined
			? []
			: [
					{
						path: ['roles', index, 'name'],
						message: `the role ${toPlainText(name, 60)} exists by itself: leave it out, or choose another name`,
					},
				]),
		...(named.length === 0
			? [
					{
						path: ['roles', index],
						message: `the role ${toPlainText(name, 60)} has no permission set: it should name at least one`,
					},
				]
			: unknownNames(named, known, ['roles', index, 'permissionSets'], 'permission set')),
	]);
};

const groupIssues = (plan: Plan, known: KnownNames): readonly Issue[] =>
	(plan.groups ?? []).flatMap(({name, roles = []}, index) =>
		roles.length === 0
			? [
					{
						path: ['groups', index],
						message: `the group ${toPlainText(name, 60)} has no role: it should name at least one`,
					},
				]
			: unknownNames(roles.map(asKnown), known, ['groups', index, 'roles'], 'role'),
	);

/** A preset role in any spelling is that role. */
const asKnown = (role: string): string => presetRoleOf(role) ?? role;

const userIssues = (
	user: PlannedUser,
	index: number,
	plan: Plan,
	known: {readonly roles: KnownNames; readonly groups: KnownNames},
): readonly Issue[] => {
	const {login, roles = [], groups = []} = user;
	const path = ['users', index];
	const shown = toPlainText(login, 60);

	return [
		...(/^[^\s@]+@[^\s@]+$/.test(login)
			? []
			: [{path: [...path, 'login'], message: `${shown} is no login: it should be a mail address`}]),
		...unknownNames(roles.map(asKnown), known.roles, [...path, 'roles'], 'role'),
		...unknownNames(groups, known.groups, [...path, 'groups'], 'group'),
		...(hasRoles(plan) && roles.length === 0 && groups.length === 0
			? [{path, message: `${shown} has no role: name a role, or a group that has one`}]
			: []),
		...dutyIssues(user, path, plan),
	];
};

/** The sections with which somebody could change what others may do (ORG-5). */
const ruling: readonly Section[] = ['users', 'roles', 'permissionSets', 'organization', 'license'];

const dutyIssues = (user: PlannedUser, path: readonly (string | number)[], plan: Plan): readonly Issue[] => {
	const shown = toPlainText(user.login, 60);
	const held = new Set(rolesOf(user, plan).map(asKnown));

	if (held.has('owner')) {
		return user.startsConnections === true || user.use === 'daily'
			? [
					{
						path: [...path, user.startsConnections === true ? 'startsConnections' : 'use'],
						message: `${shown} is an owner, whose account is for the set-up alone (G-OWN-2): give the daily work to another account`,
					},
				]
			: [];
	}

	const account = heldBy(user, plan);
	const ruled = held.has('admin')
		? []
		: ruling.filter(section => ask(account, rights => mayEdit(rights, section)) === 'yes');

	return [
		...(ruled.length === 0
			? []
			: [
					{
						path,
						message: `${shown} could edit ${ruled.map(section => sectionTitles[section]).join(', ')}: that is for owner and admin alone (G-PRM-3)`,
					},
				]),
		...(held.size > 0 && ask(account, rights => mayEdit(rights, 'personalProfile')) === 'no'
			? [
					{
						path,
						message: `${shown} may not edit the own profile, and so couldn't enrol a second factor: add a role whose set has personalProfile: edit (G-2FA-2)`,
					},
				]
			: []),
	];
};

/** The roles that somebody holds directly and through groups. */
export const rolesOf = ({roles = [], groups = []}: PlannedUser, plan: Plan): readonly string[] => [
	...roles,
	...groups.flatMap(group => plan.groups?.find(({name}) => name === group)?.roles ?? []),
];

/** What the written sets of somebody's roles add up to; preset roles are left out. */
export const writtenRights = (user: PlannedUser, plan: Plan): Rights =>
	union(
		rolesOf(user, plan)
			.flatMap(role => plan.roles?.find(({name}) => name === role)?.permissionSets ?? [])
			.flatMap(set => plan.permissionSets?.find(({name}) => name === set)?.sections ?? []),
	);

const ownerIssues = (plan: Plan): readonly Issue[] => {
	const users = usersOf(plan);
	const hasOwner = users.some(user => rolesOf(user, plan).map(asKnown).includes('owner'));

	return users.length > 0 && hasRoles(plan) && !hasOwner
		? [{path: ['users'], message: 'nobody holds the role owner: the account that bought the licence does'}]
		: [];
};
