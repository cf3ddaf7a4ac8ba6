import {Text} from 'ink';
import type {Report} from '../domain/report.ts';
import type {Desk} from '../state/desk.ts';
import {draftAhead} from '../state/setup/answering.ts';
import {differenceOf, type LevelSum, sumUp} from '../state/setup/consequences.ts';
import {type Editor, rehearsalOf} from '../state/setup/setup.ts';
import {Line} from './line.tsx';
import {type Looks, standingLooks, useLooks} from './looks.ts';
import {clip} from './text-fit.ts';

type Props = {readonly desk: Desk; readonly editor: Editor};

/** What the plan would come to; and what the answer in focus would change. */
export function ConsequenceLine({desk, editor}: Props) {
	const looks = useLooks();
	const now = rehearsalOf(desk.setup, desk.setup.draft);
	if (now === undefined) return <Line dimColor>{'  Rehearsal  …'}</Line>;

	const ahead = draftAhead({screen: 'asking', setup: desk.setup, editor});
	const then = ahead && rehearsalOf(desk.setup, ahead);

	return (
		<Line>
			{'  '}
			<Text dimColor>Rehearsal </Text>
			<Level looks={looks} name="guide" sum={sumUp(now).guide} />
			<Level looks={looks} name="hardened" sum={sumUp(now).hardened} />
			<Text color={standingLooks.undecided.color}>{`  ? ${sumUp(now).undecided}`}</Text>
			{then !== undefined && <Text bold>{sayDifference(looks, now, then)}</Text>}
		</Line>
	);
}

function Level({looks, name, sum}: {readonly looks: Looks; readonly name: string; readonly sum: LevelSum}) {
	const {pass, fail} = standingLooks;
	const [worst] = sum.failures;

	return (
		<>
			<Text>{`  ${name} `}</Text>
			<Text color={pass.color}>{`${pass[looks.glyphSet]} ${sum.pass}`}</Text>
			{worst !== undefined && (
				<Text color={fail.color}>
					{` ${fail[looks.glyphSet]} ${sum.failures.length} (${worst.check} ${worst.severity})`}
				</Text>
			)}
		</>
	);
}

/** `this answer: +1 high`; nothing where it changes nothing. */
const sayDifference = ({glyph}: Looks, now: Report, then: Report): string => {
	const parts = Object.entries(differenceOf(now, then)).map(
		([what, by]) => `${by > 0 ? '+' : '-'}${Math.abs(by)} ${what}`,
	);

	return parts.length === 0 ? '' : `   this: ${clip(parts.join(' '), 24, glyph.cut)}`;
};
