import type {Draft} from '../domain/plan/draft.ts';
import type {Form, Item} from '../state/setup/form.ts';
import {forms} from '../state/setup/forms.ts';
import {tryAddress} from '../state/setup/patterns.ts';
import type {Editor} from '../state/setup/setup.ts';
import {Field} from './field.tsx';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph, paragraphRows} from './paragraph.tsx';
import type {QuestionProps} from './question-props.ts';

type Entries = Extract<Editor, {kind: 'entries'}>;

/** The entries of a list, and beneath it what is to be known of it. */
export function EntriesList({
	desk,
	question,
	editor,
	height,
}: QuestionProps<'entries'> & {readonly height: number}) {
	const {body} = question;
	const {draft} = desk.setup;
	const form = forms[body.form];
	const items = form.itemsOf(draft, body.scope);
	const looks = useLooks();
	const told = toldBelow(editor, draft.builds?.[body.scope]?.acl ?? []);
	const below = told.reduce(
		(sum, {text}) => sum + paragraphRows(looks, text, mostTold),
		editor.tried === undefined ? 1 : 2,
	);

	return (
		<>
			{items.length === 0 ? (
				<Paragraph dimColor>{body.ifEmpty}</Paragraph>
			) : (
				<OptionRows
					rows={items.map(item => ({
						name: form.nameOf(item),
						tells: form.tell(item, draft, body.scope),
						...aboutOf(form, item, draft),
					}))}
					focused={editor.focused}
					height={height - below}
				/>
			)}
			<Line />
			{editor.tried !== undefined && <Field text={editor.tried} />}
			{told.map(({text, isWrong}) => (
				<Paragraph key={text} most={mostTold} {...(isWrong ? {color: 'yellow'} : {})}>
					{text}
				</Paragraph>
			))}
		</>
	);
}

const aboutOf = ({explain}: Form, item: Item, draft: Draft) =>
	explain === undefined ? {} : {about: explain(item, draft)};

const mostTold = 3;

/** What is to be known beneath a list: what is wrong, what was removed, and what would become of an address. */
const toldBelow = (
	{complaint, undo, tried}: Entries,
	acl: readonly string[],
): readonly {readonly text: string; readonly isWrong: boolean}[] => [
	...(complaint === undefined ? [] : [{text: complaint, isWrong: true}]),
	...(undo === undefined ? [] : [{text: 'Removed. u brings it back.', isWrong: false}]),
	...(tried === undefined ? [] : [{text: tryAddress(tried, acl), isWrong: false}]),
];
