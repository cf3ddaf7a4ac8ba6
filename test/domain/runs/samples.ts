import type {Finding, TargetReport} from '../../../src/domain/finding.ts';
import {kindsNotLookedAt} from '../../../src/domain/not-looked-at.ts';
import type {Outcome} from '../../../src/domain/outcome.ts';
import type {Report} from '../../../src/domain/report.ts';
import {count, defaultGate, emptyCounts, summarize} from '../../../src/domain/summary.ts';

const waiver = {
	check: 'ACL-1',
	target: '*',
	owner: 'Olga Owner',
	reason: 'accepted for now',
	until: '2026-12-31',
};

/** A failure that somebody accepts is told as `waived`. */
export const finding = (outcome: Outcome | 'waived', more: Partial<Finding> = {}): Finding => ({
	check: 'ACL-1',
	target: 'till-7',
	outcome: outcome === 'waived' ? 'fail' : outcome,
	severity: 'high',
	level: 'guide',
	title: 'The access control list is on',
	because: 'it is so',
	evidence: [],
	guide: ['G-ACL-1'],
	...(outcome === 'undecided' && {needs: 'evidence' as const}),
	...(outcome === 'waived' && {waiver}),
	...more,
});

export const target = (name: string, more: Partial<TargetReport> = {}): TargetReport => ({
	name,
	kind: 'endpoint',
	reached: true,
	...more,
});

export const lost = (name: string): TargetReport =>
	target(name, {reached: false, reason: `${name} does not exist`});

export type RunOptions = {
	readonly targets?: readonly TargetReport[];
	readonly version?: string;
} & Partial<Report['run']>;

/** A report of these findings; its targets are those of the findings unless said otherwise. */
export const report = (
	findings: readonly Finding[],
	{targets = targetsOf(findings), version = '0.1.0', ...run}: RunOptions = {},
): Report => {
	const counts = emptyCounts();
	for (const each of findings) count(counts, each, 'low');

	return {
		schema: 'deskwarden/report@1',
		tool: {name: 'deskwarden', version},
		run: {
			id: '2026-11-22T09-00-00Z-7f3a',
			startedAt: '2026-11-22T09:00:00Z',
			endedAt: '2026-11-22T09:00:01Z',
			level: 'hardened',
			partial: false,
			...run,
		},
		targets,
		findings,
		notLookedAt: kindsNotLookedAt(targets),
		summary: summarize(counts, targets, defaultGate, false),
	};
};

const targetsOf = (findings: readonly Finding[]): readonly TargetReport[] =>
	[...new Set(findings.map(each => each.target))].map(name => target(name));
