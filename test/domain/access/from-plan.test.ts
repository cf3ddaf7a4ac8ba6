import {describe, expect, test} from 'vitest';
import {accessFromPlan} from '../../../src/domain/access/from-plan.ts';
import type {Plan, PlannedBuild} from '../../../src/domain/plan/shape.ts';
import {
	cellOf,
	incoming,
	outgoing,
	person,
	planWith,
	remoteSupport,
	secure,
	sentences,
	waysIn,
} from './samples.ts';

const profiles = (
	unattended: NonNullable<PlannedBuild['profiles']>[number]['unattended'],
): NonNullable<PlannedBuild['profiles']> => [
	{name: secure.name, permissions: [...secure.permissions], ...(unattended !== undefined && {unattended})},
];

const strangers = (to: string, reach: string) => ({
	[`public namespace (@ad) -> ${to}`]: reach,
	[`other namespaces -> ${to}`]: reach,
	[`strangers by ID -> ${to}`]: reach,
});

const both: PlannedBuild = {...incoming, direction: 'bidirectional', reason: 'the desk helps itself'};

/** A situation, the plan, and all ways in that there are. */
const situations: Readonly<Record<string, readonly [plan: Plan, ways: Readonly<Record<string, string>>]>> = {
	'the supporters of the guide reach all receivers by hand, and nobody else reaches any': [
		remoteSupport,
		{'outgoing -> incoming': 'accept'},
	],
	'without a list everybody reaches the receivers': [
		planWith({incoming: {...incoming, acl: []}, outgoing}),
		{'outgoing -> incoming': 'accept', ...strangers('incoming', 'accept')},
	],
	'the public namespace is listed': [
		planWith({incoming: {...incoming, acl: ['*@acme', '*@ad']}, outgoing}),
		{'outgoing -> incoming': 'accept', 'public namespace (@ad) -> incoming': 'accept'},
	],
	'a namespace of somebody else is listed': [
		planWith({incoming: {...incoming, acl: ['*@acme', '*@partner']}, outgoing}),
		{'outgoing -> incoming': 'accept', 'namespace @partner -> incoming': 'accept'},
	],
	'a pattern has a wildcard behind the namespace': [
		planWith({incoming: {...incoming, acl: ['*@acme*']}, outgoing}),
		{'outgoing -> incoming': 'accept', 'other namespaces -> incoming': 'accept'},
	],
	'a pattern of digits lets strangers in by ID': [
		planWith({incoming: {...incoming, acl: ['*@acme', '12345678?']}, outgoing}),
		{'outgoing -> incoming': 'accept', 'strangers by ID -> incoming': 'accept'},
	],
	'receivers that start connections, too, reach each other': [
		planWith({both: {...both, addToNamespace: true}, outgoing}),
		{'both -> both': 'accept', 'outgoing -> both': 'accept'},
	],
	'requests are never shown, and no password is set: nobody comes in': [
		planWith({incoming: {...incoming, requests: 'never'}, outgoing}),
		{},
	],
	'unattended access asks for a second factor': [
		planWith({
			incoming: {...incoming, profiles: profiles({reason: 'monitored', secondFactor: true})},
			outgoing,
		}),
		{'outgoing -> incoming': 'password+2FA'},
	],
	'unattended access asks for a second factor where the plan does not say otherwise': [
		planWith({incoming: {...incoming, profiles: profiles({reason: 'home-office'})}, outgoing}),
		{'outgoing -> incoming': 'password+2FA'},
	],
	'unattended access asks for no second factor': [
		planWith({
			incoming: {...incoming, profiles: profiles({reason: 'monitored', secondFactor: false})},
			outgoing,
		}),
		{'outgoing -> incoming': 'password'},
	],
	'a saved login gets round the second factor': [
		planWith({
			incoming: {
				...incoming,
				savedLogins: true,
				profiles: profiles({reason: 'monitored', secondFactor: true}),
			},
			outgoing,
		}),
		{'outgoing -> incoming': 'token'},
	],
	'an outgoing-only client is reached by nobody, whatever its list says': [
		planWith({outgoing: {...outgoing, acl: ['*']}}),
		{},
	],
	'aliases are given by hand': [
		planWith({incoming, outgoing: {direction: 'outgoing-only'}}),
		{'outgoing -> incoming': 'accept'},
	],
	'a part of the namespace is listed, and nobody tells the aliases': [
		planWith({incoming: {...incoming, acl: ['service-?@acme']}, outgoing}),
		{'outgoing -> incoming': 'unknown'},
	],
	'IDs are listed, and nobody tells whose they are': [
		planWith({incoming: {...incoming, acl: ['612345678', '712345678']}, outgoing}),
		{'outgoing -> incoming': 'unknown', 'listed: 612345678 and 712345678 -> incoming': 'accept'},
	],
	'IDs are listed, and the plan tells one of them': [
		planWith(
			{incoming: {...incoming, acl: ['612345678']}, outgoing: {direction: 'outgoing-only'}},
			{
				users: [person('anna')],
				endpoints: [{name: '612345678', build: 'outgoing', user: 'anna@example.com'}],
			},
		),
		{'outgoing -> incoming': 'accept'},
	],
	'one of two clients is listed by its alias': [
		planWith(
			{incoming: {...incoming, acl: ['anna@acme']}, outgoing},
			{
				users: [],
				endpoints: [
					{name: 'anna@acme', build: 'outgoing'},
					{name: 'ben@acme', build: 'outgoing'},
				],
			},
		),
		{'outgoing: anna@acme -> incoming': 'accept'},
	],
	'there is no build': [planWith({}), {}],
};

