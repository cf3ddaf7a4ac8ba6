import type {Level} from '../outcome.ts';
import type {Summary} from '../report.ts';

/** As much of a run as a trend is made of. */
export type TrendRun = {
	readonly startedAt: string;
	readonly partial: boolean;
	readonly rehearsal?: boolean;
	readonly summary: Pick<Summary, 'pass' | 'fail' | 'undecided'>;
};

export type Trend = {
	/** Conforming checks in percent of those that apply, of each run, oldest first. */
	readonly shares: readonly number[];
	/** From the last but one to the last, in points; undefined where there are fewer than two. */
	readonly difference?: number;
};

/**
 * How conformance went. What is undecided doesn't conform, nor does what is waived: no run looks better for having
 * looked less. Rehearsals, runs that were interrupted and runs to which nothing applied are left out.
 */
export const trendOf = (runs: readonly TrendRun[]): Trend => {
	const shares = runs
		.filter(run => !run.partial && run.rehearsal !== true && applicable(run) > 0)
		.toSorted((one, other) =>
			one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0,
		)
		.map(run => Math.floor((run.summary.pass * 100) / applicable(run)));
	const [last, before] = shares.toReversed();

	return {shares, ...(last !== undefined && before !== undefined && {difference: last - before})};
};

const applicable = ({summary: {pass, fail, undecided}}: TrendRun): number => pass + fail + undecided;

/** Those that looked at the same, at the same level, as the last one: others would tell a change where none is. */
export const likeTheLast = <Run extends {readonly targets: readonly string[]; readonly level: Level}>(
	runs: readonly Run[],
): readonly Run[] => {
	const spell = ({targets, level}: Run): string => JSON.stringify([level, targets.toSorted()]);
	const last = runs.at(-1);

	return last === undefined ? [] : runs.filter(run => spell(run) === spell(last));
};
