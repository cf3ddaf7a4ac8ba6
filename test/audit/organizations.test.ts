import {describe, expect, test} from 'vitest';
import {pairOfBuilds} from '../fixtures/organizations/pair.ts';
import {changed, type Edit, saying} from '../fixtures/tree.ts';
import {judgeOrganization, tellAs} from './judge.ts';

const say = (before: string, after: string): Edit => saying('organization.yaml', before, after);

const olga = 'roles: [owner], twoFactor: true, lastSignIn: 2026-11-02';
const anna = 'groups: [Service desk], twoFactor: true, lastSignIn: 2026-11-19';
const also = (user: string): Edit => say('builds:\n', `  - {${user}}\nbuilds:\n`);
const desk = 'clients: edit, sessions: view';

/** An organisation after one change, and the findings that the change is about. */
const organizations: Readonly<
	Record<string, readonly [edits: readonly Edit[], ...lines: readonly string[]]>
> = {
	'as it should be': [
		[],
		'ORG-2 pass: the one owner is olga@example.com',
		'ORG-5 pass',
		'ORG-6 pass',
		'ORG-7 pass',
		'ORG-8 pass',
		'ORG-9 not-applicable',
		'ORG-10 pass',
		'ORG-11 pass',
		'ORG-12 pass',
		'MFA-1 pass',
		'MFA-2 pass',
	],
	'an owner who supports people': [
		[say('startsConnections: false', 'startsConnections: true')],
		'ORG-1 fail: the owner account does daily work: olga@example.com',
	],
	'an owner of whom nobody knows more': [[], 'ORG-1 undecided'],
	'three owners': [
		[also('login: ben@example.com, roles: [owner]'), also('login: cem@example.com, roles: [owner]')],
		'ORG-2 fail',
		'MFA-2 undecided',
	],
	'no owner': [
		[say('roles: [owner]', 'roles: [admin]')],
		'ORG-2 undecided: the file names no owner, so it is incomplete',
	],
	'a shared mailbox': [
		[also('login: helpdesk@example.com, groups: [Service desk]')],
		'ORG-3 fail: a shared mailbox is the login of helpdesk@example.com',
		'MFA-1 undecided',
	],
	'supporters who make users': [
		[say(desk, `users: edit, ${desk}`)],
		'ORG-5 fail',
		'ORG-6 fail',
		'ORG-10 pass',
	],
	'supporters who make users and pay for them': [
		[say(desk, `users: edit, license: edit, ${desk}`)],
		'ORG-10 fail',
	],
	'a role that nobody describes': [
		[say('roles: [IT Supporter]}', 'roles: [Night shift]}')],
		'ORG-5 undecided',
		'ORG-6 undecided',
		'ORG-8 undecided',
		'ORG-10 undecided',
	],
	'supporters without a second factor': [
		[say(anna, anna.replace('true', 'false'))],
		'ORG-7 fail: Clients may be edited without a second factor by anna@example.com',
		'MFA-1 fail: there is no second factor on anna@example.com',
		'MFA-2 pass',
	],
	'a second factor of which nobody wrote anything': [
		[say(anna, anna.replace('twoFactor: true, ', ''))],
		'ORG-7 undecided',
		'MFA-1 undecided',
	],
	'an owner without a second factor': [
		[say(olga, olga.replace('true', 'false'))],
		'MFA-2 fail: there is no second factor on olga@example.com',
		'MFA-1 pass',
	],
	'people who cannot enrol': [
		[say(', personalProfile: edit}}\nroles', '}}\nroles')],
		'ORG-8 fail: the own profile is closed to anna@example.com',
	],
	'team roles that are not activated': [
		[say('licence: ultimate-cloud', 'licence: advanced\nteamRolesActivated: false')],
		'ORG-9 fail',
	],
	'team roles that are activated': [
		[say('licence: ultimate-cloud', 'licence: advanced\nteamRolesActivated: true')],
		'ORG-9 pass',
	],
	'team roles of which nobody wrote anything': [
		[say('licence: ultimate-cloud', 'licence: advanced')],
		'ORG-9 undecided',
	],
	'an account that nobody used since spring': [
		[say('2026-11-19', '2026-04-01')],
		'ORG-11 fail: no sign-in for more than 90 days before 2026-11-20: anna@example.com',
	],
	'an account of which nobody knows the last use': [
		[say(', lastSignIn: 2026-11-19', '')],
		'ORG-11 undecided',
	],
	'passwords of the portal': [[say('signIn: idp', 'signIn: portal')], 'ORG-12 fail'],
	'sign-in of which nobody wrote anything': [[say('signIn: idp\n', '')], 'ORG-12 undecided'],
};

describe('what is found in an organisation file', () => {
	test.each(Object.entries(organizations))('%s', async (_, [edits, ...lines]) => {
		const findings = await judgeOrganization(changed(pairOfBuilds, ...edits));

		expect(lines.map(line => tellAs(line, findings))).toEqual(lines);
	});
});
