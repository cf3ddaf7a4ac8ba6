import type {Finding} from '../domain/finding.ts';
import {standingOf} from '../state/counts.ts';
import {standingWords} from '../state/finding-list.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {clip, wrap} from './text-fit.ts';

/** The empty row, the title, and two rows for what is. */
export const previewRows = 4;

type Props = {
	readonly finding: Finding | undefined;
	/** The row says of which target it speaks. */
	readonly hasTarget: boolean;
};

/** The other half of the focused row: its check, its target where the row has no room for it, and what is. */
export function Preview({finding, hasTarget}: Props) {
	const {columns, glyph, spell} = useLooks();

	if (finding === undefined) return <Line>{'  Nothing to show.'}</Line>;

	const width = columns - 4;
	const [first = '', ...more] = wrap(
		spell(`${standingWords[standingOf(finding)]}: ${finding.because}`),
		width,
	);

	return (
		<>
			<Line />
			<Line>{`  ${clip(spell(`${finding.check}  ${finding.title}${hasTarget ? '' : ` · ${finding.target}`}`), width, glyph.cut)}`}</Line>
			<Line>{`  ${first}`}</Line>
			<Line>{`  ${clip(more.join(' '), width, glyph.cut)}`}</Line>
		</>
	);
}
