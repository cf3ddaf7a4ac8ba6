import {describe, expect, test} from 'vitest';
import type {Finding} from '../../../src/domain/finding.ts';
import type {EvidenceLine, Outcome} from '../../../src/domain/outcome.ts';
import type {ChangeKind} from '../../../src/domain/runs/change-kinds.ts';
import {diffRuns, driftOf} from '../../../src/domain/runs/diff-runs.ts';
import type {RunDiff} from '../../../src/domain/runs/run-diff.ts';
import {finding, lost, type RunOptions, report, target} from './samples.ts';

/** How the first finding of either run has changed. */
const kindOf = ({changes, counts}: RunDiff): ChangeKind | undefined =>
	changes[0]?.kind ?? (counts.unchanged === undefined ? undefined : 'unchanged');

const kind = (before: Finding, after: Finding, version = '0.1.0'): ChangeKind | undefined =>
	kindOf(diffRuns(report([before]), report([after], {version})));

describe('a check on a target that both runs judged', () => {
	type Standing = Outcome | 'waived';

	test.each<[before: Standing, after: Standing, ChangeKind]>([
		['pass', 'pass', 'unchanged'],
		['pass', 'fail', 'new'],
		['pass', 'waived', 'new'],
		['pass', 'undecided', 'lost'],
		['pass', 'not-applicable', 'no-longer-applies'],
		['fail', 'pass', 'fixed'],
		['fail', 'fail', 'unchanged'],
		['fail', 'waived', 'newly-waived'],
		['fail', 'undecided', 'lost'],
		['fail', 'not-applicable', 'no-longer-applies'],
		['waived', 'pass', 'fixed'],
		['waived', 'fail', 'waiver-gone'],
		['waived', 'waived', 'unchanged'],
		['waived', 'undecided', 'lost'],
		['waived', 'not-applicable', 'no-longer-applies'],
		['undecided', 'pass', 'decided'],
		['undecided', 'fail', 'new'],
		['undecided', 'waived', 'new'],
		['undecided', 'undecided', 'unchanged'],
		['undecided', 'not-applicable', 'no-longer-applies'],
		['not-applicable', 'pass', 'applies'],
		['not-applicable', 'fail', 'new'],
		['not-applicable', 'waived', 'new'],
		['not-applicable', 'undecided', 'applies'],
		['not-applicable', 'not-applicable', 'unchanged'],
	])('%s, then %s: %s', (before, after, expected) => {
		expect(kind(finding(before), finding(after))).toBe(expected);
	});

	const line: EvidenceLine = {
		place: 'etc/anydesk/system.conf',
		line: 8,
		key: 'ad.security.acl_list',
		found: 'ad.security.acl_list=*@ad:true',
		wanted: 'patterns inside @acme',
		origin: 'explicit',
	};
	const other = {...line, key: 'ad.security.acl_enabled', found: 'ad.security.acl_enabled=false'};
	const fails = (evidence: readonly EvidenceLine[], because = 'the pattern *@ad admits everybody') =>
		finding('fail', {evidence, because});

	test.each<[string, Finding, Finding, ChangeKind]>([
		['has a new title', fails([line]), {...fails([line]), title: 'As we call it now'}, 'unchanged'],
		['stands in another line', fails([line]), fails([{...line, line: 12}]), 'unchanged'],
		['is told in another order', fails([line, other]), fails([other, line]), 'unchanged'],
		['is asked for otherwise', fails([line]), fails([{...line, wanted: 'no wildcard'}]), 'unchanged'],
		['names its lines', fails([], 'no key in lines 3, 4 and 9'), fails([], 'no key in line 7'), 'unchanged'],
		['names a day', fails([], 'idle on 2026-11-20'), fails([], 'idle on 2026-11-21'), 'unchanged'],
		['has another value', fails([line]), fails([{...line, found: '*:true'}]), 'changed'],
		['stands in another file', fails([line]), fails([{...line, place: 'user.conf'}]), 'changed'],
		['is found once more', fails([line]), fails([line, line]), 'changed'],
		['is found at one place less', fails([line, other]), fails([line]), 'changed'],
		['is forced now', fails([line]), fails([{...line, origin: 'override'}]), 'changed'],
		['counts more', fails([], 'saved logins: 2'), fails([], 'saved logins: 3'), 'changed'],
	])('still fails, and %s', (_title, before, after, expected) => {
		expect(kind(before, after)).toBe(expected);
	});

	test('words of two versions are not compared, what was found is', () => {
		const reworded = fails([line], 'everybody is let in');

		expect(kind(fails([line]), reworded, '0.2.0')).toBe('unchanged');
		expect(kind(fails([line]), {...reworded, evidence: [other]}, '0.2.0')).toBe('changed');
	});

	test('that passes for another reason is unchanged', () => {
		expect(kind(finding('pass', {evidence: [line]}), finding('pass', {evidence: [other]}))).toBe('unchanged');
	});

	test('another severity is the rule, and no change of the endpoint', () => {
		const {changes, regraded, unchanged} = diffRuns(
			report([finding('fail'), finding('fail', {target: 'till-8'}), finding('pass', {check: 'NET-1'})]),
			report([
				finding('fail', {severity: 'critical'}),
				finding('fail', {severity: 'critical', target: 'till-8'}),
				finding('pass', {check: 'NET-1', severity: 'low'}),
			]),
		);

		expect(changes).toEqual([]);
		expect(unchanged).toEqual({pass: 1, fail: 2, undecided: 0, notApplicable: 0, waived: 0});
		expect(regraded).toEqual([
			{check: 'ACL-1', before: 'high', after: 'critical'},
			{check: 'NET-1', before: 'high', after: 'low'},
		]);
	});

	test('carries nothing of what the earlier run was itself held against', () => {
		const {changes} = diffRuns(
			report([finding('fail', {drift: 'new'}), finding('fail', {target: 'till-8', drift: 'new'})]),
			report([finding('pass', {drift: 'fixed'}), finding('pass', {target: 'till-9', drift: 'fixed'})]),
		);

		expect(changes).toHaveLength(3);
		for (const {before = {}, after = {}} of changes) {
			expect(before).not.toHaveProperty('drift');
			expect(after).not.toHaveProperty('drift');
		}
	});

	test('carries both findings, so that the reason is there', () => {
		const before = finding('fail');
		const after = finding('undecided', {because: 'system.conf may not be read by this user'});

		expect(diffRuns(report([before]), report([after])).changes).toEqual([
			{kind: 'lost', check: 'ACL-1', target: 'till-7', before, after},
		]);
	});
});

