import type {Finding} from '../domain/finding.ts';
import {standingOf} from '../state/counts.ts';
import type {Run} from '../state/run.ts';
import {sayFinding, wordOf} from './finding-words.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {outcomePiece} from './outcome-piece.ts';
import {clip, column} from './text-fit.ts';
import {displayWidth} from './text-width.ts';

type Props = {
	readonly finding: Finding;
	readonly isFocused: boolean;
	/** Several targets were looked at, so that a row has to say of which it speaks. */
	readonly hasTarget: boolean;
};

const wordWidth = 9;

/** Whether rows say of which target they speak: where there are several, and room for it. */
export const isTargetShown = ({columns}: Looks, {targets}: Run): boolean =>
	targets.length > 1 && targetWidthIn(columns) > 0;

/** How much of the target's name there is room for. */
const targetWidthIn = (columns: number): number => {
	if (columns < 72) return 0;

	return columns < 100 ? 13 : 24;
};

/** One finding in a list. */
export function FindingRow({finding, isFocused, hasTarget}: Props) {
	const looks = useLooks();
	const {columns, glyph, spell} = looks;
	const standing = standingOf(finding);
	const targetWidth = hasTarget ? targetWidthIn(columns) : 0;
	const target = targetWidth === 0 ? '' : `${column(spell(finding.target), targetWidth, glyph.cut)}  `;
	const rest = columns - 2 - 2 - glyph.sign - 1 - wordWidth - 2 - displayWidth(target) - 1;

	return (
		<Line
			bold={isFocused}
			pieces={[
				`  ${isFocused ? glyph.focus : ' '} `,
				outcomePiece(looks, standing, ` ${wordOf(finding).padEnd(wordWidth)}  `),
				`${target}${clip(spell(sayFinding(finding)), rest, glyph.cut)}`,
			]}
		/>
	);
}
