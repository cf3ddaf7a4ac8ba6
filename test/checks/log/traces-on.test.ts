import {tracesOn} from '../../../src/checks/log/traces-on.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(tracesOn, {
	'both are on': [
		'pass',
		{connectionTrace: true, sessionTrace: true},
		'the connection trace is on; the session trace is on',
	],
	'one is off': ['fail', {connectionTrace: true, sessionTrace: false}, 'the session trace is off'],
	'both are off': [
		'fail',
		{connectionTrace: false, sessionTrace: false},
		'the connection trace is off; the session trace is off',
	],
	'one is off, and the other is not known': [
		'fail',
		{connectionTrace: false, sessionTrace: unknown("a custom client's build may have set it")},
		'the connection trace is off',
	],
	'one is on, and the other is not known': [
		'undecided',
		{connectionTrace: true, sessionTrace: unknown("a custom client's build may have set it")},
		"a custom client's build may have set it",
		'evidence',
	],
	'neither is known, for one reason': [
		'undecided',
		{
			connectionTrace: unknown('system.conf may not be read'),
			sessionTrace: unknown('system.conf may not be read'),
		},
		'system.conf may not be read',
	],
});
