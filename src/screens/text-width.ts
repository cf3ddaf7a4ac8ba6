import stringWidth from 'string-width';

const printableAscii = /^[\x20-\x7E]*$/;
const spacingMark = /^\p{Mc}$/u;

/** Columns of one character. Where terminals disagree, the larger number: a line may stay short, never run over. */
export const columnsOf = (character: string): number => {
	const known = measured.get(character);
	if (known !== undefined) return known;
	// Foreign text may hold any character there is.
	if (measured.size >= mostMeasured) measured.clear();

	const columns = spacingMark.test(character) ? 1 : stringWidth(character);
	measured.set(character, columns);

	return columns;
};

/** The same few characters are drawn again and again, and measuring one takes long. */
const measured = new Map<string, number>();
const mostMeasured = 4000;

export const displayWidth = (text: string): number => {
	if (printableAscii.test(text)) return text.length;

	let width = 0;

	for (const character of text) width += columnsOf(character);

	return width;
};
