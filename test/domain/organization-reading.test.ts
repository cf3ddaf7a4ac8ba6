import {describe, expect, test} from 'vitest';
import type {Organization} from '../../src/domain/organization.ts';
import type {Account} from '../../src/domain/organization-facts.ts';
import {organizationFactsOf} from '../../src/domain/organization-reading.ts';
import {fullRights, supporterSet} from '../../src/domain/permission-levels.ts';

type Given = Omit<Organization, 'schema' | 'users'>;
type User = NonNullable<Organization['users']>[number];

const factsOf = (given: Partial<Organization>) =>
	organizationFactsOf({schema: 'deskwarden/organization@1', ...given}, 'org.yaml', path =>
		path.length === 2 ? 10 + Number(path[1]) : 1,
	);

const accountsOf = (given: Given, ...users: readonly Partial<User>[]): readonly Account[] => {
	const {accounts} = factsOf({...given, users: users.map(user => ({login: 'anna@example.com', ...user}))});

	return accounts.isKnown ? accounts.value : [];
};

const accountOf = (given: Given, user: Partial<User>): Account | undefined => accountsOf(given, user)[0];

const described = {
	permissionSets: [
		{name: 'Support', sections: supporterSet},
		{name: 'Viewers', sections: {users: 'view', sessions: 'edit'} as const},
	],
	roles: [
		{name: 'IT Supporter', permissionSets: ['Support']},
		{name: 'Viewer', permissionSets: ['Viewers']},
	],
	groups: [{name: 'Service desk', roles: ['IT Supporter', 'Viewer']}],
};

describe('rights', () => {
	test('add up over roles and groups', () => {
		expect(accountOf(described, {roles: ['Viewer'], groups: ['Service desk']})).toMatchObject({
			roles: ['Viewer', 'IT Supporter'],
			areRolesTold: true,
			rights: [{generation: 'file', rights: {...supporterSet, users: 'view', sessions: 'edit'}}],
			undescribed: [],
		});
	});

	test('of a written role count before those of a preset one', () => {
		const own = {
			permissionSets: [{name: 'Little', sections: {clients: 'view'} as const}],
			roles: [{name: 'admin', permissionSets: ['Little']}],
		};

		expect(accountOf(own, {roles: ['admin']})?.rights).toEqual([
			{generation: 'file', rights: {clients: 'view'}},
		]);
	});

	test('of a role that is named without its sets are those of the preset', () => {
		expect(
			accountOf({licence: 'ultimate-cloud', roles: [{name: 'owner'}]}, {roles: ['owner']})?.rights,
		).toEqual([
			{
				generation: 'guide of 2023 and the older help page and the current help page',
				rights: fullRights,
			},
		]);
	});

	test('of a preset role stand once per generation that knows it', () => {
		expect(accountOf({licence: 'ultimate-cloud'}, {roles: ['User']})).toMatchObject({
			roles: ['user'],
			rights: [
				{generation: 'guide of 2023', rights: {personalProfile: 'edit'}},
				{generation: 'older help page', rights: {license: 'edit'}},
				{generation: 'current help page', rights: {sessions: 'edit'}, silent: ['personalProfile']},
			],
		});
		expect(accountOf({licence: 'ultimate-cloud'}, {roles: ['support-agent']})?.rights).toHaveLength(1);
		expect(accountOf({licence: 'ultimate-cloud'}, {roles: ['accountant']})?.rights).toEqual([
			{
				generation: 'guide of 2023 and the older help page',
				rights: {organization: 'view', license: 'view', invoices: 'view'},
			},
		]);
	});

	test('of presets that no generation knows together are told as far as each knows them', () => {
		const rights = accountOf({licence: 'ultimate-cloud'}, {roles: ['accountant', 'support-agent']})?.rights;

		expect(rights?.map(({generation, silent}) => [generation, silent?.length])).toEqual([
			['guide of 2023 and the older help page', 12],
			['current help page', 12],
		]);
	});

	test('of a written role and a preset one add up in each generation, and end silence', () => {
		const own = {
			licence: 'ultimate-cloud' as const,
			permissionSets: [{name: 'Own', sections: {personalProfile: 'edit'} as const}],
			roles: [{name: 'Own', permissionSets: ['Own']}],
		};

		expect(accountOf(own, {roles: ['Own', 'support-agent']})?.rights).toEqual([
			{
				generation: 'current help page',
				rights: {
					users: 'view',
					groups: 'view',
					addressBooks: 'view',
					clients: 'view',
					personalProfile: 'edit',
				},
			},
		]);
	});

	test('under an unknown licence are those of every generation, and of the time before team roles', () => {
		expect(accountOf({}, {roles: ['admin']})?.rights.map(({generation}) => generation)).toEqual([
			'guide of 2023',
			'older help page and the current help page',
			'Advanced team roles',
			'state before team roles are activated',
		]);
	});

	test('on an Advanced licence without team roles are those of Default, but for the owner', () => {
		const [owner, admin] = accountsOf(
			{licence: 'advanced', teamRolesActivated: false},
			{roles: ['owner']},
			{roles: ['admin']},
		);

		expect(owner?.rights).toEqual([{generation: 'Advanced team roles', rights: fullRights}]);
		expect(admin?.rights).toMatchObject([
			{generation: 'state before team roles are activated', rights: {license: 'edit', users: 'view'}},
		]);
	});

	test('on an Advanced licence with team roles are those of its table', () => {
		expect(
			accountOf({licence: 'advanced', teamRolesActivated: true}, {roles: ['tech-support']})?.rights,
		).toEqual([
			{
				generation: 'Advanced team roles',
				rights: {users: 'view', addressBooks: 'view', clients: 'view'},
				silent: ['personalProfile'],
			},
		]);
	});
});

