import {type Fact, known, unknown} from './facts.ts';
import type {Path} from './file-shape.ts';
import type {Organization} from './organization.ts';
import type {Account, OrganizationFacts} from './organization-facts.ts';
import {supporterSet} from './permission-levels.ts';
import {type Described, describe, rightsOfRoles} from './role-reading.ts';

type User = NonNullable<Organization['users']>[number];

/**
 * What an organisation file tells, as facts. `lineOf` gives the line of a path in the file. What only a plan can tell
 * is unknown, or the default: whoever has a plan lays its facts over these. Without `asOf` the file is a target and
 * no observation; the caller doesn't judge it then.
 */
export const organizationFactsOf = (
	organization: Organization,
	place: string,
	lineOf: (path: Path) => number | undefined,
): OrganizationFacts => {
	const told = <Name extends keyof Organization>(name: Name): Fact<NonNullable<Organization[Name]>> => {
		const value = organization[name];
		if (value === undefined || value === null) return unknown(`${place} doesn't tell ${name}`);

		const line = lineOf([name]);

		return known(value, {
			place,
			...(line !== undefined && {line}),
			key: name,
			...(typeof value !== 'object' && {found: String(value)}),
			origin: 'explicit',
		});
	};

	const users = told('users');
	const described = describe(organization);

	return {
		asOf: told('asOf'),
		licence: told('licence'),
		accounts: users.isKnown
			? known(
					users.value.map((user, index) => accountOf(user, described, lineOf(['users', index]))),
					...users.sources,
				)
			: users,
		teamRolesActivated: told('teamRolesActivated'),
		connectionPolicy: told('connectionPolicy'),
		signIn: told('signIn'),

		plannedStarters: unknown('no plan tells who starts connections', 'plan'),
		supporterRights: known(supporterSet),
		plannedConnectionPolicy: unknown('no plan tells the connection policy', 'plan'),
		dormantDays: known(90),
	};
};

const accountOf = (user: User, described: Described, line: number | undefined): Account => ({
	login: user.login,
	...rightsOfRoles(user.roles ?? [], user.groups ?? [], described),
	twoFactor: user.twoFactor,
	lastSignIn: user.lastSignIn,
	status: user.status,
	startsConnections: user.startsConnections,
	use: user.use,
	kind: user.kind,
	line,
});
