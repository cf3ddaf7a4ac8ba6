import type {Draft} from '../../domain/plan/draft.ts';
import type {AppEvent} from '../../state/app-events.ts';
import type {Row} from '../../state/setup/form.ts';
import {forms} from '../../state/setup/forms.ts';
import {type OpenForm, rowsIn} from '../../state/setup/open-form.ts';
import {commandIn, noSuch, placeIn} from './command-line.ts';
import {aboutRow, changeRow, tellRow} from './form-row.ts';
import {asksForWords, formWordsPage} from './form-words-page.ts';
import {begun, ended} from './in-words.ts';
import {does, type Heard, type Page} from './page.ts';

/** What the page around a form tells. */
export type Around = Pick<Page, 'place' | 'head' | 'explain'> & {
	/** What enter does. */
	readonly done: string;
};

/** An entry of a list while it is filled in: what is new is asked for its words first, one after the other. */
export const entryFormPage = (
	place: readonly string[],
	explain: readonly string[],
	form: OpenForm,
	draft: Draft,
): Page => {
	const {what, nameOf} = forms[form.name];
	const isNew = form.at === undefined;
	const name = nameOf(form.item);
	const around: Around = {
		place: [...place, isNew ? 'new' : `${form.at}`],
		head: [ended(isNew ? `New ${what}${name === '' ? '' : `: ${name}`}` : `${begun(what)}: ${name}`)],
		explain,
		done: isNew ? 'adds it' : 'keeps it',
	};

	return asksForWords(form, draft) ? formWordsPage(around, form, draft) : formPage(around, form, draft);
};

/** Numbered rows with what stands in them; each can be changed by its number. */
export const formPage = (around: Around, form: OpenForm, draft: Draft): Page =>
	rowsPage(
		around,
		{rows: rowsIn(form, draft), focused: form.focused, complaint: form.complaint},
		{type: 'went-on'},
	);

type Filled = {
	readonly rows: readonly Row[];
	readonly focused: number;
	readonly complaint: string | undefined;
};

/** Rows to fill in; `done` is what enter does. */
export const rowsPage = (around: Around, {rows, focused, complaint}: Filled, done: AppEvent): Page => {
	return {
		...around,
		rows: rows.map(tellRow),
		notes: complaint === undefined ? [] : [complaint],
		prompt: `A row to change, or enter alone ${around.done}:`,
		commands: [
			['1 some words', 'writes them into row 1, where it holds words; "1 -" empties it'],
			['3', 'switches row 3, or turns it to its next choice'],
			['3 no', 'switches row 3 off; with a name it turns to that choice'],
			['? 3', 'tells what row 3 means'],
			['enter', around.done],
		],
		hear: line => hearRow(line, rows, focused, done),
	};
};

const hearRow = (line: string, rows: readonly Row[], focused: number, done: AppEvent): Heard => {
	const {word, rest} = commandIn(line);
	if (word === '') return does(done);

	const isQuestion = word === '?';
	const place = placeIn(isQuestion ? rest : word, rows.length);
	const row = place === undefined ? undefined : rows[place];

	if (place === undefined || row === undefined) return noSuch('row', rows.length);

	return isQuestion ? aboutRow(row, place) : changeRow(row, place, rest, focused);
};
