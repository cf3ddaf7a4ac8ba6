import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Press} from '../../src/screens/keys.ts';
import type {AppEvent} from '../../src/state/app-events.ts';
import type {AppState} from '../../src/state/app-state.ts';
import {nextState} from '../../src/state/next-state.ts';
import {savedOf} from '../../src/state/saved.ts';
import {lostFocuses} from '../state/focus.ts';
import {draw} from './draw.tsx';
import {aReport, exampleFindings, exampleTargets} from './fake-audit.ts';
import {realKnown} from './real-known.ts';
import {guideDraft, hostile, plain} from './states/desk.ts';
import {inventedSecret} from './states/set-up-states.ts';
import {statesOf} from './states.ts';
import {afterPress, namedKeys, typing} from './typist.ts';

const report = aReport(exampleFindings, exampleTargets);
const starts = statesOf(plain, report);
const hostileStarts = statesOf(hostile, report);

/** Keys that a person presses, most often those that lead somewhere; now and then a whole text. */
const press: fc.Arbitrary<Press> = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...namedKeys).map(name => ({name}))},
	{
		weight: 6,
		arbitrary: fc.constantFrom(...'aceduthijklmnpqrsvwxgG12/? é日').map(text => ({name: text, text})),
	},
);

/** What the world tells meanwhile, also when nobody waits for it. */
const told: fc.Arbitrary<AppEvent> = fc.constantFrom<AppEvent>(
	{
		type: 'audit-told',
		events: [{type: 'finding-fell', finding: exampleFindings[0] as (typeof exampleFindings)[0]}],
	},
	{type: 'audit-told', events: [{type: 'audit-ended', report}]},
	{type: 'audit-fell-silent'},
	{type: 'audit-broke', complaint: 'it broke'},
	{type: 'plan-read', draft: guideDraft(plain), text: '# a plan'},
	{type: 'people-read', users: [{login: 'dora@example.com'}]},
	{type: 'path-refused', complaints: ['it does not exist']},
	{type: 'run-read', report},
	{type: 'page-told', title: 'What has changed', text: 'Nothing.'},
	{type: 'files-written', count: 15, folder: './acme'},
	{type: 'files-refused', complaint: 'denied'},
	{type: 'files-edited', edited: ['README.md', 'leavers.md', 'network.md']},
	{type: 'rehearsed', draft: guideDraft(plain), report},
	{type: 'saved', complaint: 'Not saved: the disk is full'},
	{type: 'text-typed', text: inventedSecret},
	{type: 'text-typed', text: 'anna@example.com\nben@example.com\n'},
);

type Step = {readonly press: Press} | {readonly event: AppEvent};

const step: fc.Arbitrary<Step> = fc.oneof(
	{weight: 9, arbitrary: press.map(one => ({press: one}))},
	{weight: 1, arbitrary: told.map(event => ({event}))},
);

const after = (state: AppState, one: Step): AppState =>
	'press' in one ? afterPress(state, one.press, realKnown) : nextState(state, one.event);

/** Walks, and looks around after each step. */
const walked = (start: AppState, steps: readonly Step[], look: (state: AppState) => void): AppState =>
	steps.reduce((state, one) => {
		const next = after(state, one);

		// Whoever has left can't go on: the walk goes on where it was.
		if (next.shown.screen === 'left') return state;

		look(next);

		return next;
	}, start);

/** What is looked up comes to its end before anybody goes on. */
const refused = (state: AppState): AppState => {
	const {shown} = state;
	const complaint = 'not that';

	if (shown.screen === 'signing-up') return nextState(state, {type: 'prompt-refused', complaint});

	return shown.screen === 'prompt'
		? nextState(state, {type: 'prompt-refused', asks: shown.asks, complaint})
		: state;
};

const walks = (from: readonly string[] = Object.keys(starts)) =>
	fc.tuple(fc.constantFrom(...from), fc.array(step, {minLength: 1, maxLength: 80, size: 'max'}));

const begin = (states: typeof starts, name: string): AppState => {
	const state = states[name];
	if (state === undefined) throw new Error(`there is no state ${name}`);

	return state;
};

describe('wherever keys lead', () => {
	test('nothing breaks, and the focus stands in its list', () => {
		fc.assert(
			fc.property(walks(), ([name, steps]) => {
				walked(begin(starts, name), steps, state => expect(lostFocuses(state)).toEqual([]));
			}),
			{numRuns: 1500},
		);
	});

	test.each([
		['plain', starts],
		['hostile', hostileStarts],
	])('the screen can be drawn, with %s names', (_what, from) => {
		fc.assert(
			fc.property(walks(), ([name, steps]) => {
				const {frame, lost} = draw(
					walked(begin(from, name), steps, () => {}),
					{known: realKnown},
				);

				expect(lost).toEqual([]);
				expect(frame.split('\n')).toHaveLength(24);
			}),
			{numRuns: 150},
		);
	});

	test('steps back lead home', () => {
		fc.assert(
			fc.property(walks(), ([name, steps]) => {
				const back = typing(
					refused(walked(begin(starts, name), steps, () => {})),
					...Array.from({length: 80}, () => 'esc'),
				);

				expect(back.shown.screen).toBe('home');
			}),
			{numRuns: 200},
		);
	});

	test('a pasted secret is never among what is saved', () => {
		const enrolling = Object.keys(starts).filter(
			name => name.startsWith('enrolment-') || name === 'question-second-factor',
		);

		fc.assert(
			fc.property(walks(enrolling), ([name, steps]) => {
				walked(begin(starts, name), steps.filter(isNoStrayPaste), ({desk}) => {
					expect(JSON.stringify(savedOf(desk))).not.toContain(inventedSecret);
				});
			}),
			{numRuns: 300},
		);
	});
});

/** Whoever pastes a secret as a name has named it. */
const isNoStrayPaste = (one: Step): boolean => 'press' in one || one.event.type !== 'text-typed';

const marker = 'zq'.repeat(6);

/** Forms whose first row takes text. */
const formsOfText = [
	'question-users-form',
	'question-groups-form',
	'question-acl-form',
	'question-rights-form',
];

/** What stands in the fields of a screen. */
const fieldsOf = ({shown}: AppState): string => JSON.stringify(shown);

describe('what was typed and not taken', () => {
	const texts = Object.entries(starts).filter(
		([name, {shown}]) =>
			(shown.screen === 'asking' && shown.editor.kind === 'text') || formsOfText.includes(name),
	);

	test.each(texts)('leaves with esc: %s', (_name, start) => {
		const typed = typing(start, marker);
		const left = typing(typed, 'esc');

		expect(fieldsOf(typed)).toContain(marker);
		expect(fieldsOf(left)).not.toContain(marker);
		expect(JSON.stringify(left.desk)).not.toContain(marker);
	});

	test('stands in no other question', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...texts.map(([name]) => name)),
				fc.array(press, {maxLength: 20}),
				(name, presses) => {
					const quiet = presses.filter(({name}) => name !== 'enter');
					const left = typing(begin(starts, name), marker, 'esc');
					const state = quiet.reduce((now, one) => afterPress(now, one, realKnown), left);

					expect(fieldsOf(state)).not.toContain(marker);
				},
			),
			{numRuns: 200},
		);
	});
});
