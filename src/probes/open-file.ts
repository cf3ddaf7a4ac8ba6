import {closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats} from 'node:fs';
import type {FileStatus} from '../domain/evidence.ts';

export type FileFacts = {
	readonly size: number;
	readonly mode: number;
	readonly uid: number;
	/** When anything of it changed last, as finely as the system tells: for comparison alone. */
	readonly changedAt?: number;
	/** Absent where it is no time that anybody would write down: a user may have set it. */
	readonly modifiedAt?: string;
};

export type Unread = {readonly status: Exclude<FileStatus, 'read'>; readonly facts?: FileFacts};

export type ReadFile =
	| {readonly status: 'read'; readonly facts: FileFacts; readonly bytes: Uint8Array}
	| Unread;

export type Opened = {readonly status: 'read'; readonly file: number; readonly facts: FileFacts} | Unread;

/** What may go wrong with a path on a healthy machine; anything else is thrown, since it would be our defect. */
export const statusOf = (error: unknown): Exclude<FileStatus, 'read'> => {
	switch ((error as NodeJS.ErrnoException).code) {
		case 'ENOENT':
		case 'ENOTDIR':
		// No file can have a NUL in its name.
		case 'ERR_INVALID_ARG_VALUE':
			return 'not-found';
		case 'EACCES':
		case 'EPERM':
			return 'not-permitted';
		case 'ELOOP':
			return 'link';
		case 'EISDIR':
		case 'ENXIO':
		case 'EOPNOTSUPP':
			return 'not-a-file';
		case 'EIO':
		case 'EINVAL':
		case 'ENAMETOOLONG':
		case 'EBUSY':
		case 'ESTALE':
		case 'ETIMEDOUT':
			return 'malformed';
		default:
			throw error;
	}
};

const factsOf = (stats: Stats): FileFacts => {
	// Not what Node rounds it to: a file isn't younger than it says.
	const seconds = Math.floor(stats.mtimeMs / 1000);

	return {
		size: stats.size,
		mode: stats.mode,
		uid: stats.uid,
		changedAt: stats.ctimeMs,
		...(seconds >= firstSecond && seconds <= lastSecond && {modifiedAt: printMoment(seconds)}),
	};
};

/** The years 1 to 9999, in seconds since 1970. */
const firstSecond = -62_135_596_800;
const lastSecond = 253_402_300_799;

const printMoment = (seconds: number): string =>
	new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** Opens a regular file that is no link; `full` is a path whose folders were looked at already. */
export const openFile = (full: string): Opened => {
	const stats = lstatSync(full);
	const facts = factsOf(stats);

	if (stats.isSymbolicLink()) return {status: 'link', facts};
	if (!stats.isFile()) return {status: 'not-a-file', facts};

	try {
		// Without NONBLOCK a pipe put in the file's place would hold us for ever.
		const file = openSync(
			full,
			constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
		);
		const opened = fstatSync(file);

		if (opened.isFile()) return {status: 'read', file, facts: factsOf(opened)};

		closeSync(file);
		return {status: 'not-a-file', facts};
	} catch (error) {
		return {status: statusOf(error), facts};
	}
};

/** What was opened, read up to a limit; it is closed afterwards. */
export const readOpened = ({file, facts}: Opened & {status: 'read'}, limit: number): ReadFile => {
	try {
		const bytes = facts.size > limit ? undefined : readUpTo(file, facts.size, limit);

		return bytes === undefined ? {status: 'too-large', facts} : {status: 'read', facts, bytes};
	} catch (error) {
		return {status: statusOf(error), facts};
	} finally {
		closeSync(file);
	}
};

/** Undefined when the file is longer than `limit` bytes, whatever its size was when it was opened. */
const readUpTo = (file: number, size: number, limit: number): Uint8Array | undefined => {
	const bytes = Buffer.allocUnsafe(Math.min(size, limit) + 1);
	let length = 0;

	for (;;) {
		const read = readSync(file, bytes, length, bytes.length - length, null);
		if (read === 0) return bytes.subarray(0, length);

		length += read;
		// It grew while it was read: what stands there now isn't what was found.
		if (length === bytes.length) return undefined;
	}
};

const pieceSize = 1024 * 1024;

/** The bytes of a file, piece by piece; it is closed at the end, or when the reader has enough. */
export async function* piecesOf(file: number): AsyncGenerator<string> {
	try {
		let piece = Buffer.allocUnsafe(64 * 1024);

		for (;;) {
			const read = readSync(file, piece, 0, piece.length, null);
			if (read === 0) return;

			yield piece.toString('latin1', 0, read);
			if (read < piece.length) continue;

			// A long file: bigger pieces, and now and then a turn for whoever draws the screen.
			if (piece.length < pieceSize) piece = Buffer.allocUnsafe(pieceSize);
			await new Promise(resolve => setImmediate(resolve));
		}
	} finally {
		closeSync(file);
	}
}
