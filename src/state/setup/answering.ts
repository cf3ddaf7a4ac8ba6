import type {Draft} from '../../domain/plan/draft.ts';
import type {Question} from './question.ts';
import {questionsOf} from './questions.ts';
import {type Asking, type Editor, editorFor, openQuestion, type Setup} from './setup.ts';

/** What follows an answer: the next question, or what one came for. */
export type AfterAnswer = Asking | {readonly screen: 'review' | 'answers'; readonly setup: Setup};

/** The answer that an editor stands for; a complaint where there is none yet. */
const answerOf = (
	{body}: Question,
	editor: Editor,
	draft: Draft,
): {readonly ok: Draft} | {readonly complaint: string} => {
	if (body.kind === 'choice' && editor.kind === 'choice') {
		return {ok: body.options[editor.focused]?.take() ?? draft};
	}

	if (body.kind === 'text' && editor.kind === 'text') {
		const text = editor.typed.trim();
		if (text === '' && body.ifEmpty === undefined) return {complaint: 'This needs an answer.'};

		const complaint = text === '' ? undefined : body.judge(text);

		return complaint === undefined ? {ok: body.take(text)} : {complaint};
	}

	// What is written there isn't in the draft: going on would lose it.
	if (editor.kind === 'settings' && editor.form.complaint !== undefined)
		return {complaint: editor.form.complaint};

	return body.kind === 'entries' && body.isNeeded !== undefined ? {complaint: body.isNeeded} : {ok: draft};
};

/** The draft as it would be with the answer that is in focus; undefined where that can't be said. */
export const draftAhead = ({setup, editor}: Asking): Draft | undefined => {
	const question = openQuestion(setup);
	if (question === undefined || question.body.kind !== 'choice') return undefined;

	const answer = answerOf(question, editor, setup.draft);

	return 'ok' in answer ? answer.ok : undefined;
};

/** Takes the answer, and goes on. */
export const goOn = (asking: Asking): AfterAnswer => {
	const {setup, editor} = asking;
	const question = openQuestion(setup);
	if (question === undefined) return {screen: 'review', setup};

	const answer = answerOf(question, editor, setup.draft);
	if ('complaint' in answer) return {...asking, editor: withComplaint(editor, answer.complaint)};

	const {detour, ...rest} = setup;
	const answered = [...setup.answered.filter(name => name !== question.name), question.name];
	const next: Setup = {...rest, draft: answer.ok, answered};

	return detour === undefined ? ask(next) : {screen: 'answers', setup: next};
};

const withComplaint = (editor: Editor, complaint: string): Editor =>
	editor.kind === 'text' || editor.kind === 'entries' ? {...editor, complaint} : editor;

/** The open question; where there is none, all that was asked is answered. */
export const ask = ({inSight: _former, ...setup}: Setup): AfterAnswer => {
	const question = openQuestion(setup);

	return question === undefined
		? {screen: 'review', setup}
		: {
				screen: 'asking',
				setup: {...setup, inSight: question.name},
				editor: editorFor(question, setup.draft),
			};
};

/** One question by itself, from the list of all answers; in a list of entries at one of them. */
export const askAgain = (setup: Setup, name: string, at?: number): AfterAnswer => {
	const after = ask({...setup, detour: name});

	return at !== undefined && after.screen === 'asking' && after.editor.kind === 'entries'
		? {...after, editor: {...after.editor, focused: at}}
		: after;
};

/** The question before this one is open again, with what was answered; undefined where this is the first one. */
export const askFormer = (setup: Setup): AfterAnswer | undefined => {
	const {detour, ...rest} = setup;
	if (detour !== undefined) return {screen: 'answers', setup: rest};

	// What isn't asked on the way isn't met on the way back.
	const asked = questionsOf(setup.draft).flatMap(({name, isAside}) => (isAside === true ? [] : name));
	const last = setup.answered.findLast(name => asked.includes(name));

	return last === undefined
		? undefined
		: ask({...rest, answered: setup.answered.slice(0, setup.answered.lastIndexOf(last))});
};
