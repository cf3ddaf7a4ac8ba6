import type {Finding} from '../domain/finding.ts';
import {escapeMarkdown} from '../domain/markdown-text.ts';
import type {Change, RunDiff} from '../domain/runs/run-diff.ts';
import {changeWords, driftSentences, outcomeInWords, targetKinds, unchangedInWords} from './drift-words.ts';
import {table} from './markdown-table.ts';

/** What has changed since an earlier run, as the parts of a report in Markdown. */
export const driftSections = (diff: RunDiff): readonly string[] => {
	const {before, targets, regraded} = diff;
	// What has become of a target says what has become of all its findings.
	const changes = diff.changes.filter(({kind}) => !kind.startsWith('target-'));
	const unchanged = unchangedInWords(diff);

	return [
		'## Drift',
		escapeMarkdown(`Since run ${before.id}: ${driftSentences(diff).join(' ')}`),
		...(targets.length === 0
			? []
			: [
					table(
						['Drift', 'Target', 'Because'],
						targets.map(({name, change, why = ''}) => [changeWords[targetKinds[change]], name, why]),
					),
				]),
		...(changes.length === 0
			? []
			: [table(['Drift', 'Severity', 'Check', 'Target', 'Before', 'Now', 'Because'], changes.map(rowOf))]),
		...(regraded.length === 0
			? []
			: [
					table(
						['Regraded', 'Before', 'Now'],
						regraded.map(each => [each.check, each.before, each.after]),
					),
				]),
		...(unchanged === '' ? [] : [`Unchanged: ${unchanged}.`]),
	];
};

const rowOf = ({kind, check, target, before, after, why}: Change): readonly string[] => [
	changeWords[kind],
	(after ?? before)?.severity ?? '',
	check,
	target,
	spell(before),
	spell(after),
	after?.because ?? why ?? '',
];

const spell = (finding: Finding | undefined): string =>
	finding === undefined ? '' : outcomeInWords(finding);
