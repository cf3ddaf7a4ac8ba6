import type {Finding} from '../domain/finding.ts';
import {type Standing, standingOf} from '../state/counts.ts';

/** A failure says what is; everything else says which state was asked for. */
export const sayFinding = (finding: Finding): string =>
	standingOf(finding) === 'fail' ? finding.because : finding.title;

const words: Record<Exclude<Standing, 'fail'>, string> = {
	pass: 'passed',
	undecided: 'undecided',
	waived: 'waived',
	'not-applicable': '',
};

/** The severity of a failure; of everything else its standing. */
export const wordOf = (finding: Finding): string => {
	const standing = standingOf(finding);

	return standing === 'fail' ? finding.severity : words[standing];
};
