import {Box, Text, type TextProps} from 'ink';
import {useLooks} from './looks.ts';
import {clip} from './text-fit.ts';
import {displayWidth} from './text-width.ts';

/** A part of a row that has looks of its own. */
export type Piece = string | (Pick<TextProps, 'bold' | 'color' | 'dimColor'> & {readonly text: string});

type Props = Pick<TextProps, 'bold' | 'color' | 'dimColor'> & {
	readonly children?: string | undefined;
	/** In the place of a text: several parts. */
	readonly pieces?: readonly Piece[];
};

/** One row of the screen, whatever it holds: what is too long is cut, and marked; the row is never given away. */
export function Line({children = ' ', pieces = [children], ...looks}: Props) {
	const {columns, glyph} = useLooks();

	return (
		<Box height={1} flexShrink={0} overflow="hidden">
			<Text wrap="hard" {...looks}>
				{clipped(pieces, columns, glyph.cut).map((piece, index) =>
					typeof piece === 'string' ? (
						piece
					) : (
						// biome-ignore lint/suspicious/noArrayIndexKey: a part of a row is its place.
						<Text key={index} {...piece}>
							{piece.text}
						</Text>
					),
				)}
			</Text>
		</Box>
	);
}

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

const withText = (piece: Piece, text: string): Piece => (typeof piece === 'string' ? text : {...piece, text});

/** As many parts as have room; the one in which the room ends is cut, and marked. */
const clipped = (given: readonly Piece[], columns: number, mark: string): readonly Piece[] => {
	const pieces = trimmed(given);
	const widths = pieces.map(piece => displayWidth(textOf(piece)));
	if (widths.reduce((sum, width) => sum + width, 0) <= columns) return pieces;

	const kept: Piece[] = [];
	let room = columns;

	for (const [index, piece] of pieces.entries()) {
		const width = widths[index] ?? 0;

		if (width > room - displayWidth(mark))
			return [...kept, withText(piece, clip(textOf(piece) + mark, room, mark))];

		kept.push(piece);
		room -= width;
	}

	return kept;
};

/** Blanks at the end are none that anybody misses. */
const trimmed = (pieces: readonly Piece[]): readonly Piece[] => {
	const last = pieces.findLastIndex(piece => textOf(piece).trim() !== '');

	return pieces
		.slice(0, last + 1)
		.map((piece, index) => (index === last ? withText(piece, textOf(piece).trimEnd()) : piece));
};
