import {addDays, isDay} from '../domain/dates.ts';
import type {Finding} from '../domain/finding.ts';
import {limitsOf} from '../domain/plan/complete.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {Attestation, Waiver} from '../domain/words.ts';
import type {Desk} from './desk.ts';
import type {Row} from './setup/form.ts';
import {witnessOf} from './setup/second-factors.ts';
import {judgePerson, judgeText} from './setup/text-answers.ts';

/** A word on a finding while it is written: a risk that is accepted, or what somebody has seen. */
export type WordDraft = {
	readonly kind: 'attestation' | 'waiver';
	readonly check: string;
	readonly target: string;
	readonly by: string;
	readonly text: string;
	readonly until: string;
	readonly holds: boolean;
};

/** The word with what is most likely meant. */
export const freshWord = (
	kind: WordDraft['kind'],
	finding: Finding,
	desk: Desk,
	today: string,
): WordDraft => ({
	kind,
	check: finding.check,
	target: finding.target,
	by: witnessOf(desk.setup),
	text: '',
	until: lastDay(desk, today),
	holds: true,
});

const textRow = (
	word: WordDraft,
	key: 'by' | 'text' | 'until' | 'target',
	label: string,
	about: string,
): Row<WordDraft> => ({kind: 'text', label, about, value: word[key], set: text => ({...word, [key]: text})});

/** What is asked of a word. */
export const wordRows = (word: WordDraft): readonly Row<WordDraft>[] => {
	const target = textRow(
		word,
		'target',
		'On',
		'The target as the report names it; * stands for any run of characters.',
	);
	const until = textRow(
		word,
		'until',
		'Until',
		'The last day on which it counts, that day included: 2026-12-31.',
	);

	return word.kind === 'waiver'
		? [
				textRow(word, 'text', 'Reason', 'Why the risk is accepted. It stands in every report.'),
				textRow(word, 'by', 'Owner', 'Who answers for it.'),
				target,
				until,
			]
		: [
				textRow(word, 'text', 'Seen', 'Where and when you saw it.'),
				textRow(word, 'by', 'By', 'Whose word it is.'),
				target,
				until,
				{
					kind: 'toggle',
					label: 'It holds',
					about: 'Whether the wanted state is there. A word that it is not there counts as a failure.',
					isOn: word.holds,
					set: holds => ({...word, holds}),
				},
			];
};

/** What is wrong with a word, in a sentence; undefined where it can be given. */
export const complaintOf = (word: WordDraft, today: string): string | undefined => {
	if (word.text.trim() === '') {
		return word.kind === 'waiver'
			? 'An accepted risk needs its reason.'
			: 'A word needs what was seen: where, and when.';
	}
	if (word.by.trim() === '') return 'A word needs the name of whoever gives it.';
	if (word.target.trim() === '') return 'It has to say on which target; * means all of them.';
	if (!isDay(word.until.trim())) return `Until needs a day of the calendar, as ${today}.`;
	if (word.until.trim() < today) return 'That day is over: the word would never count.';

	return (
		[word.text, word.target].map(text => judgeText(text.trim())).find(wrong => wrong !== undefined) ??
		judgePerson(word.by.trim())
	);
};

/** A word that was given, to be given again from today on. */
export const renewed = (word: Attestation | Waiver, desk: Desk, today: string): WordDraft => ({
	kind: 'by' in word ? 'attestation' : 'waiver',
	check: word.check,
	target: word.target,
	by: 'by' in word ? word.by : word.owner,
	text: 'by' in word ? (word.note ?? '') : word.reason,
	until: lastDay(desk, today),
	holds: 'by' in word ? word.holds : true,
});

const lastDay = (desk: Desk, today: string): string =>
	addDays(today, limitsOf(planOf(desk.setup.draft)).attestationDays) ?? today;
