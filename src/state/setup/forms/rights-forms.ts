import type {Draft} from '../../../domain/plan/draft.ts';
import type {Plan} from '../../../domain/plan/shape.ts';
import {generationsOf, presetRoleOf} from '../../../domain/preset-roles.ts';
import {type Form, form, type Row} from '../form.ts';
import {judgeName} from '../text-answers.ts';

type PermissionSet = NonNullable<Plan['permissionSets']>[number];
type Role = NonNullable<Plan['roles']>[number];
type Group = NonNullable<Plan['groups']>[number];

const nameRow = <Thing extends {readonly name: string}>(item: Thing, about: string): Row<Thing> => ({
	kind: 'text',
	label: 'Name',
	about,
	value: item.name,
	set: name => ({...item, name}),
});

/** One row for each name that can be held. */
const heldRows = <Thing>(
	names: readonly string[],
	held: readonly string[],
	label: string,
	about: string,
	set: (held: string[]) => Thing,
): readonly Row<Thing>[] =>
	names.map(name => ({
		kind: 'toggle',
		label: `${label} ${name}`,
		about,
		isOn: held.includes(name),
		set: isOn => set(isOn ? [...held, name] : held.filter(other => other !== name)),
	}));

const replaced = (names: readonly string[], before: string, after: string | undefined): string[] =>
	names.flatMap(name => (name === before ? (after ?? []) : name));

const taken = (others: readonly {readonly name: string}[]): readonly string[] => others.map(({name}) => name);

/** A set's name; its rights are a page of their own. */
export const permissionSetForm: Form = form<PermissionSet>({
	what: 'permission set',
	itemsOf: ({permissionSets = []}) => permissionSets,
	withItems: (draft, _scope, permissionSets) => ({...draft, permissionSets: [...permissionSets]}),
	fresh: () => ({name: '', sections: {personalProfile: 'edit'}}),
	rowsOf: item => [
		nameRow(item, 'What it is for, as IT Supporter. In the portal a saved set can never be changed.'),
	],
	nameOf: ({name}) => name,
	tell: ({sections = {}}) => {
		const granted = Object.values(sections).filter(level => level !== 'none').length;

		return `${granted} of 12 sections`;
	},
	complain: ({name}, others) => judgeName(name, taken(others), 'permission set'),
	renamed: (draft, before, after) => ({
		...draft,
		...(draft.roles !== undefined && {
			roles: draft.roles.map(role => ({
				...role,
				permissionSets: replaced(role.permissionSets ?? [], before, after),
			})),
		}),
	}),
});

/** A role holds permission sets (G-PRM-1). */
export const roleForm: Form = form<Role>({
	what: 'role',
	itemsOf: ({roles = []}) => roles,
	withItems: (draft, _scope, roles) => ({...draft, roles: [...roles]}),
	fresh: () => ({name: '', permissionSets: []}),
	rowsOf: (item, {permissionSets = []}) => [
		nameRow(item, 'What people with this role do. Owner, admin and some others exist by themselves.'),
		...heldRows(
			permissionSets.map(({name}) => name),
			item.permissionSets ?? [],
			'Holds the set',
			'Rights add up: whoever holds several sets may do what any of them allows.',
			held => ({...item, permissionSets: held}),
		),
	],
	nameOf: ({name}) => name,
	tell: ({permissionSets = []}) =>
		permissionSets.length === 0 ? 'no permission set' : `holds ${permissionSets.join(', ')}`,
	complain: ({name}, others) =>
		presetRoleOf(name) === undefined
			? judgeName(name, taken(others), 'role')
			: 'A role of that name exists by itself: choose another name.',
	renamed: (draft, before, after) => ({
		...draft,
		...(draft.groups !== undefined && {
			groups: draft.groups.map(group => ({...group, roles: replaced(group.roles ?? [], before, after)})),
		}),
		...(draft.users !== undefined && {
			users: draft.users.map(user =>
				user.roles === undefined ? user : {...user, roles: replaced(user.roles, before, after)},
			),
		}),
	}),
});

const rolesOf = ({roles = [], organization}: Draft, held: readonly string[]): readonly string[] => [
	...new Set([
		...roles.map(({name}) => name),
		...generationsOf(organization?.licence)
			.flatMap(({roles: preset}) => Object.keys(preset))
			.filter(name => name !== 'default'),
		...held,
	]),
];

/** A group gives its roles to whoever is in it (G-PRM-1). */
export const groupForm: Form = form<Group>({
	what: 'group',
	itemsOf: ({groups = []}) => groups,
	withItems: (draft, _scope, groups) => ({...draft, groups: [...groups]}),
	fresh: () => ({name: '', roles: []}),
	rowsOf: (item, draft) => [
		nameRow(item, 'A team, as Service desk: whoever joins it gets its roles, whoever leaves it loses them.'),
		...heldRows(
			rolesOf(draft, item.roles ?? []),
			item.roles ?? [],
			'Gives the role',
			'Each member then holds this role.',
			held => ({
				...item,
				roles: held,
			}),
		),
	],
	nameOf: ({name}) => name,
	tell: ({roles = []}) => (roles.length === 0 ? 'no role' : `gives ${roles.join(', ')}`),
	complain: ({name}, others) => judgeName(name, taken(others), 'group'),
	renamed: (draft, before, after) => ({
		...draft,
		...(draft.users !== undefined && {
			users: draft.users.map(user =>
				user.groups === undefined ? user : {...user, groups: replaced(user.groups, before, after)},
			),
		}),
	}),
});
