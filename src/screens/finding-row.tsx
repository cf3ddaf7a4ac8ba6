import {Text} from 'ink';
import type {Finding} from '../domain/finding.ts';
import {standingOf} from '../state/counts.ts';
import {sayFinding, wordOf} from './finding-words.ts';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';
import {OutcomeMark} from './outcome-mark.tsx';
import {clip, column, displayWidth} from './text-fit.ts';

type Props = {
	readonly finding: Finding;
	readonly isFocused: boolean;
	/** Several targets were looked at, so that a row has to say of which it speaks. */
	readonly hasTarget: boolean;
};

const wordWidth = 9;

/** How much of the target's name there is room for. */
const targetWidthIn = (columns: number): number => {
	if (columns < 72) return 0;

	return columns < 100 ? 13 : 24;
};

/** One finding in a list. */
export function FindingRow({finding, isFocused, hasTarget}: Props) {
	const {columns, glyph, spell} = useLooks();
	const standing = standingOf(finding);
	const targetWidth = hasTarget ? targetWidthIn(columns) : 0;
	const target = targetWidth === 0 ? '' : `${column(spell(finding.target), targetWidth, glyph.cut)}  `;
	const rest = columns - 2 - 2 - glyph.sign - 1 - wordWidth - 2 - displayWidth(target) - 1;

	return (
		<Line bold={isFocused}>
			{`  ${isFocused ? glyph.focus : ' '} `}
			<OutcomeMark standing={standing} />
			<Text color={standingLooks[standing].color}>{` ${wordOf(finding).padEnd(wordWidth)}  `}</Text>
			{target}
			{clip(spell(sayFinding(finding)), rest, glyph.cut)}
		</Line>
	);
}
