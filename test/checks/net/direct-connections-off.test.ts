import {directConnectionsOff} from '../../../src/checks/net/direct-connections-off.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(directConnectionsOff, {
	'they are off': ['pass', {directConnections: false}, 'direct connections are off'],
	'they are on and planned': [
		'pass',
		{directConnections: true, plannedDirect: true},
		'direct connections are on, as the plan has it',
	],
	'they are on and there is no plan': [
		'fail',
		{directConnections: true, plannedDirect: unknown('no plan was given', 'plan')},
		'direct connections are on; CVE-2025-27916, CVE-2024-52940 need them',
	],
	'they are on against the plan': [
		'fail',
		{directConnections: true, plannedDirect: false},
		'direct connections are on; CVE-2025-27916, CVE-2024-52940 need them',
	],
	'the key is absent': [
		'undecided',
		{
			directConnections: unknown('ad.anynet.direct is absent and its default is not known'),
			plannedDirect: true,
		},
		'ad.anynet.direct is absent and its default is not known',
		'evidence',
	],
});
