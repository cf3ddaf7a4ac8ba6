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
import {Paragraph} from './paragraph.tsx';
import {reasonOf} from './question-words.ts';
import {wrap} from './text-fit.ts';

type Props = {
	readonly desk: Desk;
	readonly question: Question;
	readonly editor: Editor;
	readonly hints: readonly KeyHint[];
	readonly children: ReactNode;
};

/** From here on there is room for the words beside the question. */
const wideFrom = 100;

/** The part of the screen that a question has for itself. */
export const questionLooks = (looks: Looks): Looks =>
	looks.columns < wideFrom ? looks : {...looks, columns: Math.floor(looks.columns * 0.62)};

/** The rows that the matter of a question has, between its head and the consequences. */
export const matterRows = (looks: Looks, question: Question): number => {
	const inner = questionLooks(looks);
	const head = wrap(inner.spell(reasonOf(question), 2000), inner.columns - 4).length + 2;

	return looks.rows - bandRows - head - 2;
};

/** A question with its reason above, its matter, and below what the plan would come to. */
export function QuestionFrame({desk, question, editor, hints, children}: Props) {
	const looks = useLooks();
	const inner = questionLooks(looks);
	const isWide = inner !== looks;

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={sayProgress(desk.setup)}
			hints={hints}
			notice={desk.unsaved}
		>
			<Box flexGrow={1} overflow="hidden">
				<Box flexDirection="column" width={inner.columns} overflow="hidden">
					<LooksContext value={inner}>
						<Line bold>{`  ${inner.spell(question.ask)}`}</Line>
						<Paragraph dimColor>{reasonOf(question)}</Paragraph>
						<Line />
						{children}
					</LooksContext>
				</Box>
				{isWide && <Beside question={question} width={looks.columns - inner.columns} />}
			</Box>
			<Line />
			<ConsequenceLine desk={desk} editor={editor} />
		</Frame>
	);
}

/** What the words mean, where there is room for it. */
function Beside({question, width}: {readonly question: Question; readonly width: number}) {
	const looks = useLooks();

	return (
		<LooksContext value={{...looks, columns: width}}>
			<Box flexDirection="column" width={width} overflow="hidden">
				<Line />
				{question.explain.map(text => (
					<Box key={text} flexDirection="column" flexShrink={0}>
						<Line />
						<Paragraph dimColor>{text}</Paragraph>
					</Box>
				))}
			</Box>
		</LooksContext>
	);
}
