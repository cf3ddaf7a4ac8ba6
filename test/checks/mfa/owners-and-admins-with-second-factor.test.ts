import {ownersAndAdminsWithSecondFactor} from '../../../src/checks/mfa/owners-and-admins-with-second-factor.ts';
import {account, owner} from '../org/account.ts';
import {specCheck} from '../spec-check.ts';

specCheck(ownersAndAdminsWithSecondFactor, {
	'they have': [
		'pass',
		{accounts: [owner, account('adam', {roles: ['admin']}), account('anna', {twoFactor: false})]},
		'a second factor is on owner@example.com and adam@example.com',
	],
	'an admin has not': [
		'fail',
		{accounts: [owner, account('adam', {roles: ['Staff', 'admin'], twoFactor: false})]},
		'there is no second factor on adam@example.com',
	],
	'the admin who has not is disabled': [
		'pass',
		{accounts: [owner, account('adam', {roles: ['admin'], twoFactor: false, status: 'disabled'})]},
		'a second factor is on owner@example.com',
	],
	'it is not told of the owner': [
		'undecided',
		{accounts: [{...owner, twoFactor: undefined}]},
		"the file doesn't tell whether owner@example.com enrolled a second factor",
		'evidence',
	],
	'somebody without one is perhaps an admin': [
		'undecided',
		{accounts: [owner, account('anna', {roles: [], areRolesTold: false, twoFactor: false})]},
		"the file doesn't tell whether anna@example.com is an owner or admin",
	],
	'somebody with one is perhaps an admin': [
		'pass',
		{accounts: [owner, account('anna', {roles: [], areRolesTold: false})]},
		'a second factor is on owner@example.com',
	],
	'no owner is named': [
		'undecided',
		{accounts: [account('adam', {roles: ['admin']})]},
		'the file names no owner, so it is incomplete',
	],
});
