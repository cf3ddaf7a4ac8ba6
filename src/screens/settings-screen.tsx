import {formHints} from './form-keys.ts';
import {FormRows} from './form-rows.tsx';
import {useLooks} from './looks.ts';
import {matterRows, QuestionFrame, questionLooks} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';

/** A question that is answered by the settings of one thing. */
export function SettingsScreen({desk, question, editor}: QuestionProps<'settings'>) {
	const looks = useLooks();
	const {draft} = desk.setup;

	return (
		<QuestionFrame
			desk={desk}
			question={question}
			editor={editor}
			hints={formHints(looks, editor.form, draft, 'go on')}
		>
			<FormRows form={editor.form} draft={draft} height={matterRows(questionLooks(looks), question)} />
		</QuestionFrame>
	);
}
