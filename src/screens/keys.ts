import type {Key} from 'ink';
import type {AppEvent} from '../state/app-events.ts';

/** One key as our screens know it: a name, and the text that it types, if any. */
export type Press = {readonly name: string; readonly text?: string};

const named = {
	upArrow: 'up',
	downArrow: 'down',
	leftArrow: 'left',
	rightArrow: 'right',
	pageUp: 'page-up',
	pageDown: 'page-down',
	home: 'home',
	end: 'end',
	return: 'enter',
	escape: 'esc',
	tab: 'tab',
	backspace: 'backspace',
	delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>;

export const pressOf = (input: string, key: Key): Press => {
	if (key.tab && key.shift) return {name: 'shift-tab'};

	for (const [flag, name] of Object.entries(named)) {
		if (key[flag as keyof typeof named]) return {name};
	}

	// What was typed before the terminal was raw ends its lines so.
	if (input === '\n') return {name: 'enter'};
	if (key.ctrl) return {name: `ctrl-${input}`};
	if (key.meta || input === '' || /\p{Cc}/u.test(input)) return {name: 'unknown'};

	return {name: input, text: input};
};

/** The size of the screen, for keys that move by pages. */
export type Size = {readonly columns: number; readonly rows: number};

/** Which key tells what on a screen. */
export type KeyMap<Screen> = (press: Press, screen: Screen, size: Size) => AppEvent | undefined;

/** Keys that do the same wherever nothing is typed. */
export const commonKeys = ({name}: Press): AppEvent | undefined => {
	switch (name) {
		case 'esc':
		case 'left':
		case 'h':
		case 'backspace':
			return {type: 'went-back'};

		case '?':
			return {type: 'help-asked'};

		case 'q':
			return {type: 'left', exitCode: 0};

		default:
			return undefined;
	}
};

/** Keys of every list. */
export const listKeys = ({name}: Press, page: number): AppEvent | undefined => {
	switch (name) {
		case 'up':
		case 'k':
			return {type: 'focus-moved', by: -1};

		case 'down':
		case 'j':
			return {type: 'focus-moved', by: 1};

		case 'page-up':
		case 'ctrl-b':
			return {type: 'focus-moved', by: -page};

		case 'page-down':
		case 'ctrl-f':
			return {type: 'focus-moved', by: page};

		case 'g':
		case 'home':
			return {type: 'focus-jumped', to: 'first'};

		case 'G':
		case 'end':
			return {type: 'focus-jumped', to: 'last'};

		default:
			return undefined;
	}
};

/** Keys of every field: what types, types. */
export const fieldKeys = ({name, text}: Press): AppEvent | undefined => {
	if (text !== undefined) return {type: 'text-typed', text};

	switch (name) {
		case 'esc':
			return {type: 'went-back'};

		case 'backspace':
			return {type: 'text-erased'};

		case 'ctrl-u':
			return {type: 'text-given', text: ''};

		default:
			return undefined;
	}
};

export const isOpening = ({name}: Press): boolean => name === 'enter' || name === 'right' || name === 'l';
