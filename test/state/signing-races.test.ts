import {describe, expect, test} from 'vitest';
import type {Waiver} from '../../src/domain/words.ts';
import type {AppEvent} from '../../src/state/app-events.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {emptyDesk} from '../../src/state/desk.ts';
import {newRun} from '../../src/state/run.ts';
import type {Asked} from '../../src/state/signing-rooms.ts';
import {aFinding, aReport} from '../screens/fake-audit.ts';
import {telling, typing} from '../screens/typist.ts';

const now = new Date('2026-11-26T09:12:00Z');
const today = '2026-11-26';
const finding = aFinding({check: 'HST-1'});

const signer = (login: string) => ({login, enrolledOn: today, recoveryLeft: 10});

/** A finding is open, and both of these sign their words. */
const open: AppState = {
	...firstState,
	desk: {...emptyDesk, isSealed: true, signers: [signer('anna@example.com'), signer('bob')]},
	shown: {
		screen: 'finding',
		run: {
			...newRun({kind: 'own', targets: ['local']}),
			findings: [finding],
			progress: 'ended',
			report: aReport([finding], []),
		},
		filter: '',
		finding,
		scrolled: 0,
	},
};

/** A risk is to be accepted in this name: a code is asked for. */
const asked = (login: string, from: AppState = open): AppState =>
	telling(
		typing(
			telling(from, {type: 'word-begun', kind: 'waiver', today}),
			'forged',
			'enter',
			'ctrl-u',
			login,
			'enter',
			'enter',
			'enter',
		),
	);

const asksOf = ({shown}: AppState): Asked => {
	if (shown.screen !== 'prompt') throw new Error('no prompt is in sight');

	return shown.asks;
};

const rightFor = (asks: Asked): AppEvent => ({type: 'word-signed', asks, now, notices: []});

describe('a code that was right', () => {
	test('is right for the word that it was typed for', () => {
		const prompt = asked('anna@example.com');
		const waiting = typing(prompt, '123456', 'enter');

		expect(telling(waiting, rightFor(asksOf(waiting))).desk.words.waivers).toMatchObject([
			{owner: 'anna@example.com', confirmed: true},
		]);
	});

	test("isn't right for the word of somebody else that stands there when the answer comes", () => {
		const annas = asksOf(typing(asked('anna@example.com'), '123456', 'enter'));
		const bobs = asked('bob');
		const waitingForBob = typing(bobs, '000000', 'enter');

		for (const state of [bobs, waitingForBob]) {
			expect(telling(state, rightFor(annas)).desk.words.waivers).toEqual([]);
			expect(telling(state, {type: 'prompt-refused', asks: annas, complaint: 'no'})).toEqual(state);
		}
	});

	test("isn't right for a prompt that nobody has answered yet", () => {
		const prompt = asked('bob');

		expect(telling(prompt, rightFor(asksOf(prompt))).desk.words.waivers).toEqual([]);
	});

	test("takes back nobody else's word", () => {
		const word = (owner: string): Waiver => ({
			check: 'HST-1',
			target: 'till-7',
			owner,
			reason: 'it stands alone',
			until: '2026-12-31',
			confirmed: true,
		});
		const words = {attestations: [], waivers: [word('anna@example.com'), word('bob')]};
		const listed = telling({...open, desk: {...open.desk, words}}, {type: 'words-opened'});
		const [annas, bobs] = words.waivers.map(one => telling(listed, {type: 'word-withdrawn', word: one}));
		if (annas === undefined || bobs === undefined) throw new Error('there are two words');

		const waiting = typing(annas, '123456', 'enter');

		expect(telling(bobs, rightFor(asksOf(waiting))).desk.words.waivers).toHaveLength(2);
		expect(telling(waiting, rightFor(asksOf(waiting))).desk.words.waivers).toEqual([word('bob')]);
	});
});

describe('while an answer is awaited', () => {
	test('esc leads nowhere: what was asked can no longer be taken back', () => {
		const waiting = typing(asked('anna@example.com'), '123456', 'enter');

		expect(typing(waiting, 'esc')).toEqual(waiting);
	});

	test('nobody gives up becoming a signer who is being kept', () => {
		const signingUp: AppState = {
			...open,
			shown: {
				screen: 'signing-up',
				isWaiting: true,
				complaint: undefined,
				dialogue: {
					stage: 'recovery',
					codes: [],
					skew: 0,
					signer: {
						login: 'dora',
						secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
						lastStep: 1,
						failures: 0,
						recovery: [],
						enrolledOn: today,
					},
				},
			},
		};

		expect(typing(signingUp, 'esc').shown).toEqual(signingUp.shown);
	});
});

test('a plan that was read for a page that one has left does not come in', () => {
	const path = telling(firstState, {type: 'path-asked', of: 'plan-file'});

	expect(telling(path, {type: 'plan-read', draft: {namespace: 'acme'}, text: 'namespace: acme'})).toEqual(
		path,
	);
});
