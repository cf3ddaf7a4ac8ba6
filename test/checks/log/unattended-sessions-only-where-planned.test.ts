import {unattendedSessionsOnlyWherePlanned} from '../../../src/checks/log/unattended-sessions-only-where-planned.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {session} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const accepted = [session('2026-11-01', 'User', 'anna@acme'), session('2026-11-19', 'User', 'anna@acme')];
const opened = [
	...accepted,
	session('2026-11-20', 'Passwd', 'anna@acme'),
	session('2026-11-21', 'Token', '222222222'),
];
const noPlan = {isUnattendedPlanned: unknown('no plan tells it', 'plan')};

specCheck(unattendedSessionsOnlyWherePlanned, {
	'somebody agreed to each session': [
		'pass',
		{sessions: accepted, isUnattendedPlanned: false},
		'no password or saved login opened a session from 2026-11-01 to 2026-11-19, sessions: 2',
	],
	'somebody agreed to the sessions of one day, and there is no plan': [
		'pass',
		{sessions: accepted.slice(0, 1), ...noPlan},
		'no password or saved login opened a session on 2026-11-01, sessions: 1',
	],
	'the trace is kept and holds no session': [
		'pass',
		{sessions: [], connectionTrace: true, isUnattendedPlanned: false},
		'the trace holds no session',
	],
	'the trace is off and holds no session': [
		'undecided',
		{sessions: [], connectionTrace: false, isUnattendedPlanned: false},
		'the trace is off, so that it holds no session',
		'evidence',
	],
	'the trace holds no session, and may be off': [
		'undecided',
		{sessions: [], connectionTrace: unknown('the build may have set it'), isUnattendedPlanned: false},
		'the build may have set it',
	],
	'a password and a saved login opened sessions': [
		'fail',
		{sessions: opened, isUnattendedPlanned: false},
		'sessions that a password or a saved login opened from 2026-11-20 to 2026-11-21: 2, by anna@acme and 222222222',
	],
	'a password opened one, and the trace could not be read whole': [
		'fail',
		{sessions: partly(opened.slice(2, 3), 'a trace could not be read whole'), isUnattendedPlanned: false},
		'sessions that a password or a saved login opened on 2026-11-20: 1, by anna@acme',
	],
	'somebody agreed to each session, and the trace could not be read whole': [
		'undecided',
		{sessions: partly(accepted, 'a trace could not be read whole'), isUnattendedPlanned: false},
		'a trace could not be read whole',
	],
	'no plan tells whether they should': [
		'undecided',
		{sessions: opened.slice(2, 3), ...noPlan},
		'sessions that a password or a saved login opened on 2026-11-20: 1, by anna@acme; no plan tells it',
		'plan',
	],
	'the endpoint is monitored': [
		'not-applicable',
		{sessions: opened, isUnattendedPlanned: true},
		'unattended access is planned here',
	],
});
