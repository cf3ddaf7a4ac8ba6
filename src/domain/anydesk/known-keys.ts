import {isPermission, permissionNames, permissions} from './permissions.ts';
import {addressToProfileKey, readProfileKey} from './profile-keys.ts';
import {
	authTokensKey,
	categoryKey,
	legacyHashKey,
	legacySaltKey,
	proxyPasswordKeys,
	settingNames,
	settings,
	settingsCategories,
} from './settings.ts';

/** Values that must never leave the endpoint: they are reduced to present, a fingerprint and the deny list's answer. */
const secretKeys: ReadonlySet<string> = new Set([
	'ad.anynet.cert',
	'ad.anynet.pkey',
	legacyHashKey,
	legacySaltKey,
	'ad.anynet.token_salt',
	'ad.anynet.accept_volatile_tokens',
	'ad.anynet.accept_volatile_tokens_info',
	'ad.anynet.connect_volatile_tokens',
	'ad.anynet.uaccess_volatile_tokens',
	authTokensKey,
	addressToProfileKey,
	...proxyPasswordKeys,
	'ad.anynet.proxy.user',
	'ad.license.register_key',
	'ad.license.auto_reg_hash',
	'ad.license.state_store',
	'ad.license.cache',
	'ad.account.info',
	'ad.account.auth_methods',
	'ad.security.pwd',
	'ad.security.salt',
]);

/** A key of an unknown name is a secret too when its name says so. */
export const secretName =
	/(?:pwd|pass|salt|pkey|token|secret|hash|(?:register|private|licen[sc]e)_?key)(?:$|[._])/i;

export const isSecretKey = (key: string): boolean =>
	secretKeys.has(key) ||
	readProfileKey(key)?.part === 'pwd' ||
	readProfileKey(key)?.part === 'salt' ||
	secretName.test(key);

/** Keys that would carry a password, its salt or its hash (client.md 2.2, 2.3, 2.7). */
export const isPasswordKey = (key: string): boolean => {
	const part = readProfileKey(key)?.part;

	return (
		part === 'pwd' ||
		part === 'salt' ||
		key === legacyHashKey ||
		key === legacySaltKey ||
		key === 'ad.security.pwd' ||
		key === 'ad.security.salt' ||
		proxyPasswordKeys.some(known => known === key)
	);
};

/** The same of a key in any spelling, real or made up: whoever wrote it meant a password. */
export const isPasswordLike = (key: string): boolean =>
	isPasswordKey(key.toLowerCase()) || /(?:pwd|pass(?:word|_plain)?|salt)(?:_hash)?$|password/i.test(key);

/** Keys of the product that hold state, or settings that no check asks for (client.md 2.3-2.8). */
const otherKeys: readonly string[] = [
	'ad.account.oauth_provider',
	'ad.account.recent_logged_in_user',
	'ad.anynet.client_stats_hash',
	'ad.anynet.conn_addrs',
	'ad.anynet.cur_version',
	'ad.anynet.did.hash',
	'ad.anynet.fpr',
	'ad.anynet.last_relay',
	'ad.anynet.listen_port',
	'ad.anynet.listen_socket',
	'ad.anynet.network_id',
	'ad.anynet.proxy.addr',
	'ad.anynet.proxy.auth',
	'ad.anynet.proxy.mode',
	'ad.anynet.proxy.port',
	'ad.anynet.register.add_to_roster',
	'ad.anynet.register.namespace_id',
	'ad.anynet.register.roster_id',
	'ad.anynet.register.roster_tags',
	'ad.anynet.relay_only',
	'ad.discovery.default_behavior',
	'ad.discovery.hidden',
	'ad.discovery.show_tile',
	'ad.features.address_bar',
	'ad.features.auto_uac',
	'ad.features.discovery',
	'ad.features.install',
	'ad.features.register_alias',
	'ad.features.sess_playback',
	'ad.features.unattended',
	'ad.features.update',
	'ad.features.woa',
	'ad.inst.id',
	'ad.license.expiry',
	'ad.recording.incoming',
	'ad.recording.outgoing',
	'ad.recording.path',
	'ad.recording.path_cfg',
	'ad.restart.restore_bcd',
	'ad.security.acl_trigger',
	'ad.security.frontend_clipboard',
	'ad.security.frontend_clipboard_files',
	'ad.security.frontend_clipboard_version',
	'ad.security.login_enabled',
	'ad.security.update_activity_interval',
	'ad.security.update_activity_recheck_interval',
	'ad.security.update_channel',
	'ad.security.update_check_interval',
	'ad.security.update_version',
	'ad.security.view_screen',
	'ad.service.remove_at_start',
	'ad.ui.abook_on_startup',
	'ad.ui.alias_or_id',
	'ad.ui.comment_session',
	'ad.ui.install.new_update',
	'ad.ui.lang',
	'ad.ui.show_invite',
	'ad.ui.show_philandro_logo',
	'ad.ui.show_social',
	'ad.ui.window_title',
	'ad.wol.mac_hash',
];

/** Families of keys with a changing tail. */
export const keyFamilies: readonly string[] = [
	'ad.anynet.relay.',
	'ad.general.',
	'ad.privacy.',
	'ad.roster.',
	'ad.security.uaccess.',
	'ad.session.tcp_tunneling.',
	'ad.telemetry.',
	'ad.ui.disclaimer.',
];

/** Public scripts are full of these; no vendor source and no real file holds them (client.md 2.9). */
const inventedKeys: readonly string[] = [
	'ad.security.unattended_access',
	'ad.security.unattended_access.enable',
	'ad.security.unattended_access_enabled',
	'ad.security.unattended_access_override_password',
	'ad.security.unattended_password_hash',
	'ad.security.unattended_access_password_hash',
	'ad.security.allow_file_transfer',
	'ad.security.allow_clipboard',
	'ad.security.allow_ids',
	'ad.security.2fa',
	'ad.anynet.whitelist',
	'ad.ui.tray_icon',
	'ad.ui.show_accept_window',
	'ad.headless',
	'ad.access.items',
	'ad.tray-icon.visible',
	'ad.roaming.allow_incoming',
];

/** Keys whose name is known whole: what a misspelt key may have meant. */
export const knownKeys: readonly string[] = [
	...settingNames.map(name => settings[name].key),
	...settingsCategories.map(categoryKey),
	...permissionNames.flatMap(name => permissions[name].legacy ?? []),
	...secretKeys,
	...otherKeys,
];

const knownKeySet: ReadonlySet<string> = new Set(knownKeys);

export const isInventedKey = (key: string): boolean =>
	inventedKeys.includes(key) || key.startsWith('ad.logging.');

/** Whether a vendor source or a real file holds this key. */
export const isKnownKey = (key: string): boolean => {
	if (knownKeySet.has(key)) return true;

	const profileKey = readProfileKey(key);

	if (profileKey?.part === 'permission') return isPermission(profileKey.permission);
	if (profileKey !== undefined) return true;

	return keyFamilies.some(family => key.startsWith(family));
};

const keptSettings: ReadonlySet<string> = new Set([
	...settingNames.map(name => settings[name].key),
	...settingsCategories.map(categoryKey),
	...permissionNames.flatMap(name => permissions[name].legacy ?? []),
]);

/** Whether evidence may carry the value: a check asks for it, and it is no secret. */
export const keepsValue = (key: string): boolean =>
	keptSettings.has(key) || (!isSecretKey(key) && readProfileKey(key) !== undefined);
