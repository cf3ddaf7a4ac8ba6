import {type LineSource, readFirstLine} from './first-line.ts';
import {longestPassphrase, tooLong, whyNoPassphrase} from './passphrase-rules.ts';
import {textOf} from './read-bounded.ts';

/**
 * Reads a passphrase: the first line, without its end. What can't be is a sentence that says nothing of what was read.
 */
export const readPassphrase = async (
	source: LineSource,
): Promise<{readonly ok: string} | {readonly reason: string}> => {
	const line = await readFirstLine(source, longestPassphrase);

	return 'reason' in line ? line : passphraseIn(line.ok);
};

/** The passphrase that a line holds. */
export const passphraseIn = (line: Uint8Array): {readonly ok: string} | {readonly reason: string} => {
	if (line.length > longestPassphrase) return {reason: tooLong};

	const text = textOf(line);
	const reason = text === undefined ? 'The passphrase is no text in UTF-8.' : whyNoPassphrase(text);

	return reason === undefined ? {ok: text ?? ''} : {reason};
};
