import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {AppEvent} from '../../src/state/app-events.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {placeOf} from '../../src/state/finding-list.ts';
import {homeChoices} from '../../src/state/home-choices.ts';
import {nextState} from '../../src/state/next-state.ts';
import {questionsOf} from '../../src/state/setup/questions.ts';
import {reviewChoices} from '../../src/state/setup/review.ts';
import {shownFindings} from '../../src/state/shown-findings.ts';
import {welcomeChoices} from '../../src/state/welcome-choices.ts';
import {aReport, exampleFindings, exampleTargets} from '../screens/fake-audit.ts';

const steps = fc.integer({min: -400, max: 400});
const finding = fc.constantFrom(...exampleFindings);

const auditEvent = fc.oneof(
	finding.map(fallen => ({type: 'finding-fell', finding: fallen}) as const),
	fc.constant({type: 'target-started', name: 'till-7'} as const),
	fc
		.subarray([...exampleFindings])
		.map(findings => ({type: 'audit-ended', report: aReport(findings, exampleTargets)}) as const),
);

const appEvent: fc.Arbitrary<AppEvent> = fc.oneof(
	fc.record({type: fc.constant('focus-moved' as const), by: steps}),
	fc.record({
		type: fc.constant('focus-jumped' as const),
		to: fc.constantFrom('first' as const, 'last' as const),
	}),
	fc.record({type: fc.constant('neighbour-asked' as const), by: steps}),
	fc.record({type: fc.constant('scrolled' as const), to: steps}),
	fc.record({type: fc.constant('finding-opened' as const), finding}),
	fc.record({
		type: fc.constantFrom('text-typed' as const, 'text-given' as const),
		text: fc.constantFrom('a', 'acl', 'zz', ' ', '\n'),
	}),
	fc.record({type: fc.constant('audit-told' as const), events: fc.array(auditEvent, {maxLength: 4})}),
	fc.record({type: fc.constant('audit-broke' as const), complaint: fc.constant('it broke')}),
	fc.record({type: fc.constant('target-chosen' as const), target: fc.constant({kind: 'example'} as const)}),
	fc.constantFrom(
		...(
			[
				'set-up-opened',
				'answers-opened',
				'writing-asked',
				'findings-reopened',
				'filter-opened',
				'filter-set',
				'text-erased',
				'stop-asked',
			] as const
		).map(type => ({type})),
		...(['help-asked', 'went-back', 'audit-fell-silent'] as const).map(type => ({type})),
		...(['folder', 'plan-file', 'people-file', 'out-folder'] as const).map(
			of => ({type: 'path-asked', of}) as const,
		),
		...(['guide', 'empty', 'checking'] as const).map(by => ({type: 'welcomed', by}) as const),
	),
	fc.constantFrom(
		...(
			[
				'went-on',
				'entry-added',
				'entry-opened',
				'entry-removed',
				'removal-undone',
				'preset-copied',
				'trying-began',
			] as const
		).map(type => ({type})),
		{type: 'row-turned', by: 1} as const,
		{type: 'row-turned', by: -1} as const,
		{type: 'set-passed', by: 1} as const,
		{type: 'profile-filled', like: 'least'} as const,
		{type: 'enrolment-vouched', on: '2026-11-26'} as const,
		{type: 'question-opened', name: 'users'} as const,
		{type: 'path-named', path: 'x'} as const,
	),
);

/** Length of the list on the screen, and the place of the focus in it. */
const listOf = ({desk, shown}: AppState): readonly [length: number, place: number] | undefined => {
	switch (shown.screen) {
		case 'home':
			return [homeChoices(desk).length, shown.focused];

		case 'welcome':
			return [welcomeChoices.length, shown.focused];

		case 'answers':
			return [questionsOf(desk.setup.draft).length, shown.focused];

		case 'review':
			return [reviewChoices(desk).length, shown.focused];

		case 'checking':
		case 'findings':
			return [shownFindings(shown).length, placeOf(shownFindings(shown), shown.focused)];

		case 'finding':
			return [shownFindings(shown).length, placeOf(shownFindings(shown), shown.finding)];

		default:
			return undefined;
	}
};

test('wherever a walk leads, the focus stands in its list', () => {
	fc.assert(
		fc.property(fc.array(appEvent, {maxLength: 60}), events => {
			events.reduce<AppState>((state, event) => {
				const next = nextState(state, event);
				const [length, place] = listOf(next) ?? [1, 0];

				expect(place).toBeGreaterThanOrEqual(0);
				expect(place).toBeLessThan(Math.max(1, length));

				return next;
			}, firstState);
		}),
		{numRuns: 500},
	);
});

test('from everywhere steps back lead home', () => {
	fc.assert(
		fc.property(fc.array(appEvent, {maxLength: 60}), events => {
			const somewhere = events.reduce(nextState, firstState);
			const home = Array.from({length: 60}).reduce<AppState>(
				state => nextState(state, {type: 'went-back'}),
				somewhere,
			);

			expect(home.shown.screen).toBe('home');
		}),
		{numRuns: 500},
	);
});
