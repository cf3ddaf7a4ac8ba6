import {type Window, windowOf} from '../state/window.ts';

/** The part of a list that is in sight. */
export type ListWindow = Window & {
	/** Which part it is, in a row of its own; undefined where all of it is there. */
	readonly tells: string | undefined;
};

/** What of a list fits into so many rows, the row that tells which part it is among them. */
export const listWindow = (length: number, focused: number, rows: number): ListWindow => {
	if (length <= rows) return {...windowOf(length, focused, rows), tells: undefined};

	const window = windowOf(length, focused, Math.max(1, rows - 1));

	return {...window, tells: `${window.start + 1} to ${window.end} of ${length}`};
};
