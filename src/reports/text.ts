import type {Rule} from '../domain/check.ts';
import {type Finding, isOpenFailure, type TargetReport} from '../domain/finding.ts';
import {type EvidenceLine, severities} from '../domain/outcome.ts';
import type {Report} from '../domain/report.ts';
import {driftOf} from '../domain/runs/diff-runs.ts';
import {bySeverity} from './by-severity.ts';
import {driftBlocks} from './drift-text.ts';
import {spellPlace} from './place.ts';
import {sayWaiver} from './say-word.ts';
import {printRest, printWords} from './text-rest.ts';
import {verdictOf} from './verdict.ts';
import {wrap} from './wrap.ts';

export type Explain = (id: string) => Rule | undefined;

const indent = ' '.repeat(10);

/** The report for people reading in a terminal, perhaps over SSH: plain text, no colour, at most `width` columns. */
export const printText = (report: Report, explain: Explain, width = 80): string => {
	const {findings, targets} = report;
	const names = targets.length > 1;
	const fails = findings.filter(isOpenFailure);
	const waived = findings.filter(({waiver}) => waiver !== undefined);
	const open = bySeverity(findings.filter(({outcome}) => outcome === 'undecided'));
	const drift = driftOf(report);

	const blocks: readonly (readonly string[])[] = [
		verdictOf(report).flatMap(line => wrap(line, width)),
		targets.flatMap(target => printTarget(target, width)),
		...(drift === undefined ? [] : driftBlocks(drift, width)),
		...severities.flatMap(severity =>
			fails
				.filter(finding => finding.severity === severity)
				.map(finding => printFailure(finding, explain(finding.check), names, width)),
		),
		...section(
			'Waived',
			waived.map(finding => printWaived(finding, names, width)),
		),
		...section(
			'Undecided',
			groupUndecided(open).map(group => printUndecided(group, explain, names, width)),
		),
		printRest(findings, width),
		printWords(report.words ?? [], width),
		report.notLookedAt.length > 0 ? wrap(`Not looked at: ${report.notLookedAt.join(', ')}.`, width) : [],
	];

	return `${blocks
		.filter(block => block.length > 0)
		.map(block => block.join('\n'))
		.join('\n\n')}\n`;
};

const section = (title: string, blocks: readonly (readonly string[])[]): readonly (readonly string[])[] =>
	blocks.length === 0 ? [] : [[title], ...blocks];

const printTarget = (
	{name, kind, platform, client, collectedOn, reached, reason}: TargetReport,
	width: number,
): readonly string[] => {
	const collected = collectedOn && `collected on ${collectedOn}`;
	const what = [client ?? kind, platform, collected].filter(part => part !== undefined).join(', ');

	return [
		...wrap(`${name} (${what})`, width),
		...(reason === undefined ? [] : wrap(`${reached ? 'note' : 'not looked at'}: ${reason}`, width, '  ')),
	];
};

const titleOf = ({check, title, target}: Finding, names: boolean): string =>
	names ? `${check}  ${title} [${target}]` : `${check}  ${title}`;

const printFailure = (
	finding: Finding,
	rule: Rule | undefined,
	names: boolean,
	width: number,
): readonly string[] => [
	...wrap(titleOf(finding, names), width, finding.severity.toUpperCase().padEnd(10)),
	...wrap(finding.because, width, indent),
	...printEvidence(finding.evidence, width),
	...printSteps(rule?.remedy ?? [], width),
];

const mostLines = 3;

const printEvidence = (evidence: readonly EvidenceLine[], width: number): readonly string[] => {
	const places = evidence.map(line => [spellPlace(line), line.found ?? line.key].filter(Boolean).join('  '));
	const shown = [...new Set(places)].filter(place => place !== '');
	const wanted = evidence.find(line => line.wanted !== undefined)?.wanted;

	return [
		...shown
			.slice(0, mostLines)
			.flatMap((place, index) => wrap(place, width, `${indent}${index === 0 ? 'Found   ' : '        '}`)),
		...(shown.length > mostLines ? [`${indent}        and ${shown.length - mostLines} more places`] : []),
		...(wanted === undefined ? [] : wrap(wanted, width, `${indent}Wanted  `)),
	];
};

const printSteps = (steps: readonly string[], width: number): readonly string[] =>
	steps.flatMap((step, index) =>
		wrap(step, width, `${indent}${index === 0 ? 'Do      ' : '        '}${index + 1}. `),
	);

const printWaived = (finding: Finding, names: boolean, width: number): readonly string[] => [
	...wrap(titleOf(finding, names), width, finding.severity.toUpperCase().padEnd(10)),
	...wrap(finding.because, width, indent),
	...wrap(sayWaiver(finding.waiver), width, `${indent}Waived  `),
];

/** Findings of one check that are open for the same reason are told once. */
const groupUndecided = (findings: readonly Finding[]): readonly (readonly Finding[])[] => {
	const groups = new Map<string, Finding[]>();

	for (const finding of findings) {
		const key = `${finding.check} ${finding.because}`;
		const group = groups.get(key);

		if (group === undefined) groups.set(key, [finding]);
		else group.push(finding);
	}

	return [...groups.values()];
};

const printUndecided = (
	group: readonly Finding[],
	explain: Explain,
	names: boolean,
	width: number,
): readonly string[] => {
	const [first] = group;
	if (first === undefined) return [];

	const on = names ? ` [${group.map(({target}) => target).join(', ')}]` : '';
	const decide = explain(first.check)?.decide;

	return [
		...wrap(`${first.check}  ${first.title}${on}`, width, '  '),
		...wrap(first.because, width, indent),
		...(decide === undefined ? [] : wrap(decide, width, `${indent}Decide  `)),
	];
};
