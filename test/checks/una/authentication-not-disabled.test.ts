import {authenticationNotDisabled} from '../../../src/checks/una/authentication-not-disabled.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(authenticationNotDisabled, {
	"an endpoint's file doesn't hold it": [
		'pass',
		{authDisabled: false, target: 'endpoint'},
		'auth_disabled is not set',
	],
	'an endpoint has it': ['fail', {authDisabled: true, target: 'endpoint'}, 'auth_disabled is set'],
	'a build sets it': ['fail', {authDisabled: true, target: 'build'}, 'auth_disabled is set'],
	"a build doesn't set it": [
		'not-applicable',
		{authDisabled: false, target: 'build'},
		"the build does not speak of auth_disabled; an endpoint's own files do",
	],
	'system.conf could not be read': [
		'undecided',
		{authDisabled: unknown('system.conf may not be read'), target: 'endpoint'},
		'system.conf may not be read',
	],
});
