import {ownerForSetUpOnly} from '../../../src/checks/org/owner-for-set-up-only.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(
	ownerForSetUpOnly,
	{
		'the owner starts connections': [
			'fail',
			{accounts: [{...owner, startsConnections: true}]},
			'the owner account does daily work: owner@example.com',
		],
		'the file says that the owner account is for daily use': [
			'fail',
			{accounts: [{...owner, use: 'daily'}]},
			'the owner account does daily work: owner@example.com',
		],
		'others start connections, and the owner does not': [
			'undecided',
			{accounts: [owner, account('anna', {startsConnections: true})]},
			'no file shows what owner@example.com is used for',
			'attestation',
		],
		'the owner who started connections is disabled': [
			'undecided',
			{accounts: [{...owner, startsConnections: true, status: 'disabled'}]},
			'the file names no owner',
		],
		'no account is an owner': ['undecided', {accounts: [account('anna')]}, 'the file names no owner'],
	},
	{pass: 'only a person knows what an account is used for'},
);
