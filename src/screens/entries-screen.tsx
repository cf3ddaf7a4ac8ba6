import type {Draft} from '../domain/plan/draft.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Editor} from '../state/setup/setup.ts';
import {EntriesList} from './entries-list.tsx';
import {formHints, formKeys} from './form-keys.ts';
import {FormRows} from './form-rows.tsx';
import type {KeyHint} from './frame.tsx';
import {commonKeys, fieldKeys, listKeys, type Press} from './keys.ts';
import {type Looks, useLooks} from './looks.ts';
import {matterRows, QuestionFrame, questionLooks} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';

type Entries = Extract<Editor, {kind: 'entries'}>;

export const entriesKeys = (
	press: Press,
	editor: Entries,
	draft: Draft,
	form: string,
): AppEvent | undefined => {
	if (editor.form !== undefined) return formKeys(press, editor.form, draft);
	if (editor.tried !== undefined) return press.name === 'enter' ? {type: 'went-on'} : fieldKeys(press);

	switch (press.name) {
		case 'enter':
			return {type: 'went-on'};
		case 'a':
			return {type: 'entry-added'};
		case 'e':
		case 'right':
		case 'l':
			return {type: 'entry-opened'};
		case 'd':
			return {type: 'entry-removed'};
		case 'u':
			return {type: 'removal-undone'};
		case 't':
			return form === 'pattern' ? {type: 'trying-began'} : undefined;
		case 'i':
			return form === 'user' ? {type: 'path-asked', of: 'people-file'} : undefined;
		default:
			return listKeys(press, 6) ?? commonKeys(press);
	}
};

/** A question that is answered by a list. */
export function EntriesScreen(props: QuestionProps<'entries'>) {
	const looks = useLooks();
	const {desk, question, editor} = props;
	const {draft} = desk.setup;
	const height = matterRows(questionLooks(looks), question);
	const hints =
		editor.form === undefined
			? listHints(looks, props)
			: formHints(looks, editor.form, draft, editor.form.at === undefined ? 'add' : 'keep');

	return (
		<QuestionFrame desk={desk} question={question} editor={editor} hints={hints}>
			{editor.form === undefined ? (
				<EntriesList {...props} height={height} />
			) : (
				<FormRows form={editor.form} draft={draft} height={height} />
			)}
		</QuestionFrame>
	);
}

const listHints = ({glyph}: Looks, {question, editor}: QuestionProps<'entries'>): readonly KeyHint[] =>
	editor.tried === undefined
		? [
				['enter', 'go on'],
				['a', 'add'],
				['e', 'edit'],
				['d', 'remove'],
				['esc', 'back'],
				...(question.body.form === 'pattern' ? [['t', 'try one'] as const] : []),
				['?', 'explain'],
				...(editor.undo === undefined ? [] : [['u', 'bring back'] as const]),
				...(question.body.form === 'user' ? [['i', 'import'] as const] : []),
				[glyph.updown, 'choose'],
			]
		: [
				['type', 'an alias or an ID'],
				['esc', 'back to the list'],
			];
