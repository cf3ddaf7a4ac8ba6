import {certificateRenewed} from '../../../src/checks/ver/certificate-renewed.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(certificateRenewed, {
	'it is the first with the new certificate': [
		'pass',
		{platform: 'windows', version: [8, 0, 8], clientKind: 'standard'},
		'8.0.8 is not older than 8.0.8',
	],
	'a newer client may be of any kind': [
		'pass',
		{platform: 'windows', version: [9, 0, 6], clientKind: unknown('the folder has no telling name')},
		'9.0.6 is not older than 8.0.8',
	],
	'a standard client is older': [
		'fail',
		{platform: 'windows', version: [8, 0, 7], clientKind: 'standard'},
		'8.0.7 is older than 8.0.8, the first with the new certificate',
	],
	'it runs on Linux': [
		'not-applicable',
		{platform: 'linux', version: [6, 0, 0], clientKind: 'standard'},
		'it is no Windows client',
	],
	'a custom client has a version of its own line': [
		'undecided',
		{platform: 'windows', version: [7, 0, 15], clientKind: 'custom'},
		"a version doesn't tell which certificate signed the custom client 7.0.15",
		'evidence',
	],
	'an older client is of unknown kind': [
		'undecided',
		{platform: 'windows', version: [7, 1, 0], clientKind: unknown('the folder has no telling name')},
		'the folder has no telling name',
		'evidence',
	],
	'the version is not known': [
		'undecided',
		{platform: 'windows', version: unknown('no trace tells the version'), clientKind: 'standard'},
		'no trace tells the version',
		'evidence',
	],
});
