import packageWidth, {type Options} from 'string-width';

/** Latin letters and signs, typographic marks, arrows, lines, blocks and our own signs: each is one column wide. */
const narrow =
	/^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2199\u2500-\u25FC\u2714\u2718\u2800-\u28FF]*$/;

const colours = new RegExp(`${'\u001B'}\\[[\\d;]*m`, 'g');

/**
 * The width of a text in columns, as the package has it. What Ink draws most of the time is told at once: for anything
 * else the package builds tables of emoji, which takes longer than all other work before the first frame.
 */
export const stringWidth = (text: string, options?: Options): number => {
	if (options !== undefined || typeof text !== 'string') return packageWidth(text, options);

	const plain = text.includes('\u001B') ? text.replaceAll(colours, '') : text;

	return narrow.test(plain) ? plain.length : packageWidth(text);
};
