import {addDays, isDay} from '../domain/dates.ts';
import type {Finding} from '../domain/finding.ts';
import {limitsOf} from '../domain/plan/complete.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, FindingDetail, WordForm} from './app-state.ts';
import type {Desk} from './desk.ts';
import type {Row} from './setup/form.ts';
import {witnessOf} from './setup/second-factors.ts';
import {type CommonEvent, isCommon} from './setup/setup-events.ts';
import {judgeText} from './setup/text-answers.ts';
import {afterErasing, afterTyping} from './text-line.ts';

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
const fresh = (kind: WordDraft['kind'], finding: Finding, desk: Desk, today: string): WordDraft => ({
	kind,
	check: finding.check,
	target: finding.target,
	by: witnessOf(desk.setup),
	text: '',
	until: addDays(today, limitsOf(planOf(desk.setup.draft)).attestationDays) ?? today,
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
				{
					kind: 'toggle',
					label: 'It holds',
					about: 'Whether the wanted state is there. A word that it is not there counts as a failure.',
					isOn: word.holds,
					set: holds => ({...word, holds}),
				},
				textRow(word, 'text', 'Seen', 'Where and when you saw it.'),
				textRow(word, 'by', 'By', 'Whose word it is.'),
				target,
				until,
			];
};

const complaintOf = (word: WordDraft, today: string): string | undefined => {
	if (word.kind === 'waiver' && word.text.trim() === '') return 'An accepted risk needs its reason.';
	if (word.by.trim() === '') return 'A word needs the name of whoever gives it.';
	if (word.target.trim() === '') return 'It has to say on which target; * means all of them.';
	if (!isDay(word.until.trim())) return `Until needs a day of the calendar, as ${today}.`;
	if (word.until.trim() < today) return 'That day is over: the word would never count.';

	return [word.text, word.by, word.target]
		.map(text => judgeText(text.trim()))
		.find(wrong => wrong !== undefined);
};

type WordEvent = Extract<AppEvent, {type: 'word-given' | 'row-turned'} | CommonEvent>;

/** Whether an event is for whoever writes a word. */
export const isOfWord = (event: AppEvent): event is WordEvent =>
	isCommon(event) || event.type === 'word-given' || event.type === 'row-turned';

/** Writing a word; once it is given, the finding stands again. */
export const beginWord = (
	desk: Desk,
	under: FindingDetail,
	kind: WordDraft['kind'],
	today: string,
): AppState => ({
	desk,
	shown: {
		screen: 'word',
		word: fresh(kind, under.finding, desk, today),
		focused: 0,
		complaint: undefined,
		under,
	},
});

export const afterWord = (desk: Desk, shown: WordForm, event: WordEvent): AppState => {
	const {complaint: _complaint, ...form} = shown;
	const to = (next: Partial<WordForm>): AppState => ({desk, shown: {...form, complaint: undefined, ...next}});
	const rows = wordRows(shown.word);
	const row = rows[shown.focused];
	const move = (place: number): AppState => to({focused: Math.max(0, Math.min(rows.length - 1, place))});

	switch (event.type) {
		case 'went-back':
			return {desk, shown: shown.under};
		case 'focus-moved':
			return move(shown.focused + event.by);
		case 'focus-jumped':
			return move(event.to === 'first' ? 0 : rows.length);
		case 'text-typed':
			return row?.kind === 'text' ? to({word: row.set(afterTyping(row.value, event.text))}) : {desk, shown};
		case 'text-erased':
			return row?.kind === 'text' ? to({word: row.set(afterErasing(row.value))}) : {desk, shown};
		case 'row-turned':
			return row?.kind === 'toggle' ? to({word: row.set(!row.isOn)}) : {desk, shown};
		case 'word-given': {
			const complaint = complaintOf(shown.word, event.on);

			return complaint === undefined ? give(desk, shown, event.on) : to({complaint});
		}
	}
};

const give = (desk: Desk, {word, under}: WordForm, on: string): AppState => {
	const {check, holds} = word;
	const [target, by, text, until] = [word.target, word.by, word.text, word.until].map(one => one.trim()) as [
		string,
		string,
		string,
		string,
	];
	const {attestations, waivers} = desk.words;
	const words =
		word.kind === 'waiver'
			? {attestations, waivers: [...waivers, {check, target, owner: by, reason: text, until}]}
			: {
					attestations: [
						...attestations,
						{check, target, holds, by, ...(text !== '' && {note: text}), on, until},
					],
					waivers,
				};

	return {desk: {...desk, words}, shown: {...under, told: 'Noted. It counts from the next check on.'}};
};