describe('what the file leaves out', () => {
	test.each<[string, Given, Partial<User>, Partial<Account>]>([
		['a role', {}, {roles: ['Night shift']}, {undescribed: ['the role Night shift'], areRolesTold: true}],
		['a group', {}, {groups: ['Tier 2']}, {undescribed: ['the group Tier 2'], areRolesTold: false}],
		[
			'the roles of a group',
			{groups: [{name: 'Tier 2'}]},
			{roles: ['owner'], groups: ['Tier 2']},
			{undescribed: ['the group Tier 2'], areRolesTold: false},
		],
		[
			'a permission set',
			{roles: [{name: 'A', permissionSets: ['S']}]},
			{roles: ['A']},
			{undescribed: ['the permission set S'], areRolesTold: true},
		],
		[
			'the sections of a permission set',
			{permissionSets: [{name: 'S'}], roles: [{name: 'A', permissionSets: ['S']}]},
			{roles: ['A']},
			{undescribed: ['the permission set S']},
		],
		[
			'the sets of a role',
			{roles: [{name: 'A'}]},
			{roles: ['A']},
			{undescribed: ['the role A'], areRolesTold: true},
		],
		[
			'a preset role of another licence',
			{licence: 'ultimate-cloud'},
			{roles: ['tech-support']},
			{undescribed: ['the role tech-support']},
		],
		['all roles', {}, {}, {roles: [], undescribed: ['any role'], areRolesTold: false}],
		[
			'every role by an empty list',
			{},
			{roles: [], groups: []},
			{undescribed: ['any role'], areRolesTold: false},
		],
		['a role called __proto__', {}, {roles: ['__proto__']}, {undescribed: ['the role __proto__']}],
		['a role called constructor', {}, {roles: ['constructor']}, {undescribed: ['the role constructor']}],
	])('%s', (_what, given, user, expected) => {
		expect(accountOf(given, user)).toMatchObject(expected);
	});
});

describe('facts', () => {
	test('carry the line and the words of the file', () => {
		const facts = factsOf({asOf: '2026-11-20', licence: 'advanced', users: [{login: 'a@example.com'}]});

		expect(facts.asOf).toEqual({
			isKnown: true,
			value: '2026-11-20',
			sources: [{place: 'org.yaml', line: 1, key: 'asOf', found: '2026-11-20', origin: 'explicit'}],
		});
		expect(facts.accounts).toMatchObject({
			isKnown: true,
			value: [{login: 'a@example.com', twoFactor: undefined, status: undefined, line: 10}],
			sources: [{place: 'org.yaml', line: 1, key: 'users'}],
		});
	});

	test.each(['asOf', 'licence', 'teamRolesActivated', 'connectionPolicy', 'signIn'] as const)(
		'what is absent is unknown: %s',
		name => {
			expect(factsOf({})[name]).toMatchObject({
				isKnown: false,
				reason: `org.yaml doesn't tell ${name}`,
				needs: 'evidence',
			});
		},
	);

	test('false is told', () => {
		expect(factsOf({teamRolesActivated: false}).teamRolesActivated).toMatchObject({
			isKnown: true,
			value: false,
		});
	});

	test('users that are absent are unknown, and not none', () => {
		expect(factsOf({}).accounts).toMatchObject({isKnown: false, reason: "org.yaml doesn't tell users"});
	});

	test('what only a plan tells is unknown, or the default', () => {
		const facts = factsOf({});

		expect(facts.plannedStarters).toMatchObject({isKnown: false, needs: 'plan'});
		expect(facts.plannedConnectionPolicy).toMatchObject({isKnown: false, needs: 'plan'});
		expect(facts.supporterRights).toMatchObject({isKnown: true, value: supporterSet});
		expect(facts.dormantDays).toMatchObject({isKnown: true, value: 90});
	});
});
