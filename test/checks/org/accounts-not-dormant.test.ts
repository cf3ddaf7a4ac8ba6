import {accountsNotDormant} from '../../../src/checks/org/accounts-not-dormant.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

const day = {asOf: '2026-11-20', dormantDays: 90};

specCheck(accountsNotDormant, {
	'everybody signed in of late': [
		'pass',
		{...day, accounts: [owner, account('anna', {lastSignIn: '2026-08-22'})]},
		'every account in use signed in within 90 days before 2026-11-20',
	],
	'somebody did not for 91 days': [
		'fail',
		{...day, accounts: [owner, account('anna', {lastSignIn: '2026-08-21'})]},
		'no sign-in for more than 90 days before 2026-11-20: anna@example.com',
	],
	'the plan asks for less': [
		'fail',
		{...day, dormantDays: 45, accounts: [owner, account('anna', {lastSignIn: '2026-09-30'})]},
		'no sign-in for more than 45 days before 2026-11-20: anna@example.com',
	],
	'the leaver is disabled': [
		'pass',
		{...day, accounts: [owner, account('anna', {lastSignIn: '2020-01-01', status: 'disabled'})]},
		'every account in use signed in within 90 days before 2026-11-20',
	],
	'the status of a dormant account is not told': [
		'undecided',
		{...day, accounts: [owner, account('anna', {lastSignIn: '2020-01-01', status: undefined})]},
		"the file doesn't tell whether anna@example.com, long without a sign-in, is disabled",
	],
	'the last sign-in is not told': [
		'undecided',
		{...day, accounts: [owner, account('anna', {lastSignIn: undefined})]},
		"the file doesn't tell when anna@example.com last signed in before 2026-11-20",
		'evidence',
	],
	'the last sign-in is later than the file': [
		'undecided',
		{...day, accounts: [owner, account('anna', {lastSignIn: '2026-11-21'})]},
		"the file doesn't tell when anna@example.com last signed in before 2026-11-20",
	],
	'the last sign-in is no day of the calendar': [
		'undecided',
		{...day, accounts: [owner, account('anna', {lastSignIn: '2026-02-29'})]},
		"the file doesn't tell when anna@example.com last signed in before 2026-11-20",
	],
	'one is dormant, and of another one it is not told': [
		'fail',
		{
			...day,
			accounts: [account('anna', {lastSignIn: undefined}), account('ben', {lastSignIn: '2025-11-20'})],
		},
		'no sign-in for more than 90 days before 2026-11-20: ben@example.com',
	],
	'the file has no day': [
		'undecided',
		{...day, asOf: unknown('the file has no asOf'), accounts: [owner]},
		'the file has no asOf',
	],
	'no account is named': ['undecided', {...day, accounts: []}, 'the file names no account that is in use'],
});
