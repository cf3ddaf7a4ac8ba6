import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {severities} from '../domain/outcome.ts';
import type {Report} from '../domain/report.ts';
import {verdictOf} from './verdict.ts';
import {wrap} from './wrap.ts';

/** A report in few lines: the verdict, the titles of each target's failures, and the ids of what stays open. */
export const printShort = (report: Report, width = 80): string => {
	const fails = report.findings.filter(isOpenFailure);
	const open = report.findings.filter(({outcome}) => outcome === 'undecided');

	const blocks: readonly (readonly string[])[] = [
		verdictOf(report).flatMap(line => wrap(line, width)),
		...[...Map.groupBy(fails, ({target}) => target)].map(([target, failures]) => [
			...wrap(target, width),
			...severities.flatMap(severity =>
				failures.filter(failure => failure.severity === severity).flatMap(line => printTitle(line, width)),
			),
		]),
		open.length === 0 ? [] : wrap(idsOf(open), width, 'Undecided: '),
	];

	return `${blocks
		.filter(block => block.length > 0)
		.map(block => block.join('\n'))
		.join('\n\n')}\n`;
};

const printTitle = ({severity, check, title}: Finding, width: number): readonly string[] =>
	wrap(title, width, `  ${severity.toUpperCase().padEnd(10)}${check.padEnd(8)}`);

const idsOf = (findings: readonly Finding[]): string =>
	[...new Set(findings.map(({check}) => check))].join(' ');
