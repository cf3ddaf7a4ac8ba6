import type {Finding} from '../finding.ts';
import type {Level, Severity} from '../outcome.ts';
import type {ChangeKind} from './change-kinds.ts';

/** What a run is called, and how it was made. */
export type RunHead = {
	readonly id: string;
	readonly startedAt: string;
	readonly endedAt: string;
	readonly plan?: string;
	readonly level: Level;
	/** The version of deskwarden that judged. */
	readonly version: string;
	readonly partial: boolean;
	/** How many checks threw, so that the run isn't to be trusted. */
	readonly defects?: number;
};

/** One check on one target in two runs. Its identity is (check, target): a new title is no change. */
export type Change = {
	readonly kind: ChangeKind;
	readonly check: string;
	readonly target: string;
	/** As the earlier run tells it. */
	readonly before?: Finding;
	/** As the later run tells it. */
	readonly after?: Finding;
	/** Why one of the runs doesn't tell it; in lower case, without a full stop. */
	readonly why?: string;
};

/** A target that only one of the runs could look at. */
export type TargetChange = {
	readonly name: string;
	/**
	 * `lost`: it could not be reached · `gone`: nobody asked for it · `back`: it could not be reached before · `new`:
	 * nobody asked for it before · `not-judged`: the run that lacks it was interrupted.
	 */
	readonly change: 'lost' | 'gone' | 'back' | 'new' | 'not-judged';
	readonly why?: string;
};

/** A check whose severity is another one than before: the rule has changed, not the endpoint. */
export type Regrading = {readonly check: string; readonly before: Severity; readonly after: Severity};

/** Findings that stand as they did. As in a summary, the waived failures are among the failures. */
export type Unchanged = Readonly<Record<'pass' | 'fail' | 'undecided' | 'notApplicable' | 'waived', number>>;

/** What the two runs have in common says less where these differ. */
export const differences = ['plan', 'level', 'version'] as const;
export type Difference = (typeof differences)[number];

/** What has changed from one run to a later one. */
export type RunDiff = {
	readonly before: RunHead;
	readonly after: RunHead;
	readonly differs: readonly Difference[];
	readonly targets: readonly TargetChange[];
	/** All that isn't `unchanged`, worst first. */
	readonly changes: readonly Change[];
	readonly regraded: readonly Regrading[];
	/** How many findings there are of each kind; what isn't named is 0. Each finding of either run counts once. */
	readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
	readonly unchanged: Unchanged;
};

/**
 * The same as a report carries it about the run that it was held against. What the earlier run doesn't tell stands in
 * the report's own findings, in their `drift`, and isn't repeated among the changes.
 */
export type Baseline = Omit<RunDiff, 'before' | 'after'> & {readonly run: RunHead};

/** Whether this version has a check of an id. */
export type StatusOf = (check: string) => 'known' | 'retired' | 'unknown';
