import {fullRights, type Rights, rightsOf, type Section, sections} from './permission-levels.ts';

/** What one generation of the product's documents says of the preset roles (portal.md 2.3). */
export type PresetGeneration = {
	/** Where the generation is described. */
	readonly name: 'guide of 2023' | 'older help page' | 'current help page' | 'Advanced team roles';
	readonly licences: readonly ('ultimate-cloud' | 'advanced')[];
	readonly roles: Readonly<Record<string, Rights>>;
	/** Sections of which the page says nothing for a role: any level is possible there. */
	readonly silent: Readonly<Record<string, readonly Section[]>>;
};

const except = (...left: readonly Section[]): readonly Section[] =>
	sections.filter(section => !left.includes(section));

const ownProfile = ['personalProfile'] as const;
const billing = ['license', 'invoices'] as const;

/**
 * The preset roles as each generation tells them. Where a page says "view and edit" of some sections in one breath,
 * the wider level is taken; so is it where the older help page says of the data protection officer "view only".
 */
export const presetGenerations: readonly PresetGeneration[] = [
	{
		name: 'guide of 2023',
		licences: ['ultimate-cloud'],
		roles: {
			owner: fullRights,
			admin: {...rightsOf('edit', except(...billing, ...ownProfile)), invoices: 'view'},
			accountant: rightsOf('view', ['organization', ...billing]),
			'data-protection-officer': rightsOf('view', except('builds', ...ownProfile)),
			user: {clients: 'view', builds: 'view', personalProfile: 'edit'},
		},
		silent: {},
	},
	{
		name: 'older help page',
		licences: ['ultimate-cloud'],
		roles: {
			owner: fullRights,
			admin: rightsOf('edit', except(...billing, ...ownProfile)),
			accountant: rightsOf('view', ['organization', ...billing]),
			'data-protection-officer': rightsOf('view', sections),
			user: rightsOf('edit', ['addressBooks', 'clients', 'sessions', ...billing, ...ownProfile]),
		},
		silent: {},
	},
	{
		name: 'current help page',
		licences: ['ultimate-cloud'],
		roles: {
			owner: fullRights,
			admin: rightsOf('edit', except(...billing, ...ownProfile)),
			'support-agent': rightsOf('view', ['users', 'groups', 'addressBooks', 'clients']),
			'data-protection-officer': rightsOf('view', except('builds', ...ownProfile)),
			user: rightsOf('edit', ['addressBooks', 'clients', 'sessions']),
		},
		silent: {'support-agent': ownProfile, user: ownProfile},
	},
	{
		// The licence has neither groups nor permission sets of its own, and its table no line for the own profile.
		name: 'Advanced team roles',
		licences: ['advanced'],
		roles: {
			owner: fullRights,
			admin: {
				...rightsOf('edit', [
					'users',
					'roles',
					'addressBooks',
					'clients',
					'sessions',
					'builds',
					'organization',
				]),
				...rightsOf('view', billing),
			},
			'data-protection-officer': rightsOf(
				'view',
				except('groups', 'permissionSets', 'builds', ...ownProfile),
			),
			'tech-support': rightsOf('view', ['users', 'addressBooks', 'clients']),
			user: rightsOf('view', ['clients', 'builds']),
			default: {
				...rightsOf('edit', ['addressBooks', 'clients', 'sessions', 'builds', ...billing]),
				...rightsOf('view', ['users', 'organization']),
			},
		},
		silent: {
			admin: ownProfile,
			'data-protection-officer': ownProfile,
			'tech-support': ownProfile,
			user: ownProfile,
			default: ownProfile,
		},
	},
];

/** The generations that may be in force under a licence: all of them where no page is known to be of that licence. */
export const generationsOf = (licence: string | undefined): readonly PresetGeneration[] => {
	const own = presetGenerations.filter(({licences}) => licences.some(name => name === licence));

	return own.length > 0 ? own : presetGenerations;
};

/** The roles that exist by themselves, in some generation. */
export const presetRoles: readonly string[] = [
	...new Set(presetGenerations.flatMap(({roles}) => Object.keys(roles))),
];

/** The preset role of a name, in whatever spelling the portal's pages use: `Data Protection Officer`, `support_agent`. */
export const presetRoleOf = (name: string): string | undefined => {
	const spelled = name
		.trim()
		.toLowerCase()
		.replaceAll(/[\s_]+/g, '-');

	return presetRoles.find(role => role === spelled);
};
