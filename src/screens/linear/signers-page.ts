import {type Desk, titleOf} from '../../state/desk.ts';
import {signerChoices} from '../../state/signers-room.ts';
import type {Signers} from '../../state/signing-rooms.ts';
import {aboutSigners} from '../prompt-words.ts';
import {choicePrompt, choiceRows, hearChoice} from './choices.ts';
import {does, type Page, says} from './page.ts';

/** Who signs words with a second factor. */
export const signersPage = (desk: Desk, {focused, told}: Signers): Page => {
	const choices = signerChoices(desk);

	return {
		place: ['signers'],
		head: [`Who signs words, ${titleOf(desk.setup.draft)}.`, aboutSigners],
		rows: choiceRows(choices),
		notes: told === undefined ? [] : [told],
		prompt: choicePrompt(choices.length, focused),
		commands: [['a number', 'does what stands behind it']],
		hear: line =>
			hearChoice(line, choices.length, focused, place => {
				const event = choices[place]?.event;

				return event === undefined ? says('There is no such choice.') : does(event);
			}),
	};
};
