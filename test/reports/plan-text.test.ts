import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Plan} from '../../src/domain/plan/shape.ts';
import {readPlanFile} from '../../src/probes/plan-file.ts';
import {printPlan} from '../../src/reports/plan-text.ts';
import {widthOf} from '../../src/reports/wrap.ts';
import {emptyPlan, homeOffice} from '../artifacts/plans.ts';
import {randomPlan} from '../artifacts/random-plan.ts';
import {textOf} from '../house/source-files.ts';

const linesOf = (plan: Plan): readonly string[] => printPlan(plan).split('\n');

describe('a plan in words', () => {
	test.each(readdirSync('examples').filter(name => name.endsWith('.yaml')))('%s fits in ASCII', name => {
		const read = readPlanFile(textOf(`examples/${name}`), name);
		const text = 'ok' in read ? printPlan(read.ok) : read.reason;

		expect(text).toMatch(/^[\n\x20-\x7e]*$/);
		expect(text.split('\n').filter(line => line.length > 80)).toEqual([]);
	});

	test('tells of everything once', () => {
		expect(printPlan(homeOffice)).toMatchInlineSnapshot(`
			"Example & Sons
			Licence        advanced
			Namespace      @sons
			Sign-in        through the identity provider
			Connections    not planned

			Users (2)
			  olga@example.net
			    - roles: owner
			    - may view and edit: everything
			  cy@example.net (Cy): starts connections
			    - roles: user
			    - may view: Clients and Builds
			    - differs between the vendor's pages: Personal Profile
			    - wider than support needs (G-USE-3): Builds
			    - of the guide's preset roles only these reach so far: owner, admin and user

			Builds (2)
			  home office: only receives connections
			    - settings: locked but for security
			    - lets in: cy@sons and 123456789
			    - session requests are shown while the window is open, logins can't be saved
			    - preset profiles: removed
			    - profile At home: input and user_pointer of 17 permissions
			    - unattended access (home-office), second factor on
			    - address book off, direct connections on, discovery off
			    - traces on, recordings start by themselves, updates come by themselves
			  support: receives and starts connections
			    - because: supporters help each other
			    - settings: all locked
			    - lets in: *@sons
			    - session requests are always shown, logins can't be saved
			    - preset profiles: removed
			    - profile Look: user_pointer of 17 permissions
			    - no unattended access
			    - aliases are given by hand
			    - a user login is forced
			    - address book on, direct connections off, discovery on
			    - traces on, recordings start by hand, updates are rolled out by somebody

			Endpoints (2)
			  home-1: build home office, monitored
			  cy-laptop: build support, of cy@example.net

			Lowest versions  Windows 9.0.6, macOS 9.0.1 and Linux 7.0.0
			Limits           an account is dormant after 45 days, an attestation holds for
			                 30 days, a client is stale after 60 days, and refused requests
			                 are told from 3 on
			"
		`);
	});

	test('tells of nothing, too', () => {
		expect(printPlan(emptyPlan)).toMatchInlineSnapshot(`
			"Nobody yet
			Licence        standard
			Namespace      none of its own
			Sign-in        not planned
			Connections    not planned

			Users (0)

			Builds (0)

			Endpoints: none is known by name, each is judged by its build.

			Lowest versions  Windows 9.0.6, macOS 9.0.1 and Linux 7.0.0
			Limits           an account is dormant after 90 days, an attestation holds for
			                 90 days, a client is stale after 90 days, and refused requests
			                 are told from 10 on
			"
		`);
	});

	test('fits whatever the names are', () => {
		fc.assert(
			fc.property(randomPlan, plan => {
				expect(linesOf(plan).filter(line => widthOf(line) > 80)).toEqual([]);
				expect(printPlan(plan)).not.toMatch(/[^\P{Cc}\n]/u);
			}),
			{numRuns: 200},
		);
	});
});

describe('what roles add up to', () => {
	const withUser = (user: NonNullable<Plan['users']>[number], more: Partial<Plan> = {}): readonly string[] =>
		linesOf({
			...emptyPlan,
			organization: {name: 'Acme', licence: 'ultimate-cloud'},
			permissionSets: [
				{name: 'A', sections: {clients: 'view', builds: 'edit'}},
				{name: 'B', sections: {clients: 'edit'}},
			],
			roles: [
				{name: 'R', permissionSets: ['A']},
				{name: 'S', permissionSets: ['B']},
			],
			groups: [{name: 'G', roles: ['S']}],
			users: [user],
			...more,
		});

	test('is the widest of all, and what goes beyond support is named', () => {
		const lines = withUser({login: 'a@example.com', roles: ['R'], groups: ['G']});

		expect(lines).toContain('    - roles: R and S');
		expect(lines).toContain('    - may view and edit: Clients and Builds');
		expect(lines).toContain('    - wider than support needs (G-USE-3): Builds');
	});

	test('is everything for an owner, who needs it', () => {
		const lines = withUser({login: 'o@example.com', roles: ['owner'], use: 'set-up'});

		expect(lines).toContain('  o@example.com: for the set-up alone');
		expect(lines).toContain('    - may view and edit: everything');
		expect(lines.join('\n')).not.toContain('wider');
	});

	test("is open where the vendor's pages differ", () => {
		expect(withUser({login: 'u@example.com', roles: ['user']}).join('\n')).toContain(
			"    - differs between the vendor's pages: ",
		);
	});

	test('is nothing on a licence without roles', () => {
		const organization = {name: 'Acme', licence: 'standard'} as const;

		expect(withUser({login: 'u@example.com'}, {organization})).toContain(
			'    - no roles: the licence has none',
		);
	});
});
