import type {TextProps} from 'ink';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {wrap} from './text-fit.ts';

type Props = Pick<TextProps, 'bold' | 'color' | 'dimColor'> & {readonly children: string};

const longestParagraph = 2000;

/** Text over as many rows as it needs, within the margins of the matter. */
export function Paragraph({children, ...looks}: Props) {
	const {columns, spell} = useLooks();
	const lines = wrap(spell(children, longestParagraph), columns - 4);

	return lines.map((line, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a line of a paragraph is its place.
		<Line key={index} {...looks}>{`  ${line}`}</Line>
	));
}
