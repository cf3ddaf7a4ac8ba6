import {describe, expect, test} from 'vitest';
import type {Finding, TargetReport} from '../../src/domain/finding.ts';
import type {Report} from '../../src/domain/report.ts';
import {changeKinds} from '../../src/domain/runs/change-kinds.ts';
import {compareWith} from '../../src/domain/runs/compare-runs.ts';
import {diffRuns} from '../../src/domain/runs/diff-runs.ts';
import type {StatusOf} from '../../src/domain/runs/run-diff.ts';
import {driftSections} from '../../src/reports/drift-markdown.ts';
import {printDrift} from '../../src/reports/drift-text.ts';
import {printMarkdown} from '../../src/reports/markdown.ts';
import {printText} from '../../src/reports/text.ts';
import {finding, lost, type RunOptions, report, target} from '../domain/runs/samples.ts';

const statusOf: StatusOf = check => (check === 'MFA-3' ? 'retired' : check === 'XYZ-9' ? 'unknown' : 'known');
const list = (found: string) => ({
	place: 'etc/anydesk/system.conf',
	line: 8,
	key: 'ad.security.acl_list',
	found: `ad.security.acl_list=${found}`,
	origin: 'explicit' as const,
});
const unreadable = 'etc/anydesk/system.conf may not be read by this user';

type Story = readonly [
	before: readonly Finding[],
	after: readonly Finding[],
	options?: {readonly before?: RunOptions; readonly after?: RunOptions},
];

const at = (name: string, check: string, more: Partial<Finding> = {}) => ({
	target: name,
	check,
	title: `The wanted state of ${check}`,
	...more,
});

const earlier: RunOptions = {id: '2026-11-15T09-00-00Z-0c1d', startedAt: '2026-11-15T09:00:00Z'};
const many = Array.from({length: 14}, (_, index) => `till-${index + 1}`);
const looked = (names: readonly string[]): readonly TargetReport[] => names.map(name => target(name));

const stories: Readonly<Record<string, Story>> = {
	'of every kind': [
		[
			finding('pass', at('till-7', 'ACL-1')),
			finding('undecided', at('till-7', 'UNA-3', {severity: 'critical', because: unreadable})),
			finding('pass', at('till-8', 'ACL-1')),
			finding('waived', at('till-7', 'NET-1', {severity: 'medium', because: 'direct connections are on'})),
			finding('fail', at('till-7', 'ACL-3', {evidence: [list('*@ad:true')]})),
			finding('fail', at('till-7', 'ACL-4', {because: 'saved logins: 2'})),
			finding('fail', at('till-7', 'PRF-1')),
			finding('pass', at('till-7', 'PRF-2', {severity: 'low'})),
			finding('pass', at('till-8', 'PRF-2', {severity: 'low'})),
			finding('pass', at('till-7', 'PRF-3')),
			finding('fail', at('till-7', 'BLD-1', {because: 'it can start connections'})),
			finding('fail', at('till-7', 'BLD-4', {severity: 'medium', because: 'users can change settings'})),
			finding('fail', at('till-7', 'VER-1')),
			finding('undecided', at('till-7', 'VER-2')),
			finding('not-applicable', at('till-7', 'MFA-4')),
			finding('fail', at('till-7', 'MFA-3')),
			finding('pass', at('till-7', 'LOG-1', {level: 'hardened'})),
			finding('fail', at('till-9', 'ACL-1')),
			finding('pass', at('till-9', 'ACL-2')),
			finding('fail', at('till-10', 'ACL-1')),
			finding('fail', at('till-7', 'HST-1')),
			finding('pass', at('till-7', 'HST-2')),
			finding('waived', at('till-7', 'HST-3')),
			finding('undecided', at('till-7', 'HST-4')),
		],
		[
			finding('fail', at('till-7', 'ACL-1', {because: 'the list is off'})),
			finding('fail', at('till-7', 'UNA-3', {severity: 'critical', because: 'a known password opens it'})),
			finding('fail', at('till-8', 'ACL-1', {because: 'the list is off'})),
			finding('fail', at('till-7', 'NET-1', {severity: 'medium', because: 'direct connections are on'})),
			finding('fail', at('till-7', 'ACL-3', {evidence: [list('*:true')]})),
			finding('fail', at('till-7', 'ACL-4', {because: 'saved logins: 3'})),
			finding('undecided', at('till-7', 'PRF-1', {because: unreadable})),
			finding('undecided', at('till-7', 'PRF-2', {severity: 'low', because: unreadable})),
			finding('undecided', at('till-8', 'PRF-2', {severity: 'low', because: unreadable})),
			finding('undecided', at('till-7', 'PRF-3', {because: unreadable})),
			finding('pass', at('till-7', 'BLD-1', {because: 'it is incoming-only'})),
			finding('waived', at('till-7', 'BLD-4', {severity: 'medium', because: 'users can change settings'})),
			finding('not-applicable', at('till-7', 'VER-1', {because: 'this client has no version'})),
			finding('pass', at('till-7', 'VER-2')),
			finding('undecided', at('till-7', 'MFA-4')),
			finding('fail', at('till-7', 'XYZ-9')),
			finding('fail', at('till-7', 'LIC-2')),
			finding('pass', at('till-11', 'ACL-1')),
			finding('fail', at('till-12', 'ACL-1')),
			finding('fail', at('till-7', 'HST-1', {severity: 'critical'})),
			finding('pass', at('till-7', 'HST-2')),
			finding('waived', at('till-7', 'HST-3')),
			finding('undecided', at('till-7', 'HST-4')),
		],
		{
			before: {
				plan: 'Acme Support GmbH',
				targets: [...looked(['till-7', 'till-8', 'till-9', 'till-10']), lost('till-11')],
			},
			after: {
				level: 'guide',
				targets: [...looked(['till-7', 'till-8', 'till-11', 'till-12']), lost('till-10')],
			},
		},
	],
	'of nothing': [
		[finding('fail'), finding('pass', at('till-7', 'NET-1'))],
		[finding('fail', {title: 'As we call it now'}), finding('pass', at('till-7', 'NET-1'))],
	],
	'of an interrupted run': [
		[finding('fail'), finding('pass', at('till-7', 'NET-1')), finding('fail', at('till-8', 'ACL-1'))],
		[finding('fail')],
		{after: {partial: true}},
	],
	'of nothing in common': [[finding('fail')], [finding('pass', at('till-8', 'ACL-1'))]],
	'of a fleet': [
		many.map(name => finding('pass', at(name, 'ACL-1'))),
		many.map(name => finding('fail', at(`${name}x`, 'ACL-1'))),
		{before: {}, after: {}},
	],
	'of a fleet that went wrong at once': [
		many.map(name => finding('pass', at(name, 'ACL-1'))),
		many.map(name => finding('fail', at(name, 'ACL-1', {because: 'the list is off'}))),
	],
	'of runs in the wrong order': [
		[finding('fail')],
		[finding('pass')],
		{before: {id: 'b', startedAt: '2026-11-23T09:00:00Z'}},
	],
};

