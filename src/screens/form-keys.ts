import type {Draft} from '../domain/plan/draft.ts';
import type {AppEvent} from '../state/app-events.ts';
import {focusedRow, type OpenForm} from '../state/setup/open-form.ts';
import type {KeyHint} from './frame.tsx';
import type {Press} from './keys.ts';
import type {Looks} from './looks.ts';

/** Keys of a page of rows: in a row of text letters type, in the others they act. */
export const formKeys = (press: Press, form: OpenForm, draft: Draft): AppEvent | undefined => {
	const isText = focusedRow(form, draft)?.kind === 'text';

	switch (press.name) {
		case 'up':
		case 'shift-tab':
			return {type: 'focus-moved', by: -1};

		case 'down':
		case 'tab':
			return {type: 'focus-moved', by: 1};

		case 'enter':
			return {type: 'went-on'};

		case 'esc':
			return {type: 'went-back'};

		case 'backspace':
			return isText ? {type: 'text-erased'} : {type: 'went-back'};

		default:
			return isText ? typing(press) : switching(press);
	}
};

const typing = ({text}: Press): AppEvent | undefined =>
	text === undefined ? undefined : {type: 'text-typed', text};

const switching = ({name}: Press): AppEvent | undefined => {
	switch (name) {
		case ' ':
		case 'right':
		case 'l':
			return {type: 'row-turned', by: 1};

		case 'left':
		case 'h':
			return {type: 'row-turned', by: -1};

		case 'k':
			return {type: 'focus-moved', by: -1};

		case 'j':
			return {type: 'focus-moved', by: 1};

		case '?':
			return {type: 'help-asked'};

		case 'q':
			return {type: 'left', exitCode: 0};

		default:
			return undefined;
	}
};

/** What the keys do on a page of rows. */
export const formHints = ({glyph}: Looks, form: OpenForm, draft: Draft, done: string): readonly KeyHint[] => [
	[glyph.updown, 'row'],
	focusedRow(form, draft)?.kind === 'text' ? ['type', 'to fill in'] : ['blank', 'change'],
	['enter', done],
	['esc', 'back'],
];
