import {clientEditorsWithSecondFactor} from '../../../src/checks/org/client-editors-with-second-factor.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(clientEditorsWithSecondFactor, {
	'all editors have one': [
		'pass',
		{accounts: [owner, account('anna', {rights: {clients: 'edit'}}), account('ben', {twoFactor: false})]},
		'nobody may edit Clients without a second factor',
	],
	'an editor has none': [
		'fail',
		{accounts: [owner, account('anna', {rights: {clients: 'edit'}, twoFactor: false})]},
		'Clients may be edited without a second factor by anna@example.com',
	],
	'an editor without one is disabled': [
		'pass',
		{accounts: [owner, account('anna', {rights: {clients: 'edit'}, twoFactor: false, status: 'disabled'})]},
		'nobody may edit Clients without a second factor',
	],
	'it is not told whether an editor has one': [
		'undecided',
		{accounts: [owner, account('anna', {rights: {clients: 'edit'}, twoFactor: undefined})]},
		"the file doesn't tell whether anna@example.com enrolled a second factor",
		'evidence',
	],
	'somebody without one is perhaps an editor': [
		'undecided',
		{accounts: [owner, account('anna', {undescribed: ['the role Night shift'], twoFactor: false})]},
		"the file doesn't describe the role Night shift of anna@example.com",
	],
	'somebody with one is perhaps an editor': [
		'pass',
		{accounts: [owner, account('anna', {undescribed: ['the role Night shift']})]},
		'nobody may edit Clients without a second factor',
	],
	'no account is named': ['undecided', {accounts: []}, 'the file names no account that is in use'],
});