describe('a finding that one run lacks', () => {
	const failing = finding('fail');
	const beside = finding('pass', {target: 'till-8'});
	const net = finding('pass', {check: 'NET-1'});
	const status = (check: string) =>
		check === 'MFA-3' ? 'retired' : check === 'XYZ-9' ? 'unknown' : ('known' as const);

	/** The kinds when the run without it comes later, and when it comes first. */
	const lacking = (
		given: Finding,
		others: readonly Finding[],
		options: RunOptions = {},
	): readonly [ChangeKind | undefined, ChangeKind | undefined, string | undefined] => {
		const whole = report([given, ...others]);
		const part = report(others, options);
		const [gone] = diffRuns(whole, part, status).changes.filter(({check}) => check === given.check);
		const [come] = diffRuns(part, whole, status).changes.filter(({check}) => check === given.check);

		return [gone?.kind, come?.kind, gone?.why];
	};

	test.each<
		[
			string,
			Finding,
			readonly Finding[],
			RunOptions,
			readonly [later: ChangeKind, earlier: ChangeKind, why: string],
		]
	>([
		[
			'because nobody asked for its target',
			failing,
			[beside],
			{},
			['target-gone', 'target-new', 'nobody asked for it'],
		],
		[
			'because its target could not be reached',
			failing,
			[],
			{targets: [lost('till-7')]},
			['target-lost', 'target-back', 'till-7 does not exist'],
		],
		[
			'because the level leaves it out',
			finding('fail', {level: 'hardened'}),
			[net],
			{level: 'guide'},
			['not-selected', 'newly-selected', 'level guide leaves it out'],
		],
		[
			'because the check was not selected, whatever the level',
			failing,
			[net],
			{level: 'guide'},
			['not-selected', 'newly-selected', 'the check was not selected'],
		],
		[
			'because the check was not selected',
			failing,
			[net],
			{},
			['not-selected', 'newly-selected', 'the check was not selected'],
		],
		[
			'because the check was retired',
			finding('fail', {check: 'MFA-3'}),
			[net],
			{},
			['retired', 'retired', 'the check was retired'],
		],
		[
			'of a check that this version does not know',
			finding('fail', {check: 'XYZ-9'}),
			[net],
			{},
			['unknown-check', 'unknown-check', 'this version knows no such check'],
		],
		[
			'because it was interrupted before the target',
			failing,
			[],
			{partial: true},
			['not-judged', 'not-judged', 'the run was interrupted'],
		],
		[
			'because it was interrupted before the check',
			failing,
			[net],
			{partial: true},
			['not-judged', 'not-judged', 'the run was interrupted'],
		],
		[
			'because the target is of another kind',
			failing,
			[beside],
			{targets: [target('till-7', {kind: 'build'}), target('till-8')]},
			['not-judged', 'not-judged', 'something of another kind had that name'],
		],
		[
			'although the check and the target are there',
			failing,
			[net, finding('fail', {target: 'till-8'})],
			{},
			['not-judged', 'not-judged', 'the check was not meant for it'],
		],
	])('%s is never fixed and never new', (_title, given, others, options, expected) => {
		expect(lacking(given, others, options)).toEqual(expected);
	});

	test('and whose target could not be reached, in an interrupted run, is lost: that much was seen', () => {
		expect(lacking(failing, [], {targets: [lost('till-7')], partial: true})[0]).toBe('target-lost');
	});
});

