import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {type Level, type Severity, severities} from '../domain/outcome.ts';
import type {Report, Summary} from '../domain/report.ts';
import {isMeasure} from '../domain/runs/trend.ts';
import {exitCodes} from '../domain/summary.ts';
import {count, decidedShare} from './counts.ts';
import type {Desk} from './desk.ts';
import {worstFirst} from './finding-list.ts';
import {type Run, unreached} from './run.ts';
import type {RunEntry} from './workspace/shape.ts';

/** How things stand, by one run. */
export type Standing = {
	/** The share of applicable checks that passed, in percent, rounded down. */
	readonly conforming: number;
	readonly decided: number;
	readonly when: string;
	readonly level: Level;
	/** Open failures by severity; of a kept run only how many there are, and the worst. */
	readonly failures:
		| Readonly<Record<Severity, number>>
		| {readonly count: number; readonly worst: Severity | undefined};
	readonly undecided: number;
	readonly waived: number;
	/** What the run didn't see: nothing was judged at all, or a target wasn't reached, or the like. */
	readonly lacks: 'everything' | 'something' | undefined;
	/** Targets that couldn't be reached: by name, where the run is of this session. */
	readonly unreached: {readonly count: number; readonly names: readonly string[]};
	/** What a kept run looked at; the targets of this session's run have rows of their own. */
	readonly lookedAt: readonly string[];
	/** It was held against a plan. */
	readonly isByPlan: boolean;
};

const lackOf = ({pass, fail, exitCode}: Summary, unreached: number): Standing['lacks'] => {
	if (pass + fail === 0) return 'everything';

	return exitCode === exitCodes.incomplete || unreached > 0 ? 'something' : undefined;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 100) / whole));

/**
 * The last run of this session, where it says how one's own things stand: the invented organisation says nothing of them,
 * nor does a check that was stopped.
 */
const ownRun = ({last}: Pick<Desk, 'last'>): (Run & {readonly report: Report}) | undefined =>
	last?.report !== undefined &&
	last.target.kind !== 'example' &&
	isMeasure({...last.report.run, ...last.report})
		? {...last, report: last.report}
		: undefined;

/** The last kept run that says how things stand. */
export const lastMeasure = (runs: Desk['runs']): RunEntry | undefined => runs.findLast(isMeasure);

/** Whether the last check of this session was stopped, so that it isn't the one that is told of. */
export const isLastStopped = ({last}: Pick<Desk, 'last'>): boolean =>
	last !== undefined && last.target.kind !== 'example' && last.progress === 'stopped';

/** By the last run of this session, else the last one that was kept; undefined where there is none. */
export const standingAt = (desk: Desk): Standing | undefined => {
	const last = ownRun(desk);

	if (last !== undefined) {
		const counts = count(last.findings);
		const names = unreached(last).map(({name}) => name);
		const failures = Object.fromEntries(
			severities.map(severity => [
				severity,
				last.findings.filter(finding => isOpenFailure(finding) && finding.severity === severity).length,
			]),
		) as Record<Severity, number>;

		return {
			conforming: share(counts.pass, counts.pass + counts.fail + counts.waived + counts.undecided),
			decided: decidedShare(counts),
			when: say(last.report.run.startedAt),
			failures,
			undecided: counts.undecided,
			waived: counts.waived,
			level: last.report.run.level,
			lacks: lackOf(last.report.summary, names.length),
			unreached: {count: names.length, names},
			lookedAt: [],
			isByPlan: last.report.run.plan !== undefined,
		};
	}

	const kept = lastMeasure(desk.runs);

	return kept && byEntry(kept);
};

const byEntry = ({summary, startedAt, plan, level, targets, unreached: missing = 0}: RunEntry): Standing => ({
	conforming: share(summary.pass, summary.pass + summary.fail + summary.undecided),
	decided: share(summary.pass + summary.fail, summary.pass + summary.fail + summary.undecided),
	when: say(startedAt),
	failures: {count: summary.fail - summary.waived, worst: summary.worst},
	undecided: summary.undecided,
	waived: summary.waived,
	level,
	lacks: lackOf(summary, missing),
	unreached: {count: missing, names: []},
	lookedAt: targets,
	isByPlan: plan !== undefined,
});

/** `2026-11-20 09:12`, in UTC as the run has it. */
const say = (moment: string): string => `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;

/** A target at a glance: its worst open finding. */
export type TargetStanding = {
	readonly name: string;
	readonly worst: Finding | undefined;
	readonly passed: number;
	readonly undecided: number;
};

/** The targets of the last run of this session, the worst first. */
export const targetsAt = (desk: Pick<Desk, 'last'>): readonly TargetStanding[] => {
	const last = ownRun(desk);
	if (last === undefined) return [];

	const byTarget = Map.groupBy(worstFirst(last.findings), ({target}) => target);
	const rank = ({worst}: TargetStanding): number =>
		worst === undefined ? 99 : severities.indexOf(worst.severity);

	return [...byTarget]
		.map(([name, findings]) => ({
			name,
			worst: findings.find(isOpenFailure),
			passed: findings.filter(({outcome}) => outcome === 'pass').length,
			undecided: findings.filter(({outcome}) => outcome === 'undecided').length,
		}))
		.toSorted((one, other) => rank(one) - rank(other));
};