/** A report that carries what it was held against, as a run makes it. */
const heldAgainst = (before: Report, after: Report): Report => {
	const comparison = compareWith(before, after.tool.version, statusOf);
	const kinds = new Map(after.targets.map(({name, kind}) => [name, kind]));
	const findings = after.findings.map(each => ({
		...each,
		drift: comparison.tell(each, kinds.get(each.target)).kind,
	}));

	return {...after, findings, baseline: comparison.end(after)};
};

const diffs = Object.entries(stories).map(([name, [before, after, options = {}]]) => {
	const earlierRun = report(before, {...earlier, ...options.before});
	const laterRun = report(after, options.after);

	return [name, diffRuns(earlierRun, laterRun, statusOf), heldAgainst(earlierRun, laterRun)] as const;
});

describe('drift', () => {
	test.each(diffs)('%s, as text', async (name, diff) => {
		await expect(printDrift(diff)).toMatchFileSnapshot(`golden/drift-${name.replaceAll(' ', '-')}.txt`);
	});

	test.each(diffs)('%s, is told the same by the report of the later run', (_name, diff, held) => {
		expect(printText(held, () => undefined)).toContain(`\n\n${printDrift(diff)}`);
		expect(printMarkdown(held, () => undefined)).toContain(`\n\n${driftSections(diff).join('\n\n')}\n`);
	});

	test.each(diffs)('%s is ASCII, and fits', (_name, diff) => {
		for (const width of [80, 40]) {
			const lines = printDrift(diff, width).split('\n');

			expect(lines.filter(line => line.length > width || !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
		}
	});

	test('of every kind, as Markdown', async () => {
		const [[, diff] = []] = diffs;
		const text = diff === undefined ? '' : `${driftSections(diff).join('\n\n')}\n`;

		await expect(text).toMatchFileSnapshot('golden/drift-of-every-kind.md');
	});

	test('from a run that cannot be trusted says so', () => {
		const broken = {...report([finding('undecided')]), defects: ['ACL-1 on till-7: RangeError', 'again']};

		expect(printDrift(diffRuns(broken, report([finding('pass')])))).toContain(
			"The earlier run can't be trusted: 2 checks failed to run.",
		);
		expect(printDrift(diffRuns(report([finding('pass')]), broken))).toContain(
			"The later run can't be trusted",
		);
	});

	test('that carries less than a run writes is told without a defect', () => {
		const changes = changeKinds.map(kind => ({kind, check: 'ACL-1', target: 'till-7'}));
		const {baseline, ...held} = heldAgainst(report([finding('fail')]), report([finding('fail')]));
		const bare = {...held, ...(baseline !== undefined && {baseline: {...baseline, changes}})};

		expect(printText(bare, () => undefined)).toContain('Drift from run');
		expect(printMarkdown(bare, () => undefined)).toContain('## Drift');
		expect(printText(bare, () => undefined)).not.toContain('undefined');
	});

	test('of a failure that is new and accepted at once says both', () => {
		expect(printDrift(diffRuns(report([finding('pass')]), report([finding('waived')])))).toContain(
			'(waived)',
		);
	});
});
