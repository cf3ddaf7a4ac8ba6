import {forms} from '../../state/setup/forms.ts';
import {entriesCommands, hearEntries, tried} from './entries-lines.ts';
import {entryFormPage} from './form-page.ts';
import {ended, inWords} from './in-words.ts';
import {tellPart, toldPart} from './list-window.ts';
import {does, type Page} from './page.ts';
import {type Asked, questionHead} from './question-head.ts';

/** A question that is answered by a list. */
export const entriesPage = (asked: Asked<'entries'>): Page => {
	const {desk, question, editor} = asked;
	const {body, explain} = question;
	const place = ['question', question.name];

	if (editor.form !== undefined) return entryFormPage(place, explain, editor.form, desk.setup.draft);

	const rows = listRows(asked);
	const part = toldPart(rows.length, editor.focused);

	return {
		place,
		head: questionHead(desk, question),
		rows: [
			...(rows.length === 0 ? [body.ifEmpty] : rows.slice(part.start, part.end)),
			...tellPart(part, rows.length),
			...removedRow(asked),
			...(editor.tried === undefined ? [] : [tried(asked, editor.tried)]),
		],
		notes: editor.complaint === undefined ? [] : [editor.complaint],
		prompt:
			rows.length === 0
				? 'Your list (a adds, enter goes on, ? tells all):'
				: 'Your list (a adds, e 1 edits, d 1 removes, enter goes on, ? tells all):',
		commands: entriesCommands(body.form, rows.length),
		explain,
		hear: line => (editor.tried === undefined ? hearEntries(line, asked) : does({type: 'went-back'})),
	};
};

/** The entries of the list, each with its number. */
const listRows = ({desk: {setup}, question: {body}}: Asked<'entries'>): readonly string[] => {
	const {itemsOf, nameOf, tell} = forms[body.form];

	return itemsOf(setup.draft, body.scope).map((item, index) =>
		ended(`${index + 1}. ${nameOf(item)}: ${inWords(tell(item, setup.draft, body.scope))}`),
	);
};

const removedRow = ({
	desk: {setup},
	question: {body},
	editor: {undo},
}: Asked<'entries'>): readonly string[] => {
	if (undo === undefined) return [];

	const {itemsOf, nameOf} = forms[body.form];
	const left = new Set(itemsOf(setup.draft, body.scope).map(nameOf));
	const gone = itemsOf(undo, body.scope)
		.map(nameOf)
		.filter(name => !left.has(name));

	return [`Removed: ${gone.join(', ')}. u brings it back.`];
};
