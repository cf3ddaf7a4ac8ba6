import type {Room} from './app-state.ts';
import {afterErasing, afterTyping} from './text-line.ts';

/** Text that was typed or pasted into the field of a screen: one line of it, without control characters. */
export const typedInto = (room: Room, text: string): Room =>
	withText(room, typed => afterTyping(typed, text));

/** Text in the place of what the field held. */
export const givenTo = (room: Room, text: string): Room => withText(room, () => afterTyping('', text));

export const erasedIn = (room: Room): Room => withText(room, afterErasing);

const withText = (room: Room, change: (typed: string) => string): Room => {
	switch (room.screen) {
		case 'folder':
		case 'targets':
		case 'plan-file':
		case 'people-file':
		case 'out-folder':
		case 'report-file':
			return {...room, typed: change(room.typed), complaints: []};

		case 'findings':
			return room.isFiltering ? {...room, filter: change(room.filter)} : room;

		default:
			return room;
	}
};
