import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {permissionNames} from '../../../src/domain/anydesk/permissions.ts';
import {
	type ProfileKey,
	passwordKey,
	permissionKey,
	profileEnabledKey,
	readProfileKey,
	removedKey,
	saltKey,
} from '../../../src/domain/anydesk/profile-keys.ts';
import {settingNames, settings} from '../../../src/domain/anydesk/settings.ts';

const stem = 'ad.security.permission_profiles.';

describe('a key of a permission profile', () => {
	test.each<[string, ProfileKey]>([
		['_full_access.removed', {part: 'removed', profile: '_full_access'}],
		['_full_access.enabled', {part: 'enabled', profile: '_full_access'}],
		['_full_access.pwd', {part: 'pwd', profile: '_full_access'}],
		['_full_access.salt', {part: 'salt', profile: '_full_access'}],
		['_default.permissions.vpn', {part: 'permission', profile: '_default', permission: 'vpn'}],
		['_default.permissions.teleport', {part: 'permission', profile: '_default', permission: 'teleport'}],
		['define.BC1B680E17F2B1F0', {part: 'defined', profile: 'BC1B680E17F2B1F0'}],
		['BC1B680E17F2B1F0.pwd', {part: 'pwd', profile: 'BC1B680E17F2B1F0'}],
		['__proto__.pwd', {part: 'pwd', profile: '__proto__'}],
	])('%s', (tail, expected) => {
		expect(readProfileKey(stem + tail)).toEqual(expected);
	});

	test.each([
		'version',
		'address_to_profile',
		'define',
		'define.',
		'define.BC1B680E17F2B1F0.name',
		'.pwd',
		'_default',
		'_default.',
		'_default.password',
		'_default.pwd.old',
		'_default.permissions',
		'_default.permissions.vpn.more',
		'',
	])('is not %j', tail => {
		expect(readProfileKey(stem + tail)).toBeUndefined();
	});

	test('is not a key of another family', () => {
		expect(readProfileKey('ad.security.permission_profile._default.pwd')).toBeUndefined();
	});

	test('is read as it is printed', () => {
		const profile = fc.stringMatching(/^[A-Za-z0-9_]{1,20}$/).filter(name => name !== 'define');

		fc.assert(
			fc.property(profile, fc.constantFrom(...permissionNames), (name, permission) => {
				expect(
					[removedKey(name), profileEnabledKey(name), passwordKey(name), saltKey(name)].map(readProfileKey),
				).toEqual(['removed', 'enabled', 'pwd', 'salt'].map(part => ({part, profile: name})));
				expect(readProfileKey(permissionKey(name, permission))).toEqual({
					part: 'permission',
					profile: name,
					permission,
				});
			}),
		);
	});
});

describe('the settings', () => {
	test('have a key of their own each', () => {
		const keys = settingNames.map(name => settings[name].key);

		expect(new Set(keys).size).toBe(keys.length);
	});

	test('have a default only where one is documented, and one that the setting can have', () => {
		const defaults = settingNames.flatMap(name => {
			const setting = settings[name];

			return 'standard' in setting ? [[setting.key, setting.standard] as const] : [];
		});

		expect(Object.fromEntries(defaults)).toEqual({
			'ad.security.acl_enabled': false,
			'ad.features.connect': true,
			'ad.features.accept': true,
			'ad.features.address_book': true,
			'ad.features.trace.connection': true,
			'ad.features.trace.session': true,
			'ad.ui.cfg_enabled': true,
			'ad.anynet.register.add_to_namespace': false,
			'ad.discovery.enabled': true,
		});
	});

	test('that are inferred from a name say so', () => {
		expect(settingNames.filter(name => 'isInferred' in settings[name])).toEqual([
			'featuresConnect',
			'featuresAccept',
			'settingsEnabled',
			'updateType',
		]);
	});
});
