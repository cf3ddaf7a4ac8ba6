import type {AppEvent} from '../../state/app-events.ts';
import {type Window, windowOf} from '../../state/window.ts';
import {focusOn} from './command-line.ts';
import {type Command, does, type Heard, says} from './page.ts';

/** How many rows of a long list are told at a time. */
const pageLength = 20;

/** The part of a list that is told: the page on which the focus stands. */
export const toldPart = (length: number, focused: number): Window => windowOf(length, focused, pageLength);

/** Which part is told, where it isn't all. */
export const tellPart = ({start, end}: Window, length: number): readonly string[] =>
	end - start >= length
		? []
		: [`${start + 1} to ${end} of ${length}.${end < length ? ' "more" goes on, "first" begins anew.' : ''}`];

/** Goes on to the part that follows, or back to the first one; undefined where a line says neither. */
export const hearMore = (word: string, length: number, focused: number): Heard | undefined => {
	const {end} = toldPart(length, focused);
	const to = (place: number): readonly AppEvent[] => focusOn(place, focused);

	if (word === 'first') return does({type: 'focus-jumped', to: 'first'});
	if (word !== 'more') return undefined;

	return end < length ? does(...to(end)) : says('That was all.');
};

/** The commands of a list that isn't told whole. */
export const moreCommands = (length: number): readonly Command[] =>
	length > pageLength
		? [
				['more', 'goes on in the list'],
				['first', 'goes back to its beginning'],
			]
		: [];
