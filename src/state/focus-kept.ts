import type {Shown} from './app-state.ts';
import type {Desk} from './desk.ts';
import {clamp} from './list-place.ts';
import {signerChoices} from './signers-room.ts';
import {listedWords} from './words-room.ts';

/**
 * Others may add to a list, and take from it, while somebody stands in it: the focus stays on what it was on, so that
 * nobody opens, or takes back, another thing than the one in sight.
 */
export const withFocusKept = (shown: Shown, before: Desk, after: Desk, today: string): Shown => {
	switch (shown.screen) {
		case 'words':
			return {
				...shown,
				focused: placeAfter(shown.focused, listedWords(before, today), listedWords(after, today), ({word}) =>
					JSON.stringify(word),
				),
			};

		case 'signers':
			return {
				...shown,
				focused: placeAfter(shown.focused, signerChoices(before), signerChoices(after), ({name}) => name),
			};

		default:
			return shown;
	}
};

/** Where an item stands after a change of its list; where it is gone, as near as can be. */
export const placeAfter = <Item>(
	focused: number,
	before: readonly Item[],
	after: readonly Item[],
	nameOf: (item: Item) => string,
): number => {
	const item = before[focused];
	const place = item === undefined ? -1 : after.findIndex(other => nameOf(other) === nameOf(item));

	return place === -1 ? clamp(focused, after.length) : place;
};
