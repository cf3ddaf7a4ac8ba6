import {type Desk, titleOf} from '../../state/desk.ts';
import {stepTitles} from '../../state/setup/question.ts';
import {questionsOf} from '../../state/setup/questions.ts';
import {toldOf} from '../question-words.ts';
import {noSuch, placeIn, wordIn} from './command-line.ts';
import {ended} from './in-words.ts';
import {does, type Heard, type Page} from './page.ts';

/** All questions with their answers: each can be opened by itself. */
export const answersPage = (desk: Desk): Page => {
	const {setup} = desk;
	const questions = questionsOf(setup.draft);

	return {
		place: ['answers'],
		head: [`Plan and set-up, ${titleOf(setup.draft)}. All questions with their answers.`],
		rows: questions.map(
			(question, index) =>
				`${index + 1}. ${stepTitles[question.step]}. ${question.ask} ${ended(toldOf(question, setup) || 'nothing said')}`,
		),
		prompt: 'Which one (a number opens it, w goes to review and write)?',
		commands: [
			['3', 'opens question 3'],
			['w', 'goes on to review and write'],
		],
		hear: line =>
			hearAnswers(
				line,
				questions.map(({name}) => name),
			),
	};
};

const hearAnswers = (line: string, names: readonly string[]): Heard => {
	const word = wordIn(line);
	if (word === 'w') return does({type: 'set-up-opened'});

	const name = names[placeIn(word, names.length) ?? -1];

	return name === undefined ? noSuch('question', names.length) : does({type: 'question-opened', name});
};
