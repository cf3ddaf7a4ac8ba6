import {legacyPasswordGone} from '../../../src/checks/una/legacy-password-gone.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {record} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

specCheck(legacyPasswordGone, {
	'only profiles have passwords': [
		'pass',
		{hasProfileEra: true, passwords: [record('Support')]},
		'no password of an older client is there',
	],
	'there is no password': [
		'pass',
		{hasProfileEra: true, passwords: []},
		'no password of an older client is there',
	],
	"the older client's record is still there": [
		'fail',
		{hasProfileEra: true, passwords: [record('legacy'), record('Support')]},
		'the password of an older client is still there',
	],
	'it is there, and another file could not be read': [
		'fail',
		{hasProfileEra: true, passwords: partly([record('legacy')], 'system.conf may not be read')},
		'the password of an older client is still there',
	],
	'the client is older than profiles': [
		'not-applicable',
		{hasProfileEra: false, passwords: [record('legacy')]},
		'the client is older than permission profiles',
	],
	'whether it has profiles is not known': [
		'undecided',
		{hasProfileEra: unknown('system.conf may not be read'), passwords: [record('legacy')]},
		'system.conf may not be read',
		'evidence',
	],
	'service.conf could not be read': [
		'undecided',
		{hasProfileEra: true, passwords: partly([record('Support')], 'service.conf may not be read')},
		'service.conf may not be read',
	],
});
