import {describe, expect, test} from 'vitest';
import {settingsCategories} from '../../../src/domain/anydesk/settings.ts';
import {buildsOf, completeBuild, floorsOf, limitsOf, startersOf} from '../../../src/domain/plan/complete.ts';
import type {Plan, PlannedBuild} from '../../../src/domain/plan/shape.ts';

const head: Plan = {schema: 'deskwarden/plan@1', organization: {name: 'Acme', licence: 'ultimate-cloud'}};

const sameForAll = {
	reason: undefined,
	lockedCategories: settingsCategories,
	removePresetProfiles: true,
	profileSwitching: false,
	rememberPermissions: false,
	profilesInAcceptWindow: false,
	createProfiles: false,
	profiles: [],
	acl: [],
	requests: 'always',
	savedLogins: false,
	directConnections: false,
	discovery: false,
	traces: true,
	recordingAutoStart: false,
	updates: 'managed',
	addToNamespace: false,
};

describe('a build of which the plan tells the direction alone is the safe one', () => {
	test.each<[PlannedBuild['direction'], object]>([
		['incoming-only', {receives: true, starts: false, addressBook: false, forcedLogin: false}],
		['outgoing-only', {receives: false, starts: true, addressBook: true, forcedLogin: true}],
		['bidirectional', {receives: true, starts: true, addressBook: true, forcedLogin: true}],
	])('%s', (direction, own) => {
		expect(completeBuild('x', {direction})).toEqual({name: 'x', direction, ...sameForAll, ...own});
	});
});

describe('what the plan says of a build counts', () => {
	test.each<[string, Partial<PlannedBuild>, object]>([
		['all locked', {lockSettings: 'all'}, {lockedCategories: settingsCategories}],
		['none locked', {lockSettings: 'none'}, {lockedCategories: []}],
		['some locked', {lockSettings: ['security']}, {lockedCategories: ['security']}],
		['an address book', {addressBook: true}, {addressBook: true}],
		['presets kept', {removePresetProfiles: false}, {removePresetProfiles: false}],
		['switching', {profileSwitching: true}, {profileSwitching: true}],
		['remembering', {rememberPermissions: true}, {rememberPermissions: true}],
		['the accept window', {profilesInAcceptWindow: true}, {profilesInAcceptWindow: true}],
		['creating', {createProfiles: true}, {createProfiles: true}],
		['a list', {acl: ['*@acme']}, {acl: ['*@acme']}],
		['requests', {requests: 'never'}, {requests: 'never'}],
		['saved logins', {savedLogins: true}, {savedLogins: true}],
		['direct connections', {directConnections: true}, {directConnections: true}],
		['discovery', {discovery: true}, {discovery: true}],
		['no traces', {traces: false}, {traces: false}],
		['recordings', {recording: {autoStart: true}}, {recordingAutoStart: true}],
		['recordings of which nothing is said', {recording: {}}, {recordingAutoStart: false}],
		['updates', {updates: 'automatic'}, {updates: 'automatic'}],
		['the namespace', {addToNamespace: true}, {addToNamespace: true}],
		['a login', {forcedLogin: true}, {forcedLogin: true}],
		['a reason', {reason: 'both'}, {reason: 'both'}],
	])('%s', (_what, said, complete) => {
		expect(completeBuild('x', {direction: 'incoming-only', ...said})).toMatchObject(complete);
	});

	test.each<[string, NonNullable<PlannedBuild['profiles']>[number], object]>([
		['a name alone', {name: 'P'}, {name: 'P', permissions: [], editable: false, unattended: undefined}],
		['no unattended access', {name: 'P', unattended: 'none'}, {unattended: undefined}],
		['no reason', {name: 'P', unattended: {secondFactor: true}}, {unattended: undefined}],
		[
			'a reason',
			{name: 'P', unattended: {reason: 'monitored'}},
			{unattended: {reason: 'monitored', secondFactor: true}},
		],
		[
			'no second factor',
			{name: 'P', unattended: {reason: 'home-office', secondFactor: false}},
			{unattended: {reason: 'home-office', secondFactor: false}},
		],
	])('a profile with %s', (_what, profile, complete) => {
		expect(completeBuild('x', {direction: 'incoming-only', profiles: [profile]}).profiles).toMatchObject([
			complete,
		]);
	});
});

describe('the rest of a plan', () => {
	test('has its builds in its order', () => {
		const builds = {out: {direction: 'outgoing-only'}, in: {direction: 'incoming-only'}} as const;

		expect(buildsOf({...head, builds}).map(({name}) => name)).toEqual(['out', 'in']);
		expect(buildsOf(head)).toEqual([]);
	});

	test('has floors for each platform, its own or ours', () => {
		expect(floorsOf(head)).toEqual({windows: [9, 0, 6], macos: [9, 0, 1], linux: [7, 0, 0]});
		expect(floorsOf({...head, versions: {linux: '8.0.1'}})).toEqual({
			windows: [9, 0, 6],
			macos: [9, 0, 1],
			linux: [8, 0, 1],
		});
	});

	test('has limits, its own or ours', () => {
		const ours = {dormantDays: 90, attestationDays: 90, staleClientDays: 90, refusedRequests: 10};

		expect(limitsOf(head)).toEqual(ours);
		expect(limitsOf({...head, limits: {dormantDays: 45}})).toEqual({...ours, dormantDays: 45});
	});

	test('has starters: those of whom it says so', () => {
		const users = [
			{login: 'a@example.com', startsConnections: true},
			{login: 'b@example.com', startsConnections: false},
			{login: 'c@example.com'},
		];

		expect(startersOf({...head, users}).map(({login}) => login)).toEqual(['a@example.com']);
		expect(startersOf(head)).toEqual([]);
	});
});
