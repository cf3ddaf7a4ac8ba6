import {teamRolesActivated} from '../../../src/checks/org/team-roles-activated.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(teamRolesActivated, {
	'they are': ['pass', {licence: 'advanced', teamRolesActivated: true}, 'team roles are activated'],
	'they are not': [
		'fail',
		{licence: 'advanced', teamRolesActivated: false},
		'team roles are not activated: every member holds the wide Default role',
	],
	'the licence has none': [
		'not-applicable',
		{licence: 'ultimate-cloud', teamRolesActivated: false},
		'only an Advanced licence has team roles, and this one is ultimate-cloud',
	],
	'the licence is not told': [
		'undecided',
		{licence: unknown("the file doesn't tell the licence"), teamRolesActivated: true},
		"the file doesn't tell the licence",
	],
	'it is not told whether they are': [
		'undecided',
		{licence: 'advanced', teamRolesActivated: unknown("the file doesn't tell teamRolesActivated")},
		"the file doesn't tell teamRolesActivated",
	],
});
