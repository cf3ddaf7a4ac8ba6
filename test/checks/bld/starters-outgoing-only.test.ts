import {startersOutgoingOnly} from '../../../src/checks/bld/starters-outgoing-only.ts';
import type {Session} from '../../../src/domain/client/facts.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const session = (how: string, at: string): Session => ({
	at,
	how,
	peer: 'anna@acme',
	id: '123456789',
	source: {place: 'etc/anydesk/connection_trace.txt', line: 1, origin: 'explicit'},
});

const accepted = [session('User', '2026-11-01T08:00'), session('Passwd', '2026-11-19T10:02')];
const refused = [session('REJECTED', '2026-11-19T10:02')];

specCheck(startersOutgoingOnly, {
	'it is outgoing-only and there is no trace': [
		'pass',
		{direction: 'outgoing-only', sessions: unknown('connection_trace.txt does not exist')},
		'it is outgoing-only',
	],
	'it is outgoing-only and refused all requests': [
		'pass',
		{direction: 'outgoing-only', sessions: refused},
		'it is outgoing-only, and the trace tells of no accepted connection',
	],
	'only a part of the trace could be read, and it holds nothing': [
		'undecided',
		{direction: 'outgoing-only', sessions: partly([], 'the trace was cut off')},
		'the trace was cut off',
	],
	'the trace is there and could not be read': [
		'undecided',
		{
			direction: 'outgoing-only',
			sessions: unknown('connection_trace.txt may not be read by this user', 'evidence', [
				{place: 'connection_trace.txt', origin: 'explicit'},
			]),
		},
		'connection_trace.txt may not be read by this user',
	],
	'the key of the incoming direction is off': [
		'pass',
		{
			direction: known('outgoing-only', {
				place: 'etc/anydesk/system.conf',
				line: 3,
				key: 'ad.features.accept',
				found: 'false',
				origin: 'explicit',
				isInferred: true,
			}),
		},
		"it is outgoing-only (inferred from the key's name)",
	],
	'connections were accepted, whatever the build says': [
		'fail',
		{direction: 'outgoing-only', sessions: accepted, part: 'starter'},
		'it accepted connections: 2 in the trace, the last on 2026-11-19',
	],
	'connections were accepted and the direction is not known': [
		'fail',
		{
			direction: unknown('the build was not given'),
			sessions: [...accepted, ...refused],
			part: 'starter',
			isPartPlanned: true,
		},
		'it accepted connections: 2 in the trace, the last on 2026-11-19',
	],
	'traces prove that a client receives which claims not to': [
		'fail',
		{direction: 'outgoing-only', sessions: accepted, part: 'both', isPartPlanned: false},
		'it accepted connections: 2 in the trace, the last on 2026-11-19',
	],
	'it is a standard client': [
		'fail',
		{
			direction: 'bidirectional',
			clientKind: 'standard',
			part: 'both',
			isPartPlanned: false,
			sessions: accepted,
		},
		'a standard client receives connections as well as it starts them',
	],
	'the build goes both ways': [
		'fail',
		{direction: 'bidirectional', target: 'build', part: 'both', isPartPlanned: false},
		'the build receives connections as well as it starts them',
	],
	'a starter runs an incoming-only build': [
		'fail',
		{direction: 'incoming-only', part: 'starter', isPartPlanned: true},
		'it only receives connections, though its part is to start them',
	],
	'the plan wants both directions': [
		'not-applicable',
		{direction: 'bidirectional', sessions: accepted, part: 'both', isPartPlanned: true},
		'the plan has it receive and start connections; BLD-3 asks for the reason',
	],
	'a client that does both accepted connections, and its direction is not known': [
		'undecided',
		{
			direction: unknown('the build was not given'),
			sessions: accepted,
			part: 'both',
			isPartPlanned: false,
		},
		'the build was not given',
		'evidence',
	],
	'an empty trace proves no direction': [
		'undecided',
		{direction: unknown('the build was not given'), sessions: [], part: 'starter'},
		'the build was not given',
		'evidence',
	],
});
