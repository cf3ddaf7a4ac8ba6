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
		expect(watched.desk.watch).toEqual({since: '09:12:00', told: [], latest: 0});
		expect(nextState(watched, {type: 'watch-turned', now}).desk.watch).toBeUndefined();
	});

	test('tells what is otherwise, and the finding in focus stays in focus', () => {
		const {desk, shown} = nextState(watched, again);

		expect(desk.watch?.told).toEqual([
			'09:12:00 ACL-1 failed, now passed on till-7: the list is on (etc/anydesk/system.conf changed)',
		]);
		expect(shown).toMatchObject({run: {findings: [passed, other]}, focused: passed});
		expect(desk.last?.findings).toEqual([passed, other]);
	});

	test('says so where nothing is otherwise', () => {
		const {desk} = nextState(watched, {...again, report: aReport([failed, other], [])});

		expect(desk.watch?.told[0]).toBe(
			'09:12:00 no check says anything else (etc/anydesk/system.conf changed)',
		);
	});

	test('tells what changed between the check and its begin, and nothing where nothing did', () => {
		const quiet = nextState(watched, {...again, files: [], report: aReport([failed, other], [])});
		const {desk} = nextState(watched, {...again, files: []});

		expect(quiet.desk.watch).toEqual({since: '09:12:00', told: [], latest: 0});
		expect(desk.watch?.told).toEqual([
			'09:12:00 ACL-1 failed, now passed on till-7: the list is on (since the check)',
		]);
	});

	test('tells of a look first what asks for attention, and how much there is', () => {
		const before = runOver([
			aFinding({check: 'ACL-2', outcome: 'pass', because: 'entries: 2'}),
			aFinding({check: 'ACL-3'}),
			aFinding({check: 'ACL-4'}),
			aFinding({check: 'HST-1', outcome: 'pass', severity: 'medium'}),
			aFinding({check: 'UNA-3', outcome: 'undecided', severity: 'critical'}),
		]);
		const report = aReport(
			[
				aFinding({check: 'ACL-2', outcome: 'pass', because: 'entries: 1'}),
				aFinding({check: 'ACL-3', outcome: 'pass', because: 'no entry is too wide'}),
				aFinding({check: 'ACL-4', outcome: 'undecided', because: 'no plan'}),
				aFinding({check: 'HST-1', severity: 'medium', because: 'everybody may write'}),
				aFinding({check: 'UNA-3', severity: 'critical', because: 'a known password'}),
			],
			[],
		);
		const begun = nextState(atFindings(before), {type: 'watch-turned', now});
		const {watch} = nextState(begun, {...again, report}).desk;

		expect(watch?.latest).toBe(5);
		expect(watch?.told.map(line => line.split(' on ')[0])).toEqual([
			'09:12:00 UNA-3 undecided, now failed (critical)',
			'09:12:00 HST-1 passed, now failed (medium)',
			'09:12:00 ACL-3 failed, now passed',
			'09:12:00 ACL-4 failed, now undecided',
			'09:12:00 ACL-2 still passed',
		]);
	});

	test('tells of a target that is gone once, and when it is there again', () => {
		const target = {name: 'till-7', kind: 'endpoint', reached: true} as const;
		const gone = {...target, reached: false, reason: 'it is off'};
		const run = {...runOver([failed, other]), targets: [{name: 'till-7', report: target}]};
		const begun = nextState(atFindings(run), {type: 'watch-turned', now});
		const lost = nextState(begun, {...again, report: aReport([], [gone])});
		const back = nextState(lost, {...again, report: aReport([failed], [target])});

		expect(lost.desk.watch?.told).toEqual([
			'09:12:00 till-7 is not looked at any more: it is off (etc/anydesk/system.conf changed)',
		]);
		expect(back.desk.watch?.told[0]).toMatch(/^09:12:00 till-7 is looked at again /);
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
