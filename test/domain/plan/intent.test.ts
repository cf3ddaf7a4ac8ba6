import {describe, expect, test} from 'vitest';
import {intentFor, type Judged} from '../../../src/domain/plan/intent.ts';
import {organizationIntent} from '../../../src/domain/plan/organization-intent.ts';
import type {Plan} from '../../../src/domain/plan/shape.ts';

const plan: Plan = {
	schema: 'deskwarden/plan@1',
	organization: {name: 'Acme', licence: 'ultimate-cloud'},
	namespace: 'acme',
	builds: {
		incoming: {
			direction: 'incoming-only',
			acl: ['*@acme', '612345678', 'anna@acme'],
			profiles: [{name: 'P', permissions: ['input', 'user_pointer']}],
			updates: 'automatic',
		},
		servers: {
			direction: 'incoming-only',
			profiles: [{name: 'P', permissions: ['restart'], unattended: {reason: 'monitored'}}],
			recording: {autoStart: true},
			directConnections: true,
		},
		outgoing: {direction: 'outgoing-only', addToNamespace: true},
		'by hand': {direction: 'outgoing-only'},
		both: {direction: 'bidirectional', reason: 'x'},
	},
	endpoints: [
		{name: 'till-7', build: 'incoming'},
		{name: '712345678', build: 'servers', monitored: true},
		{name: 'watched', build: 'incoming', monitored: true},
		{name: 'server', build: 'servers', monitored: false},
		{name: 'unwatched', build: 'incoming', monitored: false},
		{name: 'nowhere', monitored: true},
		{name: 'laptop', build: 'outgoing', user: 'anna@example.com'},
	],
	versions: {linux: '7.1.0'},
	limits: {dormantDays: 45},
};

const forAll = {
	name: 'Acme',
	namespace: 'acme',
	ownAddresses: ['612345678', 'anna@acme', '712345678'],
	floors: {windows: [9, 0, 6], macos: [9, 0, 1], linux: [7, 1, 0]},
	dormantDays: 45,
};
const incoming = {
	part: 'receiver',
	isUnattendedPlanned: false,
	aliasesByHand: false,
	permissions: ['input', 'user_pointer'],
	presets: [],
	recording: false,
	updates: 'automatic',
	directConnections: false,
};
const servers = {
	...incoming,
	isUnattendedPlanned: true,
	permissions: ['restart'],
	recording: true,
	updates: 'managed',
	directConnections: true,
};
const outgoing = {...incoming, part: 'starter', permissions: [], updates: 'managed'};

describe('what a plan intends for a client', () => {
	test.each<[string, Judged, object]>([
		['by its name', {name: 'till-7'}, incoming],
		['by its name in other letters', {name: 'TILL-7'}, incoming],
		['by its AnyDesk ID', {anydeskId: '712345678'}, servers],
		['by its ID, whatever its name', {name: 'renamed', anydeskId: '712345678'}, servers],
		['by its build', {build: 'servers'}, servers],
		['by its entry before its build', {name: 'till-7', build: 'servers'}, incoming],
		['by its build under another name', {name: 'till-8', build: 'outgoing'}, outgoing],
		['as a starter', {name: 'laptop'}, outgoing],
		['as a starter without namespace', {build: 'by hand'}, {...outgoing, aliasesByHand: true}],
		['as both', {build: 'both'}, {...outgoing, part: 'both', aliasesByHand: true}],
		['as a watched one', {name: 'watched'}, {...incoming, isUnattendedPlanned: true}],
		['as an unwatched one', {name: 'unwatched'}, incoming],
		['as one whose build has a password', {name: 'server'}, servers],
		['without a build', {name: 'nowhere'}, {isUnattendedPlanned: true}],
		['by nothing', {}, {}],
		['by a build that is nowhere', {build: 'strange'}, {}],
		['by a name that is nowhere', {name: 'till-9'}, {}],
	])('%s', (_what, judged, intended) => {
		expect(intentFor(plan, judged)).toEqual({...forAll, ...intended});
	});

	test('without a namespace of its own has none, and gives aliases by hand', () => {
		const {namespace: _, ...without} = plan;

		expect(intentFor(without, {build: 'outgoing'})).toMatchObject({aliasesByHand: true});
		expect(intentFor(without, {})).not.toHaveProperty('namespace');
	});
});

describe('what a plan intends for the organisation', () => {
	const people: Plan = {
		schema: 'deskwarden/plan@1',
		organization: {name: 'Acme', licence: 'ultimate-cloud', connectionPolicy: 'same-licence-only'},
		permissionSets: [
			{name: 'A', sections: {clients: 'view', personalProfile: 'edit'}},
			{name: 'B', sections: {clients: 'edit'}},
			{name: 'C', sections: {builds: 'edit'}},
		],
		roles: [
			{name: 'R', permissionSets: ['A']},
			{name: 'S', permissionSets: ['B']},
			{name: 'T', permissionSets: ['C']},
		],
		groups: [{name: 'G', roles: ['S']}],
		users: [
			{login: 'a@example.com', roles: ['R'], startsConnections: true},
			{login: 'b@example.com', groups: ['G'], startsConnections: true},
			{login: 'c@example.com', roles: ['T']},
		],
	};

	test('is the starters, their rights together, the policy and the days', () => {
		expect(organizationIntent(people)).toMatchObject({
			plannedStarters: {value: ['a@example.com', 'b@example.com']},
			supporterRights: {value: {clients: 'edit', personalProfile: 'edit'}},
			plannedConnectionPolicy: {value: 'same-licence-only'},
			dormantDays: {value: 90},
		});
	});

	test("is the guide's supporter set, where the plan has no sets of its own", () => {
		const {permissionSets: _, ...without} = people;

		expect(organizationIntent(without)).toMatchObject({
			supporterRights: {
				value: {addressBooks: 'edit', clients: 'edit', sessions: 'view', personalProfile: 'edit'},
			},
		});
	});

	test('is no policy, where the plan names none', () => {
		expect(
			organizationIntent({...people, organization: {name: 'Acme', licence: 'standard'}})
				.plannedConnectionPolicy,
		).toMatchObject({isKnown: false});
	});
});
