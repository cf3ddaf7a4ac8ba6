import {describe, expect, test} from 'vitest';
import {permissionNames} from '../../../src/domain/anydesk/permissions.ts';
import type {Profile} from '../../../src/domain/client/facts.ts';
import type {ClientLayers} from '../../../src/domain/client/layers.ts';
import {type ProfileForm, readProfiles} from '../../../src/domain/client/profiles.ts';
import {known, unknown} from '../../../src/domain/facts.ts';
import {boxes, buildOf, layers, told} from './samples.ts';

const stem = 'ad.security.permission_profiles.';
const presets = ['_default', '_screen_sharing', '_full_access', '_unattended_access'];
const custom = 'BC1B680E17F2B1F0';
const hash = '0'.repeat(64);

const standard = (...lines: readonly string[]) =>
	layers(
		'standard',
		lines.map(line => stem + line),
	);
const built = (text: string, ...lines: readonly string[]) =>
	layers(
		'custom',
		lines.map(line => stem + line),
		boxes(text),
	);
const unread = layers('standard', {path: 'etc/anydesk/system.conf', status: 'not-permitted'});

const profilesOf = (given: ClientLayers, form?: ProfileForm): readonly Profile[] => {
	const profiles = readProfiles(given, form);

	return profiles.isKnown ? profiles.value : [];
};

const profileOf = (given: ClientLayers, id: string, form?: ProfileForm): Profile | undefined =>
	profilesOf(given, form).find(profile => profile.id === id);

describe('the profiles', () => {
	test.each<[string, ClientLayers, readonly string[]]>([
		['as a client comes', standard(), presets],
		['with one that was made', standard(`define.${custom}=Help`), [...presets, 'Help']],
		['with one that has no name', standard(`${custom}.enabled=1`), [...presets, custom]],
		['with one whose name is empty', standard(`define.${custom}=`), [...presets, custom]],
		[
			'with one that has two names: the first',
			standard(`define.${custom}=Help`, `define.${custom}=Fix`),
			[...presets, 'Help'],
		],
		[
			'with one that has a name beside its settings',
			standard(`${custom}.enabled=1`, `define.${custom}=Help`),
			[...presets, 'Help'],
		],
		[
			'of the build and of the file',
			built(`${stem}define.AA=Built`, 'define.BB=Local'),
			[...presets, 'Built', 'Local'],
		],
		['of an unreadable file', unread, presets],
		['with a name like a property of objects', standard('__proto__.enabled=1'), [...presets, '__proto__']],
	])('%s', (_, given, names) => {
		expect(profilesOf(given).map(({name}) => name)).toEqual(names);
	});

	test.each<[string, ClientLayers, ProfileForm, string | undefined]>([
		['a standard client', standard(), {}, undefined],
		['an unreadable file', unread, {}, 'etc/anydesk/system.conf may not be read by this user'],
		['a client of unknown kind', layers('unknown', []), {}, 'the kind is not known'],
		[
			'a custom client without its build',
			layers('custom', []),
			{},
			'the build of this custom client may hold more profiles',
		],
		[
			'a build without its form',
			built(''),
			{},
			"the generator's form may hold more profiles than the build's text",
		],
		['a build with its form', built(''), {profiles: []}, undefined],
	])('may be more than are known of: %s', (_, given, form, missing) => {
		expect(readProfiles(given, form)).toMatchObject({isKnown: true, ...(missing !== undefined && {missing})});
		expect('missing' in readProfiles(given, form)).toBe(missing !== undefined);
	});

	test('are not read beyond 1000 of them, which is told', () => {
		const many = Array.from({length: 1500}, (_, index) => `p${index}.enabled=1`);

		expect(profilesOf(standard(...many))).toHaveLength(1000);
		expect(readProfiles(standard(...many))).toMatchObject({missing: 'there are more than 1000 profiles'});
	});

	test('of the form stand behind the others', () => {
		const {profiles: form} = buildOf(undefined, {
			profiles: [{name: 'Secure Profile', permissions: ['input']}],
		});
		const [last] = profilesOf(layers('custom', null, boxes('')), form).slice(-1);

		expect(last).toMatchObject({id: 'Secure Profile', isPreset: false});
		expect(permissionNames.filter(name => told(last?.permissions[name] ?? unknown('')) === true)).toEqual([
			'input',
		]);
	});
});

describe('what a profile grants', () => {
	const granted = (given: ClientLayers, id: string) =>
		permissionNames.filter(name => told(profileOf(given, id)?.permissions[name] ?? unknown('')) === true);

	test.each<[string, readonly string[]]>([
		[
			'_default',
			permissionNames.filter(
				name => !['privacy_feature', 'tcp_tunnel', 'modify_forbidden_windows'].includes(name),
			),
		],
		['_screen_sharing', []],
		['_full_access', permissionNames],
		['_unattended_access', []],
	])('as a client comes: %s', (id, expected) => {
		expect(granted(standard(), id)).toEqual(expected);
	});

	test('is unknown for the profile that only upgrades have', () => {
		expect(told(profileOf(standard(), '_unattended_access')?.permissions.input ?? known(0))).toMatch(
			/^unknown: .*_unattended_access\.permissions\.input isn't set, and what then holds is not documented$/,
		);
	});

	test('may be written', () => {
		const given = standard(
			'_default.permissions.vpn=0',
			'_default.permissions.tcp_tunnel=1',
			'_default.permissions.audio=yes',
		);
		const {vpn, tcp_tunnel, audio} = profileOf(given, '_default')?.permissions ?? {};

		expect([vpn, tcp_tunnel, audio].map(fact => told(fact ?? unknown('none')))).toEqual([
			false,
			true,
			`unknown: the value of ${stem}_default.permissions.audio has no known meaning`,
		]);
	});
});

describe('a password', () => {
	test.each<[string, ClientLayers, unknown]>([
		['is there', standard(`_full_access.pwd=${hash}`), true],
		['is there, of a custom client too', layers('custom', [`${stem}_full_access.pwd=${hash}`]), true],
		['is empty', standard('_full_access.pwd='), false],
		['is not there', standard(), false],
		[
			'may stand in the build',
			layers('custom', []),
			`unknown: ${stem}_full_access.pwd isn't set, and a custom client's build may have set it`,
		],
		[
			'may stand in an unreadable file',
			unread,
			`unknown: ${stem}_full_access.pwd isn't set, and etc/anydesk/system.conf may not be read by this user`,
		],
		[
			'is not told by a text',
			layers('custom', null, boxes('')),
			"unknown: a build's text does not tell which passwords are set",
		],
	])('%s', (_, given, expected) => {
		expect(told(profileOf(given, '_full_access')?.hasPassword ?? unknown('none'))).toBe(expected);
	});

	test('of a profile that is disabled is told by the profile', () => {
		expect(told(profileOf(standard('_full_access.enabled=0'), '_full_access')?.isEnabled ?? known(0))).toBe(
			false,
		);
	});
});
