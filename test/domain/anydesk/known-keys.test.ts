import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	isInventedKey,
	isKnownKey,
	isPasswordKey,
	isSecretKey,
	keepsValue,
	knownKeys,
} from '../../../src/domain/anydesk/known-keys.ts';
import {permissionNames} from '../../../src/domain/anydesk/permissions.ts';
import {settingNames, settings, settingsCategories} from '../../../src/domain/anydesk/settings.ts';

/** Keys of a family: what stands before the blank, with each of what stands behind it. */
const spread = (line: string): readonly string[] => {
	const [family = '', ...names] = line.split(' ');

	return names.map(name => `${family}.${name}`);
};

const profiles = 'ad.security.permission_profiles';

/** Every key that the fact sheet of the client lists as real, by its chapter. */
const real: Readonly<Record<string, readonly string[]>> = {
	'permission profiles': [
		...['_default', '_full_access', '_unattended_access', 'BC1B680E17F2B1F0'].flatMap(profile =>
			spread(`${profiles}.${profile} removed enabled pwd salt`),
		),
		...permissionNames.map(name => `${profiles}._default.permissions.${name}`),
		...spread(`${profiles} define.BC1B680E17F2B1F0 version address_to_profile`),
		...spread('ad.security update_version view_screen uaccess.privacy_feature'),
		...spread(
			'ad.security hear_audio control_input restart privacy_feature block_input lock_account user_pointer',
		),
		...spread(
			'ad.security sync_clipbrd clipboard.files file_manager sysinfo whiteboard tcp_tunnel record_session vpn',
		),
		...spread('ad.security frontend_clipboard frontend_clipboard_files frontend_clipboard_version'),
	],
	'access and authentication': [
		...spread('ad.security interactive_access allow_logon_token login_enabled pwd'),
		...spread('ad.anynet auth_disabled pwd_hash pwd_salt token_salt auth_tokens'),
		...spread(
			'ad.anynet accept_volatile_tokens accept_volatile_tokens_info connect_volatile_tokens uaccess_volatile_tokens',
		),
		...spread('ad.account info auth_methods oauth_provider recent_logged_in_user'),
		'ad.features.unattended',
	],
	'access control list': spread('ad.security acl_enabled acl_list acl_trigger'),
	'build, features, locks': [
		...spread(
			'ad.features connect accept address_bar address_book install update auto_uac woa sess_playback',
		),
		...spread('ad.features trace.connection trace.session register_alias discovery'),
		'ad.ui.cfg_enabled',
		...settingsCategories.map(category => `ad.ui.cfg_enable_${category}`),
		...spread(
			'ad.ui show_invite show_social show_philandro_logo abook_on_startup alias_or_id comment_session',
		),
		...spread('ad.ui lang window_title disclaimer.text install.new_update'),
		'ad.service.remove_at_start',
		'ad.restart.restore_bcd',
	],
	'namespace and licence': [
		...spread('ad.anynet.register add_to_namespace namespace_id add_to_roster roster_id roster_tags'),
		...spread('ad.license name register_key auto_reg_hash expiry state_store cache'),
		'ad.anynet.alias',
	],
	network: [
		...spread(
			'ad.anynet direct listen_port listen_socket relay_only network_id last_relay relay.state conn_addrs',
		),
		...spread('ad.anynet.proxy mode addr port auth user pass pass_plain'),
		...spread('ad.anynet fpr client_stats_hash did.hash id cert pkey cur_version'),
		...spread('ad.discovery enabled hidden default_behavior show_tile'),
		...spread('ad wol.mac_hash inst.id'),
		...spread('ad.session.tcp_tunneling fwd.local.123456789 bwd.local.123456789'),
	],
	'updates, recording, privacy': [
		...spread('ad.security update_type update_channel update_check_interval update_activity_interval'),
		'ad.security.update_activity_recheck_interval',
		...spread('ad.recording auto_start incoming outgoing path_cfg path'),
		...spread('ad.privacy name name.show image.show bkgnd.show scrshot.path online.show chat.path trigger'),
		...spread('ad telemetry.last_cid general.online_status.remote_client'),
	],
};

describe.each(Object.entries(real))('%s', (_, keys) => {
	test.each(keys)('%s is known, and not invented', key => {
		expect([isKnownKey(key), isInventedKey(key)]).toEqual([true, false]);
	});
});

