import {loginForced} from '../../../src/checks/lgn/login-forced.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(loginForced, {
	'the build forces a login': [
		'pass',
		{forcedLogin: true},
		'a user has to log in before a connection starts',
	],
	'the build leaves it open': ['fail', {forcedLogin: false}, 'connections start without a user login'],
	'nobody looked into the generator': [
		'undecided',
		{forcedLogin: unknown('no key tells whether a login is forced', 'attestation')},
		'no key tells whether a login is forced',
		'attestation',
	],
});
