import type {Level} from '../outcome.ts';
import type {Selected, Summary} from '../report.ts';
import {exitCodes} from '../summary.ts';

/** As much of a run as a trend is made of. */
export type TrendRun = {
	readonly startedAt: string;
	/** Whose plan it was judged by; undefined: by none. */
	readonly plan?: string;
	readonly level: Level;
	readonly targets: readonly string[];
	readonly partial: boolean;
	readonly selected?: Selected;
	readonly unreached?: number;
	readonly summary: Pick<Summary, 'pass' | 'fail' | 'undecided' | 'exitCode'>;
};

export type Trend = {
	/** Conforming checks in percent of those that apply, of each run, oldest first. */
	readonly shares: readonly number[];
	/** From the last but one to the last, in points; undefined where there are fewer than two. */
	readonly difference?: number;
};

/**
 * How conformance went. What is undecided doesn't conform, nor does what is waived: no run looks better for having
 * looked less. So runs that are no measure are left out, those that didn't reach all their targets and those to which
 * nothing applied, and of the others those that looked at other things than the last one, by another plan or at another level. Where the last run missed a target, no earlier one tells in its place.
 */
export const trendOf = (runs: readonly TrendRun[]): Trend => {
	const shares = likeTheLast(runs.filter(counts).toSorted(byTime)).map(run =>
		Math.floor((run.summary.pass * 100) / applicable(run)),
	);
	const [last, before] = shares.toReversed();

	return {shares, ...(last !== undefined && before !== undefined && {difference: last - before})};
};

/** Whether a run says how things stand: it came to its end, asked for every check of its level, and can be trusted. */
export const isMeasure = ({
	partial,
	selected,
	summary,
}: Pick<TrendRun, 'partial' | 'selected'> & {readonly summary: Pick<Summary, 'exitCode'>}): boolean =>
	!partial && selected === undefined && summary.exitCode !== exitCodes.internal;

const counts = (run: TrendRun): boolean => isMeasure(run) && applicable(run) + (run.unreached ?? 0) > 0;

const isWhole = (run: TrendRun): boolean => (run.unreached ?? 0) === 0 && applicable(run) > 0;

const applicable = ({summary: {pass, fail, undecided}}: TrendRun): number => pass + fail + undecided;

const byTime = (one: TrendRun, other: TrendRun): number =>
	one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0;

const likeTheLast = (runs: readonly TrendRun[]): readonly TrendRun[] => {
	const spell = ({targets, level, plan}: TrendRun): string =>
		JSON.stringify([level, plan, targets.toSorted()]);
	const last = runs.at(-1);

	return last === undefined || !isWhole(last)
		? []
		: runs.filter(run => isWhole(run) && spell(run) === spell(last));
};
