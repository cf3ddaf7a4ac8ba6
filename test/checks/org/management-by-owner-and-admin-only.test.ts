import {managementByOwnerAndAdminOnly} from '../../../src/checks/org/management-by-owner-and-admin-only.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(managementByOwnerAndAdminOnly, {
	'supporters may not': [
		'pass',
		{accounts: [owner, account('anna', {rights: {clients: 'edit', users: 'view'}})]},
		'nobody but owner and admin may change users, roles, sets, organisation or licence',
	],
	'an admin may': [
		'pass',
		{accounts: [owner, account('adam', {roles: ['Admin'], rights: {users: 'edit'}})]},
		'nobody but owner and admin may change users, roles, sets, organisation or licence',
	],
	'somebody else may': [
		'fail',
		{accounts: [owner, account('anna', {rights: {license: 'edit', users: 'edit', builds: 'edit'}})]},
		'neither owner nor admin, yet allowed to make changes: anna@example.com (Users and License)',
	],
	'somebody else may, even though a role of theirs is not described': [
		'fail',
		{accounts: [owner, account('anna', {rights: {roles: 'edit'}, undescribed: ['the role Night shift']})]},
		'neither owner nor admin, yet allowed to make changes: anna@example.com (Roles)',
	],
	'somebody who may is perhaps an admin': [
		'undecided',
		{
			accounts: [
				owner,
				account('anna', {
					rights: {roles: 'edit'},
					areRolesTold: false,
					undescribed: ['the group Tier 2'],
				}),
			],
		},
		"the file doesn't describe the group Tier 2 of anna@example.com",
	],
	'somebody who may is disabled': [
		'pass',
		{accounts: [owner, account('anna', {rights: {users: 'edit'}, status: 'disabled'})]},
		'nobody but owner and admin may change users, roles, sets, organisation or licence',
	],
	'the generations of a preset role disagree': [
		'undecided',
		{
			accounts: [
				owner,
				account('ursula', {
					rights: [
						{generation: 'guide of 2023', rights: {clients: 'view'}},
						{generation: 'older help page', rights: {license: 'edit'}},
					],
				}),
			],
		},
		'the role of ursula@example.com has License: no access by the guide of 2023 and view and edit by the older help page',
		'evidence',
	],
	'a role is not described': [
		'undecided',
		{accounts: [owner, account('anna', {undescribed: ['the role Night shift']})]},
		"the file doesn't describe the role Night shift of anna@example.com",
	],
	'several are open': [
		'undecided',
		{
			accounts: [
				owner,
				account('anna', {undescribed: ['the role Night shift']}),
				account('ben', {undescribed: ['any role']}),
			],
		},
		"the file doesn't describe the role Night shift of anna@example.com; nor is it known of ben@example.com",
	],
	'no account is named': ['undecided', {accounts: []}, 'the file names no account that is in use'],
});
