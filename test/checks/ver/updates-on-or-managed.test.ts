import {updatesOnOrManaged} from '../../../src/checks/ver/updates-on-or-managed.ts';
import {known, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const noPlan = unknown('no plan was given', 'plan');

specCheck(updatesOnOrManaged, {
	'the client updates itself': [
		'pass',
		{
			updates: known('automatic', {
				place: 'etc/anydesk/system.conf',
				line: 8,
				key: 'ad.security.update_type',
				found: '0',
				origin: 'explicit',
				isInferred: true,
			}),
			plannedUpdates: noPlan,
		},
		"the client updates itself (inferred from the key's name)",
	],
	'the plan has somebody roll them out': [
		'pass',
		{updates: 'off', plannedUpdates: 'managed'},
		'by plan somebody rolls updates out',
	],
	'the plan has somebody roll them out, and the key is absent': [
		'pass',
		{updates: unknown('ad.security.update_type is absent'), plannedUpdates: 'managed'},
		'by plan somebody rolls updates out',
	],
	'they are off and there is no plan': [
		'fail',
		{updates: 'off', plannedUpdates: noPlan},
		'updates are off, and no plan has somebody roll them out',
	],
	'they wait for a person, and the plan wants them automatic': [
		'fail',
		{updates: 'managed', plannedUpdates: 'automatic'},
		'updates wait for a person, and by plan nobody rolls them out',
	],
	'they wait for a person and there is no plan': [
		'undecided',
		{updates: 'managed', plannedUpdates: noPlan},
		'updates wait for a person, and nobody says who that is',
		'attestation',
	],
	'the key is absent': [
		'undecided',
		{
			updates: unknown('ad.security.update_type is absent and its default is not known'),
			plannedUpdates: noPlan,
		},
		'ad.security.update_type is absent and its default is not known',
		'evidence',
	],
});
