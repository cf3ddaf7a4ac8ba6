import {ask, editsBothDuties, looksShared} from '../accounts.ts';
import {presetRoleOf} from '../preset-roles.ts';
import {buildsOf, type CompleteBuild, usersOf} from './complete.ts';
import {rolesOf} from './sense-of-people.ts';
import type {Plan, PlannedUser} from './shape.ts';
import {heldBy} from './user-rights.ts';

/** What of a plan asks by name for something that a check beyond the guide doesn't want. */
const asking: Readonly<Record<string, (plan: Plan) => readonly string[]>> = {
	'ORG-2': plan => logins(plan, user => rolesOf(user, plan).some(role => presetRoleOf(role) === 'owner')),
	'ORG-3': plan => logins(plan, ({login}) => looksShared(login)),
	'ORG-10': plan => logins(plan, user => ask(heldBy(user, plan), editsBothDuties) === 'yes'),
	'ORG-12': ({organization}) =>
		organization.signIn === undefined || organization.signIn === 'idp'
			? []
			: [`organization.signIn: ${organization.signIn}`],
	'NET-2': plan => where(plan, 'discovery', ({discovery}) => discovery),
	'UNA-5': plan => where(plan, 'savedLogins', ({savedLogins}) => savedLogins),
};

const logins = (plan: Plan, isAsking: (user: PlannedUser) => boolean): readonly string[] =>
	usersOf(plan)
		.filter(isAsking)
		.map(({login}) => `users: ${login}`);

const where = (plan: Plan, field: string, isAsking: (build: CompleteBuild) => boolean): readonly string[] =>
	buildsOf(plan)
		.filter(isAsking)
		.map(({name}) => `builds.${name}.${field}`);

/** The fields of a plan that ask for what this check doesn't want; empty: the plan didn't ask for it. */
export const askedFor = (check: string, plan: Plan): readonly string[] => asking[check]?.(plan) ?? [];
