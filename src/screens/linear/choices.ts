import {numbersTo, placeIn, wordIn} from './command-line.ts';
import {ended, inWords} from './in-words.ts';
import {type Heard, says} from './page.ts';

export type NumberedChoice = {
	readonly name: string;
	/** What it means, and what follows from it. */
	readonly about?: string;
	/** What is told behind its name: `advised`. */
	readonly marks?: readonly string[];
};

/** Choices as numbered rows, each with what it means. */
export const choiceRows = (choices: readonly NumberedChoice[]): readonly string[] =>
	choices.map(({name, about, marks = []}, index) =>
		[
			ended(`${index + 1}. ${[inWords(name), ...marks].join(', ')}`),
			...(about === undefined ? [] : [about]),
		].join(' '),
	);

/** Asks for one of them; enter takes the one in focus. */
export const choicePrompt = (count: number, focused: number): string =>
	count === 1 ? 'Your choice (enter takes 1):' : `Your choice (1 to ${count}, enter takes ${focused + 1}):`;

/** The choice that a line takes. */
export const hearChoice = (
	line: string,
	count: number,
	focused: number,
	take: (place: number) => Heard,
): Heard => {
	const word = wordIn(line);
	const place = word === '' ? focused : placeIn(word, count);

	return place === undefined
		? says(`Type ${numbersTo(count)}, or enter alone for ${focused + 1}. ? tells what can be typed here.`)
		: take(place);
};
