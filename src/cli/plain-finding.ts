import type {Finding} from '../domain/finding.ts';
import type {EvidenceLine} from '../domain/outcome.ts';
import {toPlainText} from '../domain/plain-text.ts';

const mostEvidence = 1000;

/**
 * The one place where foreign text in findings is made harmless, for every report and screen. The target's name is it
 * already.
 */
export const plainFinding = (finding: Finding): Finding => ({
	...finding,
	because: toPlainText(finding.because, 1000),
	evidence: finding.evidence.slice(0, mostEvidence).map(plainLine),
});

const plainLine = ({place, line, key, found, origin, isInferred, wanted}: EvidenceLine): EvidenceLine => ({
	place: toPlainText(place, 300),
	...(line !== undefined && {line}),
	...(key !== undefined && {key: toPlainText(key, 200)}),
	...(found !== undefined && {found: toPlainText(found, 300)}),
	origin,
	...(isInferred !== undefined && {isInferred}),
	...(wanted !== undefined && {wanted: toPlainText(wanted, 300)}),
});
