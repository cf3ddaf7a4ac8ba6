import {legacyPasswordGone} from '../../../src/checks/una/legacy-password-gone.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {record} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

specCheck(legacyPasswordGone, {
	'only profiles have passwords': [
		'pass',
		{hasProfileEra: true, passwords: [record('Support')], legacyPassword: false},
		'no password of an older client is there',
	],
	'a build may preset a password, which is no password of an older client': [
		'pass',
		{
			hasProfileEra: true,
			passwords: unknown("the build of this custom client isn't given, and may preset a password"),
			legacyPassword: false,
		},
		'no password of an older client is there',
	],
	"the older client's record is still there": [
		'fail',
		{hasProfileEra: true, legacyPassword: true},
		'the password of an older client is still there',
	],
	'the client is older than profiles': [
		'not-applicable',
		{hasProfileEra: false, legacyPassword: true},
		'the client is older than permission profiles',
	],
	'whether it has profiles is not known': [
		'undecided',
		{hasProfileEra: unknown('system.conf may not be read'), legacyPassword: true},
		'system.conf may not be read',
		'evidence',
	],
	'service.conf could not be read': [
		'undecided',
		{hasProfileEra: true, legacyPassword: unknown('service.conf may not be read')},
		'service.conf may not be read',
	],
});
