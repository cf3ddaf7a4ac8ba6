import type {Draft} from '../../../domain/plan/draft.ts';
import {hasAnyRoles, hasOwnRoles} from '../../../domain/plan/draft.ts';
import type {PlannedUser} from '../../../domain/plan/shape.ts';
import {generationsOf, presetRoleOf} from '../../../domain/preset-roles.ts';
import {sayRights} from '../effective-rights.ts';
import {type Form, form, type Row} from '../form.ts';
import {entry, judgeLogin, judgeText} from '../text-answers.ts';

/** Roles that a user of this licence can hold, and those that this one holds already. */
const rolesFor = ({organization, roles = []}: Draft, held: readonly string[]): readonly string[] => {
	const licence = organization?.licence;
	if (!hasAnyRoles(licence)) return [];

	const presets = generationsOf(licence)
		.flatMap(generation => Object.keys(generation.roles))
		// Everybody holds it until the team roles are activated; nobody is given it.
		.filter(name => name !== 'default');

	return [
		...new Set([
			...(hasOwnRoles(licence) ? roles.map(({name}) => name) : []),
			...presets,
			...held.map(role => presetRoleOf(role) ?? role),
		]),
	];
};

const withName = (names: readonly string[] = [], name: string, isIn: boolean): readonly string[] =>
	isIn ? [...names.filter(other => other !== name), name] : names.filter(other => other !== name);

/** Without a list that holds nothing: the file wouldn't have it either. */
const listEntry = <Key extends string>(key: Key, names: readonly string[]) =>
	names.length === 0 ? {} : ({[key]: [...names]} as {[Name in Key]: string[]});

const groupRow = (user: PlannedUser, name: string): Row<PlannedUser> => ({
	kind: 'toggle',
	label: `In the group ${name}`,
	about: "Members hold the group's roles.",
	isOn: user.groups?.includes(name) === true,
	set: isOn => {
		const {groups = [], ...rest} = user;

		return {...rest, ...listEntry('groups', withName(groups, name, isOn))};
	},
});

type Licence = NonNullable<Draft['organization']>['licence'];

/** portal.md 2.3: among the team roles Owner can't be assigned. */
const aboutRole = (name: string, licence: Licence): string => {
	if (presetRoleOf(name) === undefined) return 'One of your own roles.';
	if (licence === 'advanced' && name === 'owner') {
		return 'The account that bought the licence holds it; my.anydesk gives it to nobody else.';
	}

	return `A role that AnyDesk brings along. Its rights differ between versions of the portal${hasOwnRoles(licence) ? ': own roles are surer' : ''}.`;
};

const roleRow = (user: PlannedUser, name: string, {organization}: Draft): Row<PlannedUser> => ({
	kind: 'toggle',
	label: `Role ${name}`,
	about: aboutRole(name, organization?.licence),
	isOn: user.roles?.some(role => (presetRoleOf(role) ?? role) === name) === true,
	set: isOn => {
		const {roles = [], ...rest} = user;
		const others = roles.filter(role => (presetRoleOf(role) ?? role) !== name);

		return {...rest, ...listEntry('roles', isOn ? [...others, name] : others)};
	},
});

const useRow = (user: PlannedUser): Row<PlannedUser> => ({
	kind: 'choice',
	label: 'The account is for',
	about:
		'The account that bought the licence is for the set-up alone; daily work needs another one (G-OWN-2).',
	value: user.use ?? 'daily',
	options: [
		{value: 'daily', name: 'daily work'},
		{value: 'set-up', name: 'the set-up alone'},
	],
	set: value => {
		const {use: _use, ...rest} = user;

		return value === 'set-up' ? {...rest, use: 'set-up'} : {...rest, use: 'daily'};
	},
});

const rowsOf = (user: PlannedUser, draft: Draft): readonly Row<PlannedUser>[] => [
	{
		kind: 'text',
		label: 'Login',
		about: 'The mail address with which this person signs in to my.anydesk.',
		value: user.login,
		set: login => ({...user, login}),
	},
	{
		kind: 'text',
		label: 'Name',
		about: 'As it should stand on the sheet that this person gets.',
		value: user.name ?? '',
		set: text => {
			const {name: _name, ...rest} = user;

			return {...rest, ...entry('name', text)};
		},
	},
	{
		kind: 'toggle',
		label: 'Starts connections',
		about:
			'Supports others. Such people need an account of their own and a client that only starts connections.',
		isOn: user.startsConnections === true,
		set: isOn => {
			const {startsConnections: _starts, ...rest} = user;

			return isOn ? {...rest, startsConnections: true} : rest;
		},
	},
	...(hasOwnRoles(draft.organization?.licence)
		? (draft.groups ?? []).map(({name}) => groupRow(user, name))
		: []),
	...rolesFor(draft, user.roles ?? []).map(name => roleRow(user, name, draft)),
	useRow(user),
];

/** Who gets an account in the portal. Whoever is added next is most likely a colleague of the last one. */
export const userForm: Form = form<PlannedUser>({
	what: 'user',
	itemsOf: ({users = []}) => users,
	withItems: ({users: _users, ...draft}, _scope, users) =>
		users.length === 0 ? draft : {...draft, users: [...users]},
	fresh: ({organization, groups = []}) => ({
		login: '',
		...(hasOwnRoles(organization?.licence) && groups[0] !== undefined && {groups: [groups[0].name]}),
		...(organization?.licence === 'advanced' && {roles: ['user']}),
		startsConnections: true,
	}),
	rowsOf,
	nameOf: ({login}) => login,
	tell: ({name, groups = [], roles = [], startsConnections}) =>
		[
			...(name === undefined ? [] : [name]),
			[...groups, ...roles].join(', ') || 'no role',
			...(startsConnections === true ? ['starts connections'] : []),
		].join(' · '),
	explain: sayRights,
	complain: ({login, name = ''}, others) =>
		judgeLogin(
			login,
			others.map(user => user.login),
		) ?? judgeText(name),
	renamed: ({endpoints, ...draft}, before, after) =>
		endpoints === undefined
			? draft
			: {
					...draft,
					endpoints: endpoints.map(({user, ...rest}) => ({
						...rest,
						...(user === before ? after !== undefined && {user: after} : user !== undefined && {user}),
					})),
				},
});
