import {supportersWithinSupporterSet} from '../../../src/checks/org/supporters-within-supporter-set.ts';
import {supporterSet} from '../../../src/domain/permission-levels.ts';
import {specCheck} from '../spec-check.ts';
import {account, owner} from './account.ts';

const guide = {supporterRights: supporterSet};

specCheck(supportersWithinSupporterSet, {
	'a supporter holds the set': [
		'pass',
		{accounts: [owner, account('anna', {rights: supporterSet, startsConnections: true})], ...guide},
		'within the supporter set: anna@example.com',
	],
	'a supporter holds less': [
		'pass',
		{accounts: [owner, account('anna', {rights: {clients: 'view'}, startsConnections: true})], ...guide},
		'within the supporter set: anna@example.com',
	],
	'a supporter holds more': [
		'fail',
		{
			accounts: [
				owner,
				account('anna', {rights: {sessions: 'edit', builds: 'view'}, startsConnections: true}),
			],
			...guide,
		},
		'wider than the supporter set: anna@example.com (Sessions and Builds)',
	],
	'the plan alone makes a supporter of somebody': [
		'fail',
		{
			accounts: [owner, account('anna', {rights: {users: 'edit'}, startsConnections: undefined})],
			plannedStarters: ['ANNA@example.com'],
			...guide,
		},
		'wider than the supporter set: anna@example.com (Users)',
	],
	'the plan allows more': [
		'pass',
		{
			accounts: [owner, account('anna', {rights: {builds: 'view'}, startsConnections: true})],
			supporterRights: {...supporterSet, builds: 'view'},
		},
		'within the supporter set: anna@example.com',
	],
	'somebody with more rights starts no connections': [
		'pass',
		{
			accounts: [
				owner,
				account('adam', {rights: {users: 'edit'}}),
				account('anna', {rights: supporterSet, startsConnections: true}),
			],
			...guide,
		},
		'within the supporter set: anna@example.com',
	],
	'a supporter is disabled': [
		'undecided',
		{
			accounts: [
				owner,
				account('anna', {rights: {users: 'edit'}, startsConnections: true, status: 'disabled'}),
			],
			...guide,
		},
		'nobody is named who starts connections',
	],
	'it is not told who starts connections': [
		'undecided',
		{
			accounts: [
				owner,
				account('anna', {startsConnections: undefined}),
				account('ben', {startsConnections: true}),
			],
			...guide,
		},
		"the file doesn't tell whether anna@example.com may start connections",
	],
	'the plan tells who starts connections': [
		'pass',
		{
			accounts: [owner, account('anna', {startsConnections: undefined}), account('ben')],
			plannedStarters: ['ben@example.com'],
			...guide,
		},
		'within the supporter set: ben@example.com',
	],
	'a preset role was told differently': [
		'undecided',
		{
			accounts: [
				owner,
				account('anna', {
					startsConnections: true,
					rights: [
						{generation: 'older help page', rights: {license: 'edit'}},
						{generation: 'current help page', rights: {clients: 'edit'}},
					],
				}),
			],
			...guide,
		},
		'the role of anna@example.com has License: view and edit by the older help page and no access by the current help page',
	],
	'a group of a supporter is not described': [
		'undecided',
		{
			accounts: [
				owner,
				account('anna', {
					startsConnections: true,
					areRolesTold: false,
					undescribed: ['the group Service desk'],
				}),
			],
			...guide,
		},
		"the file doesn't describe the group Service desk of anna@example.com",
	],
});
