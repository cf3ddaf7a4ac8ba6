import type {WordList} from '../../state/app-state.ts';
import {type Desk, titleOf} from '../../state/desk.ts';
import {listedWords} from '../../state/words-room.ts';
import {sayEnd, sayWord} from '../word-words.ts';
import {commandIn, noSuch, placeIn} from './command-line.ts';
import {ended} from './in-words.ts';
import {does, type Page} from './page.ts';

/** What people vouch for and accept, the most pressing first. */
export const wordsPage = (desk: Desk, {told}: WordList, today: string): Page => {
	const words = listedWords(desk, today);

	return {
		place: ['words'],
		head: [`Words and accepted risks, ${titleOf(desk.setup.draft)}.`],
		rows:
			words.length === 0
				? ['No word is given.']
				: words.map(
						(listed, index) =>
							`${index + 1}. ${listed.word.check} on ${listed.word.target}, ${sayEnd(listed)}: ${ended(sayWord(listed, desk))}`,
					),
		notes: told === undefined ? [] : [told],
		prompt: 'Words (a number renews one, x and a number takes it back, or back):',
		commands: [
			['1', 'gives word 1 again, from today on'],
			['x 1', 'takes word 1 back'],
		],
		hear: line => {
			const {word, rest} = commandIn(line);
			const isTaken = word === 'x';
			const named = words[placeIn(isTaken ? rest : word, words.length) ?? -1]?.word;

			if (named === undefined) return noSuch('word', words.length);

			return does(
				isTaken ? {type: 'word-withdrawn', word: named} : {type: 'word-renewed', word: named, today},
			);
		},
	};
};