describe('targets', () => {
	test('that only one of the runs could look at are told, with the reason', () => {
		const before = [target('a'), target('b'), target('c'), lost('d'), lost('e'), lost('f')];
		const after = [target('a'), lost('b'), target('d'), lost('e'), target('g'), lost('h')];

		expect(diffRuns(report([], {targets: before}), report([], {targets: after})).targets).toEqual([
			{name: 'b', change: 'lost', why: 'b does not exist'},
			{name: 'c', change: 'gone', why: 'nobody asked for it'},
			{name: 'd', change: 'back', why: 'd does not exist'},
			{name: 'f', change: 'gone', why: 'nobody asked for it'},
			{name: 'g', change: 'new'},
			{name: 'h', change: 'new', why: 'h does not exist'},
		]);
	});

	test('that an interrupted run lacks prove nothing', () => {
		const one = report([], {targets: [target('a')]});
		const none = report([], {targets: [], partial: true});
		const expected = [{name: 'a', change: 'not-judged', why: 'the run was interrupted'}];

		expect(diffRuns(one, none).targets).toEqual(expected);
		expect(diffRuns(none, one).targets).toEqual(expected);
	});
});

describe('runs that were made otherwise', () => {
	test.each<[string, RunOptions, readonly string[]]>([
		['the same', {}, []],
		['another plan', {plan: 'Acme Support GmbH'}, ['plan']],
		['another level', {level: 'guide'}, ['level']],
		['another version', {version: '0.2.0'}, ['version']],
		['all of it', {plan: 'Acme', level: 'guide', version: '0.2.0'}, ['plan', 'level', 'version']],
	])('%s: they are compared, and it is said', (_title, options, expected) => {
		const {differs, changes} = diffRuns(report([finding('pass')]), report([finding('fail')], options));

		expect(differs).toEqual(expected);
		expect(changes).toHaveLength(1);
	});

	test('are named with how they were made', () => {
		const before = {...report([], {plan: 'Acme', partial: true}), defects: ['ACL-1 on till-7: RangeError']};

		expect(diffRuns(before, report([])).before).toEqual({
			id: '2026-11-22T09-00-00Z-7f3a',
			startedAt: '2026-11-22T09:00:00Z',
			endedAt: '2026-11-22T09:00:01Z',
			plan: 'Acme',
			level: 'hardened',
			version: '0.1.0',
			partial: true,
			defects: 1,
		});
	});
});

test('the worst change comes first, then the worse check', () => {
	const checks = ['ACL-1', 'ACL-2', 'ACL-3', 'ACL-4', 'ACL-5'] as const;
	const severities = ['low', 'critical', 'high', 'high', 'critical'] as const;
	const all = (outcomes: readonly (Outcome | 'waived')[]) =>
		report(
			outcomes.map((outcome, index) =>
				finding(outcome, {check: checks[index] ?? '', severity: severities[index] ?? 'low'}),
			),
		);
	const {changes} = diffRuns(
		all(['pass', 'pass', 'fail', 'pass', 'waived']),
		all(['fail', 'fail', 'pass', 'undecided', 'fail']),
	);

	expect(changes.map(change => [change.kind, change.check])).toEqual([
		['new', 'ACL-2'],
		['new', 'ACL-1'],
		['waiver-gone', 'ACL-5'],
		['lost', 'ACL-4'],
		['fixed', 'ACL-3'],
	]);
});

test('a report that was held against no run tells no drift', () => {
	expect(driftOf(report([finding('fail')]))).toBeUndefined();
});
