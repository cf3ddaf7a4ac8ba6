import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Desk, titleOf} from '../state/desk.ts';
import {sayProgress} from '../state/setup/progress.ts';
import type {Question} from '../state/setup/question.ts';
import type {Editor} from '../state/setup/setup.ts';
import {ConsequenceLine} from './consequence-line.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {Line} from './line.tsx';
import {type Looks, LooksContext, useLooks} from './looks.ts';
import {Paragraph, paragraphRows} from './paragraph.tsx';
import {reasonOf} from './question-words.ts';
import {cutTo, wrap} from './text-fit.ts';

type Props = {
	readonly desk: Desk;
	readonly question: Question;
	readonly editor: Editor;
	readonly hints: readonly KeyHint[];
	readonly children: ReactNode;
};

/** From here on there is room for the words beside the question. */
const wideFrom = 100;

/** Whether the words stand beside the question. */
export const isWide = ({columns}: Looks): boolean => columns >= wideFrom;

/** The part of the screen that a question has for itself. */
export const questionLooks = (looks: Looks): Looks =>
	isWide(looks) ? {...looks, columns: Math.floor(looks.columns * 0.62)} : looks;

/** The question itself, the row under its reason, and what the plan would come to. */
const ownRows = 3;

/** The rows that the matter of a question has, between its head and the consequences. */
export const matterRows = (looks: Looks, question: Question): number =>
	looks.rows - bandRows - ownRows - paragraphRows(questionLooks(looks), reasonOf(question));

/** A question with its reason above, its matter, and below what the plan would come to. */
export function QuestionFrame({desk, question, editor, hints, children}: Props) {
	const looks = useLooks();
	const inner = questionLooks(looks);

	return (
		<Frame where={titleOf(desk.setup.draft)} name={sayProgress(desk.setup)} hints={hints}>
			<Box flexGrow={1} overflow="hidden">
				<Box flexDirection="column" width={inner.columns} overflow="hidden">
					<LooksContext value={inner}>
						<Line bold>{`  ${inner.spell(question.ask)}`}</Line>
						<Paragraph dimColor>{reasonOf(question)}</Paragraph>
						<Line />
						{children}
					</LooksContext>
				</Box>
				{isWide(looks) && <Beside question={question} width={looks.columns - inner.columns} />}
			</Box>
			<ConsequenceLine desk={desk} editor={editor} />
		</Frame>
	);
}

/** What the words mean, where there is room for it. */
function Beside({question, width}: {readonly question: Question; readonly width: number}) {
	const looks = useLooks();
	const lines = question.explain.flatMap(text => ['', ...wrap(looks.spell(text, 2000), width - 4)]);

	return (
		<LooksContext value={{...looks, columns: width}}>
			<Box flexDirection="column" width={width} overflow="hidden">
				<Line />
				{cutTo(lines, looks.rows - bandRows - 2, width - 4, looks.glyph.cut).map((line, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is its place.
					<Line key={index} dimColor>{`  ${line}`}</Line>
				))}
			</Box>
		</LooksContext>
	);
}
