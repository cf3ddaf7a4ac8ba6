import type {Editor} from '../state/setup/setup.ts';
import {Field} from './field.tsx';
import type {KeyHint} from './frame.tsx';
import {fieldKeys, type KeyMap} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {isWide, matterRows, QuestionFrame} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';
import {cutTo, wrap} from './text-fit.ts';

export const textKeys: KeyMap<Extract<Editor, {kind: 'text'}>> = press =>
	press.name === 'enter' ? {type: 'went-on'} : fieldKeys(press);

/** A question that is answered in one's own words. */
export function TextScreen({desk, question, editor}: QuestionProps<'text'>) {
	const looks = useLooks();

	return (
		<QuestionFrame desk={desk} question={question} editor={editor} hints={hints}>
			<Field text={editor.typed} />
			<Line />
			<Notes
				question={question}
				editor={editor}
				isExplained={isWide(looks)}
				most={matterRows(looks, question) - 2}
			/>
		</QuestionFrame>
	);
}

type NotesProps = Pick<QuestionProps<'text'>, 'question' | 'editor'> & {
	/** What the words mean stands elsewhere. */
	readonly isExplained: boolean;
	readonly most: number;
};

/** What is wrong, what an empty answer means, and what the words mean. */
function Notes({question, editor, isExplained, most}: NotesProps) {
	const {columns, glyph, spell} = useLooks();
	const {body, explain} = question;
	const typed = editor.typed.trim();
	const complaint = editor.complaint ?? (typed === '' ? undefined : body.judge(typed));

	if (complaint !== undefined) return <Paragraph color="yellow">{complaint}</Paragraph>;

	const texts = [
		...(typed === '' && body.ifEmpty !== undefined ? [body.ifEmpty] : []),
		...(isExplained ? [] : explain),
	];
	const lines = texts.flatMap(text => wrap(spell(text, 2000), columns - 4));

	return cutTo(lines, most, columns - 4, glyph.cut).map((line, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is its place.
		<Line key={index} dimColor>{`  ${line}`}</Line>
	));
}

const hints: readonly KeyHint[] = [
	['type', 'the answer'],
	['enter', 'go on'],
	['esc', 'back'],
	['ctrl-c', 'leave'],
];
