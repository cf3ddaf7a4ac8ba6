import {describe, expect, test} from 'vitest';
import {type Permission, permissionNames} from '../../../src/domain/anydesk/permissions.ts';
import type {BuildTicks} from '../../../src/domain/build-ticks.ts';
import {buildFacts} from '../../../src/domain/client/build-facts.ts';
import type {ClientFacts, Profile} from '../../../src/domain/client/facts.ts';
import {known} from '../../../src/domain/facts.ts';
import {noIntent} from '../../../src/domain/intent.ts';
import {buildOf, told} from './samples.ts';

const factsOf = (ticks: BuildTicks): ClientFacts => buildFacts(buildOf(undefined, ticks), noIntent);

/** Which tick becomes which fact. */
describe('a tick', () => {
	test.each<[string, BuildTicks, keyof ClientFacts, unknown]>([
		['the direction', {direction: 'incoming-only'}, 'direction', 'incoming-only'],
		['outgoing only: it starts', {direction: 'outgoing-only'}, 'canStart', true],
		['outgoing only: it does not receive', {direction: 'outgoing-only'}, 'canReceive', false],
		['both directions', {direction: 'bidirectional'}, 'part', 'both'],
		['the reason for both', {reason: 'home office'}, 'bidirectionalReason', 'home office'],
		['all settings locked', {lockSettings: 'all'}, 'openSettings', []],
		[
			'some settings locked',
			{lockSettings: ['security', 'privacy']},
			'openSettings',
			['interface', 'video', 'audio', 'connection', 'capture', 'filetransfer', 'recording'],
		],
		['no address book', {addressBook: false}, 'hasAddressBook', false],
		['a list', {acl: ['*@acme']}, 'aclEnabled', true],
		[
			'its entries',
			{acl: ['*@acme', '123456789']},
			'aclEntries',
			[
				{pattern: '*@acme', isOn: true},
				{pattern: '123456789', isOn: true},
			],
		],
		['an empty list', {acl: []}, 'aclEnabled', false],
		['requests', {requests: 'never'}, 'interactiveAccess', 'never'],
		['saved logins', {savedLogins: false}, 'allowsSavedLogins', false],
		['direct connections', {directConnections: true}, 'directConnections', true],
		['discovery', {discovery: false}, 'discovery', false],
		['traces of connections', {traces: false}, 'connectionTrace', false],
		['traces of sessions', {traces: false}, 'sessionTrace', false],
		['recording', {recording: {autoStart: true}}, 'recordingAutoStart', true],
		['updates', {updates: 'managed'}, 'updates', 'managed'],
		['the namespace', {addToNamespace: true}, 'joinsNamespace', true],
		['a forced login', {forcedLogin: false}, 'forcedLogin', false],
		['a public download', {publicDownload: true}, 'publicDownload', true],
		['a preset password', {presetPassword: true}, 'presetPassword', true],
		['no preset password: no record', {presetPassword: false}, 'passwords', []],
	])('%s', (_, ticks, name, expected) => {
		expect(told(factsOf(ticks)[name])).toEqual(expected);
	});

	test('no lock at all leaves all nine categories open', () => {
		expect(told(factsOf({lockSettings: 'none'}).openSettings)).toHaveLength(9);
	});

	test('stands where it was written down', () => {
		expect(factsOf({discovery: false}).discovery.sources).toEqual([
			{place: 'organization.yaml', key: 'builds.incoming.discovery', origin: 'override'},
		]);
	});
});

describe('a tick that nobody wrote down is unknown, not off', () => {
	test.each<keyof ClientFacts>([
		'direction',
		'canReceive',
		'canStart',
		'part',
		'bidirectionalReason',
		'openSettings',
		'hasAddressBook',
		'aclEnabled',
		'aclEntries',
		'interactiveAccess',
		'allowsSavedLogins',
		'directConnections',
		'discovery',
		'connectionTrace',
		'sessionTrace',
		'recordingAutoStart',
		'updates',
		'joinsNamespace',
		'forcedLogin',
		'publicDownload',
		'presetPassword',
		'passwords',
		'profileTicks',
	])('%s', name => {
		expect(factsOf({})[name].isKnown).toBe(false);
		expect(factsOf({recording: {}})[name].isKnown).toBe(false);
	});
});