describe('who reaches whom by a plan', () => {
	test.each(Object.entries(situations))('%s', (_, [plan, ways]) => {
		expect(waysIn(accessFromPlan(plan))).toEqual(ways);
	});

	test('the cell tells rule, factors and permissions', () => {
		expect(cellOf(accessFromPlan(remoteSupport), 'outgoing', 'incoming')).toMatchObject({
			rule: {
				what: 'acl_list has *@acme',
				sources: [{place: 'the plan', key: 'builds.incoming.acl'}],
			},
			factors: [
				'an alias in acme, given by the build',
				'a login at my.anydesk (forced)',
				'somebody at the endpoint accepts',
			],
			permissions: {profiles: ['Secure Profile'], permissions: secure.permissions, unknown: []},
		});
	});

	test('presets that stay may be handed out, too', () => {
		const map = accessFromPlan(planWith({incoming: {...incoming, removePresetProfiles: false}, outgoing}));

		expect(cellOf(map, 'outgoing', 'incoming').permissions.permissions).toHaveLength(17);
	});

	test('the supporters are the members of their group', () => {
		const [caller] = accessFromPlan(remoteSupport).callers;

		expect(caller).toMatchObject({name: 'outgoing', count: 3});
		expect(caller?.members.map(({name}) => name)).toEqual([
			'anna@example.com',
			'ben@example.com',
			'cora@example.com',
		]);
	});

	test('endpoints of one build are one group', () => {
		const endpoints = Array.from({length: 50}, (_, index) => ({name: `till-${index}`, build: 'incoming'}));
		const {receivers} = accessFromPlan({...remoteSupport, endpoints});

		expect(receivers.map(({name, count}) => [name, count])).toEqual([
			['incoming', 50],
			['outgoing', undefined],
		]);
	});
});

describe('what should be looked at in a plan', () => {
	const said: Readonly<Record<string, readonly [plan: Plan, sentences: readonly string[]]>> = {
		'nothing in the use case of the guide': [remoteSupport, []],
		'receivers that reach each other': [
			planWith({both: {...both, addToNamespace: true}}),
			['receiver-to-receiver: both receives connections and can open sessions on both: acl_list has *@acme'],
		],
		'strangers where the list is off': [
			planWith({incoming: {...incoming, acl: []}, outgoing}),
			[
				'strangers: anybody with an alias in the public namespace can ask for sessions on incoming: the list is off',
				'strangers: anybody with an alias in some namespace that is not ours can ask for sessions on incoming: the list is off',
				'strangers: anybody who runs AnyDesk, by ID, can ask for sessions on incoming: the list is off',
			],
		],
		'a namespace that is not ours': [
			planWith({incoming: {...incoming, acl: ['*@partner']}, outgoing: {...outgoing}}),
			[
				'strangers: anybody in the namespace @partner can ask for sessions on incoming: acl_list has *@partner',
				'reaches-nothing: there is no way from outgoing to any endpoint: the list is on, and no entry admits it',
			],
		],
		'more listed addresses than people who could have them': [
			planWith({incoming: {...incoming, acl: ['*@acme', '111222333']}, outgoing}, {users: []}),
			['nobody: 111222333 is let in by incoming, and the plan names no client with such an address'],
		],
		'people who start connections, and no build that could': [
			planWith({incoming}),
			[
				'reaches-nothing: there is no way from people without a client to any endpoint: no build of the plan starts connections',
			],
		],
		'what the plan does not tell': [
			planWith({incoming: {...incoming, acl: ['service-?@acme']}, outgoing}),
			[
				"unknown: whether there is a way from outgoing to incoming isn't known: acl_list has service-?@acme, which may admit it: the plan does not tell the aliases of these clients",
			],
		],
	};

	test.each(Object.entries(said))('%s', (_, [plan, expected]) => {
		expect(sentences(accessFromPlan(plan))).toEqual(expected);
	});
});
