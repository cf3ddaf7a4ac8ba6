import type {Draft} from '../domain/plan/draft.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Editor} from '../state/setup/setup.ts';
import {formHints, formKeys} from './form-keys.ts';
import {FormRows} from './form-rows.tsx';
import type {KeyHint} from './frame.tsx';
import {commonKeys, listKeys, type Press} from './keys.ts';
import {type Looks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {matterRows, QuestionFrame, questionLooks} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';
import {RightsMatrix} from './rights-matrix.tsx';

type RightsEditor = Extract<Editor, {kind: 'rights'}>;

export const rightsKeys = (press: Press, editor: RightsEditor, draft: Draft): AppEvent | undefined => {
	if (editor.form !== undefined) return formKeys(press, editor.form, draft);

	switch (press.name) {
		case 'enter':
			return {type: 'went-on'};
		case 'right':
		case 'l':
		case ' ':
			return {type: 'row-turned', by: 1};
		case 'left':
		case 'h':
			return {type: 'row-turned', by: -1};
		case 'tab':
			return {type: 'set-passed', by: 1};
		case 'c':
			return {type: 'preset-copied'};
		case 'a':
			return {type: 'entry-added'};
		case 'e':
			return {type: 'entry-opened'};
		case 'd':
			return {type: 'entry-removed'};
		case 'u':
			return {type: 'removal-undone'};
		default:
			return listKeys(press, 6) ?? commonKeys(press);
	}
};

/** The 12 sections of the portal: what a set allows, beside the preset roles as the guide tells them. */
export function RightsScreen({desk, question, editor}: QuestionProps<'rights'>) {
	const looks = useLooks();
	const inner = questionLooks(looks);
	const {draft} = desk.setup;
	const set = draft.permissionSets?.[editor.set];
	const hints =
		editor.form === undefined
			? rightsHints(looks, editor, draft.permissionSets?.length ?? 0)
			: formHints(looks, editor.form, draft, 'keep');

	return (
		<QuestionFrame desk={desk} question={question} editor={editor} hints={hints}>
			{editor.form !== undefined ? (
				<FormRows form={editor.form} draft={draft} height={matterRows(looks, question)} />
			) : set === undefined ? (
				<>
					<Paragraph dimColor>There is no set yet: a adds one.</Paragraph>
					{editor.told !== undefined && <Paragraph>{editor.told}</Paragraph>}
				</>
			) : (
				<RightsMatrix
					looks={inner}
					set={set}
					section={editor.section}
					told={editor.told}
					height={matterRows(looks, question)}
				/>
			)}
		</QuestionFrame>
	);
}

const rightsHints = ({glyph}: Looks, {undo, set}: RightsEditor, count: number): readonly KeyHint[] => [
	['enter', 'go on'],
	[glyph.leftright, 'change'],
	...(count > 1 ? [['tab', `set ${set + 1} of ${count}`] as const] : []),
	...(undo === undefined ? [] : [['u', 'undo'] as const]),
	['?', 'explain'],
	['esc', 'back'],
	['c', 'copy a role'],
	['a', 'add'],
	['d', 'remove'],
	['e', 'rename'],
];
