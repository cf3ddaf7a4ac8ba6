import {Text} from 'ink';
import type {Finding} from '../domain/finding.ts';
import {type Standing, standingOf} from '../state/counts.ts';
import {Line} from './line.tsx';
import {type Looks, standingLooks, useLooks} from './looks.ts';
import {OutcomeMark} from './outcome-mark.tsx';
import {clip, column} from './text-fit.ts';

type Props = {
	readonly finding: Finding;
	readonly isFocused: boolean;
	/** Several targets were looked at, so that a row has to say of which it speaks. */
	readonly hasTarget: boolean;
};

const wordWidth = 9;
const targetWidth = 13;
const roomyColumns = 72;

/** A failure says what is; everything else says which state was asked for. */
const sayFinding = (finding: Finding): string =>
	standingOf(finding) === 'fail' ? finding.because : finding.title;

const words: Record<Exclude<Standing, 'fail'>, string> = {
	pass: 'passed',
	undecided: 'undecided',
	waived: 'waived',
	'not-applicable': '',
};

export const wordOf = (finding: Finding): string => {
	const standing = standingOf(finding);

	return standing === 'fail' ? finding.severity : words[standing];
};

/** One finding in a list. */
export function FindingRow({finding, isFocused, hasTarget}: Props) {
	const looks = useLooks();
	const {glyph} = looks;
	const standing = standingOf(finding);
	const isTargetShown = hasTarget && looks.columns >= roomyColumns;
	const rest =
		looks.columns - 2 - 2 - glyph.sign - 1 - wordWidth - 2 - (isTargetShown ? targetWidth + 2 : 0) - 1;

	return (
		<Line bold={isFocused}>
			{`  ${isFocused ? glyph.focus : ' '} `}
			<OutcomeMark standing={standing} />
			<Text color={standingLooks[standing].color}>{` ${wordOf(finding).padEnd(wordWidth)}  `}</Text>
			{isTargetShown ? targetColumn(looks, finding) : ''}
			{clip(looks.spell(sayFinding(finding)), rest, glyph.cut)}
		</Line>
	);
}

const targetColumn = ({spell, glyph}: Looks, {target}: Finding): string =>
	`${column(spell(target), targetWidth, glyph.cut)}  `;
