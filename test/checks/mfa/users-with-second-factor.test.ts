import {usersWithSecondFactor} from '../../../src/checks/mfa/users-with-second-factor.ts';
import {account, owner} from '../org/account.ts';
import {specCheck} from '../spec-check.ts';

specCheck(usersWithSecondFactor, {
	'everybody has': [
		'pass',
		{accounts: [owner, account('anna'), account('ben')]},
		'a second factor is on anna@example.com and ben@example.com',
	],
	'somebody has not': [
		'fail',
		{accounts: [owner, account('anna', {twoFactor: false}), account('ben', {twoFactor: undefined})]},
		'there is no second factor on anna@example.com',
	],
	'the one who has not is disabled': [
		'pass',
		{accounts: [owner, account('anna', {twoFactor: false, status: 'disabled'}), account('ben')]},
		'a second factor is on ben@example.com',
	],
	'only the owner has not': [
		'pass',
		{accounts: [{...owner, twoFactor: false}, account('anna')]},
		'a second factor is on anna@example.com',
	],
	'it is not told of somebody': [
		'undecided',
		{accounts: [owner, account('anna', {twoFactor: undefined})]},
		"the file doesn't tell whether anna@example.com enrolled a second factor",
		'evidence',
	],
	'seven have not': [
		'fail',
		{accounts: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => account(name, {twoFactor: false}))},
		'there is no second factor on a@example.com, b@example.com, c@example.com, d@example.com, e@example.com and 2 more',
	],
	'there are only owners and admins': [
		'not-applicable',
		{accounts: [owner, account('adam', {roles: ['admin']})]},
		'there are only owners and admins, whom MFA-2 judges',
	],
	'no account is named': ['undecided', {accounts: []}, 'the file names no account that is in use'],
});
