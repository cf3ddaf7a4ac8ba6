import {describe, expect, test} from 'vitest';
import {artifactsOf} from '../../src/artifacts/all.ts';
import {permissionNames} from '../../src/domain/anydesk/permissions.ts';
import {sectionTitles} from '../../src/domain/permission-levels.ts';
import type {Plan} from '../../src/domain/plan/shape.ts';
import {emptyPlan, homeOffice, remoteSupport} from './plans.ts';

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
		['no machine known', 'deployment.md', emptyPlan, 'The plan names no machine.'],
		['an alias to be given', 'deployment.md', homeOffice, 'Give it its alias in `@sons`'],
	])('%s', (_, path, plan, expected) => {
		expect(pageOf(path, plan)).toContain(expected);
	});
});
