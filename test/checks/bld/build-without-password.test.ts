import {buildWithoutPassword} from '../../../src/checks/bld/build-without-password.ts';
import {type Source, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const line = (key: string): Source => ({
	place: 'incoming.txt',
	line: 5,
	key,
	found: 'present',
	origin: 'override',
});

specCheck(buildWithoutPassword, {
	'there is none': ['pass', {passwordKeys: []}, 'no password, salt or hash stands in the text'],
	'the text sets the password of a profile': [
		'fail',
		{
			passwordKeys: [
				line('ad.security.permission_profiles._unattended_access.pwd'),
				line('ad.security.permission_profiles._unattended_access.salt'),
			],
		},
		'the text carries secrets: ad.security.permission_profiles._unattended_access.pwd and ad.security.permission_profiles._unattended_access.salt',
	],
	"the build's text is not given": [
		'undecided',
		{passwordKeys: unknown("the build's text was not given")},
		"the build's text was not given",
		'evidence',
	],
});
