import {isOpenFailure} from '../finding.ts';
import {severities} from '../outcome.ts';
import {type FindingChange, sayOutcomes} from './changed-findings.ts';

/** The changes that ask for attention first: new failures by their severity, then what was mended, then all others. */
export const mostTellingFirst = (changes: readonly FindingChange[]): readonly FindingChange[] =>
	changes.toSorted((one, other) => weightOf(one) - weightOf(other));

/** The lower, the sooner; one that stays what it was comes last. */
const weightOf = ({before, after}: FindingChange): number => {
	const [failed, fails] = [before, after].map(finding => finding !== undefined && isOpenFailure(finding));
	const severity = severities.indexOf((fails ? after : before)?.severity ?? 'low');

	if (fails && !failed) return severity;
	if (failed && after?.outcome === 'pass') return 10 + severity;
	if (failed && !fails) return 20 + severity;

	return (before?.outcome === after?.outcome ? 40 : 30) + severity;
};

/** The same in a line whose beginning says it all: `ACL-1 passed, now failed (high) on till-7: the list is off`. */
export const sayChangeBriefly = (change: FindingChange): string => {
	const {check, target, after} = change;

	return `${check} ${sayOutcomes(change)} on ${target}${after === undefined ? '' : `: ${after.because}`}`;
};
