import {type PermissionLevel, type Section, sections, sectionTitles} from '../domain/permission-levels.ts';
import {agreedRights} from '../domain/plan/agreed-rights.ts';
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
	const {held, atLeastView, differing} = agreedRights(rights);

	return [
		...(['edit', 'view', 'none'] as const).flatMap(level =>
			held(level).length === 0 ? [] : [`${levelWords[level]}: ${titles(held(level))}.`],
		),
		...(atLeastView.length === 0 ? [] : [`You may at least view: ${titles(atLeastView)}.`]),
		...(differing.length === 0
			? []
			: [`What your role may do here, AnyDesk's own pages tell differently: ${titles(differing)}.`]),
		...(undescribed.length === 0 ? [] : [`The plan doesn't describe ${undescribed.map(named).join(', ')}.`]),
	];
};

const titles = (held: readonly Section[]): string =>
	held.length === sections.length ? 'everything' : held.map(section => sectionTitles[section]).join(', ');
