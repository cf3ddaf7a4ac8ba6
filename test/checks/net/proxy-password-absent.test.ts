import {proxyPasswordAbsent} from '../../../src/checks/net/proxy-password-absent.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(proxyPasswordAbsent, {
	'there is none': ['pass', {proxyPassword: false}, 'no password for the proxy is stored'],
	'there is one': ['fail', {proxyPassword: true}, 'a password for the proxy is stored'],
	'a part of the files was not read': [
		'undecided',
		{proxyPassword: partly(false, 'system.conf was cut off')},
		'system.conf was cut off',
		'evidence',
	],
	'system.conf may not be read': [
		'undecided',
		{proxyPassword: unknown('system.conf may not be read by this user')},
		'system.conf may not be read by this user',
		'evidence',
	],
});
