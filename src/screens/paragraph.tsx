import type {TextProps} from 'ink';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {wrapTo} from './text-fit.ts';

type Props = Pick<TextProps, 'bold' | 'color' | 'dimColor'> & {
	readonly children: string;
	/** More rows than this are cut, with a mark. */
	readonly most?: number;
};

const longestParagraph = 2000;

const linesOf = ({columns, spell, glyph}: Looks, text: string, most: number): readonly string[] =>
	wrapTo(spell(text, longestParagraph), columns - 4, most, glyph.cut);

/** How many rows a paragraph takes. */
export const paragraphRows = (looks: Looks, text: string, most = Number.POSITIVE_INFINITY): number =>
	linesOf(looks, text, most).length;

/** How many rows the longest of some paragraphs takes. */
export const mostRows = (looks: Looks, texts: readonly string[]): number =>
	Math.max(0, ...[...new Set(texts)].map(text => paragraphRows(looks, text)));

/** Text over as many rows as it needs, within the margins of the matter. */
export function Paragraph({children, most = Number.POSITIVE_INFINITY, ...looks}: Props) {
	return linesOf(useLooks(), children, most).map((line, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a line of a paragraph is its place.
		<Line key={index} {...looks}>{`  ${line}`}</Line>
	));
}
