import type {AppEvent} from '../../state/app-events.ts';
import {type Heard, says} from './page.ts';

/** A line as a command: its first word in small letters, and what stands behind it. */
export const commandIn = (line: string): {readonly word: string; readonly rest: string} => {
	const text = line.trim().replace(/^\?(?=\S)/, '? ');
	const end = text.search(/\s/);

	return end === -1
		? {word: text.toLowerCase(), rest: ''}
		: {word: text.slice(0, end).toLowerCase(), rest: text.slice(end).trim()};
};

/** A line as a command that nothing stands behind. */
export const wordIn = (line: string): string => line.trim().toLowerCase();

/** A number that counts from 1, as a place in a list; undefined where it is none. */
export const placeIn = (text: string, length: number): number | undefined => {
	const place = /^\d{1,9}$/.test(text) ? Number(text) - 1 : -1;

	return place >= 0 && place < length ? place : undefined;
};

/** Which numbers can be typed. */
export const numbersTo = (length: number): string => (length === 1 ? '1' : `a number from 1 to ${length}`);

/** Says which numbers there are. */
export const noSuch = (what: string, length: number): Heard =>
	says(length === 0 ? `There is no ${what} yet.` : `Which ${what}? Type ${numbersTo(length)}.`);

/** Moves the focus to a place, where it isn't there already. */
export const focusOn = (place: number, now: number): readonly AppEvent[] =>
	place === now ? [] : [{type: 'focus-moved', by: place - now}];

/** The one entry that is meant: by its whole name, or by a beginning that only it has; undefined where none is. */
export const meantBy = (text: string, names: readonly string[]): number | undefined => {
	const wanted = text.trim().toLowerCase();
	const small = names.map(name => name.toLowerCase());
	const whole = small.indexOf(wanted);
	const beginnings = small.filter(name => name.startsWith(wanted));

	if (whole !== -1) return whole;

	return wanted !== '' && beginnings.length === 1 ? small.indexOf(beginnings[0] ?? '') : undefined;
};
