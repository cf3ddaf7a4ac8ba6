import type {AppEvent} from '../../../src/state/app-events.ts';
import {type AppState, firstState} from '../../../src/state/app-state.ts';
import {nextState} from '../../../src/state/next-state.ts';
import {openSignerEnrolment} from '../../../src/state/second-factor/signer-enrolment.ts';
import {newSetup} from '../../../src/state/setup/setup.ts';
import type {RunEntry} from '../../../src/state/workspace/shape.ts';
import {aFinding, eventsOf} from '../fake-audit.ts';
import {answering} from '../typist.ts';
import {readExample} from './read-example.ts';

const after = (state: AppState, ...events: readonly AppEvent[]): AppState => events.reduce(nextState, state);

const run = (day: number, pass: number): RunEntry => ({
	id: `2026-11-${day}T09-12-00Z-0a0a`,
	startedAt: `2026-11-${day}T09:12:00.000Z`,
	endedAt: `2026-11-${day}T09:12:01.000Z`,
	plan: 'Acme Support GmbH',
	level: 'hardened',
	partial: false,
	targets: ['till-7', 'laptop'],
	summary: {
		pass,
		fail: 10 - pass,
		undecided: 0,
		notApplicable: 3,
		waived: 0,
		coverage: 1,
		worst: 'high',
		exitCode: 13,
	},
});

const ended = {
	check: 'ACL-1',
	target: 'till-7',
	owner: 'Olga Owner',
	reason: 'the till is replaced in October',
	until: '2026-11-20',
};

/** A workspace that has been in use for a while. */
const used: AppState = {
	...firstState,
	desk: {
		...firstState.desk,
		setup: newSetup(readExample()),
		isWritten: true,
		isSealed: true,
		signers: [{login: 'Olga Owner', enrolledOn: '2026-11-01', recoveryLeft: 9}],
		words: {
			attestations: [
				{
					check: 'LGN-1',
					target: '*',
					holds: true,
					by: 'Olga Owner',
					note: 'seen in the generator',
					on: '2026-11-20',
					until: '2026-12-01',
					confirmed: true,
				},
			],
			waivers: [ended],
		},
		runs: [run(20, 7), run(24, 8), run(25, 9)],
	},
};

const unsealed: AppState = {...used, desk: {...used.desk, isSealed: false, signers: []}};

const now = new Date('2026-11-26T09:00:00Z');
const today = '2026-11-26';
const signing = openSignerEnrolment('Olga Owner', 'acme', size => new Uint8Array(size).fill(7));
const open = aFinding();

const finding = after(
	used,
	{type: 'target-chosen', target: {kind: 'own', targets: ['root:till-7']}},
	{type: 'audit-told', events: eventsOf([open])},
	{type: 'finding-opened', finding: open},
);
const waiving = after(finding, {type: 'word-begun', kind: 'waiver', today});
const reasoned = after(waiving, {type: 'text-given', text: 'the till is replaced in December'});
const words = after(used, {type: 'words-opened'});
const signers = after(used, {type: 'signers-opened'});
const runs = after(used, {type: 'runs-opened'});
const shown = after(signers, {type: 'signer-begun'}, {type: 'signer-moved', dialogue: signing});

const enrolling = after(
	used,
	{type: 'question-opened', name: 'second-factor'},
	{type: 'enrolment-begun', at: 1},
);
const pasted = after(
	enrolling,
	{type: 'text-given', text: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP'},
	{type: 'secret-or-code-entered', now},
);

/** The rooms of what is kept: runs, words, second factors. */
export const keptRooms = {
	'home-in-use': used,
	targets: after(used, {type: 'path-asked', of: 'targets'}),
	enrolling,
	'enrolling-refused': after(
		enrolling,
		{type: 'text-given', text: 'JBSW Y3D1'},
		{type: 'secret-or-code-entered', now},
	),
	'enrolling-with-the-secret': pasted,
	'enrolling-with-a-wrong-code': after(
		pasted,
		{type: 'text-given', text: '000000'},
		{type: 'secret-or-code-entered', now},
	),
	'finding-to-waive': finding,
	waiving,
	'waiving-without-a-reason': after(waiving, {type: 'word-given', on: today}),
	'waiving-in-a-signed-name': after(reasoned, {type: 'word-given', on: today}),
	'waived-and-signed': answering(after(reasoned, {type: 'word-given', on: today}), {
		type: 'word-signed',
		now,
		notices: ["Your phone's clock is 30 s ahead."],
	}),
	'words-given': words,
	'words-given-with-one-to-renew': after(words, {type: 'word-renewed', word: ended, today}),
	'words-given-with-one-to-take-back': after(words, {type: 'word-withdrawn', word: ended}),
	signers,
	'signers-unsealed': after(unsealed, {type: 'signers-opened'}),
	'passphrase-asked': after(unsealed, {type: 'signers-opened'}, {type: 'signer-begun'}),
	'passphrase-again': after(
		unsealed,
		{type: 'signers-opened'},
		{type: 'signer-begun'},
		{type: 'text-given', text: 'correct horse'},
		{type: 'prompt-entered', now},
	),
	'passphrase-differs': after(
		unsealed,
		{type: 'signers-opened'},
		{type: 'signer-begun'},
		{type: 'text-given', text: 'correct horse'},
		{type: 'prompt-entered', now},
		{type: 'text-given', text: 'correct house'},
		{type: 'prompt-entered', now},
	),
	'signer-name': after(signers, {type: 'signer-begun'}),
	'signer-to-take-out': after(signers, {type: 'signer-removal-begun', login: 'Olga Owner'}),
	'signing-up': shown,
	'signing-up-with-recovery-codes': {
		...shown,
		shown: {
			screen: 'signing-up',
			complaint: undefined,
			isWaiting: false,
			dialogue: {
				stage: 'recovery',
				codes: ['6DP3-W0CS-540V-T0J3', '6S4M-6FTX-CRBW-4EZQ'],
				skew: 30,
				signer: {
					login: 'Olga Owner',
					secret: signing.factor.secret,
					lastStep: 1,
					failures: 0,
					recovery: [],
					enrolledOn: today,
				},
			},
		},
	},
	runs,
	'runs-with-one-marked': after(runs, {type: 'run-marked', id: run(20, 7).id}),
	'what-has-changed': after(runs, {
		type: 'page-told',
		title: 'What has changed',
		text: 'Nothing is new.\n\nFixed  ACL-1 on till-7\n',
	}),
} as const satisfies Readonly<Record<string, AppState>>;
