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

/** Narrowest first. */
export const permissionLevels = ['none', 'view', 'edit'] as const;
export type PermissionLevel = (typeof permissionLevels)[number];

/** What a permission set, a role or a person may do; a section that isn't named: none. */
export type Rights = Readonly<Partial<Record<Section, PermissionLevel>>>;

export const levelOf = (rights: Rights, section: Section): PermissionLevel => rights[section] ?? 'none';

export const isWider = (one: PermissionLevel, other: PermissionLevel): boolean =>
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

const management = ['users', 'groups', 'roles', 'permissionSets'] as const;
const all = (level: PermissionLevel, named: readonly Section[]): Rights =>
	Object.fromEntries(named.map(section => [section, level]));

/** What one generation of the product's documents says of a preset role (portal.md 2.3). */
export type PresetGeneration = {
	/** Where the generation is described. */
	readonly name: 'guide of 2023' | 'older help page' | 'current help page' | 'Advanced team roles';
	readonly licences: readonly ('ultimate-cloud' | 'advanced')[];
	readonly roles: Readonly<Record<string, Rights>>;
};

/**
 * The preset roles as each generation tells them. Where a page says "view and edit" of some sections in one breath,
 * the wider level is taken. The older help page says of the data protection officer no more than "view only".
 */
export const presetGenerations: readonly PresetGeneration[] = [
	{
		name: 'guide of 2023',
		licences: ['ultimate-cloud'],
		roles: {
			owner: all('edit', sections),
			admin: {
				...all('edit', [
					...management,
					'addressBooks',
					'clients',
					'sessions',
					'builds',
					'organization',
				]),
				invoices: 'view',
			},
			accountant: all('view', ['organization', 'license', 'invoices']),
			'data-protection-officer': all('view', [
				...management,
				'addressBooks',
				'clients',
				'sessions',
				'organization',
				'license',
				'invoices',
			]),
			user: {clients: 'view', builds: 'view', personalProfile: 'edit'},
		},
	},
	{
		name: 'older help page',
		licences: ['ultimate-cloud'],
		roles: {
			owner: all('edit', sections),
			admin: all(
				'edit',
				sections.filter(section => !['license', 'invoices', 'personalProfile'].includes(section)),
			),
			accountant: all('view', ['organization', 'license', 'invoices']),
			user: all('edit', [
				'addressBooks',
				'clients',
				'sessions',
				'license',
				'invoices',
				'personalProfile',
			]),
		},
	},
	{
		name: 'current help page',
		licences: ['ultimate-cloud'],
		roles: {
			owner: all('edit', sections),
			admin: all(
				'edit',
				sections.filter(section => !['license', 'invoices', 'personalProfile'].includes(section)),
			),
			'support-agent': all('view', ['users', 'groups', 'addressBooks', 'clients']),
			'data-protection-officer': all(
				'view',
				sections.filter(section => !['builds', 'personalProfile'].includes(section)),
			),
			user: all('edit', ['addressBooks', 'clients', 'sessions']),
		},
	},
	{
		name: 'Advanced team roles',
		licences: ['advanced'],
		roles: {
			owner: all('edit', sections),
			admin: {
				...all('edit', ['users', 'roles', 'addressBooks', 'clients', 'sessions', 'builds', 'organization']),
				...all('view', ['license', 'invoices']),
			},
			'data-protection-officer': all('view', [
				'users',
				'roles',
				'addressBooks',
				'clients',
				'sessions',
				'organization',
				'license',
				'invoices',
			]),
			'tech-support': all('view', ['users', 'addressBooks', 'clients']),
			user: all('view', ['clients', 'builds']),
			default: {
				...all('edit', ['addressBooks', 'clients', 'sessions', 'builds', 'license', 'invoices']),
				...all('view', ['users', 'organization']),
			},
		},
	},
];

/** The roles that exist by themselves, in some generation. */
export const presetRoles: readonly string[] = [
	...new Set(presetGenerations.flatMap(({roles}) => Object.keys(roles))),
];
