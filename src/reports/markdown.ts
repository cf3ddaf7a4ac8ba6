import type {Rule} from '../domain/check.ts';
import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {severities} from '../domain/outcome.ts';
import type {Report} from '../domain/report.ts';
import {spellPlace} from './text.ts';
import {verdictOf} from './verdict.ts';

type Explain = (id: string) => Rule | undefined;

/** Foreign text in Markdown: no markup, no link, no HTML of its own. */
const escapeMarkdown = (text: string): string =>
	text
		.replaceAll(/[\\`*_{}[\]()#+!|~]/g, String.raw`\$&`)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll(/(https?|ftp):/gi, '$1&#58;')
		.replaceAll(/(www)\./gi, '$1&#46;')
		.replaceAll('@', '&#64;');

/** A report that can be handed over: verdict, failures with evidence and remedy, what is open, what was fine. */
export const printMarkdown = (report: Report, explain: Explain): string => {
	const {findings, targets, run, tool, words = [], notLookedAt} = report;
	const fails = findings.filter(isOpenFailure);
	const waived = findings.filter(({waiver}) => waiver !== undefined);
	const open = findings.filter(({outcome}) => outcome === 'undecided');

	return `${[
		'# AnyDesk audit',
		verdictOf(report).map(escapeMarkdown).join('\n\n'),
		`Run ${run.id}, level ${run.level}, ${tool.name} ${tool.version}, from ${run.startedAt} to ${run.endedAt}.`,
		'## Targets',
		table(
			['Target', 'What', 'Looked at'],
			targets.map(({name, kind, client, platform, reached, reason}) => [
				name,
				[client ?? kind, platform].filter(Boolean).join(', '),
				reached ? (reason ?? 'yes') : `no: ${reason}`,
			]),
		),
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
						['Check', 'Target', 'Because', 'Reason', 'Owner', 'Until'],
						waived.map(({check, target, because, waiver}) => [
							check,
							target,
							because,
							waiver?.reason ?? '',
							waiver?.owner ?? '',
							waiver?.until ?? '',
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
		...list('## Passed', findings, 'pass'),
		...list('## Not applicable', findings, 'not-applicable'),
		...(words.length === 0
			? []
			: [
					'## Words',
					table(
						['Word', 'Check', 'Target', 'State', 'Until'],
						words.map(({kind, check, target, state, until = ''}) => [kind, check, target, state, until]),
					),
				]),
		...(notLookedAt.length === 0 ? [] : [`Not looked at: ${notLookedAt.join(', ')}.`]),
	].join('\n\n')}\n`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[
		`| ${head.join(' | ')} |`,
		`| ${head.map(() => '---').join(' | ')} |`,
		...rows.map(row => `| ${row.map(escapeMarkdown).join(' | ')} |`),
	].join('\n');

const failure = (
	{check, title, severity, target, because, evidence, guide}: Finding,
	rule: Rule | undefined,
): string =>
	[
		`### ${check} ${escapeMarkdown(title)}`,
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
		...(guide.length === 0 ? [] : [`Guide: ${guide.join(', ')}`]),
	].join('\n\n');

const list = (
	title: string,
	findings: readonly Finding[],
	outcome: Finding['outcome'],
): readonly string[] => {
	const found = findings.filter(finding => finding.outcome === outcome);

	return found.length === 0
		? []
		: [
				title,
				table(
					['Check', 'Target', 'Because'],
					found.map(({check, target, because}) => [check, target, because]),
				),
			];
};
