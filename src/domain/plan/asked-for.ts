import {buildsOf, type CompleteBuild, usersOf} from './complete.ts';
import type {Plan} from './shape.ts';

/** What of a plan asks by name for something that a check beyond the guide doesn't want. */
const asking: Readonly<Record<string, (plan: Plan) => readonly string[]>> = {
	'ORG-2': () => ['users'],
	'ORG-3': plan => usersOf(plan).map(({login}) => `users: ${login}`),
	'ORG-10': () => ['roles'],
	'ORG-12': ({organization}) =>
		organization.signIn === undefined ? [] : [`organization.signIn: ${organization.signIn}`],
	'NET-2': plan => where(plan, 'discovery', ({discovery}) => discovery),
	'UNA-5': plan => where(plan, 'savedLogins', ({savedLogins}) => savedLogins),
	'UNA-6': plan => where(plan, 'requests', ({requests}) => requests === 'never'),
	'PRF-5': plan => where(plan, 'profiles', ({profiles}) => profiles.length > 0),
};

const where = (plan: Plan, field: string, isAsking: (build: CompleteBuild) => boolean): readonly string[] =>
	buildsOf(plan)
		.filter(isAsking)
		.map(({name}) => `builds.${name}.${field}`);

/** The fields of a plan that ask for what this check doesn't want; empty: the plan didn't ask for it. */
export const askedFor = (check: string, plan: Plan): readonly string[] => asking[check]?.(plan) ?? [];
