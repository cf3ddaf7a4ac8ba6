import {choicePrompt, choiceRows, hearChoice} from './choices.ts';
import {focusOn} from './command-line.ts';
import {does, type Page} from './page.ts';
import {type Asked, questionHead} from './question-head.ts';

/** A question with a few answers. */
export const choicePage = ({desk, question, editor}: Asked<'choice'>): Page => {
	const {options} = question.body;
	const {focused} = editor;

	return {
		place: ['question', question.name],
		head: questionHead(desk, question),
		rows: choiceRows(
			options.map(({name, about, isAdvised, isTaken}) => ({
				name,
				about,
				marks: [...(isAdvised ? ['advised'] : []), ...(isTaken ? ['as it stands'] : [])],
			})),
		),
		prompt: choicePrompt(options.length, focused),
		commands: [
			['a number', 'takes that answer'],
			['enter', `takes ${focused + 1}`],
		],
		explain: question.explain,
		hear: line =>
			hearChoice(line, options.length, focused, place => does(...focusOn(place, focused), {type: 'went-on'})),
	};
};
