import {isSameName} from '../domain/confirmed-words.ts';
import type {Attestation, Waiver, Words} from '../domain/words.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, FindingDetail, WordForm} from './app-state.ts';
import type {Desk} from './desk.ts';
import {clamp} from './list-place.ts';
import {type CommonEvent, isCommon} from './setup/setup-events.ts';
import {promptFor} from './signing-prompt.ts';
import type {Asked} from './signing-rooms.ts';
import {afterErasing, afterTyping} from './text-line.ts';
import {complaintOf, freshWord, type WordDraft, wordRows} from './word-draft.ts';

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
		word: freshWord(kind, under.finding, desk, today),
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
	const move = (place: number): AppState => to({focused: clamp(place, rows.length)});

	switch (event.type) {
		case 'went-back':
			return {desk, shown: shown.under};
		case 'focus-moved':
			return move(shown.focused + event.by);
		case 'focus-jumped':
			return move(event.to === 'first' ? 0 : rows.length);
		case 'text-given':
			return row?.kind === 'text' ? to({word: row.set(afterTyping('', event.text))}) : {desk, shown};
		case 'text-typed':
			return row?.kind === 'text' ? to({word: row.set(afterTyping(row.value, event.text))}) : {desk, shown};
		case 'text-erased':
			return row?.kind === 'text' ? to({word: row.set(afterErasing(row.value))}) : {desk, shown};
		case 'row-turned':
			return row?.kind === 'toggle' ? to({word: row.set(!row.isOn)}) : {desk, shown};
		case 'word-given': {
			const complaint = complaintOf(shown.word, event.on);

			if (complaint !== undefined) return to({complaint});

			const signer = desk.signers.find(({login}) => isSameName(login, shown.word.by));

			return signer === undefined
				? give(desk, shown, event.on)
				: {
						desk,
						shown: promptFor({kind: 'word-code', login: signer.login, under: shown}),
					};
		}
	}
};

/** A code of this person was right: the word is given in that name, and in no other. */
export const signWord = (
	desk: Desk,
	{login, under}: Extract<Asked, {kind: 'word-code'}>,
	on: string,
	notices: readonly string[],
): Given =>
	give(desk, {...under, word: {...under.word, by: login}}, on, {
		signed: {confirmed: true},
		told: ['Noted, and confirmed with second factor.', ...notices].join(' '),
	});

type Given = {readonly desk: Desk; readonly shown: WordForm['under']};
type Signature = {readonly signed?: {readonly confirmed: true}; readonly told?: string};

const give = (
	desk: Desk,
	{word, under, replaces}: WordForm,
	on: string,
	{signed, told}: Signature = {},
): Given => {
	const {check, holds} = word;
	const [target, by, text, until] = [word.target, word.by, word.text, word.until].map(one => one.trim()) as [
		string,
		string,
		string,
		string,
	];
	const {attestations, waivers} = desk.words;
	// Nobody takes back what somebody else has said.
	const isOver = (one: Attestation | Waiver): boolean =>
		one === replaces && isSameName('by' in one ? one.by : one.owner, by);
	const kept = {
		attestations: attestations.filter(one => !isOver(one)),
		waivers: waivers.filter(one => !isOver(one)),
	};
	const words: Words =
		word.kind === 'waiver'
			? {...kept, waivers: [...kept.waivers, {check, target, owner: by, reason: text, until, ...signed}]}
			: {
					...kept,
					attestations: [
						...kept.attestations,
						{check, target, holds, by, ...(text !== '' && {note: text}), on, until, ...signed},
					],
				};

	return {
		desk: {...desk, words},
		shown: {
			...under,
			told: told ?? 'Noted. It counts from the next check on.',
		},
	};
};
