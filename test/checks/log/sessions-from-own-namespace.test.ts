import {sessionsFromOwnNamespace} from '../../../src/checks/log/sessions-from-own-namespace.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {session} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const plan = {namespace: 'acme', ownAddresses: ['222222222', 'partner@friends']};
const ours = session('2026-11-01', 'User', 'anna@Acme');
const nothing = "the trace names no session from outside; only the portal's list tells of all sessions";

specCheck(
	sessionsFromOwnNamespace,
	{
		'aliases of other namespaces came': [
			'fail',
			{
				...plan,
				sessions: [
					ours,
					session('2026-11-02', 'User', 'mallory@ad'),
					session('2026-11-03', 'Passwd', 'mallory@ad'),
					session('2026-11-04', 'User', 'x@notacme'),
				],
			},
			'sessions came from outside acme: mallory@ad and x@notacme',
		],
		'one came, and the trace could not be read whole': [
			'fail',
			{...plan, sessions: partly([session('2026-11-02', 'User', 'x@ad')], 'a trace could not be read whole')},
			'sessions came from outside acme: x@ad',
		],
		'an ID came of which nobody knows': [
			'undecided',
			{...plan, sessions: [ours, session('2026-11-02', 'User', '333333333', '333333333')]},
			"sessions came from 333333333, and an ID alone doesn't tell whose it is",
			'evidence',
		],
		'the plan names who came': [
			'undecided',
			{
				...plan,
				sessions: [
					session('2026-11-02', 'User', '222222222', '222222222'),
					session('2026-11-03', 'User', 'Partner@friends'),
					session('2026-11-04', 'User', 'bob@ad', '222222222'),
				],
			},
			nothing,
		],
		'a caller from outside was turned away': [
			'undecided',
			{...plan, sessions: [ours, session('2026-11-02', 'REJECTED', 'mallory@ad')]},
			nothing,
		],
		'the trace holds no session': ['undecided', {...plan, sessions: []}, nothing, 'evidence'],
		'no plan tells the namespace': [
			'undecided',
			{sessions: [ours], namespace: unknown('no plan tells which namespace is ours', 'plan')},
			'no plan tells which namespace is ours',
			'plan',
		],
	},
	{pass: "a trace can only show that somebody came from outside: the portal's list clears an endpoint"},
);
