import {type Finding, isOpenFailure} from '../../domain/finding.ts';
import {type Level, type Severity, severities} from '../../domain/outcome.ts';
import type {Report} from '../../domain/report.ts';

/** What a rehearsal comes to, at one level. */
export type LevelSum = {readonly pass: number; readonly failures: readonly Finding[]};

export type Consequences = Readonly<Record<Level, LevelSum>> & {readonly undecided: number};

const sumAt = (findings: readonly Finding[], level: Level): LevelSum => {
	const own = findings.filter(finding => finding.level === level);

	return {
		pass: own.filter(({outcome}) => outcome === 'pass').length,
		failures: own
			.filter(isOpenFailure)
			.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity)),
	};
};

/** A rehearsal in a few numbers. */
export const sumUp = ({findings}: Report): Consequences => ({
	guide: sumAt(findings, 'guide'),
	hardened: sumAt(findings, 'hardened'),
	undecided: findings.filter(({outcome}) => outcome === 'undecided').length,
});

/** How many more failures of a severity an answer would bring; less than 0: it would take some away. */
export type Difference = Readonly<Partial<Record<Severity | 'undecided', number>>>;

/** What an answer would change. */
export const differenceOf = (now: Report, ahead: Report): Difference => {
	const before = sumUp(now);
	const after = sumUp(ahead);
	const count = ({guide, hardened}: Consequences, severity: Severity): number =>
		[...guide.failures, ...hardened.failures].filter(finding => finding.severity === severity).length;
	const entries = [
		...severities.map(severity => [severity, count(after, severity) - count(before, severity)] as const),
		['undecided', after.undecided - before.undecided] as const,
	];

	return Object.fromEntries(entries.filter(([, by]) => by !== 0));
};
