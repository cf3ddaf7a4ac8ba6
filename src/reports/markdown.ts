import type {Rule} from '../domain/check.ts';
import {sayConfirmed} from '../domain/confirmed-words.ts';
import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {escapeMarkdown} from '../domain/markdown-text.ts';
import {severities} from '../domain/outcome.ts';
import type {Report} from '../domain/report.ts';
import {driftOf} from '../domain/runs/diff-runs.ts';
import {bySeverity} from './by-severity.ts';
import {driftSections} from './drift-markdown.ts';
import {table} from './markdown-table.ts';
import {spellPlace} from './place.ts';
import {verdictOf} from './verdict.ts';

type Explain = (id: string) => Rule | undefined;

/** A report that can be handed over: verdict, failures with evidence and remedy, what is open, what was fine. */
export const printMarkdown = (report: Report, explain: Explain): string => {
	const {findings, targets, run, tool, words = [], notLookedAt} = report;
	const fails = findings.filter(isOpenFailure);
	const waived = findings.filter(({waiver}) => waiver !== undefined);
	const open = bySeverity(findings.filter(({outcome}) => outcome === 'undecided'));

	const drift = driftOf(report);

	return `${[
		'# AnyDesk audit',
		verdictOf(report).map(escapeMarkdown).join('\n\n'),
		escapeMarkdown(
			`Run ${run.id}, level ${run.level}, ${tool.name} ${tool.version}, from ${run.startedAt} to ${run.endedAt}.`,
		),
		'## Targets',
		table(
			['Target', 'What', 'Looked at'],
			targets.map(({name, kind, client, platform, collectedOn, reached, reason}) => [
				name,
				[client ?? kind, platform, collectedOn && `collected on ${collectedOn}`].filter(Boolean).join(', '),
				reached ? (reason ?? 'yes') : `no: ${reason}`,
			]),
		),
		...(drift === undefined ? [] : driftSections(drift)),
		...(fails.length === 0 ? [] : ['## Failures']),
		...severities.flatMap(severity =>
			fails
				.filter(finding => finding.severity === severity)
				.map(finding => failure(finding, explain(finding.check))),
		),
		...(waived.length === 0
			? []
			: [
					'## Accepted risks',
					table(
						['Check', 'Target', 'Because', 'Reason', 'Owner', 'Until', 'Second factor'],
						waived.map(({check, target, because, waiver}) => [
							check,
							target,
							because,
							waiver?.reason ?? '',
							waiver?.owner ?? '',
							waiver?.until ?? '',
							sayConfirmed(waiver) ?? '',
						]),
					),
				]),
		...(open.length === 0
			? []
			: [
					'## Undecided',
					table(
						['Check', 'Target', 'Because', 'How to decide'],
						open.map(({check, target, because}) => [check, target, because, explain(check)?.decide ?? '']),
					),
				]),
		...list(
			'## Passed',
			findings.filter(({outcome, attestation}) => outcome === 'pass' && attestation === undefined),
		),
		...attested(findings.filter(({outcome, attestation}) => outcome === 'pass' && attestation !== undefined)),
		...list(
			'## Not applicable',
			findings.filter(({outcome}) => outcome === 'not-applicable'),
		),
		...(words.length === 0
			? []
			: [
					'## Words',
					table(
						['Word', 'Check', 'Target', 'State', 'Until'],
						words.map(({kind, check, target, state, until = ''}) => [kind, check, target, state, until]),
					),
				]),
		...(notLookedAt.length === 0 ? [] : [escapeMarkdown(`Not looked at: ${notLookedAt.join(', ')}.`)]),
	].join('\n\n')}\n`;
};

const failure = (
	{check, title, severity, target, because, evidence, guide}: Finding,
	rule: Rule | undefined,
): string =>
	[
		`### ${escapeMarkdown(`${check} ${title}`)}`,
		`**${severity}** on ${escapeMarkdown(target)}: ${escapeMarkdown(because)}.`,
		...(rule === undefined ? [] : [escapeMarkdown(rule.why)]),
		...(evidence.length === 0
			? []
			: [
					table(
						['Place', 'Found', 'Wanted'],
						evidence
							.slice(0, 20)
							.map(line => [spellPlace(line), line.found ?? line.key ?? '', line.wanted ?? '']),
					),
				]),
		...(rule === undefined
			? []
			: [rule.remedy.map((step, index) => `${index + 1}. ${escapeMarkdown(step)}`).join('\n')]),
		...(guide.length === 0 ? [] : [escapeMarkdown(`Guide: ${guide.join(', ')}`)]),
	].join('\n\n');

const list = (title: string, findings: readonly Finding[]): readonly string[] =>
	findings.length === 0
		? []
		: [
				title,
				table(
					['Check', 'Target', 'Because'],
					findings.map(({check, target, because}) => [check, target, because]),
				),
			];

/** Nobody has looked but the person who says so. */
const attested = (findings: readonly Finding[]): readonly string[] =>
	findings.length === 0
		? []
		: [
				"## Passed by a person's word",
				table(
					['Check', 'Target', 'By', 'Note', 'On', 'Until', 'Second factor'],
					findings.map(({check, target, attestation}) => [
						check,
						target,
						attestation?.by ?? '',
						attestation?.note ?? '',
						attestation?.on ?? '',
						attestation?.until ?? '',
						sayConfirmed(attestation) ?? '',
					]),
				),
			];
