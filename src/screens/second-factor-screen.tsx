import type {AppEvent} from '../state/app-events.ts';
import {type Person, peopleOf} from '../state/setup/second-factors.ts';
import type {KeyHint} from './frame.tsx';
import {commonKeys, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph} from './paragraph.tsx';
import {matterRows, QuestionFrame, questionLooks} from './question-frame.tsx';
import type {QuestionProps} from './question-props.ts';
import {sayEnrolment} from './say-enrolment.ts';

export const secondFactorKeys = (press: Press, focused: number, today: string): AppEvent | undefined => {
	switch (press.name) {
		case 'enter':
			return {type: 'went-on'};
		case 'e':
		case 'right':
		case 'l':
			return {type: 'enrolment-begun', at: focused};
		case 's':
			return {type: 'enrolment-vouched', on: today};
		case 'd':
			return {type: 'entry-removed'};
		case 'u':
			return {type: 'removal-undone'};
		default:
			return listKeys(press, 6) ?? commonKeys(press);
	}
};

const later = 'Later is fine: whoever is missing stands on the first page. Secrets are never kept.';

/** Rows for what is to be known of the last enrolment. */
const mostTold = 3;

/** Who has a second factor, as far as is known. */
export function SecondFactorScreen({desk, question, editor}: QuestionProps<'second-factor'>) {
	const looks = useLooks();
	const people = peopleOf(desk.setup);

	return (
		<QuestionFrame
			desk={desk}
			question={question}
			editor={editor}
			hints={hints(looks, people[editor.focused], editor.undo !== undefined)}
		>
			{people.length === 0 ? (
				<Paragraph dimColor>Nobody has an account yet.</Paragraph>
			) : (
				<OptionRows
					rows={people.map(person => ({name: person.user.login, tells: sayEnrolment(person)}))}
					focused={editor.focused}
					height={matterRows(questionLooks(looks), question) - 1 - mostTold}
				/>
			)}
			<Line />
			{editor.told === undefined ? (
				<Paragraph dimColor>{later}</Paragraph>
			) : (
				<Paragraph most={mostTold}>{editor.told}</Paragraph>
			)}
		</QuestionFrame>
	);
}

const hints = ({glyph}: Looks, person: Person | undefined, hasUndo: boolean): readonly KeyHint[] => [
	['enter', 'go on'],
	['e', 'enrol'],
	person?.enrolment === undefined ? ['s', 'scanned elsewhere'] : ['d', 'take back'],
	...(hasUndo ? [['u', 'bring back'] as const] : []),
	['?', 'explain'],
	['esc', 'back'],
	[glyph.updown, 'choose'],
];
