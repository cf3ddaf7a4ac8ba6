import {known, type Source, unknown} from '../facts.ts';
import type {OrganizationFacts} from '../organization-facts.ts';
import {type Rights, supporterSet, union} from '../permission-levels.ts';
import {generationsOf} from '../preset-roles.ts';
import {limitsOf, startersOf} from './complete.ts';
import {writtenRights} from './sense-of-people.ts';
import type {Plan} from './shape.ts';

const source: Source = {place: 'the plan', origin: 'explicit'};

/** What the plan intends for the organisation, as facts that lie over those of an organisation file. */
export const organizationIntent = (
	plan: Plan,
): Pick<
	OrganizationFacts,
	'plannedStarters' | 'supporterRights' | 'plannedConnectionPolicy' | 'dormantDays'
> => {
	const starters = startersOf(plan);
	const {connectionPolicy} = plan.organization;

	return {
		plannedStarters: known(
			starters.map(({login}) => login),
			source,
		),
		supporterRights:
			plan.permissionSets === undefined
				? known(narrowestSet(plan))
				: known(union(starters.map(user => writtenRights(user, plan))), source),
		plannedConnectionPolicy:
			connectionPolicy === undefined
				? unknown('the plan names no connection policy', 'plan')
				: known(connectionPolicy, source),
		dormantDays: known(limitsOf(plan).dormantDays, source),
	};
};

/** Advanced has no sets of its own: a supporter holds its role `user` there, which shows the builds too. */
const narrowestSet = ({organization}: Plan): Rights =>
	organization.licence === 'advanced'
		? union([supporterSet, ...generationsOf('advanced').map(({roles}) => roles['user'] ?? {})])
		: supporterSet;
