import type {AppEvent} from '../state/app-events.ts';
import type {Editor} from '../state/setup/setup.ts';
import type {KeyHint} from './frame.tsx';
import {commonKeys, listKeys, type Press} from './keys.ts';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {matterRows, QuestionFrame, questionLooks} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';

type Choice = Extract<Editor, {kind: 'choice'}>;

/** Enter alone answers. A letter that is no key leads to the next answer that begins with it. */
export const choiceKeys = (
	press: Press,
	{focused}: Choice,
	names: readonly string[],
): AppEvent | undefined => {
	if (press.name === 'enter') return {type: 'went-on'};

	return listKeys(press, 4) ?? commonKeys(press) ?? initialKeys(press, focused, names);
};

const initialKeys = ({text}: Press, focused: number, names: readonly string[]): AppEvent | undefined => {
	const places = names.flatMap((name, place) => (isInitial(name, text) ? [place] : []));
	const next = places.find(place => place > focused) ?? places[0];

	return next === undefined ? undefined : {type: 'focus-moved', by: next - focused};
};

const isInitial = (name: string, text: string | undefined): boolean =>
	text !== undefined && text !== '' && name.toLowerCase().startsWith(text.toLowerCase());

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
