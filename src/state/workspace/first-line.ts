import {closeSync, constants, fstatSync, openSync, read} from 'node:fs';
import {toPlainText} from '../../domain/plain-text.ts';
import {codeOf} from './trouble.ts';

/** Where a script leaves a secret: in a file, or behind a descriptor that it opened. Never in an argument. */
export type LineSource = {readonly file: string} | {readonly descriptor: number};

/**
 * The first line, without its end; no more is read than the line may be long, in bytes, and a little. A file that other
 * users can read or change is refused. What can't be is a sentence that says nothing of what was read.
 */
export const readFirstLine = async (
	source: LineSource,
	longest: number,
): Promise<{readonly ok: Uint8Array} | {readonly reason: string}> => {
	const shown = 'file' in source ? toPlainText(source.file, 300) : `Descriptor ${source.descriptor}`;

	try {
		const file = 'file' in source ? openSync(source.file, constants.O_RDONLY) : source.descriptor;
		const refusal = 'file' in source ? whyNotFrom(file) : undefined;

		if (refusal !== undefined) {
			closeSync(file);
			return {reason: `${shown} ${refusal}`};
		}

		return {ok: await firstLine(file, longest)};
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

/**
 * The bytes before the first end of a line, or a few more than a line may have. Nothing is read ahead: a pipe whose other
 * end stays open would keep us.
 */
const firstLine = async (file: number, longest: number): Promise<Uint8Array> => {
	let line = Buffer.alloc(0);

	try {
		for (;;) {
			const piece = await readPiece(file, longest);

			line = Buffer.concat([line, piece]);
			if (piece.length === 0 || piece.includes(0x0a) || line.length > longest + 2) return withoutEnd(line);
		}
	} finally {
		closeSync(file);
	}
};

/** What is there now, at most so many bytes; nothing at the end. */
const readPiece = (file: number, most: number): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		read(file, Buffer.alloc(most), 0, most, null, (error, length, bytes) => {
			if (error === null) resolve(bytes.subarray(0, length));
			else reject(error);
		});
	});

/** What stands before the first end of a line, that of Windows included; all of it where there is none. */
export const withoutEnd = (bytes: Buffer): Uint8Array => {
	const end = bytes.indexOf(0x0a);

	return end < 0 ? bytes : bytes.subarray(0, bytes[end - 1] === 0x0d ? end - 1 : end);
};
