import {receiversIncomingOnly} from '../../../src/checks/bld/receivers-incoming-only.ts';
import {known, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(receiversIncomingOnly, {
	'it is an incoming-only client': ['pass', {direction: 'incoming-only'}, 'it is incoming-only'],
	'the key of the outgoing direction is off': [
		'pass',
		{
			direction: known('incoming-only', {
				place: 'etc/anydesk/system.conf',
				line: 4,
				key: 'ad.features.connect',
				found: 'false',
				origin: 'explicit',
				isInferred: true,
			}),
		},
		"it is incoming-only (inferred from the key's name)",
	],
	'it is a standard client': [
		'fail',
		{direction: 'bidirectional', clientKind: 'standard', part: 'both', isPartPlanned: false},
		'a standard client starts connections as well as it receives them',
	],
	'a standard client is a receiver by plan': [
		'fail',
		{direction: 'bidirectional', clientKind: 'standard', part: 'receiver', isPartPlanned: true},
		'a standard client starts connections as well as it receives them',
	],
	'the build goes both ways': [
		'fail',
		{direction: 'bidirectional', clientKind: 'custom', target: 'build'},
		'the build starts connections as well as it receives them',
	],
	'nobody knows who made the client': [
		'fail',
		{direction: 'bidirectional', clientKind: unknown('the folder has no telling name'), target: 'endpoint'},
		'the client starts connections as well as it receives them',
	],
	'a receiver runs an outgoing-only build': [
		'fail',
		{direction: 'outgoing-only', part: 'receiver', isPartPlanned: true},
		'it only starts connections, though its part is to receive them',
	],
	'the plan wants both directions': [
		'not-applicable',
		{direction: 'bidirectional', part: 'both', isPartPlanned: true},
		'the plan has it receive and start connections; BLD-3 asks for the reason',
	],
	'it is not known whether the part is planned': [
		'fail',
		{direction: 'bidirectional', part: 'both', isPartPlanned: unknown('no plan was given', 'plan')},
		'the client starts connections as well as it receives them',
	],
	'the build of a custom client is not given': [
		'undecided',
		{direction: unknown('the presets of a custom client are in its build, which was not given')},
		'the presets of a custom client are in its build, which was not given',
		'evidence',
	],
});
