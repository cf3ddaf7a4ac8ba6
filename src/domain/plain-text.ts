/**
 * Foreign text made harmless for a terminal, a log or a file: control and escape characters, bidirectional marks,
 * zero-width, blank and other invisible characters become a visible substitute, tabs and ends of lines a space. Nothing else
 * changes. `length` bounds the result in characters; what is cut is marked, and no character is cut in half.
 */
export const toPlainText = (text: string, length = 300): string => {
	const bounded = text.length > length * 2 ? startOf(text, length * 2) : text;
	const plain = isPlain(bounded)
		? bounded
		: bounded.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(harmful, substitute);

	return plain.length <= length && text.length <= length * 2
		? plain
		: `${startOf(plain, length - 1).trimEnd()}…`;
};

/** The same for a text of lines, whatever its length: its ends of lines and tabs stay. */
export const toPlainLines = (text: string): string =>
	text.replaceAll(harmful, (sign, at: number) =>
		sign === '\n' || sign === '\t' || (sign === '\r' && text[at + 1] === '\n') ? sign : substitute,
	);

const substitute = '\u00b7';

const harmful =
	/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu;

/** Whether a text holds blanks that no keyboard types: a name with them is drawn as another one. */
export const hasOddBlanks = (text: string): boolean => /[^\P{Zs} ]/u.test(text);

/** Most text is printable ASCII: a quick look saves the slow one. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** The first `length` units, or one less: the halves of a surrogate pair stay together. */
const startOf = (text: string, length: number): string =>
	text.slice(0, isHighHalf(text.charCodeAt(length - 1)) ? length - 1 : length);

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
