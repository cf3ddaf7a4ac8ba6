import type {Draft} from '../domain/plan/draft.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Row} from '../state/setup/form.ts';
import {focusedRow, type OpenForm} from '../state/setup/open-form.ts';
import type {KeyHint} from './frame.tsx';
import type {Press} from './keys.ts';
import type {Looks} from './looks.ts';

/** Keys of the form that is open. */
export const formKeys = (press: Press, form: OpenForm, draft: Draft): AppEvent | undefined =>
	press.name === 'enter' ? {type: 'went-on'} : rowKeys(press, focusedRow(form, draft));

const page = 6;

/** Keys of a page of rows, but for enter: in a row of text letters type, in the others they act. */
export const rowKeys = (press: Press, row: Row<unknown> | undefined): AppEvent | undefined => {
	const isText = row?.kind === 'text';

	switch (press.name) {
		case 'up':
		case 'shift-tab':
			return {type: 'focus-moved', by: -1};

		case 'down':
		case 'tab':
			return {type: 'focus-moved', by: 1};

		case 'page-up':
			return {type: 'focus-moved', by: -page};

		case 'page-down':
			return {type: 'focus-moved', by: page};

		case 'home':
			return {type: 'focus-jumped', to: 'first'};

		case 'end':
			return {type: 'focus-jumped', to: 'last'};

		case 'esc':
			return {type: 'went-back'};

		// Elsewhere it would leave the page, and what was filled in with it.
		case 'backspace':
			return isText ? {type: 'text-erased'} : undefined;

		case 'ctrl-u':
			return isText ? {type: 'text-given', text: ''} : undefined;

		default:
			return isText ? typing(press) : switching(press);
	}
};

const typing = ({text}: Press): AppEvent | undefined =>
	text === undefined ? undefined : {type: 'text-typed', text};

const switching = ({name}: Press): AppEvent | undefined => {
	switch (name) {
		// No letter does: whoever takes the row for a field would switch it by typing.
		case ' ':
		case 'right':
			return {type: 'row-turned', by: 1};

		case 'left':
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

/** What the keys do in the form that is open. */
export const formHints = (looks: Looks, form: OpenForm, draft: Draft, done: string): readonly KeyHint[] =>
	rowHints(looks, focusedRow(form, draft), done);

/** What the keys do on a page of rows. */
export const rowHints = ({glyph}: Looks, row: Row<unknown> | undefined, done: string): readonly KeyHint[] => [
	row?.kind === 'text' ? ['type', 'to fill in'] : ['space', 'change'],
	['enter', done],
	['esc', 'back'],
	[glyph.updown, 'row'],
	...(row?.kind === 'text' ? [] : [['?', 'explain'] as const]),
];
