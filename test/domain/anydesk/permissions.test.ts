import {describe, expect, test} from 'vitest';
import {
	factoryPermission,
	isPermission,
	type Permission,
	permissionNames,
	permissions,
	presetProfiles,
	secureProfile,
} from '../../../src/domain/anydesk/permissions.ts';

/** The product's suffix, the flag of clients before 7, what `_default` grants as it comes. */
const table: readonly (readonly [Permission, legacy: string | undefined, factory: 0 | 1])[] = [
	['audio', 'ad.security.hear_audio', 1],
	['input', 'ad.security.control_input', 1],
	['restart', 'ad.security.restart', 1],
	['privacy_feature', 'ad.security.privacy_feature', 0],
	['sas', undefined, 1],
	['block_input', 'ad.security.block_input', 1],
	['lock_desk', 'ad.security.lock_account', 1],
	['user_pointer', 'ad.security.user_pointer', 1],
	['clipboard', 'ad.security.sync_clipbrd', 1],
	['clipboard_files', 'ad.security.clipboard.files', 1],
	['file_manager', 'ad.security.file_manager', 1],
	['sysinfo', 'ad.security.sysinfo', 1],
	['whiteboard', 'ad.security.whiteboard', 1],
	['tcp_tunnel', 'ad.security.tcp_tunnel', 0],
	['record_session', 'ad.security.record_session', 1],
	['vpn', 'ad.security.vpn', 1],
	['modify_forbidden_windows', undefined, 0],
];

describe('a permission', () => {
	test('is one of 17', () => {
		expect(permissionNames).toEqual(table.map(([name]) => name));
	});

	test.each(table)('%s', (name, legacy, factory) => {
		expect(permissions[name].legacy).toBe(legacy);
		expect(presetProfiles.map(profile => factoryPermission(profile, name))).toEqual([
			factory === 1,
			false,
			true,
			undefined,
		]);
	});

	test.each(['', 'AUDIO', 'teleport', '__proto__', 'constructor', 'toString'])('is not %j', name => {
		expect(isPermission(name)).toBe(false);
	});
});

test('the guide knows 15 of them, and its Secure Profile grants these', () => {
	expect(permissionNames.filter(name => !permissions[name].guide)).toEqual([
		'vpn',
		'modify_forbidden_windows',
	]);
	expect(secureProfile).toEqual([
		'audio',
		'input',
		'restart',
		'user_pointer',
		'clipboard',
		'sysinfo',
		'whiteboard',
		'tcp_tunnel',
		'record_session',
	]);
});
