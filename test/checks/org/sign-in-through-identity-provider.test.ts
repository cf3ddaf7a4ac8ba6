import {signInThroughIdentityProvider} from '../../../src/checks/org/sign-in-through-identity-provider.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(signInThroughIdentityProvider, {
	'it does': ['pass', {signIn: 'idp'}, 'sign-in goes through the identity provider'],
	'it goes through a directory': [
		'fail',
		{signIn: 'ldap'},
		'sign-in goes through an LDAP directory, not through an identity provider',
	],
	'the portal keeps the passwords': [
		'fail',
		{signIn: 'portal'},
		'each person signs in with a password of the portal',
	],
	'it is not told': [
		'undecided',
		{signIn: unknown("the file doesn't tell signIn")},
		"the file doesn't tell signIn",
		'evidence',
	],
});
