import {describe, expect, test} from 'vitest';
import {exitCodes} from '../../src/domain/summary.ts';
import {emptyDesk} from '../../src/state/desk.ts';
import {homeChoices} from '../../src/state/home-choices.ts';
import {newRun, type Run} from '../../src/state/run.ts';
import {newSetup} from '../../src/state/setup/setup.ts';
import {isLastStopped, lastMeasure, standingAt, targetsAt} from '../../src/state/standing.ts';
import {entryOf} from '../../src/state/workspace/runs.ts';
import type {RunEntry} from '../../src/state/workspace/shape.ts';
import {aFinding, aReport} from '../screens/fake-audit.ts';

const failed = aFinding();
const passed = aFinding({check: 'ACL-2', outcome: 'pass', because: 'the list is on'});
const waiting = aFinding({check: 'MFA-1', outcome: 'undecided', needs: 'attestation'});

const kept = (day: number, over: Partial<RunEntry> = {}): RunEntry => ({
	...entryOf(aReport([passed, failed], [])),
	startedAt: `2026-11-${day}T09:12:00Z`,
	...over,
});

const run = (findings: Run['findings'], isPartial = false): Run => {
	const report = aReport(findings, []);

	return {
		...newRun({kind: 'own', targets: ['local']}),
		findings,
		targets: report.targets.map(target => ({name: target.name, report: target})),
		progress: isPartial ? 'stopped' : 'ended',
		report: {...report, run: {...report.run, partial: isPartial}},
	};
};

const flawless = aReport([passed], []).summary;

describe('how things stand', () => {
	test.each<[string, RunEntry]>([
		['was interrupted', kept(21, {partial: true, summary: flawless})],
		['asked for some checks only', kept(21, {selected: {checks: 1, of: 117}, summary: flawless})],
		['can not be trusted', kept(21, {summary: {...flawless, exitCode: exitCodes.internal}})],
	])('is not told by a kept run that %s', (_what, other) => {
		const desk = {...emptyDesk, runs: [kept(20), other]};

		expect(standingAt(desk)).toMatchObject({conforming: 50, when: '2026-11-20 09:12 UTC'});
		expect(homeChoices(desk).map(({event}) => event)).toContainEqual({type: 'run-asked', id: kept(20).id});
		expect(standingAt({...emptyDesk, runs: [other]})).toBeUndefined();
		expect(lastMeasure([other])).toBeUndefined();
	});

	test('is not told by a check that was stopped, whatever it had found until then', () => {
		const desk = {...emptyDesk, runs: [kept(20)], last: run([passed], true)};

		expect(isLastStopped(desk)).toBe(true);
		expect(standingAt(desk)).toMatchObject({conforming: 50, when: '2026-11-20 09:12 UTC'});
		expect(targetsAt(desk)).toEqual([]);
	});

	test('is told by the check of this session, and of which level it was', () => {
		const desk = {...emptyDesk, runs: [kept(20)], last: run([passed, waiting])};

		expect(standingAt(desk)).toMatchObject({
			conforming: 50,
			level: 'hardened',
			undecided: 1,
			lacks: undefined,
		});
		expect(targetsAt(desk)).toEqual([{name: 'till-7', worst: undefined, passed: 1, undecided: 1}]);
		expect(isLastStopped(desk)).toBe(false);
	});

	test('says that a target could not be looked at, though another one failed: by name, or how many of a kept run', () => {
		const gone = {name: 'till-8', kind: 'endpoint', reached: false, reason: 'it is off'} as const;
		const now = run([failed]);
		const last = {...now, targets: [...now.targets, {name: gone.name, report: gone}]};

		expect(standingAt({...emptyDesk, runs: [kept(20, {unreached: 1})]})).toMatchObject({
			lacks: 'something',
			unreached: {count: 1, names: []},
		});
		expect(standingAt({...emptyDesk, last})).toMatchObject({
			lacks: 'something',
			unreached: {count: 1, names: ['till-8']},
		});
	});

	test('tells of a kept run the same share as of one of this session, whatever it is', () => {
		const shares = Array.from({length: 101}, (_, decided) => decided);
		const summaryOf = (decided: number) => ({
			...flawless,
			pass: decided,
			undecided: 100 - decided,
			coverage: decided / 100,
		});

		expect(
			shares.map(
				decided => standingAt({...emptyDesk, runs: [kept(20, {summary: summaryOf(decided)})]})?.decided,
			),
		).toEqual(shares);
	});
});

test.each<[string, RunEntry, boolean]>([
	['with a plan', kept(20, {plan: 'Acme'}), true],
	['without one', kept(20), false],
])('it is known whether the check was held against the plan: %s', (_title, entry, isByPlan) => {
	expect(standingAt({...emptyDesk, runs: [entry]})).toMatchObject({isByPlan});
});

test.each<[string, object, string]>([
	['is finished', {organization: {name: 'Acme'}}, 'and holds it against the plan.'],
	['is not', {namespace: 'acme'}, "without the plan: it isn't finished."],
])('home says what is held against a plan that %s', (_title, draft, about) => {
	const [choice] = homeChoices({...emptyDesk, isWritten: true, setup: newSetup(draft)});

	expect(choice?.about).toBe(`Looks at this machine, ${about}`);
});

test('a kept run is listed with what it left out', () => {
	const report = aReport([passed], [{name: 'till-8', kind: 'endpoint', reached: false, reason: 'it is off'}]);

	expect(entryOf({...report, run: {...report.run, selected: {checks: 1, of: 117}}})).toMatchObject({
		selected: {checks: 1, of: 117},
		unreached: 1,
	});
});
