import {ownersOneOrTwo} from '../../../src/checks/org/owners-one-or-two.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(ownersOneOrTwo, {
	'there is one': ['pass', {accounts: [owner, account('anna')]}, 'the one owner is owner@example.com'],
	'there are two': [
		'pass',
		{accounts: [owner, account('deputy', {roles: ['owner']}), account('anna')]},
		'the owners are owner@example.com and deputy@example.com',
	],
	'there are three': [
		'fail',
		{accounts: [owner, account('deputy', {roles: ['owner']}), account('chief', {roles: ['Owner']})]},
		'there are 3 owners: owner@example.com, deputy@example.com and chief@example.com',
	],
	'the third is disabled': [
		'pass',
		{
			accounts: [
				owner,
				account('deputy', {roles: ['owner']}),
				account('chief', {roles: ['owner'], status: 'disabled'}),
			],
		},
		'the owners are owner@example.com and deputy@example.com',
	],
	'there is none': [
		'undecided',
		{accounts: [account('anna', {roles: ['admin']})]},
		'the file names no owner, so it is incomplete',
		'evidence',
	],
	'two more may be owners': [
		'undecided',
		{
			accounts: [
				owner,
				account('ben', {roles: [], areRolesTold: false}),
				account('cleo', {roles: [], areRolesTold: false}),
			],
		},
		"the file doesn't tell all roles of ben@example.com and cleo@example.com",
	],
});
