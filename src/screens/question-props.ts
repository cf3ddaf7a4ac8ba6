import type {Desk} from '../state/desk.ts';
import type {Body, Question} from '../state/setup/question.ts';
import type {Editor} from '../state/setup/setup.ts';

/** What the screen of one sort of question gets. */
export type QuestionProps<Kind extends Body['kind']> = {
	readonly desk: Desk;
	readonly question: Question & {readonly body: Extract<Body, {kind: Kind}>};
	readonly editor: Extract<Editor, {kind: Kind}>;
};
