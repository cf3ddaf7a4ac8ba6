import {ownProfileEditable} from '../../../src/checks/org/own-profile-editable.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(ownProfileEditable, {
	'everybody may': [
		'pass',
		{accounts: [owner, account('anna', {rights: {personalProfile: 'edit'}})]},
		'every account in use may edit the own profile',
	],
	'somebody may only view it': [
		'fail',
		{accounts: [owner, account('adam', {rights: {users: 'edit', personalProfile: 'view'}})]},
		'the own profile is closed to adam@example.com',
	],
	'somebody may by one role, and another one is not described': [
		'pass',
		{accounts: [owner, account('anna', {rights: {personalProfile: 'edit'}, undescribed: ['the role X']})]},
		'every account in use may edit the own profile',
	],
	'the one who may not is disabled': [
		'pass',
		{accounts: [owner, account('anna', {status: 'disabled'})]},
		'every account in use may edit the own profile',
	],
	'a role that is not described may give it': [
		'undecided',
		{accounts: [owner, account('anna', {undescribed: ['the role Night shift']})]},
		"the file doesn't describe the role Night shift of anna@example.com",
	],
	'the page about a preset role is silent on it': [
		'undecided',
		{
			accounts: [
				owner,
				account('tom', {
					rights: [{generation: 'Advanced team roles', rights: {}, silent: ['personalProfile']}],
				}),
			],
		},
		"AnyDesk tells nothing of Personal Profile for the Advanced team roles, so of tom@example.com it isn't known",
	],
	'one generation is silent, and another one says no': [
		'undecided',
		{
			accounts: [
				owner,
				account('tom', {
					rights: [
						{generation: 'guide of 2023', rights: {}},
						{generation: 'current help page', rights: {}, silent: ['personalProfile']},
					],
				}),
			],
		},
		'the role of tom@example.com has Personal Profile: no access by the guide of 2023 and nothing told by the current help page',
	],
	'no account is named': ['undecided', {accounts: []}, 'the file names no account that is in use'],
});
