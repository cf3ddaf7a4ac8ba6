import {choice} from '../../domain/list.ts';
import type {FormName} from '../../state/setup/form.ts';
import {forms} from '../../state/setup/forms.ts';
import {tryAddress} from '../../state/setup/patterns.ts';
import type {EntriesBody} from '../../state/setup/question.ts';
import {commandIn, focusOn, noSuch, placeIn} from './command-line.ts';
import {hearMore, moreCommands} from './list-window.ts';
import {type Command, does, type Heard, says} from './page.ts';
import type {Asked} from './question-head.ts';

/** What can be typed at a list. */
export const entriesCommands = (form: FormName, length: number): readonly Command[] => [
	['a', `adds a ${forms[form].what}`],
	['e 2', 'edits entry 2'],
	['d 2', 'removes entry 2'],
	['u', 'brings back what was removed last'],
	...(form === 'pattern' ? [['t anna@acme', 'tries whether this address would be let in'] as const] : []),
	...(form === 'user' ? [['i people.csv', 'imports people from a CSV file'] as const] : []),
	...moreCommands(length),
	['enter', 'goes on'],
];

/** What a line means at a list. */
export const hearEntries = (line: string, asked: Asked<'entries'>): Heard => {
	const {question, editor} = asked;
	const {body} = question;
	const {word, rest} = commandIn(line);
	const length = forms[body.form].itemsOf(asked.desk.setup.draft, body.scope).length;

	switch (word) {
		case 'e':
			return atEntry(rest, asked, length, 'entry-opened');
		case 'd':
			return atEntry(rest, asked, length, 'entry-removed');
		case 't':
			return body.form === 'pattern' ? says(tried(asked, rest)) : unheard(body, length);
		case 'i':
			return body.form === 'user' ? importFrom(rest) : unheard(body, length);
	}

	if (rest !== '') return unheard(body, length);

	switch (word) {
		case '':
			return does({type: 'went-on'});
		case 'a':
			return does({type: 'entry-added'});
		case 'u':
			return editor.undo === undefined
				? says('Nothing was removed just now.')
				: does({type: 'removal-undone'});
		default:
			if (placeIn(word, length) !== undefined) return atEntry(word, asked, length, 'entry-opened');

			return hearMore(word, length, editor.focused) ?? unheard(body, length);
	}
};

/** Whether the list would let an address in. */
export const tried = ({desk: {setup}, question: {body}}: Asked<'entries'>, address: string): string =>
	tryAddress(address, setup.draft.builds?.[body.scope]?.acl ?? []);

const atEntry = (
	text: string,
	{question: {body}, editor}: Asked<'entries'>,
	length: number,
	type: 'entry-opened' | 'entry-removed',
): Heard => {
	const place = placeIn(text, length);

	return place === undefined
		? noSuch(forms[body.form].what, length)
		: does(...focusOn(place, editor.focused), {type});
};

const importFrom = (path: string): Heard =>
	does(
		{type: 'path-asked', of: 'people-file'},
		...(path === '' ? [] : [{type: 'text-given', text: path} as const, {type: 'path-named', path} as const]),
	);

const unheard = ({form}: EntriesBody, length: number): Heard => {
	const commands = entriesCommands(form, length).map(([command]) => command);

	return says(`That is no command here. Type ${choice(commands)}.`);
};
