import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Finding, TargetReport} from '../../src/domain/finding.ts';
import {isOpenFailure} from '../../src/domain/finding.ts';
import {type Outcome, outcomes, type Severity, severities} from '../../src/domain/outcome.ts';
import {
	type Counts,
	count,
	coverageOf,
	defaultGate,
	emptyCounts,
	exitCodeFor,
	exitCodes,
	type Gate,
	possibleExitCodes,
	summarize,
} from '../../src/domain/summary.ts';

const finding = (outcome: Outcome, severity: Severity, isWaived = false): Finding => ({
	check: 'ACL-1',
	target: 'till-7',
	outcome,
	severity,
	level: 'guide',
	title: 'The list is on',
	because: 'it is so',
	evidence: [],
	guide: [],
	...(isWaived && {
		waiver: {check: 'ACL-1', target: '*', owner: 'Olga', reason: 'relay', until: '2026-12-31'},
	}),
});

const pass = finding('pass', 'high');
const gap = finding('undecided', 'critical');
const none = finding('not-applicable', 'critical');
const low = finding('fail', 'low');
const medium = finding('fail', 'medium');
const high = finding('fail', 'high');
const critical = finding('fail', 'critical');
const excused = finding('fail', 'critical', true);

const countAll = (findings: readonly Finding[], failOn: Severity): Counts => {
	const counts = emptyCounts();
	for (const each of findings) count(counts, each, failOn);

	return counts;
};

const target: TargetReport = {name: 'till-7', kind: 'endpoint', reached: true};
const lost: TargetReport = {...target, name: 'till-8', reached: false, reason: 'till-8 does not exist'};

const codeOf = (
	findings: readonly Finding[],
	gate: Partial<Gate> = {},
	targets: readonly TargetReport[] = [target],
	hasDefect = false,
): number => {
	const whole = {...defaultGate, ...gate};

	return exitCodeFor(countAll(findings, whole.failOn), targets, whole, hasDefect);
};

describe('the exit code', () => {
	test.each<[string, number, number]>([
		['all passed', codeOf([pass, pass]), 0],
		['all passed that applied', codeOf([pass, none]), 0],
		['a failure of each severity: low', codeOf([pass, low]), 11],
		['medium', codeOf([pass, medium]), 12],
		['high', codeOf([pass, high]), 13],
		['critical', codeOf([pass, critical]), 14],
		['several failures: the worst', codeOf([low, critical, medium]), 14],
		['a failure and a gap: the failure', codeOf([low, gap]), 11],
		['a failure and a lost target: the failure', codeOf([low], {}, [target, lost]), 11],
		['a gap', codeOf([pass, gap]), 3],
		['nothing but gaps', codeOf([gap, gap]), 3],
		['nothing applied', codeOf([none]), 3],
		['nothing was judged', codeOf([]), 3],
		['nothing was judged, and nothing wanted', codeOf([], {minCoverage: 0}), 3],
		['nothing but gaps, and nothing wanted', codeOf([gap], {minCoverage: 0}), 3],
		['no target', codeOf([pass], {}, []), 3],
		['a lost target', codeOf([pass], {}, [target, lost]), 3],
		['a lost target, however much was covered', codeOf([pass], {minCoverage: 0}, [target, lost]), 3],
		['a gap that is allowed', codeOf([pass, gap], {minCoverage: 50}), 0],
		['a gap too many', codeOf([pass, gap, gap], {minCoverage: 50}), 3],
		['a hair below', codeOf([...Array<Finding>(199).fill(pass), gap], {minCoverage: 99.9}), 3],
		['failures count as covered', codeOf([low, gap], {minCoverage: 50, failOn: 'high'}), 0],
		['a failure below the gate', codeOf([pass, medium], {failOn: 'high'}), 0],
		['a failure at the gate', codeOf([pass, high], {failOn: 'high'}), 13],
		['a failure above the gate', codeOf([pass, critical], {failOn: 'high'}), 14],
		['one below and one above', codeOf([low, high], {failOn: 'medium'}), 13],
		['all failures below the gate, and a gap', codeOf([medium, gap], {failOn: 'high'}), 3],
		['a waived failure', codeOf([pass, excused]), 0],
		['a waived failure and another', codeOf([excused, low]), 11],
		['nothing but a waived failure', codeOf([excused]), 0],
		['failures that are silenced', codeOf([pass, critical], {isExitZero: true}), 0],
		['failures that are silenced, and a gap', codeOf([critical, gap], {isExitZero: true}), 3],
		['silenced, and nothing judged', codeOf([], {isExitZero: true}), 3],
		['silenced, and a lost target', codeOf([critical], {isExitZero: true}, [target, lost]), 3],
		['a defect of ours', codeOf([pass], {}, [target], true), 1],
		['a defect and a failure', codeOf([critical], {}, [target], true), 1],
		['a defect and nothing judged', codeOf([], {}, [], true), 1],
		['a defect that nobody may silence', codeOf([pass], {isExitZero: true}, [target], true), 1],
	])('%s', (_, code, expected) => {
		expect(code).toBe(expected);
	});

	test('is an API', () => {
		expect(exitCodes).toEqual({
			conformant: 0,
			internal: 1,
			usage: 2,
			incomplete: 3,
			access: 4,
			low: 11,
			medium: 12,
			high: 13,
			critical: 14,
			'cannot-write': 73,
			busy: 75,
			interrupted: 130,
			terminated: 143,
		});
	});
});

