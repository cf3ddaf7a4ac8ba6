import {describe, expect, test} from 'vitest';
import {confLayers} from '../../../src/domain/client/conf-layers.ts';
import {readProxyPassword, readRememberedPeers, readSavedLogins} from '../../../src/domain/client/secrets.ts';
import type {ConfEvidence} from '../../../src/domain/evidence.ts';
import {conf, installation, systemConf, told} from './samples.ts';

const unreadSystem: ConfEvidence = {path: 'etc/anydesk/system.conf', status: 'not-permitted'};
const user = (name: string, ...lines: readonly string[]) =>
	conf(`home/${name}/.anydesk/user.conf`, 'ad.ui.lang=en', ...lines);
const lost: ConfEvidence = {path: 'home/olga/.anydesk/user.conf', status: 'not-permitted'};
const denied = 'home/olga/.anydesk/user.conf may not be read by this user';

describe.each([
	['saved logins', 'ad.anynet.auth_tokens', readSavedLogins],
	['remembered peers', 'ad.security.permission_profiles.address_to_profile', readRememberedPeers],
] as const)('%s', (_, key, read) => {
	test.each<[string, readonly ConfEvidence[], unknown]>([
		['none', [user('anna')], 0],
		['two', [user('anna', `${key}=1:a;2:b`)], 2],
		['a separator too many', [user('anna', `${key}=1:a;`)], 1],
		['an empty value', [user('anna', `${key}=`)], 0],
		['of several people', [user('anna', `${key}=1:a;2:b`), user('bob'), user('carl', `${key}=1:a`)], 3],
		['a home that may not be read', [user('anna', `${key}=1:a`), lost], [1, `but ${denied}`]],
		['nothing but that', [lost], `unknown: ${denied}`],
		['no user.conf at all', [], 'unknown: etc/anydesk/user.conf was not found'],
	])('%s', (__, files, expected) => {
		const found = installation(files);

		expect(told(read(found, confLayers(found).user))).toEqual(expected);
	});
});

describe('a password for the proxy', () => {
	test.each<[string, readonly ConfEvidence[], unknown]>([
		['is not there', [systemConf('ad.anynet.proxy.mode=1')], false],
		['is there in clear text', [systemConf('ad.anynet.proxy.pass_plain=hunter2')], true],
		['is there', [systemConf('ad.anynet.proxy.pass=0badc0de')], true],
		['is empty', [systemConf('ad.anynet.proxy.mode=1', 'ad.anynet.proxy.pass=')], false],
		['is there, whatever else is unread', [systemConf('ad.anynet.proxy.pass=x'), unreadSystem], true],
		['may be there', [unreadSystem], 'unknown: etc/anydesk/system.conf may not be read by this user'],
	])('%s', (_, files, expected) => {
		const found = installation(files);

		expect(told(readProxyPassword(found, confLayers(found).system))).toBe(expected);
	});
});
