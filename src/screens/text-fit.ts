import {columnsOf, displayWidth} from './text-width.ts';

/** As many whole characters from the beginning as have room. */
const headOf = (text: string, width: number): string => {
	let head = '';
	let used = 0;

	for (const character of text) {
		used += columnsOf(character);
		if (used > width) break;
		head += character;
	}

	return head;
};

/** Cuts what has no room, and marks the cut. */
export const clip = (text: string, width: number, mark: string): string => {
	if (displayWidth(text) <= width) return text;

	return headOf(text, width - displayWidth(mark)).trimEnd() + headOf(mark, width);
};

/** Cuts at the beginning, so that the end of what is being typed stays in sight. */
export const clipStart = (text: string, width: number, mark: string): string => {
	if (displayWidth(text) <= width) return text;

	const tail = [...headOf([...text].reverse().join(''), width - displayWidth(mark))].reverse().join('');

	return mark + tail;
};

/** Exactly so many columns. */
export const column = (text: string, width: number, mark: string): string => {
	const fitted = clip(text, width, mark);

	return fitted + ' '.repeat(Math.max(0, width - displayWidth(fitted)));
};

/** Lines no wider than the width, broken between words where that is possible. */
export const wrap = (text: string, room: number): readonly string[] => {
	const width = Math.max(1, room);
	const lines: string[] = [];
	let line = '';

	for (const word of text.split(' ').flatMap(long => pieces(long, width))) {
		const longer = line === '' ? word : `${line} ${word}`;

		if (displayWidth(longer) <= width) {
			line = longer;
		} else {
			lines.push(line);
			line = word;
		}
	}

	return [...lines, line];
};

/** The same in at most so many lines; where there are more, the last one ends with the mark. */
export const wrapTo = (text: string, width: number, most: number, mark: string): readonly string[] =>
	cutTo(wrap(text, width), most, width, mark);

/** At most so many of these lines; where there are more, the last one ends with the mark. */
export const cutTo = (
	lines: readonly string[],
	most: number,
	width: number,
	mark: string,
): readonly string[] => {
	if (lines.length <= most) return lines;
	if (most <= 0) return [];

	const last = (lines[most - 1] ?? '').trimEnd();
	const cut =
		displayWidth(`${last} ${mark}`) <= width ? `${last} ${mark}` : clip(`${last}${mark}${mark}`, width, mark);

	return [...lines.slice(0, most - 1), cut];
};

const pieces = (word: string, width: number): readonly string[] => {
	const parts: string[] = [];
	let rest = word;

	while (displayWidth(rest) > width) {
		// A character that is wider than the line itself would never be used up.
		const head = headOf(rest, width) || String.fromCodePoint(rest.codePointAt(0) ?? 0);

		parts.push(head);
		rest = rest.slice(head.length);
	}

	return [...parts, rest];
};
