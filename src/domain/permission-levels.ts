/** The portal's 12 sections, in the guide's order (G-PRM-2). */
export const sections = [
	'users',
	'groups',
	'roles',
	'permissionSets',
	'addressBooks',
	'clients',
	'sessions',
	'builds',
	'organization',
	'license',
	'invoices',
	'personalProfile',
] as const;
export type Section = (typeof sections)[number];

/** What the portal calls the sections. */
export const sectionTitles: Readonly<Record<Section, string>> = {
	users: 'Users',
	groups: 'Groups',
	roles: 'Roles',
	permissionSets: 'Permission Sets',
	addressBooks: 'Address Books',
	clients: 'Clients',
	sessions: 'Sessions',
	builds: 'Builds',
	organization: 'Organization',
	license: 'License',
	invoices: 'Invoices',
	personalProfile: 'Personal Profile',
};

/** Narrowest first. */
export const permissionLevels = ['none', 'view', 'edit'] as const;
export type PermissionLevel = (typeof permissionLevels)[number];

/** What a permission set, a role or a person may do; a section that isn't named: none. */
export type Rights = Readonly<Partial<Record<Section, PermissionLevel>>>;

/** The level in a section. */
export const levelOf = (rights: Rights, section: Section): PermissionLevel => rights[section] ?? 'none';

/** Whether somebody may change what stands in a section. */
export const mayEdit = (rights: Rights, section: Section): boolean => levelOf(rights, section) === 'edit';

/** Whether the first level allows more than the second. */
const isWider = (one: PermissionLevel, other: PermissionLevel): boolean =>
	permissionLevels.indexOf(one) > permissionLevels.indexOf(other);

/** No deny level is documented, so rights add up: the widest level per section (portal.md 2.4). */
export const union = (all: readonly Rights[]): Rights => {
	const widest: Partial<Record<Section, PermissionLevel>> = {};

	for (const rights of all) {
		for (const section of sections) {
			const level = levelOf(rights, section);

			if (isWider(level, widest[section] ?? 'none')) widest[section] = level;
		}
	}

	return widest;
};

/** The sections in which the rights go beyond the allowed ones. */
export const widerThan = (rights: Rights, allowed: Rights): readonly Section[] =>
	sections.filter(section => isWider(levelOf(rights, section), levelOf(allowed, section)));

/** The guide's set for people who support others (G-USE-3). */
export const supporterSet: Rights = {
	addressBooks: 'edit',
	clients: 'edit',
	sessions: 'view',
	personalProfile: 'edit',
};

/** The same level in each of the named sections. */
export const rightsOf = (level: PermissionLevel, named: readonly Section[]): Rights =>
	Object.fromEntries(named.map(section => [section, level]));

/** View and edit everywhere: the owner's rights, and the most that anybody can hold. */
export const fullRights: Rights = rightsOf('edit', sections);
