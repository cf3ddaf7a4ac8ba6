/**
 * Foreign text made harmless for a terminal, a log or a file: control and escape characters, bidirectional marks,
 * zero-width and other invisible characters become a visible substitute, tabs a space. Nothing else changes.
 * `length` bounds the result in characters; what is cut is marked.
 */
export const toPlainText = (text: string, length = 300): string => {
	const bounded = text.length > length * 2 ? text.slice(0, length * 2) : text;
	const plain = isPlain(bounded)
		? bounded
		: bounded.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(harmful, substitute);

	return plain.length === text.length && plain.length <= length ? plain : cut(plain, length, text.length);
};

const substitute = '\u00b7';

const harmful =
	/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/gu;

/** Most text is printable ASCII: a quick look saves the slow one. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const cut = (plain: string, length: number, whole: number): string =>
	plain.length <= length && whole <= length * 2
		? plain
		: [...plain.slice(0, length - 1)].join('').trimEnd() + '…';