describe('coverage', () => {
	test.each<[pass: number, fail: number, undecided: number, coverage: number]>([
		[0, 0, 0, 0],
		[1, 0, 0, 1],
		[0, 1, 0, 1],
		[0, 0, 1, 0],
		[1, 0, 2, 0.33],
		[1, 1, 1, 0.66],
		[29, 0, 71, 0.29],
		[57, 0, 43, 0.57],
		[41, 3, 9, 0.83],
		[199, 0, 1, 0.99],
		[999_999, 0, 1, 0.99],
	])('%d passed, %d failed, %d undecided: %d', (passed, failed, undecided, coverage) => {
		expect(coverageOf({...emptyCounts(), pass: passed, fail: failed, undecided})).toBe(coverage);
	});

	test('is 1 only where everything was decided, and has two places', () => {
		fc.assert(
			fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (passed, failed, undecided) => {
				const coverage = coverageOf({...emptyCounts(), pass: passed, fail: failed, undecided});

				expect(coverage === 1).toBe(undecided === 0 && passed + failed > 0);
				expect(coverage).toBe(Number(coverage.toFixed(2)));
			}),
		);
	});
});

test('a summary counts waived failures among the failures, and tells the worst that is open', () => {
	const counts = countAll([pass, low, medium, excused, gap, none], 'medium');

	expect(summarize(counts, [target], {...defaultGate, failOn: 'medium'}, false)).toEqual({
		pass: 1,
		fail: 3,
		undecided: 1,
		notApplicable: 1,
		waived: 1,
		coverage: 0.8,
		worst: 'medium',
		exitCode: 12,
	});
	expect(summarize(countAll([excused], 'low'), [target], defaultGate, false)).not.toHaveProperty('worst');
});

describe('whatever was found', () => {
	const anyFinding = fc
		.tuple(fc.constantFrom(...outcomes), fc.constantFrom(...severities), fc.boolean())
		.map(([outcome, severity, isWaived]) => finding(outcome, severity, isWaived && outcome === 'fail'));
	const anyGate = fc.record({
		failOn: fc.constantFrom(...severities),
		minCoverage: fc.integer({min: 0, max: 100}),
		isExitZero: fc.boolean(),
	});
	const targets = fc.array(fc.constantFrom(target, lost), {maxLength: 3});

	test('a run of any gate ends with a code that is possible', () => {
		fc.assert(
			fc.property(fc.array(anyFinding), anyGate, targets, fc.boolean(), (findings, gate, all, hasDefect) => {
				const possible = possibleExitCodes(countAll(findings, 'low'), all, hasDefect);

				expect(possible).toContain(codeOf(findings, gate, all, hasDefect));
				expect(possible.size).toBeLessThanOrEqual(hasDefect ? 1 : 3);
			}),
			{numRuns: 500},
		);
	});

	test('0 means that something was judged, everything was reached, and nothing open failed that counts', () => {
		fc.assert(
			fc.property(fc.array(anyFinding), anyGate, targets, fc.boolean(), (findings, gate, all, hasDefect) => {
				if (codeOf(findings, gate, all, hasDefect) !== 0) return;

				const counting = severities.slice(0, severities.indexOf(gate.failOn) + 1);
				const open = findings.filter(each => isOpenFailure(each) && counting.includes(each.severity));

				expect(hasDefect).toBe(false);
				expect(findings.some(({outcome}) => outcome === 'pass' || outcome === 'fail')).toBe(true);
				expect(all.length > 0 && all.every(({reached}) => reached)).toBe(true);
				if (!gate.isExitZero) expect(open).toEqual([]);
			}),
			{numRuns: 500},
		);
	});
});
