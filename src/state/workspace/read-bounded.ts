import {closeSync, constants, fstatSync, lstatSync, openSync, readSync} from 'node:fs';
import {codeOf} from './trouble.ts';

export type ReadFile = {readonly ok: Uint8Array; readonly modifiedAt: Date} | {readonly reason: string};

/** A file of ours, read whole up to `limit` bytes; undefined where there is none. A link isn't followed. */
export const readBounded = (path: string, limit: number): ReadFile | undefined => {
	try {
		const file = openSync(
			path,
			// Without NONBLOCK a pipe put in the file's place would hold us for ever.
			constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
		);

		try {
			const stats = fstatSync(file);
			if (!stats.isFile()) return {reason: 'it is no file'};
			if (stats.size > limit) return {reason: `it is longer than ${Math.floor(limit / 1024 / 1024)} MiB`};

			return {ok: readAll(file, stats.size), modifiedAt: stats.mtime};
		} finally {
			closeSync(file);
		}
	} catch (error) {
		const code = codeOf(error);

		return code === 'ENOENT' ? undefined : {reason: reasons[code] ?? `the system refused (${code})`};
	}
};

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'this user may not read it',
	EPERM: 'this user may not read it',
	ELOOP: 'it is a link, and links are not followed',
};

/** As much as there was when it was opened: nobody writes into our files, they are replaced. */
const readAll = (file: number, size: number): Uint8Array => {
	const bytes = Buffer.allocUnsafe(size);
	let length = 0;

	while (length < size) {
		const read = readSync(file, bytes, length, size - length, null);
		if (read === 0) break;

		length += read;
	}

	return bytes.subarray(0, length);
};

/** Whether something has this name, be it what it may. */
export const isThere = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false}) !== undefined;

/** The text of bytes; undefined where they are none. A byte order mark stays. */
export const textOf = (bytes: Uint8Array): string | undefined => {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
};
