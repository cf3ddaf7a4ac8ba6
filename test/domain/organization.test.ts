import {toJsonSchema} from '@valibot/to-json-schema';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {permissionNames} from '../../src/domain/anydesk/permissions.ts';
import {organizationSchema, readOrganization} from '../../src/domain/organization.ts';
import {wordsSchema} from '../../src/domain/words-file.ts';

const schema = 'deskwarden/organization@1';

const whole = {
	schema,
	asOf: '2026-11-20',
	source: 'written down by hand',
	licence: 'ultimate-cloud',
	teamRolesActivated: true,
	connectionPolicy: 'incoming-same-licence',
	signIn: 'portal',
	permissionSets: [
		{
			name: 'IT Supporter',
			sections: {addressBooks: 'edit', clients: 'edit', sessions: 'view', personalProfile: 'edit'},
		},
	],
	roles: [{name: 'IT Supporter', permissionSets: ['IT Supporter']}],
	groups: [{name: 'Service desk', roles: ['IT Supporter']}],
	users: [
		{login: 'owner@example.com', name: 'Olga Owner', roles: ['owner'], use: 'set-up'},
		{
			login: 'anna@example.com',
			groups: ['Service desk'],
			twoFactor: true,
			lastSignIn: '2026-11-19',
			status: 'active',
			startsConnections: true,
			kind: 'person',
		},
	],
	builds: {
		incoming: {
			direction: 'incoming-only',
			lockSettings: ['security', 'privacy'],
			addressBook: false,
			removePresetProfiles: true,
			profileSwitching: false,
			rememberPermissions: false,
			profilesInAcceptWindow: false,
			createProfiles: false,
			profiles: [
				{name: 'Secure Profile', permissions: permissionNames, editable: false, unattended: 'none'},
				{name: 'Home office', unattended: {reason: 'home-office', secondFactor: true}},
			],
			acl: ['*@acme'],
			requests: 'always',
			savedLogins: false,
			directConnections: false,
			discovery: false,
			traces: true,
			recording: {autoStart: false},
			updates: 'managed',
		},
		outgoing: {
			direction: 'outgoing-only',
			lockSettings: 'all',
			addToNamespace: true,
			forcedLogin: true,
			publicDownload: false,
			presetPassword: false,
			prefix: '5be69332',
			text: 'outgoing.txt',
		},
		both: {direction: 'bidirectional', reason: 'the night shift helps each other'},
	},
};

describe('an organisation file', () => {
	test('may tell everything', () => {
		expect(readOrganization(whole)).toEqual({ok: whole});
	});

	test('may tell next to nothing', () => {
		expect(readOrganization({schema})).toEqual({ok: {schema}});
		expect(readOrganization({schema, users: [{login: 'a@example.com'}], builds: {a: {}}})).toHaveProperty(
			'ok',
		);
	});

	test('is told all that is wrong at once, with the path', () => {
		expect(
			readOrganization({
				...whole,
				licence: 'ultimate',
				users: [
					{login: 'a@example.com', twofactor: 'yes'},
					{login: 'A@example.com', status: 'gone'},
				],
				builds: {a: {lockSettings: ['securty']}},
			}),
		).toEqual({
			issues: [
				{
					path: ['licence'],
					message:
						'licence should be solo, standard, advanced, ultimate-cloud or on-premises, not "ultimate"',
				},
				{
					path: ['users', 0, 'twofactor'],
					message: 'there is no key "twofactor" here: did you mean "twoFactor"?',
				},
				{path: ['users', 1, 'status'], message: 'status should be active or disabled, not "gone"'},
				{
					path: ['builds', 'a', 'lockSettings', 0],
					message:
						'an entry of lockSettings should be interface, security, privacy, video, audio, connection, capture, filetransfer or recording, not "securty" (did you mean security?)',
				},
				{path: ['users', 1, 'login'], message: 'login A@example.com stands twice in users'},
			],
		});
	});

	test.each(['__proto__', 'constructor', 'prototype'])('a key %s is like any other', key => {
		const hostile = Object.fromEntries([
			['schema', schema],
			[key, {licence: 'advanced'}],
		]);
		const build = {schema, builds: Object.fromEntries([[key, {}]])};

		expect(readOrganization(hostile)).toMatchObject({issues: [{path: [key]}]});
		expect(readOrganization(build)).toEqual({
			issues: [{path: ['builds', key], message: `"${key}" can't be a name`}],
		});
	});

	test('of any content whatever is read or refused, and never throws', () => {
		const anything = fc.anything({withNullPrototype: true, maxDepth: 4});

		fc.assert(
			fc.property(anything, anything, anything, (users, builds, other) => {
				const read = readOrganization({schema, users, builds, other});

				expect('issues' in read && read.issues.length > 0).toBe(true);
			}),
		);
	});

	test('with one key misspelt is told which was meant', () => {
		const keys = ['teamRolesActivated', 'connectionPolicy', 'permissionSets', 'groups', 'builds', 'source'];

		fc.assert(
			fc.property(fc.constantFrom(...keys), fc.nat({max: 4}), (key, place) => {
				const misspelt = key.slice(0, place) + key.slice(place + 1);
				const read = readOrganization({schema, [misspelt]: []});

				expect(read).toEqual({
					issues: [
						{
							path: [misspelt],
							message: `there is no key "${misspelt}" here: did you mean "${key}"?`,
						},
					],
				});
			}),
		);
	});
});

test.each([
	['organisation', organizationSchema],
	['words', wordsSchema],
])('the shape of the %s file can be published as a JSON Schema', (_name, shape) => {
	expect(toJsonSchema(shape, {errorMode: 'ignore'})).toMatchObject({
		type: 'object',
		additionalProperties: false,
		required: ['schema'],
	});
});
