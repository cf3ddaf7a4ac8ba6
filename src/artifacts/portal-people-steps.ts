import {
	levelOf,
	type PermissionLevel,
	type Rights,
	sections,
	sectionTitles,
} from '../domain/permission-levels.ts';
import {usersOf} from '../domain/plan/complete.ts';
import {firstAccountOf} from '../domain/plan/first-account.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import {presetRoleOf} from '../domain/preset-roles.ts';
import {vendorPages} from '../domain/references.ts';
import {namedUsers, userSheetPath} from './file-names.ts';
import {boxes, cite, exact, named, page} from './markdown.ts';
import {type NotedFactor, notedOf, sayNoted} from './noted-factors.ts';

/** What the portal calls the levels. */
const levelTitles: Readonly<Record<PermissionLevel, string>> = {
	none: 'No Access',
	view: 'View',
	edit: 'View & Edit',
};

/** Each permission set, section by section. */
export const printSets = ({permissionSets = []}: Plan): string =>
	permissionSets.length === 0
		? 'The plan has no permission sets of its own.'
		: page(
				'*User Management* holds the tabs Users, Groups, Roles and Permission Sets.',
				...permissionSets.flatMap(({name, sections: rights = {}}) => [
					`### Permission set: ${named(name)}`,
					boxes([
						`Make a new set with this name${cite('G-PRM-2', 'G-PRM-3', vendorPages.permissionSets)}.`,
						...sectionSteps(rights),
						'Look through the 12 sections once more, and save: a saved set can never be changed, a change means a new one.',
					]),
				]),
			).trimEnd();

const sectionSteps = (rights: Rights): readonly string[] => {
	const granted = sections.filter(section => levelOf(rights, section) !== 'none');
	const others = sections.filter(section => levelOf(rights, section) === 'none');

	return [
		...granted.map(
			section =>
				`${sectionTitles[section]}: *${levelTitles[levelOf(rights, section)]}*${section === 'clients' && rights.clients === 'edit' ? '. Whoever holds it can give any device an alias in your namespace' : ''}.`,
		),
		...(others.length === 0
			? []
			: [
					`${granted.length === 0 ? 'All sections' : 'All others'}: *${levelTitles.none}* (${others.map(section => sectionTitles[section]).join(', ')}).`,
				]),
	];
};

export const roleSteps = ({roles = []}: Plan): readonly string[] =>
	roles.map(
		({name, permissionSets = []}) =>
			`Make the role **${named(name)}** with ${held('the permission set', permissionSets)}${cite('G-PRM-1', 'G-PRM-3', vendorPages.roles)}.`,
	);

export const groupSteps = ({groups = []}: Plan): readonly string[] =>
	groups.map(
		({name, roles = []}) =>
			`Make the group **${named(name)}** with ${held('the role', roles)}${cite('G-PRM-1')}.`,
	);

/** `the role A`, `the roles A, B`, `no role`. */
const held = (what: string, names: readonly string[]): string => {
	if (names.length === 0) return what.replace('the ', 'no ');

	return `${what}${names.length > 1 ? 's' : ''} ${names.map(named).join(', ')}`;
};

export const userSteps = (plan: Plan): readonly string[] => {
	const users = usersOf(plan);

	return [
		...users.map(user => {
			const sources = [
				...(user.use === 'set-up' ? ['G-OWN-2'] : []),
				...(user.startsConnections ? ['G-LGN-2'] : []),
				vendorPages.users,
			];

			return `${startOf(user, plan)}${holdings(user)}${user.use === 'set-up' ? '; for the set-up alone' : ''}${cite(...sources)}.`;
		}),
		...(users.some(user => !holdsPreset(user, 'user')) && hasRoles(plan)
			? [
					`Look at the role User, which every new user gets by default: ${widthOfUser(plan)}. Take it off wherever it isn't listed above, as far as the portal lets you${cite('G-PRM-3', vendorPages.roles)}.`,
				]
			: []),
	];
};

/** The team role User of Advanced is no wider than the guide's; that of Ultimate-Cloud is (portal.md 2.3). */
const widthOfUser = ({organization}: Plan): string =>
	organization.licence === 'advanced'
		? 'it may view clients and builds'
		: "today's pages give it more than the guide's";

/** The first account is there already; an identity provider brings the others (portal.md 2.5, 2.6). */
const startOf = (user: PlannedUser, plan: Plan): string => {
	if (user === firstAccountOf(plan)) {
		return `The account that bought the licence is there already: see that it is that of ${whom(user)}`;
	}

	switch (plan.organization.signIn ?? 'portal') {
		case 'idp':
			return `See that the identity provider brings ${whom(user)}`;

		case 'ldap':
			return `See that LDAP brings ${whom(user)}`;

		case 'portal':
			return `Make ${whom(user)}`;
	}
};

const hasRoles = ({organization: {licence}}: Plan): boolean =>
	licence === 'ultimate-cloud' || licence === 'on-premises' || licence === 'advanced';

const holdsPreset = ({roles = []}: PlannedUser, preset: string): boolean =>
	roles.some(role => presetRoleOf(role) === preset);

const whom = ({login, name}: PlannedUser): string =>
	name === undefined ? exact(login) : `${named(name)}, ${exact(login)}`;

const holdings = ({roles = [], groups = []}: PlannedUser): string => {
	const parts = [
		...(roles.length === 0 ? [] : [held('the role', roles)]),
		...(groups.length === 0 ? [] : [held('the group', groups)]),
	];

	return parts.length === 0 ? '' : `, with ${parts.join(' and ')}`;
};

/**
 * Whose second factor is to be seen, each with the sheet that says how; ticked where it was seen already. That somebody
 * has enrolled tells nothing of the sheet, which was only just written.
 */
export const printSecondFactors = (plan: Plan, noted: readonly NotedFactor[]): string =>
	namedUsers(plan)
		.flatMap(({user, file}) => {
			const seen = notedOf(user.login, noted);
			const hasSheet = `- [ ] ${whom(user)}: has \`${userSheetPath(file)}\``;
			const sources = cite('G-2FA-1', 'G-2FA-2');

			return seen === undefined
				? [`${hasSheet}, and has enrolled${sources}.`]
				: [`- [x] ${whom(user)}: has enrolled, ${named(sayNoted(seen))}${sources}.`, `${hasSheet}.`];
		})
		.join('\n') || 'The plan names no users.';
