import type {Room} from './app-state.ts';
import {afterErasing, lineOf} from './text-line.ts';

const longestText = 4096;

/** Text that was typed or pasted into the field of a screen: one line of it, without control characters. */
export const typedInto = (room: Room, text: string): Room => withText(room, typed => typed + lineOf(text));

/** Text in the place of what the field held. */
export const givenTo = (room: Room, text: string): Room => withText(room, () => lineOf(text));

export const erasedIn = (room: Room): Room => withText(room, afterErasing);

const withText = (room: Room, change: (typed: string) => string): Room => {
	switch (room.screen) {
		case 'folder':
		case 'targets':
		case 'plan-file':
		case 'people-file':
		case 'out-folder':
			return {...room, typed: change(room.typed).slice(0, longestText), complaints: []};

		case 'findings':
			return room.isFiltering ? {...room, filter: change(room.filter).slice(0, longestText)} : room;

		default:
			return room;
	}
};
