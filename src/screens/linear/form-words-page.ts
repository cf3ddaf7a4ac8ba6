import type {Draft} from '../../domain/plan/draft.ts';
import type {AppEvent} from '../../state/app-events.ts';
import type {Row} from '../../state/setup/form.ts';
import {focusedRow, type OpenForm, rowsIn} from '../../state/setup/open-form.ts';
import {focusOn} from './command-line.ts';
import type {Around} from './form-page.ts';
import {ended, inWords} from './in-words.ts';
import {does, type Page} from './page.ts';

/** Whether the row in focus is asked for by itself: in what is new, and where there is no other row. */
export const asksForWords = (form: OpenForm, draft: Draft): boolean =>
	focusedRow(form, draft)?.kind === 'text' && (form.at === undefined || rowsIn(form, draft).length === 1);

/** One row of words, asked for by itself. */
export const formWordsPage = (around: Around, form: OpenForm, draft: Draft): Page => {
	const rows = rowsIn(form, draft);
	const {label, about, value} = rowOf(rows, form.focused);
	const goOn = afterWords(rows, form.focused);
	const isFirst = rows.findIndex(({kind}) => kind === 'text') === form.focused;

	return {
		...around,
		place: [...around.place, `${form.focused}`],
		head: [...(isFirst ? around.head : []), `${ended(inWords(label))} ${about}`],
		rows: value === '' ? [] : [`Now: ${value}`],
		notes: form.complaint === undefined ? [] : [form.complaint],
		prompt: value === '' ? `${inWords(label)}:` : `${inWords(label)} (enter keeps what stands there):`,
		takesWords: true,
		commands: [
			['any words', 'are what stands there then'],
			['enter', 'leaves it as it is'],
			['-', 'empties it'],
		],
		hear: line => {
			const text = line.trim();

			return text === ''
				? does(...goOn)
				: does({type: 'text-given', text: text === '-' ? '' : text}, ...goOn);
		},
	};
};

const rowOf = (rows: readonly Row[], place: number): {label: string; about: string; value: string} => {
	const row = rows[place];

	return row?.kind === 'text' ? row : {label: '', about: '', value: ''};
};

/** On to the next row of words, else to the first of the other rows; where there is none, the entry is kept. */
const afterWords = (rows: readonly Row[], focused: number): readonly AppEvent[] => {
	const next = rows.findIndex(({kind}, place) => kind === 'text' && place > focused);
	const other = rows.findIndex(({kind}) => kind !== 'text');
	const place = next === -1 ? other : next;

	return place === -1 ? [{type: 'went-on'}] : focusOn(place, focused);
};
