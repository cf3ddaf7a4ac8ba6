import {peopleOf} from '../../state/setup/second-factors.ts';
import {sayEnrolment} from '../say-enrolment.ts';
import {commandIn, focusOn, noSuch, placeIn, wordIn} from './command-line.ts';
import {hearMore, moreCommands, tellPart, toldPart} from './list-window.ts';
import {type Command, does, type Heard, type Page, says} from './page.ts';
import {type Asked, questionHead} from './question-head.ts';

/** Who has a second factor, as far as is known. */
export const secondFactorPage = ({desk, question, editor}: Asked<'second-factor'>, today: string): Page => {
	const people = peopleOf(desk.setup);
	const rows = people.map((person, index) => `${index + 1}. ${person.user.login}: ${sayEnrolment(person)}.`);
	const part = toldPart(rows.length, editor.focused);

	return {
		place: ['question', question.name],
		head: [
			...questionHead(desk, question),
			'Later is fine: whoever is missing stands on the first page. Secrets are never kept.',
		],
		rows: [
			...(rows.length === 0 ? ['Nobody has an account yet.'] : rows.slice(part.start, part.end)),
			...tellPart(part, rows.length),
		],
		notes: editor.told === undefined ? [] : [editor.told],
		prompt: 'Your people (e 1 enrols, s 1: scanned in the browser, enter goes on, ? tells all):',
		commands: commandsFor(people.length, editor.undo !== undefined),
		explain: question.explain,
		hear: line => hearPeople(line, people.length, editor, today),
	};
};

const commandsFor = (count: number, hasUndo: boolean): readonly Command[] => [
	['e 2', 'enrols person 2, with the secret that the portal shows and a code from the phone'],
	['s 2', 'says that person 2 has scanned the picture in the browser'],
	['d 2', 'takes back that person 2 has enrolled'],
	...(hasUndo ? [['u', 'brings back what was taken back last'] as const] : []),
	...moreCommands(count),
	['enter', 'goes on'],
];

type Editor = Asked<'second-factor'>['editor'];

const hearPeople = (line: string, count: number, {focused, undo}: Editor, today: string): Heard => {
	const {word, rest} = commandIn(line);

	if (word === '') return does({type: 'went-on'});
	if (word === 'u' && undo !== undefined) return does({type: 'removal-undone'});
	if (word !== 's' && word !== 'e' && word !== 'd') {
		return (
			hearMore(wordIn(line), count, focused) ??
			says(
				'Type e and a number to enrol somebody, s and a number where somebody has, or enter alone to go on.',
			)
		);
	}

	const place = placeIn(rest, count);

	if (place === undefined) return noSuch('person', count);

	if (word === 'e') return does({type: 'enrolment-begun', at: place});

	return does(
		...focusOn(place, focused),
		word === 'd' ? {type: 'entry-removed'} : {type: 'enrolment-vouched', on: today},
	);
};
