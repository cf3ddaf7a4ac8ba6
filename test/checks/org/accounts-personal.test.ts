import {accountsPersonal} from '../../../src/checks/org/accounts-personal.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(
	accountsPersonal,
	{
		'a login is the name of a mailbox': [
			'fail',
			{accounts: [owner, account('support', {kind: undefined})]},
			'a shared mailbox is the login of support@example.com',
		],
		'the file says that an account is shared': [
			'fail',
			{accounts: [owner, account('night', {kind: 'shared'})]},
			'a shared mailbox is the login of night@example.com',
		],
		'the shared account is disabled': [
			'undecided',
			{accounts: [owner, account('info', {kind: 'shared', status: 'disabled'})]},
			'no login looks shared, but whose they are only a person can tell',
		],
		'the file says that a suspicious name is a person': [
			'undecided',
			{accounts: [owner, account('it', {kind: 'person'})]},
			'no login looks shared, but whose they are only a person can tell',
			'attestation',
		],
		'no account is named': ['undecided', {accounts: []}, 'the file names no account that is in use'],
	},
	{pass: 'only a person knows whose a mailbox is'},
);
