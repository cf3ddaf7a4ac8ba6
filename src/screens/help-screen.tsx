import {Text} from 'ink';
import type {Help} from '../state/app-state.ts';
import type {Standing} from '../state/counts.ts';
import type {Desk} from '../state/desk.ts';
import {openQuestion} from '../state/setup/setup.ts';
import {Frame, type KeyHint} from './frame.tsx';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';
import {OutcomeMark} from './outcome-mark.tsx';
import {Paragraph} from './paragraph.tsx';

const keys = [
	['arrows, h j k l', 'move; right opens, left goes back'],
	['enter', 'takes or opens what is marked'],
	['esc', 'one thought back'],
	['g G, page keys', 'the ends of a list, and whole pages'],
	['/', 'narrows the findings by words: high acl'],
	['n p', 'the next and the previous finding'],
	['x', 'stops a check; keeps what was judged'],
	['q, ctrl-c', 'leave'],
] as const;

const signs: Readonly<Record<Standing, string>> = {
	pass: 'the wanted state holds',
	fail: 'it does not; the word is the severity',
	undecided: 'not known; it says what would decide it',
	'not-applicable': 'the check has no say here',
	waived: 'a failure accepted until a given day',
};

const labelWidth = 17;

const hints: readonly KeyHint[] = [['any key', 'close']];

type Props = {readonly desk: Desk; readonly over: Help['over']};

/** On a question: what its words mean. Elsewhere: what the keys do, and what the signs mean. */
export function HelpScreen({desk, over}: Props) {
	const question = over.screen === 'asking' ? openQuestion(desk.setup) : undefined;

	return (
		<Frame name={`Help · ${question === undefined ? over.screen : 'what the words mean'}`} hints={hints}>
			{question === undefined ? <Keys /> : <Words ask={question.ask} explain={question.explain} />}
		</Frame>
	);
}

function Words({ask, explain}: {readonly ask: string; readonly explain: readonly string[]}) {
	return (
		<>
			<Paragraph bold>{ask}</Paragraph>
			{explain.flatMap(text => [<Line key={`${text} above`} />, <Paragraph key={text}>{text}</Paragraph>])}
		</>
	);
}

function Keys() {
	return (
		<>
			{keys.map(([key, does]) => (
				<Line key={key}>
					{'  '}
					<Text bold>{key.padEnd(labelWidth)}</Text>
					{does}
				</Line>
			))}
			<Line />
			{Object.entries(signs).map(([standing, meaning]) => (
				<Sign key={standing} standing={standing as Standing} meaning={meaning} />
			))}
		</>
	);
}

function Sign({standing, meaning}: {readonly standing: Standing; readonly meaning: string}) {
	const {glyph} = useLooks();
	const gap = ' '.repeat(labelWidth - glyph.sign);

	return (
		<Line>
			{'  '}
			<OutcomeMark standing={standing} />
			<Text color={standingLooks[standing].color}>{gap}</Text>
			{meaning}
		</Line>
	);
}
