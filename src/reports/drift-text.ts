import {listed} from '../domain/list.ts';
import {type ChangeKind, changeKinds} from '../domain/runs/change-kinds.ts';
import type {Change, RunDiff, TargetChange} from '../domain/runs/run-diff.ts';
import {printByReason, printChanges} from './drift-rows.ts';
import {
	changeWords,
	driftSentences,
	outcomeInWords,
	targetKinds,
	telling,
	unchangedInWords,
} from './drift-words.ts';
import {wrap} from './wrap.ts';

/** What has changed between two runs, for people reading in a terminal: worst first, at most `width` columns. */
export const printDrift = (diff: RunDiff, width = 80): string =>
	`${driftBlocks(diff, width)
		.map(block => block.join('\n'))
		.join('\n\n')}\n`;

/** The same as blocks of lines, for a report that holds more. */
export const driftBlocks = (diff: RunDiff, width: number): readonly (readonly string[])[] => {
	const rows = changeKinds.flatMap(kind => printKind(kind, diff, width));
	const regraded = diff.regraded.flatMap(({check, before, after}) =>
		wrap(
			`${check} is ${after}, and was ${before}: the rule has changed, not the endpoint`,
			width,
			leadOf('Regraded'),
		),
	);
	const unchanged = unchangedInWords(diff);

	return [
		[
			...wrap(`Drift from run ${diff.before.id} to run ${diff.after.id}`, width),
			...driftSentences(diff).flatMap(sentence => wrap(sentence, width)),
		],
		[...rows, ...regraded],
		unchanged === '' ? [] : wrap(`${unchanged}.`, width, 'Unchanged: '),
	].filter(block => block.length > 0);
};

/** Where the words of a row begin. */
const leadOf = (word: string): string => `  ${word.padEnd(16)}`;

const inFull: readonly ChangeKind[] = ['new', 'waiver-gone', 'changed', 'fixed', 'newly-waived'];
const byTarget = new Set<ChangeKind>(['target-lost', 'target-gone', 'target-back', 'target-new']);

const printKind = (kind: ChangeKind, diff: RunDiff, width: number): readonly string[] => {
	const changes = diff.changes.filter(change => change.kind === kind);
	const targets = diff.targets.filter(({change}) => targetKinds[change] === kind);
	const lead = leadOf(changeWords[kind]);

	if (inFull.includes(kind)) return printChanges(changes, lead, width);
	if (kind === 'lost' || kind === 'no-longer-applies') return printByReason(changes, lead, width);
	if (byTarget.has(kind)) return printTargets(targets, changes, lead, width);

	return printIds(changes, lead, width);
};

const mostTargets = 10;

/** A row for each target; of very many, one for all. */
const printTargets = (
	targets: readonly TargetChange[],
	changes: readonly Change[],
	lead: string,
	width: number,
): readonly string[] => {
	const byName = Map.groupBy(changes, ({target}) => target);

	if (targets.length > mostTargets) {
		const names = listed(
			targets.map(({name}) => name),
			mostTargets,
		);

		return wrap(`${names}${findingsInWords(changes)}`, width, lead);
	}

	return targets.flatMap(({name, why = ''}) =>
		wrap(
			`${why.includes(name) || why === '' ? '' : `${name}: `}${why || name}${findingsInWords(byName.get(name) ?? [])}`,
			width,
			lead,
		),
	);
};

const findingsInWords = (changes: readonly Change[]): string => {
	const failed = changes.filter(change => telling(change)?.outcome === 'fail').length;

	return changes.length === 0
		? ''
		: ` (${changes.length} ${changes.length === 1 ? 'finding' : 'findings'}, ${failed} failed)`;
};

/** The ids alone, by what they said, and why the later run doesn't tell it. */
const printIds = (changes: readonly Change[], lead: string, width: number): readonly string[] =>
	[...Map.groupBy(changes, ({after, why = ''}) => (after === undefined ? why : ''))].flatMap(
		([why, alike]) => {
			const outcomes = [...Map.groupBy(alike, outcomeOf)].map(
				([outcome, same]) => `${outcome}: ${[...new Set(same.map(({check}) => check))].join(' ')}`,
			);

			return wrap(`${outcomes.join('; ')}${why === '' ? '' : ` (${why})`}`, width, lead);
		},
	);

const outcomeOf = (change: Change): string => {
	const finding = telling(change);

	return finding === undefined ? '' : outcomeInWords(finding);
};
