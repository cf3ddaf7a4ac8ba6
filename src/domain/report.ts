import type {Finding, TargetReport} from './finding.ts';
import type {LeftOut} from './left-out.ts';
import type {Level, Severity} from './outcome.ts';
import type {Baseline} from './runs/run-diff.ts';

/** How a word of the words file fared in this run. */
export type WordUse = {
	readonly kind: 'attestation' | 'waiver';
	readonly check: string;
	readonly target: string;
	readonly until?: string;
	/**
	 * `used` · `unused`: it matched nothing that it could decide or excuse · `expired` · `contradicted`: evidence says
	 * otherwise · `outranked`: a word that is confirmed with a second factor counts in its place · `superseded`: a later word counts in its place ·
	 * `ambiguous`: several
	 * targets have the name that it names.
	 */
	readonly state: 'used' | 'unused' | 'expired' | 'contradicted' | 'outranked' | 'superseded' | 'ambiguous';
	/** Days until it runs out, where it is in force. */
	readonly daysLeft?: number;
};

export type Summary = {
	readonly pass: number;
	/** All failures, the waived ones too. */
	readonly fail: number;
	readonly undecided: number;
	readonly notApplicable: number;
	readonly waived: number;
	/** (pass + fail) / (pass + fail + undecided), rounded down to two places: 1 means all. 0 when nothing applied. */
	readonly coverage: number;
	/** The worst failure that isn't waived. */
	readonly worst?: Severity;
	readonly exitCode: number;
};

/** How many checks of the catalogue a run was asked for, and how many its level has. */
export type Selected = {readonly checks: number; readonly of: number};

/** One run, as every format tells it: `deskwarden/report@1`. */
export type Report = {
	readonly schema: 'deskwarden/report@1';
	readonly tool: {readonly name: 'deskwarden'; readonly version: string};
	readonly run: {
		readonly id: string;
		readonly startedAt: string;
		readonly endedAt: string;
		readonly plan?: string;
		readonly level: Level;
		/** A rehearsal of a plan: nothing real was looked at. */
		readonly rehearsal?: true;
		/** Interrupted before its end. */
		readonly partial: boolean;
		/** Present where only some checks of the level were asked for. */
		readonly selected?: Selected;
		/** Present where a workspace held what would have counted, and didn't. */
		readonly leftOut?: readonly LeftOut[];
	};
	readonly targets: readonly TargetReport[];
	readonly findings: readonly Finding[];
	/** Present when a words file was given. */
	readonly words?: readonly WordUse[];
	/** Kinds of target that this run didn't look at. */
	readonly notLookedAt: readonly string[];
	/** Checks that threw: our defect, so that no verdict of this run is to be trusted. */
	readonly defects?: readonly string[];
	/** Present when the run was held against an earlier one. */
	readonly baseline?: Baseline;
	readonly summary: Summary;
};
