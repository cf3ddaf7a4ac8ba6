import {
	levelOf,
	type PermissionLevel,
	type Section,
	sections,
	sectionTitles,
} from '../domain/permission-levels.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import {heldBy} from '../domain/plan/user-rights.ts';
import {named} from './markdown.ts';

const levelWords: Readonly<Record<PermissionLevel, string>> = {
	edit: 'You may view and edit',
	view: 'You may view',
	none: 'You have no access to',
};

/**
 * What somebody may do in the portal: the rights of all roles add up. Where the vendor's pages tell a preset role
 * differently, what they differ on is said (portal.md 2.3).
 */
export const rightsInWords = (user: PlannedUser, plan: Plan): readonly string[] => {
	const {rights, undescribed} = heldBy(user, plan);
	const levelsOf = (section: Section): readonly PermissionLevel[] =>
		[
			...new Set(
				rights.map(one => (one.silent?.includes(section) ? undefined : levelOf(one.rights, section))),
			),
		].filter(level => level !== undefined);
	const isSilent = (section: Section): boolean => rights.some(one => one.silent?.includes(section));
	const isSure = (section: Section): boolean => levelsOf(section).length === 1 && !isSilent(section);
	const unsure = sections.filter(section => !isSure(section));

	return [
		...(['edit', 'view', 'none'] as const).flatMap(level => {
			const held = sections.filter(section => isSure(section) && levelsOf(section)[0] === level);

			return held.length === 0 ? [] : [`${levelWords[level]}: ${titles(held)}.`];
		}),
		...(unsure.length === 0
			? []
			: [`What your role may do here, AnyDesk's own pages tell differently: ${titles(unsure)}.`]),
		...(undescribed.length === 0 ? [] : [`The plan doesn't describe ${undescribed.map(named).join(', ')}.`]),
	];
};

const titles = (held: readonly Section[]): string =>
	held.length === sections.length ? 'everything' : held.map(section => sectionTitles[section]).join(', ');
