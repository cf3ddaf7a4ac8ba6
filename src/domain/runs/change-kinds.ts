/**
 * How a check on a target stands in a run, held against an earlier one; worst first, in the order of the reports.
 * The words are part of the report's format: a word once given keeps its meaning.
 */
export const changeKinds = [
	/** It fails, and didn't before: it passed, was undecided or didn't apply. */
	'new',
	/** It failed before as well; nothing excuses it any more. */
	'waiver-gone',
	/** It failed before as well; something else is found there now. */
	'changed',
	/** It was decided before, and is undecided. */
	'lost',
	/** Its target was looked at before, and could not be reached. */
	'target-lost',
	/** Its target was looked at before, and nobody asked for it. */
	'target-gone',
	/** It was judged before, and the check wasn't selected. */
	'not-selected',
	/** It was judged before, and the check was retired since. */
	'retired',
	/** It stands in one of the runs alone, and this version knows no such check. */
	'unknown-check',
	/**
	 * It stands in one of the runs alone, and the other proves nothing: it was interrupted, or doesn't tell why. Or several
	 * targets have the name, and which of them it is about nobody can tell.
	 */
	'not-judged',
	/** It failed before, and passes. */
	'fixed',
	/** It failed before as well; somebody accepts it now. */
	'newly-waived',
	/** It did apply before, and doesn't. */
	'no-longer-applies',
	/** It was undecided before, and passes. */
	'decided',
	/** It didn't apply before; it passes or is undecided. */
	'applies',
	/** Its target could not be reached before. */
	'target-back',
	/** Its target wasn't looked at before. */
	'target-new',
	/** The check wasn't selected before. */
	'newly-selected',
	/** As it was. */
	'unchanged',
] as const;

export type ChangeKind = (typeof changeKinds)[number];
