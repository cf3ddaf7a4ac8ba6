import type {Desk} from '../../state/desk.ts';
import {sayProgress} from '../../state/setup/progress.ts';
import type {Body, Question} from '../../state/setup/question.ts';
import type {Editor} from '../../state/setup/setup.ts';
import {reasonOf} from '../question-words.ts';
import {inWords} from './in-words.ts';

/** What the page of one sort of question gets. */
export type Asked<Kind extends Body['kind']> = {
	readonly desk: Desk;
	readonly question: Question & {readonly body: Extract<Body, {kind: Kind}>};
	readonly editor: Extract<Editor, {kind: Kind}>;
};

/** Where one is, what is asked, and why. */
export const questionHead = ({setup}: Pick<Desk, 'setup'>, question: Question): readonly string[] => [
	`${inWords(sayProgress(setup))}.`,
	question.ask,
	reasonOf(question),
];
