import {describe, expect, test} from 'vitest';
import {secureProfile} from '../../../src/domain/anydesk/permissions.ts';
import {plannedFacts, readAclEntries, settingFacts} from '../../../src/domain/client/client-facts.ts';
import type {ClientLayers} from '../../../src/domain/client/layers.ts';
import {readOpenSettings} from '../../../src/domain/client/open-settings.ts';
import {noIntent, quickIntent} from '../../../src/domain/intent.ts';
import {boxes, buildOf, layers, told} from './samples.ts';

const standard = (...lines: readonly string[]) => layers('standard', lines);
const unread = layers('standard', {path: 'etc/anydesk/system.conf', status: 'not-permitted'});
const denied = 'unknown: etc/anydesk/system.conf may not be read by this user';
const fact = (name: keyof ReturnType<typeof settingFacts>, given: ClientLayers) =>
	told(settingFacts(given, {})[name]);

describe('the directions of a client', () => {
	test.each<[string, ClientLayers, unknown]>([
		['as it comes', standard(), 'bidirectional'],
		['no outgoing sessions', standard('ad.features.connect=false'), 'incoming-only'],
		['no incoming sessions', standard('ad.features.accept=false'), 'outgoing-only'],
		[
			'neither',
			standard('ad.features.connect=false', 'ad.features.accept=false'),
			'unknown: both directions are switched off',
		],
		[
			'a custom client without its build',
			layers('custom', []),
			"unknown: ad.features.accept isn't set, and a custom client's build may have set it",
		],
		[
			'the form',
			layers('custom', null, buildOf(undefined, {direction: 'incoming-only'}).layers),
			'incoming-only',
		],
		['an unreadable file', unread, denied],
	])('%s', (_, given, expected) => {
		expect(fact('direction', given)).toBe(expected);
	});
});

describe('when requests are shown', () => {
	const never = 'ad.security.interactive_access=2';

	test.each<[string, ClientLayers, unknown]>([
		['written', standard(never), 'never'],
		['as it comes: which one is not known, but not "never"', standard(), 'not-never'],
		[
			'a code that nobody knows',
			standard('ad.security.interactive_access=7'),
			'unknown: the value of ad.security.interactive_access has no known meaning',
		],
		[
			'a custom client without its build',
			layers('custom', []),
			"unknown: ad.security.interactive_access isn't set, and a custom client's build may have set it",
		],
		['forced by its build', layers('custom', [], boxes(never)), 'never'],
		['an unreadable file', unread, denied],
	])('%s', (_, given, expected) => {
		expect(fact('interactiveAccess', given)).toBe(expected);
	});
});

describe('tripwires', () => {
	const version = 'ad.security.permission_profiles.version=1';
	const disabled = 'ad.anynet.auth_disabled=true';

	test.each<[string, 'authDisabled' | 'hasProfileEra', ClientLayers, unknown]>([
		['authentication, as it comes', 'authDisabled', standard(), false],
		['authentication, in a custom client', 'authDisabled', layers('custom', []), false],
		['authentication switched off', 'authDisabled', standard(disabled), true],
		['authentication switched off by a build', 'authDisabled', layers('custom', [], boxes(disabled)), true],
		[
			'an odd value in the default box',
			'authDisabled',
			layers('custom', [], boxes('[default]\nad.anynet.auth_disabled=maybe')),
			'unknown: the value of ad.anynet.auth_disabled has no known meaning',
		],
		['authentication, unread', 'authDisabled', unread, denied],
		['a client with profiles', 'hasProfileEra', standard(version), true],
		['a client before profiles', 'hasProfileEra', standard(), false],
		['profiles, unread', 'hasProfileEra', unread, denied],
		[
			'profiles, in a build',
			'hasProfileEra',
			layers('custom', null, boxes('')),
			"unknown: ad.security.permission_profiles.version isn't set, and what then holds is not documented",
		],
	])('%s', (_, name, given, expected) => {
		expect(fact(name, given)).toBe(expected);
	});
});

