import type {Shown} from '../../state/app-state.ts';
import {helpWords} from '../help-words.ts';
import type {Page} from './page.ts';

/** Told once, before the first page. */
export const greeting: readonly string[] = [
	'This is deskwarden as plain text: one thing after the other, each line by itself, and nothing is drawn anew.',
	'Type a number or a word, and enter. Everywhere: "?" explains, "again" tells the page again, "back" goes one step back, "leave" or ctrl-d ends.',
	'Where words of your own are asked for, these are "/again", "/back" and "/leave", so that every word can be an answer.',
];

/** Told at the end. */
export const farewell = 'Left. What was answered is kept.';

/** What the words of a page mean, and what can be typed there. */
export const helpOf = ({explain = [], commands, takesWords}: Page): readonly string[] => {
	const slash = takesWords === true ? '/' : '';

	return [
		...explain,
		'Here:',
		...commands.map(([line, does]) => `${line}: ${does}.`),
		'Everywhere:',
		'?: tells this.',
		`${slash}again: tells the page again.`,
		`${slash}back: goes one step back.`,
		`${slash}leave: ends; ctrl-d too, and ctrl-c at once.`,
	];
};

/** What a page is about is told in the same words as on the screen; a question has its own. */
export const withWords = (page: Page, {screen}: Shown): Page => {
	const words = screen === 'left' || screen === 'help' ? undefined : helpWords[screen];

	return words === undefined || page.explain !== undefined ? page : {...page, explain: words};
};
