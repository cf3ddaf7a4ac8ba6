import {describe, expect, test} from 'vitest';
import {artifactsOf} from '../../src/artifacts/all.ts';
import {permissionNames} from '../../src/domain/anydesk/permissions.ts';
import {sectionTitles} from '../../src/domain/permission-levels.ts';
import type {Plan} from '../../src/domain/plan/shape.ts';
import {readOrganizationFile} from '../../src/probes/organization-file.ts';
import {emptyPlan, homeOffice, remoteSupport, smallOffice} from './plans.ts';

const pageOf = (path: string, plan: Plan): string =>
	artifactsOf(plan).find(artifact => artifact.path === path)?.text ?? '';

const organization = (given: Partial<Plan['organization']>): Plan => ({
	...remoteSupport,
	organization: {name: 'Acme', licence: 'ultimate-cloud', ...given},
});

describe('the portal checklist', () => {
	const checklist = pageOf('portal-checklist.md', remoteSupport);

	test('goes in the order of the clicks', () => {
		expect([...checklist.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
			'1. Organisation',
			'2. Connection policy',
			'3. Namespace',
			'4. Permission sets',
			'5. Roles',
			'6. Groups',
			'7. Users',
			'8. Second factor',
			'9. Builds',
			'10. Aliases',
			'11. Afterwards',
			'Sources',
		]);
	});

	test("tells the supporters' set section by section (G-USE-3)", () => {
		expect(checklist).toContain('- [ ] Address Books: *View & Edit*.\n- [ ] Clients: *View & Edit*.');
		expect(checklist).toContain('- [ ] Sessions: *View*.\n- [ ] Personal Profile: *View & Edit*.\n');

		const set =
			/### Permission set: IT Supporter\n\n(?<steps>(?:- .*\n)+)/.exec(checklist)?.groups?.['steps'] ?? '';
		for (const title of Object.values(sectionTitles)) expect(set).toContain(title);
	});

	test('names all 17 permissions of a profile once, on or off', () => {
		const steps = [
			...checklist.matchAll(/Secure Profile: (?:enable|leave off) (\d+) of the 17 permissions/g),
		];

		expect(steps.map(([, count]) => Number(count))).toEqual([9, permissionNames.length - 9]);
	});

	test.each<[string, Plan, string | RegExp]>([
		[
			'a policy',
			organization({connectionPolicy: 'same-licence-only'}),
			'Set the Connection Policy to *Same License Only*',
		],
		['no policy', organization({}), 'Look what the Connection Policy is'],
		['a policy that the licence has not', organization({licence: 'advanced'}), 'Only Ultimate-Cloud has one'],
		['accounts of the portal', organization({signIn: 'portal'}), 'manual (Admin)'],
		['accounts of LDAP', organization({signIn: 'ldap'}), 'See that LDAP brings Anna Agent'],
		[
			'accounts of a provider',
			organization({signIn: 'idp'}),
			'See that the identity provider brings Anna Agent',
		],
		['nothing about sign-in', organization({}), 'Decide where users come from'],
		['Advanced', organization({licence: 'advanced'}), 'Activate the Team Roles.'],
		['own rights on Advanced', organization({licence: 'advanced'}), "sections 4 to 6 can't be clicked"],
		['own rights on Standard', organization({licence: 'standard'}), 'Users of Standard have no roles'],
		['a namespace on Standard', organization({licence: 'standard'}), 'is an add-on of this licence'],
		['a namespace on Solo', organization({licence: 'solo'}), 'is an add-on from Standard on'],
		[
			'three users on Solo',
			organization({licence: 'solo'}),
			'Solo has 1 users at most, and the plan names 3',
		],
		['an own appliance', organization({licence: 'on-premises'}), 'on your own appliance names may differ'],
		['a build that joins', remoteSupport, 'join the namespace by themselves'],
		[
			'aliases by hand',
			homeOffice,
			'Clients: give `cy-laptop`, of `cy@example.net`, an alias in `@sons` (G-ACL-3).',
		],
		['nothing planned', emptyPlan, 'The plan has no builds.'],
	])('%s', (_, plan, expected) => {
		expect(pageOf('portal-checklist.md', plan)).toMatch(expected);
	});

	test('a licence with no connection policy gets no box for it', () => {
		const policy = /## 2\..*?(?=## 3)/s.exec(pageOf('portal-checklist.md', homeOffice))?.[0];

		expect(policy).not.toContain('- [ ]');
	});

	test('steps name points of the guide, or a page that is listed', () => {
		const pages = [...checklist.matchAll(/AnyDesk: [A-Z][^,)]*(?=[,)])/g)].map(([title]) => title);
		const sources = checklist.slice(checklist.indexOf('## Sources'));

		for (const title of pages) expect(sources).toContain(`- ${title}, https://`);
	});
});