describe('what users may do with profiles', () => {
	const off = {
		profileSwitching: false,
		rememberPermissions: false,
		profilesInAcceptWindow: false,
		createProfiles: false,
	};
	const none = {editable: false, ...off};
	const incomplete = 'unknown: the entry of the build does not tell all that users may do with profiles';

	test.each<[string, BuildTicks, unknown]>([
		['nothing', {...off, profiles: [{name: 'Secure', editable: false}]}, none],
		['nothing, since there is no profile', {...off, profiles: []}, none],
		[
			'edit one of two',
			{
				...off,
				profiles: [
					{name: 'A', editable: false},
					{name: 'B', editable: true},
				],
			},
			{...none, editable: true},
		],
		['switch', {...off, profileSwitching: true, profiles: []}, {...none, profileSwitching: true}],
		['switch, and the rest is not told', {profileSwitching: true}, {...none, profileSwitching: true}],
		[
			'not told of one tick',
			{...off, createProfiles: undefined, profiles: []} as unknown as BuildTicks,
			incomplete,
		],
		['not told of one profile', {...off, profiles: [{name: 'A', editable: false}, {name: 'B'}]}, incomplete],
		['not told of the profiles', off, incomplete],
	])('%s', (_, ticks, expected) => {
		expect(told(factsOf(ticks).profileTicks)).toEqual(expected);
	});
});

describe('a profile of the form', () => {
	const profileOf = (profile: NonNullable<BuildTicks['profiles']>[number]): Profile | undefined => {
		const {profiles} = factsOf({profiles: [profile]});

		return profiles.isKnown ? profiles.value.find(({name}) => name === profile.name) : undefined;
	};
	const granted = (profile: Profile | undefined): readonly Permission[] =>
		permissionNames.filter(name => profile !== undefined && told(profile.permissions[name]) === true);

	test('grants what is listed, and denies the rest of the 17', () => {
		const profile = profileOf({name: 'Secure', permissions: ['input', 'audio']});

		expect(granted(profile)).toEqual(['audio', 'input']);
		expect(told(profile?.permissions.vpn ?? known(0))).toBe(false);
	});

	test('of which no permission is listed grants nobody knows what', () => {
		expect(told(profileOf({name: 'Secure'})?.permissions.vpn ?? known(0))).toBe(
			'unknown: the entry of the build does not list the permissions of Secure',
		);
	});

	test('is in use', () => {
		const profile = profileOf({name: 'Secure'});

		expect([profile?.isRemoved, profile?.isEnabled].map(fact => told(fact ?? known(0)))).toEqual([
			false,
			true,
		]);
	});

	test.each<[string, NonNullable<BuildTicks['profiles']>[number], unknown]>([
		['none', {name: 'A', unattended: 'none'}, false],
		['for monitored machines', {name: 'A', unattended: {reason: 'monitored', secondFactor: true}}, true],
		['for a reason that is not told', {name: 'A', unattended: {}}, true],
		[
			'not told',
			{name: 'A'},
			'unknown: the entry of the build in the organisation file does not tell whether A has a password',
		],
	])('has unattended access: %s', (_, profile, expected) => {
		expect(told(profileOf(profile)?.hasPassword ?? known(0))).toBe(expected);
	});

	test('the tick for presets removes them', () => {
		const {profiles} = factsOf({removePresetProfiles: true});
		const removed = profiles.isKnown ? profiles.value.filter(({isRemoved}) => told(isRemoved) === true) : [];

		expect(removed.map(({id}) => id)).toEqual([
			'_default',
			'_screen_sharing',
			'_full_access',
			'_unattended_access',
		]);
	});
});
