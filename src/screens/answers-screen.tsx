import type {AppEvent} from '../state/app-events.ts';
import type {Answers} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {stepTitles} from '../state/setup/question.ts';
import {questionsOf} from '../state/setup/questions.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {toldOf} from './question-words.ts';

export const answersKeys = (
	press: Press,
	{focused}: Answers,
	desk: Desk,
	{rows}: Looks,
): AppEvent | undefined => {
	if (press.name === 'w') return {type: 'set-up-opened'};
	if (!isOpening(press)) return listKeys(press, Math.floor(rows / 2)) ?? commonKeys(press);

	const question = questionsOf(desk.setup.draft)[focused];

	return question && {type: 'question-opened', name: question.name};
};

/** All questions with their answers: each can be opened by itself. */
export function AnswersScreen({desk, state}: {readonly desk: Desk; readonly state: Answers}) {
	const looks = useLooks();
	const questions = questionsOf(desk.setup.draft);
	const focused = questions[state.focused];

	return (
		<Frame where={titleOf(desk.setup.draft)} name="Plan and set-up" hints={hints(looks)}>
			<Line dimColor>{`  ${focused === undefined ? '' : stepTitles[focused.step]}`}</Line>
			<OptionRows
				rows={questions.map(question => ({
					name: question.ask,
					tells: toldOf(question, desk.setup),
					about: `${question.ask} ${question.why}`,
				}))}
				focused={state.focused}
				height={looks.rows - bandRows - 1}
			/>
		</Frame>
	);
}

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'open'],
	['w', 'review and write'],
	['esc', 'home'],
	['?', 'help'],
	['q', 'leave'],
];
