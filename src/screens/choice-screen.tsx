import type {Editor} from '../state/setup/setup.ts';
import type {KeyHint} from './frame.tsx';
import {commonKeys, type KeyMap, listKeys} from './keys.ts';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {matterRows, QuestionFrame, questionLooks} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';

export const choiceKeys: KeyMap<Extract<Editor, {kind: 'choice'}>> = press => {
	switch (press.name) {
		case 'enter':
		case 'right':
		case 'l':
			return {type: 'went-on'};

		default:
			return listKeys(press, 4) ?? commonKeys(press);
	}
};

/** A question with a few answers. */
export function ChoiceScreen({desk, question, editor}: QuestionProps<'choice'>) {
	const looks = useLooks();

	return (
		<QuestionFrame desk={desk} question={question} editor={editor} hints={hints(looks)}>
			<OptionRows
				rows={question.body.options.map(({name, about, isAdvised}) => ({
					name,
					about,
					...(isAdvised && {tells: 'advised'}),
				}))}
				focused={editor.focused}
				height={matterRows(questionLooks(looks), question)}
			/>
		</QuestionFrame>
	);
}

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'go on'],
	['?', 'explain'],
	['esc', 'back'],
	['q', 'leave'],
];