describe('the flags of older clients', () => {
	test('are told as far as they are written', () => {
		expect(
			fact(
				'legacyFlags',
				standard('ad.security.vpn=false', 'ad.security.hear_audio=true', 'ad.security.sysinfo=1'),
			),
		).toEqual({
			audio: true,
			vpn: false,
		});
		expect(fact('legacyFlags', standard())).toEqual({});
		expect(fact('legacyFlags', unread)).toBe(denied);
	});
});

describe('the access control list', () => {
	test.each<[string, ClientLayers, unknown]>([
		[
			'two entries',
			standard('ad.security.acl_list=*@acme:true;123456789:false'),
			[
				{pattern: '*@acme', isOn: true},
				{pattern: '123456789', isOn: false},
			],
		],
		['an empty list', standard('ad.security.acl_list='), []],
		['no list', standard(), "unknown: ad.security.acl_list isn't set, and what then holds is not documented"],
	])('%s', (_, given, expected) => {
		expect(told(readAclEntries(given))).toEqual(expected);
	});
});

describe('the settings that a user can reach', () => {
	const all = 'ad.ui.cfg_enabled';
	const each = (value: boolean) =>
		[
			'interface',
			'security',
			'privacy',
			'video',
			'audio',
			'connection',
			'capture',
			'filetransfer',
			'recording',
		].map(category => `ad.ui.cfg_enable_${category}=${value}`);
	const unset = "unknown: ad.ui.cfg_enable_interface isn't set, and a custom client's build may have set it";

	test.each<[string, ClientLayers, unknown]>([
		['all are locked by one key', standard(`${all}=false`), []],
		['one key locks, whatever the others say', standard(`${all}=false`, ...each(true)), []],
		[
			'one category is locked',
			standard('ad.ui.cfg_enable_security=false'),
			['interface', 'privacy', 'video', 'audio', 'connection', 'capture', 'filetransfer', 'recording'],
		],
		['each category is locked', standard(...each(false)), []],
		['each is locked, and nobody knows of the whole', layers('custom', each(false)), []],
		[
			'each is open, and nobody knows of the whole',
			layers('custom', each(true)),
			"unknown: ad.ui.cfg_enabled isn't set, and a custom client's build may have set it",
		],
		['one is open, of the others nobody knows', layers('custom', ['ad.ui.cfg_enable_security=true']), unset],
		[
			'two lines disagree on the whole',
			standard(`${all}=true`, `${all}=false`),
			'conflict: etc/anydesk/system.conf:2 and etc/anydesk/system.conf:3 disagree',
		],
		[
			'two lines disagree on one category',
			standard('ad.ui.cfg_enable_video=true', 'ad.ui.cfg_enable_video=false'),
			'conflict: etc/anydesk/system.conf:2 and etc/anydesk/system.conf:3 disagree',
		],
		['an unreadable file', unread, denied],
	])('%s', (_, given, expected) => {
		expect(told(readOpenSettings(given))).toEqual(expected);
	});

	test('all of them, as the client comes', () => {
		expect(told(readOpenSettings(standard()))).toHaveLength(9);
	});
});

test('a plan that leaves something open is not said to be missing', () => {
	const planned = plannedFacts({...noIntent, name: 'Acme'});

	expect(told(planned.namespace)).toBe('unknown: the plan names no namespace');
	expect(told(planned.plannedUpdates)).toBe("unknown: the plan doesn't tell who rolls updates out");
});

test('without a plan the yardstick is the guide, and what depends on a plan waits for one', () => {
	const planned = plannedFacts(noIntent);

	expect(told(planned.allowedPermissions)).toEqual(secureProfile);
	expect(told(planned.isPartPlanned)).toBe(false);
	expect(told(planned.namespace)).toBe('unknown: no plan tells which namespace is ours');
	expect(planned.namespace).toMatchObject({needs: 'plan'});
	expect(told(plannedFacts(quickIntent({namespace: 'acme', isMonitored: false})).isUnattendedPlanned)).toBe(
		false,
	);
});
