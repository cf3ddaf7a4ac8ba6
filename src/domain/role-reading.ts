import type {Organization} from './organization.ts';
import type {Account, PossibleRights} from './organization-facts.ts';
import {levelOf, type Rights, sections, union} from './permission-levels.ts';
import {generationsOf, type PresetGeneration, presetGenerations, presetRoleOf} from './preset-roles.ts';

/** What a file describes of roles, ready to be looked up. */
export type Described = {
	readonly sets: ReadonlyMap<string, Rights | undefined>;
	/** Names of permission sets; undefined where the file names the role alone. */
	readonly roles: ReadonlyMap<string, readonly string[] | undefined>;
	readonly groups: ReadonlyMap<string, readonly string[] | undefined>;
	readonly generations: readonly PresetGeneration[];
	/** Whether the members may hold, or do hold, the Default role of an Advanced licence without team roles. */
	readonly defaultRole: 'no' | 'perhaps' | 'yes';
};

export const describe = (organization: Organization): Described => ({
	sets: new Map(organization.permissionSets?.map(({name, sections: rights}) => [name, rights])),
	roles: new Map(organization.roles?.map(({name, permissionSets}) => [name, permissionSets])),
	groups: new Map(organization.groups?.map(({name, roles}) => [name, roles])),
	generations: generationsOf(organization.licence),
	defaultRole: mayHoldDefault(organization),
});

const mayHoldDefault = ({licence, teamRolesActivated}: Organization): Described['defaultRole'] => {
	if (teamRolesActivated === true || (licence !== undefined && licence !== 'advanced')) return 'no';

	return licence === 'advanced' && teamRolesActivated === false ? 'yes' : 'perhaps';
};

type RolesAndRights = Pick<Account, 'roles' | 'areRolesTold' | 'rights' | 'undescribed'>;

/**
 * The rights of somebody who holds these roles and belongs to these groups: all of them add up. Roles and sets that
 * the file describes count before the preset ones, and a preset role counts as each generation tells it.
 */
export const rightsOfRoles = (
	direct: readonly string[],
	groups: readonly string[],
	described: Described,
): RolesAndRights => {
	const {sets, roles: written, generations} = described;
	const strangeGroups = groups.filter(name => described.groups.get(name) === undefined);
	const named = [...direct, ...groups.flatMap(name => described.groups.get(name) ?? [])];
	const roles = [...new Set(named.map(name => (written.has(name) ? name : (presetRoleOf(name) ?? name))))];

	const ofFile = roles.filter(name => written.get(name) !== undefined);
	const others = roles.filter(name => !ofFile.includes(name));
	const presets = others.flatMap(name => {
		const preset = presetRoleOf(name);

		return preset !== undefined && generations.some(one => Object.hasOwn(one.roles, preset)) ? [preset] : [];
	});
	const strangeRoles = others.filter(name => !presets.includes(presetRoleOf(name) ?? name));
	const setNames = ofFile.flatMap(name => written.get(name) ?? []);
	const strangeSets = setNames.filter(name => sets.get(name) === undefined);
	const rights = union(setNames.map(name => sets.get(name) ?? {}));

	return {
		roles,
		areRolesTold: roles.length > 0 && strangeGroups.length === 0,
		rights: merge(readingsOf(rights, presets, ofFile.length > 0, described)),
		undescribed: [
			...strangeRoles.map(name => `the role ${name}`),
			...strangeGroups.map(name => `the group ${name}`),
			...[...new Set(strangeSets)].map(name => `the permission set ${name}`),
			...(roles.length === 0 && strangeGroups.length === 0 ? ['any role'] : []),
		],
	};
};

const readingsOf = (
	rights: Rights,
	presets: readonly string[],
	hasOwnRoles: boolean,
	{generations, defaultRole}: Described,
): readonly PossibleRights[] => {
	// An owner stays one, and roles of one's own prove that the licence isn't Advanced.
	const isDefault = hasOwnRoles || presets.length === 0 || presets.includes('owner') ? 'no' : defaultRole;
	const knowing = generations.filter(({roles}) => presets.every(preset => Object.hasOwn(roles, preset)));
	const candidates = knowing.length > 0 ? knowing : generations;

	const readings =
		presets.length === 0
			? [{generation: 'file', rights}]
			: candidates.map(generation => readGeneration(generation, rights, presets));

	if (isDefault === 'no') return readings;

	return isDefault === 'yes' ? [beforeTeamRoles] : [...readings, beforeTeamRoles];
};

const beforeTeamRoles: PossibleRights = {
	generation: 'state before team roles are activated',
	rights: presetGenerations.find(({name}) => name === 'Advanced team roles')?.roles['default'] ?? {},
	silent: ['personalProfile'],
};

const readGeneration = (
	{name, roles, silent}: PresetGeneration,
	rights: Rights,
	presets: readonly string[],
): PossibleRights => {
	const all = union([rights, ...presets.map(preset => roles[preset] ?? {})]);
	const untold = presets.flatMap(preset =>
		Object.hasOwn(roles, preset) ? (silent[preset] ?? []) : sections,
	);
	// Where the widest level is certain by another role, silence takes nothing away.
	const open = sections.filter(section => untold.includes(section) && levelOf(all, section) !== 'edit');

	return {generation: name, rights: all, ...(open.length > 0 && {silent: open})};
};

const keyOf = ({rights, silent = []}: PossibleRights): string =>
	sections.map(section => `${levelOf(rights, section)}${silent.includes(section) ? '?' : ''}`).join();

/** Readings that say the same become one, which names both. */
const merge = (readings: readonly PossibleRights[]): readonly PossibleRights[] =>
	Object.values(Object.groupBy(readings, keyOf)).flatMap(same => {
		const [first] = same ?? [];
		if (first === undefined) return [];

		return [{...first, generation: (same ?? []).map(({generation}) => generation).join(' and the ')}];
	});
