import type {Finding} from '../finding.ts';

/** One check on one target that is told otherwise than a moment before. */
export type FindingChange = {
	readonly check: string;
	readonly target: string;
	/** Undefined: it wasn't told. */
	readonly before: Finding | undefined;
	readonly after: Finding | undefined;
};

const keyOf = ({check, target}: Finding): string => JSON.stringify([check, target]);

/** What has changed between two looks at the same targets, in the order of the later one. */
export const changedFindings = (
	before: readonly Finding[],
	after: readonly Finding[],
): readonly FindingChange[] => {
	const former = new Map(before.map(finding => [keyOf(finding), finding]));
	const now = new Map(after.map(finding => [keyOf(finding), finding]));
	const gone = before.filter(finding => !now.has(keyOf(finding)));

	return [
		...after.flatMap(finding => {
			const one = former.get(keyOf(finding));

			return one !== undefined && isSame(one, finding)
				? []
				: [{check: finding.check, target: finding.target, before: one, after: finding}];
		}),
		...gone.map(finding => ({
			check: finding.check,
			target: finding.target,
			before: finding,
			after: undefined,
		})),
	];
};

/** A moved line is no change; another outcome, sentence or waiver is. */
const isSame = (one: Finding, other: Finding): boolean =>
	one.outcome === other.outcome &&
	one.because === other.because &&
	(one.waiver === undefined) === (other.waiver === undefined);

/** `ACL-1 on till-7: passed, now failed (high): the list is off`. */
export const sayChange = (change: FindingChange): string => {
	const {check, target, after} = change;

	return `${check} on ${target}: ${sayOutcomes(change)}${after === undefined ? '' : `: ${after.because}`}`;
};

/** `passed, now failed (high)`. */
export const sayOutcomes = ({before, after}: FindingChange): string => {
	const was = before === undefined ? 'not told' : outcomeIn(before);
	if (after === undefined) return `${was}, now not told`;

	const is = outcomeIn(after);
	const severity = after.outcome === 'fail' ? ` (${after.severity})` : '';

	return `${was === is ? `still ${is}` : `${was}, now ${is}`}${severity}`;
};

const outcomeIn = ({outcome, waiver}: Finding): string =>
	waiver === undefined ? outcomeWords[outcome] : `${outcomeWords[outcome]} but waived`;

/** What became of a check, in a word. */
export const outcomeWords = {
	pass: 'passed',
	fail: 'failed',
	undecided: 'undecided',
	'not-applicable': 'not applicable',
} as const;
