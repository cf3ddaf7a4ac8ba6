import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Finding} from '../../../src/domain/finding.ts';
import {outcomes, severities} from '../../../src/domain/outcome.ts';
import type {Report} from '../../../src/domain/report.ts';
import {type ChangeKind, changeKinds} from '../../../src/domain/runs/change-kinds.ts';
import {compareWith} from '../../../src/domain/runs/compare-runs.ts';
import {diffRuns, driftOf} from '../../../src/domain/runs/diff-runs.ts';
import type {Change, StatusOf} from '../../../src/domain/runs/run-diff.ts';
import {finding, lost, report, target} from './samples.ts';

const identityOf = ({check, target: name}: Pick<Finding, 'check' | 'target'>): string =>
	JSON.stringify([check, name]);

const statusOf: StatusOf = check => (check === 'MFA-3' ? 'retired' : check === 'XYZ-9' ? 'unknown' : 'known');

const anyFinding = fc
	.record({
		check: fc.constantFrom('ACL-1', 'ACL-3', 'NET-1', 'MFA-3', 'XYZ-9', '__proto__'),
		target: fc.constantFrom('till-7', 'till-8', 'anna-laptop', 'constructor'),
		outcome: fc.constantFrom(...outcomes, 'waived' as const),
		severity: fc.constantFrom(...severities),
		level: fc.constantFrom('guide' as const, 'hardened' as const),
		because: fc.constantFrom('it is so', 'it is so in line 4', 'it is otherwise'),
		evidence: fc.array(
			fc.record({
				place: fc.constantFrom('system.conf', 'user.conf'),
				line: fc.nat(3),
				origin: fc.constant('explicit' as const),
			}),
			{maxLength: 3},
		),
	})
	.map(({outcome, ...more}) => finding(outcome, more));

const anyRun: fc.Arbitrary<Report> = fc
	.record({
		findings: fc.uniqueArray(anyFinding, {selector: identityOf, maxLength: 14}),
		unreached: fc.subarray(['till-7', 'till-8', 'printer']),
		kind: fc.constantFrom('endpoint' as const, 'build' as const),
		partial: fc.boolean(),
		level: fc.constantFrom('guide' as const, 'hardened' as const),
		version: fc.constantFrom('0.1.0', '0.2.0'),
	})
	.map(({findings, unreached, kind, ...run}) => {
		const told = findings.filter(each => !unreached.includes(each.target));
		const names = [...new Set(told.map(each => each.target))];

		return report(told, {
			...run,
			targets: [...names.map(name => target(name, {kind})), ...unreached.map(lost)],
		});
	});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** What a kind is when the two runs change places. */
const mirrors: Readonly<Record<ChangeKind, readonly ChangeKind[]>> = {
	new: ['fixed', 'lost', 'no-longer-applies'],
	'waiver-gone': ['newly-waived'],
	changed: ['changed'],
	lost: ['new', 'decided'],
	'target-lost': ['target-back'],
	'target-gone': ['target-new'],
	'not-selected': ['newly-selected'],
	retired: ['retired'],
	'unknown-check': ['unknown-check'],
	'not-judged': ['not-judged'],
	fixed: ['new'],
	'newly-waived': ['waiver-gone'],
	'no-longer-applies': ['new', 'applies'],
	decided: ['lost'],
	applies: ['no-longer-applies'],
	'target-back': ['target-lost'],
	'target-new': ['target-gone'],
	'newly-selected': ['not-selected'],
	unchanged: ['unchanged'],
};

describe('whatever two runs found', () => {
	test('a run has not changed since itself', () => {
		fc.assert(
			fc.property(anyRun, run => {
				const {changes, targets, regraded, differs, counts} = diffRuns(run, run, statusOf);

				expect({changes, targets, regraded, differs}).toEqual({
					changes: [],
					targets: [],
					regraded: [],
					differs: [],
				});
				expect(counts).toEqual(run.findings.length === 0 ? {} : {unchanged: run.findings.length});
			}),
		);
	});

	test('each finding of either run is of exactly one kind, and counts once', () => {
		fc.assert(
			fc.property(anyRun, anyRun, (before, after) => {
				const {changes, counts, unchanged} = diffRuns(before, after, statusOf);
				const all = new Set([...before.findings, ...after.findings].map(identityOf));
				const told = changes.map(identityOf);

				expect(new Set(told).size).toBe(told.length);
				expect(told.filter(identity => !all.has(identity))).toEqual([]);
				expect(sum(Object.values(counts))).toBe(all.size);
				expect(told.length + (counts.unchanged ?? 0)).toBe(all.size);
				expect(sum([unchanged.pass, unchanged.fail, unchanged.undecided, unchanged.notApplicable])).toBe(
					counts.unchanged ?? 0,
				);

				for (const kind of changeKinds) {
					if (kind === 'unchanged') continue;
					expect(changes.filter(change => change.kind === kind)).toHaveLength(counts[kind] ?? 0);
				}
			}),
		);
	});

	test('seen from the other side it is the mirror image', () => {
		fc.assert(
			fc.property(anyRun, anyRun, (before, after) => {
				const there = diffRuns(before, after, statusOf);
				const back = diffRuns(after, before, statusOf);
				const reversed = new Map(back.changes.map(change => [identityOf(change), change]));

				expect(back.changes).toHaveLength(there.changes.length);
				expect(back.unchanged.fail).toBe(there.unchanged.fail);
				expect(back.targets).toHaveLength(there.targets.length);

				for (const change of there.changes) {
					const mirror = reversed.get(identityOf(change));

					expect([mirror?.before, mirror?.after]).toEqual([change.after, change.before]);
					expect(mirrors[change.kind]).toContain(mirror?.kind);
				}
			}),
		);
	});

	test('nothing is called fixed that was not seen to pass, nothing new that was not seen to fail', () => {
		fc.assert(
			fc.property(anyRun, anyRun, (before, after) => {
				for (const {kind, ...change} of diffRuns(before, after, statusOf).changes) {
					if (kind === 'fixed') {
						expect([change.before?.outcome, change.after?.outcome]).toEqual(['fail', 'pass']);
					}
					if (kind === 'new') {
						expect(change.after?.outcome).toBe('fail');
						expect(change.before).toBeDefined();
						expect(change.before?.outcome).not.toBe('fail');
					}
					if (change.before === undefined || change.after === undefined) expect(change.why).not.toBe('');
				}
			}),
		);
	});

	test('findings that are told as they fall say the same, and the report tells it again', () => {
		fc.assert(
			fc.property(anyRun, anyRun, (before, after) => {
				const comparison = compareWith(before, after.tool.version, statusOf);
				const kinds = new Map(after.targets.map(({name, kind}) => [name, kind]));
				const findings = after.findings.map(each => ({
					...each,
					drift: comparison.tell(each, kinds.get(each.target)).kind,
				}));
				const told = driftOf({...after, findings, baseline: comparison.end(after)});
				const whole = diffRuns(before, after, statusOf);
				const withoutWhy = ({why: _why, ...change}: Change) => change;

				expect({...told, changes: told?.changes.map(withoutWhy)}).toEqual({
					...whole,
					changes: whole.changes.map(withoutWhy),
				});
			}),
		);
	});
});
