import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {AppEvent} from '../../src/state/app-events.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {nextState} from '../../src/state/next-state.ts';
import {aReport, exampleFindings, exampleTargets} from '../screens/fake-audit.ts';
import {guideDraft, plain} from '../screens/states/desk.ts';
import {lostFocuses} from './focus.ts';

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
	fc.constantFrom<AppEvent>(
		...(['runs-opened', 'home-asked', 'picture-inverted', 'key-toggled'] as const).map(type => ({type})),
		{type: 'run-marked', id: 'r-1'},
		{type: 'run-read', report: aReport(exampleFindings, exampleTargets)},
		{type: 'page-told', title: 'What has changed', text: 'Nothing.'},
		{type: 'access-asked', from: 'plan'},
		{type: 'access-asked', from: 'targets'},
		{type: 'access-turned', to: 'reasons'},
		{type: 'column-passed', by: 1},
		{type: 'word-begun', kind: 'waiver', today: '2026-11-26'},
		{type: 'word-given', on: '2026-11-26'},
		{type: 'enrolment-begun', at: 0},
		{type: 'secret-or-code-entered', now: new Date('2026-11-26T09:00:00Z')},
		{type: 'scanned-in-browser', now: new Date('2026-11-26T09:00:00Z')},
		{type: 'plan-read', draft: guideDraft(plain), text: '# a plan'},
		{type: 'people-read', users: [{login: 'dora@example.com'}]},
		{type: 'path-refused', complaints: ['it does not exist']},
		{type: 'file-opened', at: 3},
		{type: 'files-written', count: 15, folder: './acme'},
		{type: 'files-edited', edited: ['README.md']},
		{type: 'saved', complaint: 'Not saved: the disk is full'},
	),
);

test('wherever a walk leads, the focus stands in its list', () => {
	fc.assert(
		fc.property(fc.array(appEvent, {maxLength: 80, size: 'max'}), events => {
			events.reduce<AppState>((state, event) => {
				const next = nextState(state, event);

				expect(lostFocuses(next)).toEqual([]);

				return next;
			}, firstState);
		}),
		{numRuns: 500},
	);
});

test('from everywhere steps back lead home', () => {
	fc.assert(
		fc.property(fc.array(appEvent, {maxLength: 80, size: 'max'}), events => {
			const somewhere = events.reduce(nextState, firstState);
			const home = Array.from({length: 120}).reduce<AppState>(
				state => nextState(state, {type: 'went-back'}),
				somewhere,
			);

			expect(home.shown.screen).toBe('home');
		}),
		{numRuns: 500},
	);
});
