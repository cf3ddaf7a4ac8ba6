import type {Verdict} from '../outcome.ts';

/** Several judgements that all have to hold: a failure that is certain wins over what isn't known. */
export const allOf = (first: Verdict, ...others: readonly Verdict[]): Verdict => {
	const verdicts = [first, ...others];
	const worst = (['fail', 'undecided', 'pass', 'not-applicable'] as const).find(outcome =>
		verdicts.some(verdict => verdict.outcome === outcome),
	);
	const same = verdicts.filter(({outcome}) => outcome === worst);

	return {
		...(same[0] ?? first),
		because: [...new Set(same.map(({because}) => because))].join('; '),
		evidence: same.flatMap(({evidence}) => evidence),
	};
};
