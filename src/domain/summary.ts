import {type Finding, isOpenFailure, type TargetReport} from './finding.ts';
import {type Severity, severities} from './outcome.ts';
import type {Summary} from './report.ts';

/** The exit codes: an API. */
export const exitCodes = {
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
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What decides the exit code beside the findings. */
export type Gate = {
	/** Failures below this severity don't count. */
	readonly failOn: Severity;
	/** A percentage. */
	readonly minCoverage: number;
	/** Failures don't count for the exit code at all. */
	readonly isExitZero: boolean;
};

export const defaultGate: Gate = {failOn: 'low', minCoverage: 100, isExitZero: false};

export type Counts = Record<'pass' | 'fail' | 'undecided' | 'notApplicable' | 'waived', number> & {
	worst?: Severity;
	worstThatCounts?: Severity;
};

export const emptyCounts = (): Counts => ({pass: 0, fail: 0, undecided: 0, notApplicable: 0, waived: 0});

const rank = (severity: Severity): number => severities.indexOf(severity);
const worse = (one: Severity | undefined, other: Severity): Severity =>
	one === undefined || rank(other) < rank(one) ? other : one;

/** Adds one finding to the counts, in place: a run may hold more findings than fit in memory. */
export const count = (counts: Counts, finding: Finding, failOn: Severity): void => {
	counts[finding.outcome === 'not-applicable' ? 'notApplicable' : finding.outcome]++;
	if (finding.waiver !== undefined) counts.waived++;
	if (!isOpenFailure(finding)) return;

	counts.worst = worse(counts.worst, finding.severity);
	if (rank(finding.severity) <= rank(failOn)) {
		counts.worstThatCounts = worse(counts.worstThatCounts, finding.severity);
	}
};

/** Two places, rounded down, so that 1 means all. */
export const coverageOf = ({pass, fail, undecided}: Counts): number => {
	const applicable = pass + fail + undecided;

	return applicable === 0 ? 0 : Math.floor(((pass + fail) * 100) / applicable) / 100;
};

/** The exit code, as a function of what was found: 1 outranks 14 … 11, these outrank 3, 3 outranks 0. */
export const exitCodeFor = (
	counts: Counts,
	targets: readonly TargetReport[],
	{minCoverage, isExitZero}: Gate,
	hasDefect: boolean,
): ExitCode => {
	const applicable = counts.pass + counts.fail + counts.undecided;
	const isComplete = targets.length > 0 && targets.every(({reached}) => reached);
	const isCovered = ((counts.pass + counts.fail) * 100) / applicable >= minCoverage;

	if (hasDefect) return exitCodes.internal;
	if (counts.worstThatCounts !== undefined && !isExitZero) return exitCodes[counts.worstThatCounts];
	if (counts.pass + counts.fail === 0 || !isComplete || !isCovered) return exitCodes.incomplete;

	return exitCodes.conformant;
};

/** The exit codes that a run could end with that found this, whatever its gate was. */
export const possibleExitCodes = (
	{worst, worstThatCounts: _, ...counts}: Counts,
	targets: readonly TargetReport[],
	hasDefect: boolean,
): ReadonlySet<number> =>
	new Set(
		[worst, undefined].flatMap(worstThatCounts =>
			[0, 100].map(minCoverage =>
				exitCodeFor(
					{...counts, ...(worstThatCounts !== undefined && {worstThatCounts})},
					targets,
					{...defaultGate, minCoverage},
					hasDefect,
				),
			),
		),
	);

export const summarize = (
	counts: Counts,
	targets: readonly TargetReport[],
	gate: Gate,
	hasDefect: boolean,
): Summary => ({
	pass: counts.pass,
	fail: counts.fail,
	undecided: counts.undecided,
	notApplicable: counts.notApplicable,
	waived: counts.waived,
	coverage: coverageOf(counts),
	...(counts.worst !== undefined && {worst: counts.worst}),
	exitCode: exitCodeFor(counts, targets, gate, hasDefect),
});