describe('an invented key', () => {
	test.each([
		...spread('ad.security unattended_access unattended_access.enable unattended_access_enabled'),
		...spread('ad.security unattended_access_override_password unattended_password_hash'),
		...spread(
			'ad.security unattended_access_password_hash allow_file_transfer allow_clipboard allow_ids 2fa',
		),
		...spread('ad.ui tray_icon show_accept_window'),
		...spread('ad.logging level file.path'),
		...spread('ad headless access.items tray-icon.visible roaming.allow_incoming anynet.whitelist'),
	])('%s is invented, and not known', key => {
		expect([isInventedKey(key), isKnownKey(key)]).toEqual([true, false]);
		expect(keepsValue(key)).toBe(false);
	});
});

describe('a key that nobody lists', () => {
	test.each([
		'ad.security.acl_enable',
		`${profiles}._default.permissions.teleport`,
		`${profiles}._default.password`,
		`${profiles}.define.BC1B680E17F2B1F0.name`,
		'ad.__proto__',
		'ad.constructor',
		'ad.',
		'',
	])('%j is neither known nor invented', key => {
		expect([isKnownKey(key), isInventedKey(key)]).toEqual([false, false]);
	});
});

describe('a secret', () => {
	test.each([
		...spread('ad.anynet cert pkey pwd_hash pwd_salt token_salt auth_tokens accept_volatile_tokens'),
		...spread('ad.anynet accept_volatile_tokens_info connect_volatile_tokens uaccess_volatile_tokens'),
		...spread('ad.anynet.proxy user pass pass_plain'),
		...spread('ad.license register_key auto_reg_hash state_store cache'),
		...spread('ad.account info auth_methods'),
		...spread('ad.security pwd salt'),
		...spread(`${profiles} _full_access.pwd _full_access.salt BC1B680E17F2B1F0.pwd address_to_profile`),
		...spread('ad.future admin_pwd pass.word secret api_token PKEY license_key licence_key private_key'),
	])('%s never keeps its value', key => {
		expect([isSecretKey(key), keepsValue(key)]).toEqual([true, false]);
	});

	test.each([
		...spread(`${profiles} _full_access.pwd _full_access.salt`),
		...spread('ad.anynet pwd_hash pwd_salt proxy.pass proxy.pass_plain'),
		'ad.security.pwd',
		'ad.security.salt',
	])('%s carries a password', key => {
		expect(isPasswordKey(key)).toBe(true);
	});

	test.each([
		'ad.anynet.cert',
		'ad.anynet.auth_tokens',
		'ad.anynet.proxy.user',
		`${profiles}._default.enabled`,
	])('%s carries none', key => {
		expect(isPasswordKey(key)).toBe(false);
	});
});

describe('a value that is kept', () => {
	const asked = new Set<string>(settingNames.map(name => settings[name].key));

	test('belongs to a setting that a check asks for', () => {
		expect([...asked].filter(key => !keepsValue(key))).toEqual([]);
		expect(keepsValue(`${profiles}._default.permissions.vpn`)).toBe(true);
		expect(keepsValue(`${profiles}.define.BC1B680E17F2B1F0`)).toBe(true);
		expect(keepsValue('ad.anynet.last_relay')).toBe(false);
		expect(keepsValue('ad.privacy.name')).toBe(false);
	});

	test('never stands behind the name of a secret, unless we know the setting', () => {
		const name = fc.stringMatching(/^[a-z_]{0,8}$/);
		const secret = fc.constantFrom('pwd', 'pass', 'salt', 'pkey', 'token', 'secret', 'hash', 'PWD', 'Token');
		const stem = fc.constantFrom('ad.', 'ad.security.', `${profiles}.`, `${profiles}.define.`, 'ad.anynet.');

		fc.assert(
			fc.property(stem, name, secret, fc.constantFrom('', '.x', '_x'), (start, before, word, after) => {
				const key = start + before + word + after;

				expect([isSecretKey(key), keepsValue(key)]).toEqual([true, asked.has(key)]);
			}),
		);
	});

	test('no key at all is kept that is unknown', () => {
		const key = fc.oneof(
			fc.string(),
			fc.constantFrom(...knownKeys),
			fc.stringMatching(/^ad\.[a-z_.]{1,30}$/),
		);

		fc.assert(
			fc.property(key, given => !keepsValue(given) || isKnownKey(given) || given.startsWith(profiles)),
		);
	});
});

test('the known keys are spelled as the product spells them, once each', () => {
	expect(knownKeys.filter(key => !/^ad\.[a-z0-9_.]+$/.test(key))).toEqual([]);
	expect(knownKeys.filter((key, index) => knownKeys.indexOf(key) !== index)).toEqual([]);
});
