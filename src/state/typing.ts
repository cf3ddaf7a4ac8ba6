import type {Room} from './app-state.ts';

const longestText = 4096;

/** Text that was typed or pasted into the field of a screen: one line of it, without control characters. */
export const afterTyping = (room: Room, text: string): Room => withText(room, typed => typed + lineOf(text));

export const afterErasing = (room: Room): Room => withText(room, withoutLast);

const withText = (room: Room, change: (typed: string) => string): Room => {
	switch (room.screen) {
		case 'folder':
			return {...room, typed: change(room.typed).slice(0, longestText)};

		case 'findings':
			return room.isFiltering ? {...room, filter: change(room.filter).slice(0, longestText)} : room;

		case 'home':
		case 'checking':
		case 'finding':
			return room;
	}
};

const lineOf = (text: string): string => {
	const [line = ''] = text.replace(/^[\r\n]+/, '').split(/[\r\n]/, 1);

	return line.replaceAll(/\p{Cc}/gu, '');
};

const graphemes = new Intl.Segmenter();

/** What a person sees as one character is erased as one. */
const withoutLast = (text: string): string => {
	const last = [...graphemes.segment(text)].at(-1);

	return last === undefined ? '' : text.slice(0, last.index);
};
