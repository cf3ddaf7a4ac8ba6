import type {Finding} from '../domain/finding.ts';
import {severities} from '../domain/outcome.ts';
import {type Standing, standingOf} from './counts.ts';
import {clamp} from './list-place.ts';

/** The order in which a person wants to know. */
const ranks = [
	...severities.map(severity => `fail ${severity}`),
	'undecided',
	'waived',
	'pass',
	'not-applicable',
] as const;

const rankOf = (finding: Finding): string => {
	const standing = standingOf(finding);

	return standing === 'fail' ? `fail ${finding.severity}` : standing;
};

/** Worst first; equals as they fell. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] => {
	const groups = Map.groupBy(findings, rankOf);

	return ranks.flatMap(rank => groups.get(rank) ?? []);
};

/** What asks for attention: open failures, and what couldn't be decided. */
export const isNotable = (finding: Finding): boolean => {
	const standing = standingOf(finding);

	return standing === 'fail' || standing === 'undecided';
};

/** How a standing is said in a list, and found by a filter. */
export const standingWords: Record<Standing, string> = {
	pass: 'passed',
	fail: 'failed',
	undecided: 'undecided',
	'not-applicable': 'not applicable',
	waived: 'waived',
};

const spell = (finding: Finding): string => {
	const standing = standingOf(finding);
	const severity = standing === 'fail' ? finding.severity : '';

	return [standingWords[standing], severity, finding.check, finding.target, finding.title, finding.because]
		.join(' ')
		.toLowerCase();
};

/** Those that hold every word of the filter, in any order. */
export const matching = (findings: readonly Finding[], filter: string): readonly Finding[] => {
	const words = filter.toLowerCase().split(/\s+/).filter(Boolean);

	if (words.length === 0) return findings;

	return findings.filter(finding => {
		const text = spell(finding);

		return words.every(word => text.includes(word));
	});
};

/** The identity of a finding is (check, target). */
const isSameFinding = (one: Finding, other: Finding): boolean =>
	one === other || (one.check === other.check && one.target === other.target);

/** Where a finding stands in a list; the first place when it isn't there, or none was named. */
export const placeOf = (findings: readonly Finding[], finding: Finding | undefined): number =>
	finding === undefined
		? 0
		: Math.max(
				0,
				findings.findIndex(one => isSameFinding(one, finding)),
			);

/** The finding so many steps further; stays at the ends. */
export const stepFrom = (
	findings: readonly Finding[],
	finding: Finding | undefined,
	by: number,
): Finding | undefined => findings[clamp(placeOf(findings, finding) + by, findings.length)];
