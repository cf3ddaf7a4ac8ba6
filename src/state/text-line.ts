/** What was typed or pasted, as one line of text without control characters. */
const lineOf = (text: string): string => {
	const [line = ''] = text.replace(/^[\r\n]+/, '').split(/[\r\n]/, 1);

	return line.replaceAll(/\p{Cc}/gu, '');
};

const longestText = 4096;

/** A text to which something was typed or pasted: one line of it, and no endless one. */
export const afterTyping = (text: string, typed: string): string =>
	(text + lineOf(typed)).slice(0, longestText);

const graphemes = new Intl.Segmenter();

/** What a person sees as one character is erased as one. */
export const afterErasing = (text: string): string => {
	const last = [...graphemes.segment(text)].at(-1);

	return last === undefined ? '' : text.slice(0, last.index);
};
