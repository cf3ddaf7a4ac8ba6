import {isSameName} from '../domain/confirmed-words.ts';
import {dayOf, daysBetween} from '../domain/dates.ts';
import {type Attestation, isSameWord, type Waiver} from '../domain/words.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, WordList} from './app-state.ts';
import type {Desk} from './desk.ts';
import {clamp} from './list-place.ts';
import {promptFor} from './signing-prompt.ts';
import {renewed} from './word-draft.ts';

/** A word, and how many days it counts after today; less than 0: it has run out. */
export type ListedWord = {readonly word: Attestation | Waiver; readonly left: number};

/** Days before its end in which a word is told to run out. */
export const soon = 14;

/** All words, the most pressing first. What has no end of its own comes last; what is malformed has run out. */
export const listedWords = ({words}: Pick<Desk, 'words'>, today: string): readonly ListedWord[] =>
	[...words.attestations, ...words.waivers]
		.map(word => ({word, left: leftOf(word, today)}))
		.toSorted((one, other) => one.left - other.left);

const leftOf = ({until}: Attestation | Waiver, today: string): number =>
	until === undefined ? Infinity : (daysBetween(today, dayOf(until) ?? '') ?? -1);

/** When a word ends, as it is told of a list. */
export const sayLeft = (left: number): string => {
	if (left < 0) return 'has run out';
	if (left === 0) return 'runs out today';

	return left === 1 ? 'runs out tomorrow' : `runs out in ${left} days`;
};

export const nameIn = (word: Attestation | Waiver): string => ('by' in word ? word.by : word.owner);

type WordsEvent = Extract<AppEvent, {type: 'words-opened' | 'word-renewed' | 'word-withdrawn'}>;

/** The list of words, and what is done with one of them. */
export const afterWords = (state: AppState, event: WordsEvent): AppState => {
	const {desk, shown} = state;
	if (event.type === 'words-opened') return {desk, shown: wordList()};
	if (shown.screen !== 'words') return state;

	const {word} = event;

	if (event.type === 'word-renewed') {
		return {
			desk,
			shown: {
				screen: 'word',
				word: renewed(word, desk, event.today),
				focused: 0,
				complaint: undefined,
				under: shown,
				replaces: word,
			},
		};
	}

	const signer = desk.signers.find(({login}) => isSameName(login, nameIn(word)));

	return signer === undefined
		? withdraw(desk, word, shown.focused)
		: {desk, shown: promptFor({kind: 'withdrawal-code', login: signer.login, word})};
};

/** Takes a word back; the one below it moves up under the focus. */
export const withdraw = (
	desk: Desk,
	word: Attestation | Waiver,
	focused = 0,
): {readonly desk: Desk; readonly shown: WordList} => {
	const words = {
		attestations: desk.words.attestations.filter(one => !isSameWord(one, word)),
		waivers: desk.words.waivers.filter(one => !isSameWord(one, word)),
	};
	const count = words.attestations.length + words.waivers.length;

	return {
		desk: {...desk, words},
		shown: wordList(`The word of ${nameIn(word)} on ${word.check} is taken back.`, clamp(focused, count)),
	};
};

const wordList = (told?: string, focused = 0): WordList => ({
	screen: 'words',
	focused,
	...(told !== undefined && {told}),
});
