import {
	levelOf,
	type PermissionLevel,
	type Section,
	sections,
	sectionTitles,
} from '../../domain/permission-levels.ts';
import {type Draft, planOf} from '../../domain/plan/draft.ts';
import type {PlannedUser} from '../../domain/plan/shape.ts';
import {hasRoles, heldBy} from '../../domain/plan/user-rights.ts';

const verbs = {edit: 'may edit', view: 'may view'} as const;

/** What somebody may do in the portal once all roles are added up, in a sentence. */
export const sayRights = ({login}: PlannedUser, draft: Draft): string => {
	const plan = planOf(draft);
	const user = plan.users?.find(one => one.login === login);

	if (user === undefined || !hasRoles(plan)) return 'This licence knows no roles.';

	const {rights} = heldBy(user, plan);
	const isSure = (section: Section): boolean =>
		new Set(rights.map(one => (one.silent?.includes(section) ? undefined : levelOf(one.rights, section))))
			.size === 1;
	const held = (level: PermissionLevel): readonly Section[] =>
		sections.filter(
			section => isSure(section) && rights.every(one => levelOf(one.rights, section) === level),
		);
	const unsure = sections.filter(section => !isSure(section));
	const parts = (['edit', 'view'] as const).flatMap(level =>
		held(level).length === 0 ? [] : [`${verbs[level]} ${titles(held(level))}`],
	);
	const told = parts.length === 0 ? 'Has no right in the portal' : `In the portal: ${parts.join('; ')}`;

	return unsure.length === 0 ? `${told}.` : `${told}. AnyDesk's pages differ on ${titles(unsure)}.`;
};

const titles = (named: readonly Section[]): string =>
	named.length === sections.length ? 'everything' : named.map(section => sectionTitles[section]).join(', ');
