import {closeSync, constants, createReadStream, fstatSync, openSync} from 'node:fs';
import {toPlainText} from '../../domain/plain-text.ts';
import {longestPassphrase, tooLong, whyNoPassphrase} from './passphrase-rules.ts';
import {textOf} from './read-bounded.ts';
import {codeOf} from './trouble.ts';

/** Where a script leaves a passphrase: in a file, or behind a descriptor that it opened. Never in an argument. */
export type PassphraseSource = {readonly file: string} | {readonly descriptor: number};

/**
 * Reads a passphrase: the first line, without its end. No more is read than a passphrase may be long. A file that other
 * users can read or change is refused. What can't be is a sentence that says nothing of what was read.
 */
export const readPassphrase = async (
	source: PassphraseSource,
): Promise<{readonly ok: string} | {readonly reason: string}> => {
	const shown = 'file' in source ? toPlainText(source.file, 300) : `Descriptor ${source.descriptor}`;

	try {
		const file = 'file' in source ? openSync(source.file, constants.O_RDONLY) : source.descriptor;
		const refusal = 'file' in source ? whyNotFrom(file) : undefined;

		if (refusal !== undefined) {
			closeSync(file);
			return {reason: `${shown} ${refusal}`};
		}

		return understand(await firstLine(file));
	} catch (error) {
		return {reason: `${shown} cannot be read (${codeOf(error)}).`};
	}
};

/** A pipe is as good as a file: that is how a shell hands over what another program prints. */
const whyNotFrom = (file: number): string | undefined => {
	const stats = fstatSync(file);
	if (stats.isDirectory()) return 'is a folder.';

	return stats.isFile() && process.geteuid !== undefined && (stats.mode & 0o006) !== 0
		? 'can be read or changed by every user: close it to others (chmod 600).'
		: undefined;
};

/** The bytes before the first end of a line, or a few more than a passphrase may have. */
const firstLine = async (file: number): Promise<Uint8Array> => {
	const pieces: Buffer[] = [];

	for await (const piece of createReadStream('', {
		fd: file,
		highWaterMark: longestPassphrase,
		end: longestPassphrase * 2,
	})) {
		pieces.push(piece);
		if (piece.includes(0x0a) || Buffer.concat(pieces).length > longestPassphrase + 2) break;
	}

	const bytes = Buffer.concat(pieces);
	const end = bytes.indexOf(0x0a);

	return end < 0 ? bytes : bytes.subarray(0, bytes[end - 1] === 0x0d ? end - 1 : end);
};

const understand = (bytes: Uint8Array): {readonly ok: string} | {readonly reason: string} => {
	if (bytes.length > longestPassphrase) return {reason: tooLong};

	const text = textOf(bytes);
	const reason = text === undefined ? 'The passphrase is no text in UTF-8.' : whyNoPassphrase(text);

	return reason === undefined ? {ok: text ?? ''} : {reason};
};
