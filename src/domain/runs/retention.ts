import type {Selected} from '../report.ts';

/** As much of a saved run as tells whether it is kept. */
export type KeptRun = {
	readonly id: string;
	readonly startedAt: string;
	readonly partial: boolean;
	readonly selected?: Selected;
};

export type Retention = {
	/** So many of the newest runs are kept. */
	readonly keep: number;
	/** Runs that are younger than so many days are kept, too. */
	readonly days: number;
	readonly now: Date;
	/** Runs that are named as a baseline. */
	readonly baselines?: readonly string[];
};

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/**
 * The ids of runs that need not be kept, oldest first. Never among them: the newest run that wasn't interrupted
 * and asked for every check, a baseline, and a run whose age isn't known.
 */
export const runsToRemove = (
	runs: readonly KeptRun[],
	{keep, days, now, baselines = []}: Retention,
): readonly string[] => {
	const newestFirst = runs
		.filter(({startedAt}) => !Number.isNaN(Date.parse(startedAt)))
		.toSorted((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
	const kept = new Set([
		...newestFirst.slice(0, keep).map(({id}) => id),
		...newestFirst
			.filter(({partial, selected}) => !partial && selected === undefined)
			.slice(0, 1)
			.map(({id}) => id),
		...baselines,
	]);
	const isYoung = ({startedAt}: KeptRun): boolean =>
		now.getTime() - Date.parse(startedAt) < days * millisecondsPerDay;

	return newestFirst
		.filter(run => !kept.has(run.id) && !isYoung(run))
		.map(({id}) => id)
		.toReversed();
};
