import type {Welcome} from '../../state/app-state.ts';
import {welcomeChoices} from '../../state/welcome-choices.ts';
import {assurance, invitation, outlook, promises} from '../welcome-words.ts';
import {choicePrompt, choiceRows, hearChoice} from './choices.ts';
import {does, type Page} from './page.ts';

/** The first start: what the set-up leads to, and with what one begins. */
export const welcomePage = ({focused}: Welcome): Page => ({
	place: ['welcome'],
	head: [
		'Welcome. New workspace.',
		invitation,
		`${outlook}: ${promises.join('; ')}.`,
		assurance,
		'How shall it begin?',
	],
	rows: choiceRows(
		welcomeChoices.map(({name, about}, index) => ({name, about, marks: index === 0 ? ['advised'] : []})),
	),
	prompt: choicePrompt(welcomeChoices.length, focused),
	commands: [['a number', 'begins so']],
	hear: line =>
		hearChoice(line, welcomeChoices.length, focused, place =>
			does((welcomeChoices[place] ?? welcomeChoices[0]).event),
		),
});
