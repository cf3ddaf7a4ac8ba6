import type {Finding} from '../domain/finding.ts';
import {type ChangeKind, changeKinds} from '../domain/runs/change-kinds.ts';
import {outcomeWords} from '../domain/runs/changed-findings.ts';
import type {Change, RunDiff, RunHead, TargetChange} from '../domain/runs/run-diff.ts';

/** What a kind of change is called. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
	new: 'New',
	'waiver-gone': 'Waiver gone',
	changed: 'Changed',
	lost: 'Undecided now',
	'target-lost': 'Target lost',
	'target-gone': 'Target gone',
	'not-selected': 'Not selected',
	retired: 'Retired',
	'unknown-check': 'Unknown check',
	'not-judged': 'Not judged',
	fixed: 'Fixed',
	'newly-waived': 'Waived now',
	'no-longer-applies': 'Applies no more',
	decided: 'Decided now',
	applies: 'Applies now',
	'target-back': 'Target back',
	'target-new': 'Target new',
	'newly-selected': 'Selected now',
	unchanged: 'Unchanged',
};

/** What has become of targets, in the order of the reports. */
export const targetKinds: Readonly<Record<TargetChange['change'], ChangeKind>> = {
	lost: 'target-lost',
	gone: 'target-gone',
	'not-judged': 'not-judged',
	back: 'target-back',
	new: 'target-new',
};

const oneSided: readonly ChangeKind[] = [
	'target-lost',
	'target-gone',
	'not-selected',
	'retired',
	'unknown-check',
	'not-judged',
	'target-back',
	'target-new',
	'newly-selected',
];

/** The sentences that come first: how much has changed, and what makes the two runs hard to compare. */
export const driftSentences = (diff: RunDiff): readonly string[] => [
	tally(diff),
	...differenceSentences(diff),
	...headSentences('earlier', diff.before),
	...headSentences('later', diff.after),
	...(diff.before.id === diff.after.id ? ['Both are the same run.'] : []),
	...(diff.before.startedAt > diff.after.startedAt
		? ['The run that was named as the earlier one began later.']
		: []),
];

const tally = ({counts}: RunDiff): string => {
	const parts = changeKinds
		.filter(kind => kind in counts && !oneSided.includes(kind))
		.map(kind => `${counts[kind]} ${sayKind(kind, counts[kind] ?? 0)}`);
	const alone = oneSided.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
	const both = parts.length === 0 ? 'No check was judged in both runs' : parts.join(', ');

	return `${both}${alone === 0 ? '' : `; ${alone} told by one run alone`}.`;
};

const plurals: Partial<Readonly<Record<ChangeKind, string>>> = {
	applies: 'apply now',
	'no-longer-applies': 'apply no more',
};

const sayKind = (kind: ChangeKind, count: number): string =>
	(count === 1 ? undefined : plurals[kind]) ?? changeWords[kind].toLowerCase();

const differenceSentences = ({differs, before, after}: RunDiff): readonly string[] =>
	differs.map(name => `${what[name]} differ: ${before[name] ?? 'none'}, then ${after[name] ?? 'none'}.`);

const what = {plan: 'The plans', level: 'The levels', version: 'The versions of deskwarden'} as const;

const headSentences = (which: 'earlier' | 'later', {partial, defects}: RunHead): readonly string[] => [
	...(partial ? [`The ${which} run was interrupted: what it lacks proves nothing.`] : []),
	...(defects === undefined
		? []
		: [
				`The ${which} run can't be trusted: ${defects === 1 ? '1 check' : `${defects} checks`} failed to run.`,
			]),
];

/** Findings that stand as they did, as the end of a sentence. */
export const unchangedInWords = ({unchanged}: RunDiff): string => {
	const {pass, fail, undecided, notApplicable, waived} = unchanged;

	return [
		fail === 0 ? '' : `${fail} failed${waived === 0 ? '' : ` (${waived} waived)`}`,
		undecided === 0 ? '' : `${undecided} undecided`,
		pass === 0 ? '' : `${pass} passed`,
		notApplicable === 0 ? '' : `${notApplicable} not applicable`,
	]
		.filter(part => part !== '')
		.join(', ');
};

/** An outcome, and the waiver that covers it. */
export const outcomeInWords = ({outcome, waiver}: Finding): string =>
	`${outcomeWords[outcome]}${waiver === undefined ? '' : ' (waived)'}`;

/** What is, else what was. */
export const telling = ({before, after}: Change): Finding | undefined => after ?? before;
