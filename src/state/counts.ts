import type {Finding} from '../domain/finding.ts';
import type {Outcome} from '../domain/outcome.ts';

/** An outcome as a person counts it: an accepted risk is none of the open failures. */
export type Standing = Outcome | 'waived';

/** The order in which a person wants to know. */
export const countOrder = [
	'fail',
	'undecided',
	'pass',
	'not-applicable',
	'waived',
] as const satisfies readonly Standing[];

export type Counts = Readonly<Record<Standing, number>>;

export const standingOf = ({outcome, waiver}: Finding): Standing =>
	outcome === 'fail' && waiver !== undefined ? 'waived' : outcome;

export const count = (findings: readonly Finding[]): Counts => {
	const counts = {pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, waived: 0};

	for (const finding of findings) counts[standingOf(finding)] += 1;

	return counts;
};

/** The share of applicable checks that were decided, in percent, rounded down: 100 means all. */
export const decidedShare = ({pass, fail, waived, undecided}: Counts): number => {
	const decided = pass + fail + waived;
	const applicable = decided + undecided;

	return applicable === 0 ? 0 : Math.floor((decided * 100) / applicable);
};
