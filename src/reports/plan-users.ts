import {listed} from '../domain/list.ts';
import {
	levelOf,
	type PermissionLevel,
	type Rights,
	type Section,
	sections,
	sectionTitles,
	supporterSet,
	union,
	widerThan,
} from '../domain/permission-levels.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import {hasRoles, heldBy} from '../domain/plan/user-rights.ts';
import {presetGenerations, presetRoleOf} from '../domain/preset-roles.ts';
import {wrap} from './wrap.ts';

/** A user of a plan: what the account is for, its roles, and what they add up to. */
export const printPlannedUser = (user: PlannedUser, plan: Plan, width: number): readonly string[] => {
	const {login, name, use, startsConnections, groups = []} = user;
	const facts = [
		...(startsConnections === true ? ['starts connections'] : []),
		...(use === 'set-up' ? ['for the set-up alone'] : []),
		...(groups.length > 0 ? [`${groups.length === 1 ? 'group' : 'groups'} ${listed(groups)}`] : []),
	];
	const shown = name === undefined ? toPlainText(login) : `${toPlainText(login)} (${toPlainText(name)})`;

	return [
		...wrap(`${shown}${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`, width, '  '),
		...(hasRoles(plan) ? rightsOf(user, plan) : ['no roles: the licence has none']).flatMap(line =>
			wrap(line, width, '    - '),
		),
	];
};

const rightsOf = (user: PlannedUser, plan: Plan): readonly string[] => {
	const {roles, rights, undescribed} = heldBy(user, plan);
	const isSilent = (section: Section): boolean => rights.some(({silent}) => silent?.includes(section));
	const levelsOf = (section: Section): readonly PermissionLevel[] => [
		...new Set(rights.map(one => levelOf(one.rights, section))),
	];
	const isSure = (section: Section): boolean => levelsOf(section).length === 1 && !isSilent(section);
	const held = (level: PermissionLevel): readonly Section[] =>
		sections.filter(section => isSure(section) && levelsOf(section)[0] === level);
	const unsure = sections.filter(section => !isSure(section));

	return [
		`roles: ${roles.length === 0 ? 'none' : listed(roles)}`,
		...(undescribed.length === 0 ? [] : [`not described in the plan: ${listed(undescribed)}`]),
		...told('may view and edit', held('edit')),
		...told('may view', held('view')),
		...told("differs between the vendor's pages", unsure),
		...wider(
			roles,
			sections.filter(section => rights.some(one => widerThan(one.rights, supporterSet).includes(section))),
			presetsCovering(rights.map(one => one.rights)),
		),
	];
};

const told = (what: string, all: readonly Section[]): readonly string[] =>
	all.length === 0 ? [] : [`${what}: ${titles(all)}`];

/** An owner and an admin are there for more than support. */
const wider = (
	roles: readonly string[],
	all: readonly Section[],
	covering: readonly string[],
): readonly string[] => {
	const isManager = roles.some(role => ['owner', 'admin'].includes(presetRoleOf(role) ?? ''));

	if (isManager || all.length === 0) return [];

	return [
		`wider than support needs (G-USE-3): ${titles(all)}`,
		`of the guide's preset roles only these reach so far: ${listed(covering)}`,
	];
};

/** The preset roles of the guide that hold at least these rights; the owner's always does (G-PRM-4). */
const presetsCovering = (all: readonly Rights[]): readonly string[] => {
	const held = union(all);

	return Object.entries(presetGenerations[0]?.roles ?? {})
		.filter(([, rights]) => widerThan(held, rights).length === 0)
		.map(([role]) => role);
};

const titles = (all: readonly Section[]): string =>
	all.length === sections.length
		? 'everything'
		: listed(
				all.map(section => sectionTitles[section]),
				sections.length,
			);
