import type {Editor} from '../state/setup/setup.ts';
import {Field} from './field.tsx';
import type {KeyHint} from './frame.tsx';
import {fieldKeys, type KeyMap} from './keys.ts';
import {Line} from './line.tsx';
import {Paragraph} from './paragraph.tsx';
import {QuestionFrame} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';

export const textKeys: KeyMap<Extract<Editor, {kind: 'text'}>> = press =>
	press.name === 'enter' ? {type: 'went-on'} : fieldKeys(press);

/** A question that is answered in one's own words. */
export function TextScreen({desk, question, editor}: QuestionProps<'text'>) {
	return (
		<QuestionFrame desk={desk} question={question} editor={editor} hints={hints}>
			<Field text={editor.typed} />
			<Line />
			<Notes question={question} editor={editor} />
		</QuestionFrame>
	);
}

/** What is wrong, what an empty answer means, and what the words mean. */
function Notes({question, editor}: Pick<QuestionProps<'text'>, 'question' | 'editor'>) {
	const {body, explain} = question;
	const typed = editor.typed.trim();
	const complaint = editor.complaint ?? (typed === '' ? undefined : body.judge(typed));

	if (complaint !== undefined) return <Paragraph color="yellow">{complaint}</Paragraph>;
	if (typed === '' && body.ifEmpty !== undefined) return <Paragraph dimColor>{body.ifEmpty}</Paragraph>;

	return explain.map(text => (
		<Paragraph key={text} dimColor>
			{text}
		</Paragraph>
	));
}

const hints: readonly KeyHint[] = [
	['type', 'the answer'],
	['enter', 'go on'],
	['esc', 'back'],
	['ctrl-c', 'leave'],
];
