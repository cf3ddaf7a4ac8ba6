import {dutiesSplit} from '../../../src/checks/org/duties-split.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(dutiesSplit, {
	'an admin may look at invoices': [
		'pass',
		{accounts: [owner, account('adam', {rights: {users: 'edit', invoices: 'view', license: 'view'}})]},
		'nobody but the owner edits both users and licence or invoices',
	],
	'somebody edits users and the licence': [
		'fail',
		{accounts: [owner, account('adam', {rights: {users: 'edit', license: 'edit'}})]},
		'users and licence or invoices are both in the hands of adam@example.com',
	],
	'somebody edits users and invoices': [
		'fail',
		{accounts: [owner, account('adam', {rights: {users: 'edit', invoices: 'edit'}})]},
		'users and licence or invoices are both in the hands of adam@example.com',
	],
	'that person is disabled': [
		'pass',
		{accounts: [owner, account('adam', {rights: {users: 'edit', invoices: 'edit'}, status: 'disabled'})]},
		'nobody but the owner edits both users and licence or invoices',
	],
	'a role is not described': [
		'undecided',
		{accounts: [owner, account('adam', {rights: {users: 'edit'}, undescribed: ['the role Books']})]},
		"the file doesn't describe the role Books of adam@example.com",
	],
	'that person is perhaps an owner': [
		'undecided',
		{
			accounts: [
				owner,
				account('adam', {
					rights: {users: 'edit', license: 'edit'},
					areRolesTold: false,
					undescribed: ['the group Board'],
				}),
			],
		},
		"the file doesn't describe the group Board of adam@example.com",
	],
	'no account is named': ['undecided', {accounts: []}, 'the file names no account that is in use'],
});
