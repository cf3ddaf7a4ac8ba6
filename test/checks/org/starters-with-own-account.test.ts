import {startersWithOwnAccount} from '../../../src/checks/org/starters-with-own-account.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

specCheck(startersWithOwnAccount, {
	'all planned ones have one': [
		'pass',
		{plannedStarters: ['anna@example.com'], accounts: [owner, account('Anna')]},
		'each person who starts connections by plan has an account: anna@example.com',
	],
	'one has none': [
		'fail',
		{plannedStarters: ['anna@example.com', 'ben@example.com'], accounts: [owner, account('anna')]},
		'there is no account in use for ben@example.com',
	],
	'the account of one is disabled': [
		'fail',
		{plannedStarters: ['anna@example.com'], accounts: [owner, account('anna', {status: 'disabled'})]},
		'there is no account in use for anna@example.com',
	],
	'the account of one is shared': [
		'fail',
		{plannedStarters: ['desk@example.com'], accounts: [owner, account('desk', {kind: 'shared'})]},
		'a shared account serves desk@example.com',
	],
	'there is no plan': [
		'undecided',
		{plannedStarters: unknown('no plan says who starts connections', 'plan'), accounts: [owner]},
		'no plan says who starts connections',
		'plan',
	],
	'the plan names nobody': [
		'undecided',
		{plannedStarters: [], accounts: [owner]},
		'the plan names nobody who starts connections',
		'plan',
	],
});
