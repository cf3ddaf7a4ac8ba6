import type {AppEvent} from '../state/app-events.ts';
import {bandRows} from './frame.tsx';
import type {Press} from './keys.ts';
import {Line, type Piece} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';

/** A line of text, or a row with looks of its own. */
type Row = string | readonly Piece[];

/** How many rows of a text are in sight. */
export const scrollHeight = ({rows}: Looks): number => rows - bandRows - 1;

/** Keys that move in a text of so many rows; undefined for any other key. */
export const scrollKeys = (
	{name}: Press,
	scrolled: number,
	length: number,
	looks: Looks,
): AppEvent | undefined => {
	const height = scrollHeight(looks);
	const most = Math.max(0, length - height);
	const to = (row: number): AppEvent => ({type: 'scrolled', to: Math.max(0, Math.min(most, row))});

	switch (name) {
		case 'down':
		case 'j':
			return to(scrolled + 1);
		case 'up':
		case 'k':
			return to(scrolled - 1);
		case 'page-down':
		case ' ':
			return to(scrolled + height);
		case 'page-up':
			return to(scrolled - height);
		case 'g':
		case 'home':
			return to(0);
		case 'G':
		case 'end':
			return to(most);
		default:
			return undefined;
	}
};

/** The part of a text that is in sight; where that isn't all, a row tells which part it is. */
export function ScrollRows({rows, scrolled}: {readonly rows: readonly Row[]; readonly scrolled: number}) {
	const height = scrollHeight(useLooks());
	const start = Math.max(0, Math.min(scrolled, rows.length - height));

	return (
		<>
			{rows.slice(start, start + height).map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of a text is its place.
				<Line key={index} pieces={typeof row === 'string' ? [`  ${row}`] : row} />
			))}
			{rows.length > height && (
				<Line dimColor>{`  ${start + 1} to ${Math.min(rows.length, start + height)} of ${rows.length}`}</Line>
			)}
		</>
	);
}
