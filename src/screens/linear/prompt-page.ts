import {type Desk, titleOf} from '../../state/desk.ts';
import type {Prompt} from '../../state/signing-rooms.ts';
import {promptWords} from '../prompt-words.ts';
import {ended} from './in-words.ts';
import {does, type Page, says} from './page.ts';

/** One line is asked for; a secret is not shown while it is typed. */
export const promptPage = (desk: Desk, {asks, typed, complaint, isWaiting}: Prompt, now: Date): Page => {
	const {name, ask, about, does: then, waits, isHidden} = promptWords(asks);
	const offered = isHidden ? '' : typed;

	return {
		place: ['prompt', asks.kind],
		head: [`${name}, ${titleOf(desk.setup.draft)}.`, ended(ask), about],
		rows: [...(offered === '' ? [] : [`Now: ${offered}`]), ...(isWaiting && waits !== '' ? [waits] : [])],
		notes: complaint === undefined ? [] : [complaint],
		prompt: isWaiting
			? ''
			: isHidden
				? 'It is not shown while you type:'
				: offered === ''
					? 'Your answer:'
					: 'Your answer (enter takes what stands there):',
		takesWords: true,
		isHidden,
		commands: [['any words', `would ${then}`]],
		hear: line => {
			const text = isHidden ? line : line.trim() || offered;
			if (isWaiting) return says('It is still being done.');

			return does({type: 'text-given', text}, {type: 'prompt-entered', now});
		},
	};
};
