import {describe, expect, test} from 'vitest';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {nextState} from '../../src/state/next-state.ts';
import {newRun, type Run} from '../../src/state/run.ts';
import {aFinding, aReport} from '../screens/fake-audit.ts';

const now = new Date('2026-11-26T09:12:00Z');
const failed = aFinding();
const passed = aFinding({outcome: 'pass', because: 'the list is on'});
const other = aFinding({check: 'UNA-3', severity: 'critical'});

const runOver = (findings: Run['findings'], kind: 'own' | 'example' = 'own'): Run => ({
	...newRun(kind === 'own' ? {kind, targets: ['local']} : {kind}),
	findings,
	progress: 'ended',
	report: aReport(findings, []),
});

const atFindings = (run: Run, over: object = {}): AppState => ({
	desk: {...firstState.desk, last: run},
	shown: {screen: 'findings', run, focused: failed, filter: '', isFiltering: false, ...over},
});

const watched = nextState(atFindings(runOver([failed, other])), {type: 'watch-turned', now});
const again = {
	type: 'looked-again',
	files: ['etc/anydesk/system.conf'],
	report: aReport([passed, other], []),
	now,
} as const;

describe('watching', () => {
	test('begins and ends with the same key', () => {
		expect(watched.desk.watch).toEqual({since: '09:12:00', told: []});
		expect(nextState(watched, {type: 'watch-turned', now}).desk.watch).toBeUndefined();
	});

	test('tells what is otherwise, and the finding in focus stays in focus', () => {
		const {desk, shown} = nextState(watched, again);

		expect(desk.watch?.told).toEqual([
			expect.stringMatching(/^09:12:00 etc\/anydesk\/system\.conf changed: .*ACL-1/),
		]);
		expect(shown).toMatchObject({run: {findings: [passed, other]}, focused: passed});
		expect(desk.last?.findings).toEqual([passed, other]);
	});

	test('says so where nothing is otherwise', () => {
		const {desk} = nextState(watched, {...again, report: aReport([failed, other], [])});

		expect(desk.watch?.told[0]).toMatch(/no check says anything else$/);
	});

	test('shows the new finding where one is open', () => {
		const open = nextState(watched, {type: 'finding-opened', finding: failed});

		expect(nextState(open, again).shown).toMatchObject({screen: 'finding', finding: passed});
	});

	test('leaves a run of the past as it was', () => {
		const old = runOver([failed]);
		const inThePast: AppState = {
			desk: watched.desk,
			shown: {
				screen: 'findings',
				run: old,
				focused: failed,
				filter: '',
				isFiltering: false,
				keptFrom: 'runs',
			},
		};
		const {desk, shown} = nextState(inThePast, again);

		expect(shown).toMatchObject({run: {findings: [failed]}, focused: failed});
		expect(desk.last?.findings).toEqual([passed, other]);
	});

	test('does not begin with a run that was kept, from home or from the list of runs', () => {
		for (const keptFrom of ['home', 'runs'] as const) {
			const {desk, shown} = atFindings(runOver([failed]), {keptFrom});
			const old: AppState = {desk: {...desk, last: undefined}, shown};

			expect(nextState(old, {type: 'watch-turned', now})).toBe(old);
		}
	});

	test('ends with a sentence where it can not go on', () => {
		const broken = nextState(watched, {
			type: 'watch-broke',
			complaint: 'It is watched no more: the disk is gone',
		});

		expect(broken.desk.watch).toBeUndefined();
		expect(broken.shown).toMatchObject({screen: 'findings', told: 'It is watched no more: the disk is gone'});
	});

	test('goes on behind the help', () => {
		const helped = nextState(nextState(watched, {type: 'help-asked'}), again);

		expect(helped.shown).toMatchObject({screen: 'help', over: {run: {findings: [passed, other]}}});
	});

	test('does nothing to the invented organisation', () => {
		const state = atFindings(runOver([failed], 'example'));

		expect(nextState(state, {type: 'watch-turned', now})).toBe(state);
	});

	test('ends with another check', () => {
		const begun = nextState(watched, {type: 'target-chosen', target: {kind: 'own', targets: ['local']}});

		expect(begun.desk.watch).toBeUndefined();
	});
});