describe('the sheet of a person', () => {
	test('tells the rights in words', () => {
		const sheet = pageOf('users/anna-example-com.md', remoteSupport);

		expect(sheet).toContain(
			'- You may view and edit: Address Books, Clients, Personal Profile.\n- You may view: Sessions.\n',
		);
	});

	test('says what the pages of the vendor tell differently', () => {
		expect(pageOf('users/cy-example-net.md', homeOffice)).toContain(
			"AnyDesk's own pages tell differently: Personal Profile.",
		);
	});

	test('says nothing of rights where the licence has none', () => {
		expect(pageOf('users/anna-example-com.md', organization({licence: 'standard'}))).not.toContain('You may');
	});

	test.each([
		['a role says so', remoteSupport],
		['the licence knows no roles', smallOffice],
	])('nobody makes the account that bought the licence: %s', (_, plan) => {
		const checklist = pageOf('portal-checklist.md', plan);

		expect(checklist).toContain(
			'- [ ] The account that bought the licence is there already: see that it is that of Olga Owner',
		);
		expect(checklist).not.toContain('Make Olga Owner');
		expect(checklist).toContain('Make Anna Agent');
		expect(pageOf('users/owner-example-com.md', plan)).toContain('- The account that bought the licence, in');
		expect(pageOf('users/anna-example-com.md', plan)).toContain('- An account in my.anydesk II');
	});

	test('a second owner is made as others are', () => {
		const {users = []} = remoteSupport;
		const second = {login: 'second@example.com', roles: ['owner'], use: 'set-up'} as const;
		const checklist = pageOf('portal-checklist.md', {
			...remoteSupport,
			users: [...users, {...second, roles: ['owner']}],
		});

		expect(checklist.match(/The account that bought the licence is there already/g)).toHaveLength(1);
		expect(checklist).toContain('Make `second@example.com`, with the role owner');
	});

	test('an account for the set-up is for that alone', () => {
		expect(pageOf('users/owner-example-com.md', remoteSupport)).toContain('for nothing else');
	});

	test.each([
		[
			'the portal',
			remoteSupport,
			'users/anna-example-com.md',
			'my profile > Multi-Factor Authentication > Edit',
		],
		['the provider', homeOffice, 'users/cy-example-net.md', 'through the identity provider'],
	])('the second factor is enrolled in %s', (_, plan, path, expected) => {
		expect(pageOf(path, plan)).toContain(expected);
	});
});

