import {eastAsianWidth} from 'get-east-asian-width';

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number => {
	if (isAscii(text)) return text.length;

	let width = 0;
	for (const character of text)
		width += isMark(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);

	return width;
};

/** What stands on the letter before it. */
const isMark = (character: string): boolean => /^\p{M}$/u.test(character);

/**
 * Breaks a text into lines of at most `width` columns, at blanks; a word that is too long is broken within. The first
 * line begins with `lead`, the others with blanks of the same width.
 */
export const wrap = (text: string, width: number, lead = ''): readonly string[] => {
	const room = Math.max(width - widthOf(lead), 10);
	const lines: string[] = [];
	let line = '';

	for (const word of text.split(' ')) {
		const joined = line === '' ? word : `${line} ${word}`;

		if (widthOf(joined) <= room) {
			line = joined;
			continue;
		}
		if (line !== '') lines.push(line);

		const pieces = breakWord(word, room);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
	}

	lines.push(line);

	const blank = ' '.repeat(widthOf(lead));

	return lines
		.map((content, index) => (index === 0 ? lead : blank) + content)
		.map(content => content.trimEnd());
};

const breakWord = (word: string, room: number): readonly string[] => {
	if (widthOf(word) <= room) return [word];

	const pieces: string[] = [];
	let piece = '';

	for (const {segment} of new Intl.Segmenter().segment(word)) {
		if (widthOf(piece + segment) > room) {
			pieces.push(piece);
			piece = '';
		}

		piece += segment;
	}

	return [...pieces, piece];
};
