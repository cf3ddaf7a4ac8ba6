import {listed} from '../../domain/list.ts';
import {type Section, sections, sectionTitles} from '../../domain/permission-levels.ts';
import {agreedRights} from '../../domain/plan/agreed-rights.ts';
import {type Draft, planOf} from '../../domain/plan/draft.ts';
import type {PlannedUser} from '../../domain/plan/shape.ts';
import {hasRoles, heldBy} from '../../domain/plan/user-rights.ts';

/** What somebody may do in the portal once all roles are added up: what the vendor's pages agree on, and where they differ. */
export const sayRights = ({login}: PlannedUser, draft: Draft): string => {
	const plan = planOf(draft);
	const user = plan.users?.find(one => one.login === login);

	if (user === undefined || !hasRoles(plan)) return 'This licence knows no roles.';

	const {rights, undescribed} = heldBy(user, plan);
	const {held, atLeastView, differing} = agreedRights(rights);
	const parts = [
		...part('may edit', held('edit')),
		...part('may view', held('view')),
		...part('may at least view', atLeastView),
	];

	const told = [
		...(parts.length === 0 ? [] : [`In the portal: ${parts.join('; ')}.`]),
		...(parts.length === 0 && differing.length > 0
			? ["In the portal: nothing that all of AnyDesk's pages agree on."]
			: []),
		...(differing.length === 0 ? [] : [`AnyDesk's pages differ on ${titles(differing)}.`]),
		...(undescribed.length === 0 ? [] : [`The plan doesn't describe ${listed(undescribed)}.`]),
	];

	return told.length === 0 ? 'Has no right in the portal.' : told.join(' ');
};

const part = (verb: string, held: readonly Section[]): readonly string[] =>
	held.length === 0 ? [] : [`${verb} ${titles(held)}`];

const titles = (named: readonly Section[]): string =>
	named.length === sections.length ? 'everything' : named.map(section => sectionTitles[section]).join(', ');