describe('what was noted of second factors', () => {
	const seen = [
		{login: 'Anna@example.com', on: '2026-11-26', by: 'Olga Owner', how: 'verified'},
		{login: 'ben@example.com', on: '2026-11-25', by: 'Olga *Owner*\nowner: true', how: 'word'},
	] as const;
	const noted = Object.fromEntries(artifactsOf(remoteSupport, seen).map(({path, text}) => [path, text]));

	test('is ticked in the checklist', () => {
		expect(noted['portal-checklist.md']).toContain(
			'- [x] Anna Agent, `anna@example.com`: has enrolled, tried in deskwarden on 2026-11-26 (',
		);
		expect(noted['portal-checklist.md']).toContain('- [ ] Olga Owner, `owner@example.com`: has');
	});

	test('says nothing of whether the sheet was handed over', () => {
		expect(noted['portal-checklist.md']).toContain(
			'\n- [ ] Anna Agent, `anna@example.com`: has `users/anna-example-com.md`.\n',
		);
	});

	test('stands in the organisation file as a comment: what is noted here is nothing that was seen there', () => {
		expect(noted['organization.yaml']).toContain(
			'    # twoFactor: true  # tried in deskwarden on 2026-11-26; once the portal shows it\n',
		);
		expect(noted['organization.yaml']).toContain(
			'    # twoFactor: true  # by the word of Olga *Owner* owner: true on 2026-11-25; once the portal shows it\n',
		);
		expect(noted['organization.yaml']).not.toMatch(/^ *twoFactor:/m);
		expect(noted['organization.yaml']?.match(/# twoFactor: true {2}# once you have seen/g)).toHaveLength(1);
	});

	test('is told to the person', () => {
		expect(noted['users/anna-example-com.md']).toContain(
			'It is enrolled, tried in deskwarden on 2026-11-26. What follows is for another device, or for a new phone.',
		);
		expect(noted['users/owner-example-com.md']).not.toContain('It is enrolled');
	});
});

describe('where passwords have their place (G-UNA-1)', () => {
	type Endpoints = NonNullable<Plan['endpoints']>;
	const withPassword = (endpoints: Endpoints, reason: 'monitored' | 'home-office' = 'monitored'): Plan => ({
		...remoteSupport,
		builds: {
			incoming: {
				direction: 'incoming-only',
				profiles: [{name: 'P', permissions: ['user_pointer'], unattended: {reason, secondFactor: true}}],
			},
		},
		endpoints,
	});
	const server = {name: 'SRV01', build: 'incoming', monitored: true};
	const desk = {name: 'PC01', build: 'incoming', monitored: false};
	const elsewhere = {name: 'SRV02', build: 'other', monitored: true};

	test.each<[string, Plan, string]>([
		[
			'the one that is monitored',
			withPassword([server, desk, elsewhere]),
			'only on `SRV01` (**incoming**, monitored by plan)',
		],
		[
			'not the one that is not',
			withPassword([desk]),
			'only on monitored machines with **incoming**, so not on `PC01`',
		],
		['none is named', withPassword([]), 'only on monitored machines with **incoming**'],
		[
			'too many to name',
			withPassword(Array.from({length: 40}, (_, at) => ({...server, name: `till-${at}`}))),
			'only on the 40 machines with **incoming** that are monitored by plan',
		],
	])('%s', (_, plan, expected) => {
		for (const path of ['deployment.md', 'portal-checklist.md', 'incoming.companion.md', 'leavers.md']) {
			expect(pageOf(path, plan), path).toContain(expected);
		}
	});

	test('home offices are not asked whether they are monitored', () => {
		expect(pageOf('deployment.md', withPassword([server, desk], 'home-office'))).toContain(
			'Passwords: only on machines with **incoming**.',
		);
	});
});

test('the prefix of a build, with nothing but its # taken away, is taken for no prefix', () => {
	const bare = pageOf('organization.yaml', remoteSupport).replaceAll('# prefix:', 'prefix:');
	const read = readOrganizationFile(bare, 'organization.yaml');

	expect('reason' in read && read.reason.match(/prefix should be what stands behind ad_/g)).toHaveLength(2);
});

describe('pages that depend on what is planned', () => {
	test.each<[string, string, Plan, string]>([
		['a password is an alarm', 'detections.md', remoteSupport, '`--set-password` anywhere'],
		[
			'a password is ours',
			'detections.md',
			homeOffice,
			'`--set-password` by anybody but the installing account',
		],
		[
			'no direct connections',
			'network.md',
			remoteSupport,
			'- TCP 7070, incoming: the plan has no direct connections',
		],
		[
			'direct connections of one build',
			'network.md',
			homeOffice,
			'incoming, except for clients of home office',
		],
		['a build that joins', 'leavers.md', remoteSupport, 'has a copy of **outgoing**'],
		['passwords to change', 'leavers.md', homeOffice, 'on each endpoint with **home office**'],
		['single entries', 'leavers.md', homeOffice, '`cy@sons`, `123456789`'],
		['updates', 'deployment.md', homeOffice, '| home office | automatic | `--update-auto` |'],
		['evidence of many machines', 'deployment.md', remoteSupport, 'ansible/evidence/ org:organization.yaml`'],
		[
			"a role User that is wider than the guide's",
			'portal-checklist.md',
			remoteSupport,
			"by default: today's pages give it more than the guide's.",
		],
		[
			"a role User that is the guide's",
			'portal-checklist.md',
			organization({licence: 'advanced'}),
			'by default: it may view clients and builds.',
		],
		['no machine known', 'deployment.md', emptyPlan, 'The plan names no machine.'],
		['an alias to be given', 'deployment.md', homeOffice, 'Give it its alias in `@sons`'],
	])('%s', (_, path, plan, expected) => {
		expect(pageOf(path, plan)).toContain(expected);
	});
});
