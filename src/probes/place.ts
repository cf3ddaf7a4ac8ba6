import {
	closeSync,
	constants,
	fstatSync,
	lstatSync,
	openSync,
	readdirSync,
	readSync,
	realpathSync,
	type Stats,
} from 'node:fs';
import {basename, join, sep} from 'node:path';
import type {FileStatus} from '../domain/evidence.ts';

/** A folder tree that is read and never written, and never left through a link. */
export type Place = {
	/** The last part of the folder's own path. */
	readonly name: string;
	/** Whether files have mode bits and owners. */
	readonly hasModes: boolean;
	/** Names in a folder, sorted; or why they can't be told. */
	readonly list: (path: string) => Promise<Listing>;
	/** A regular file that is no link and lies inside the place, read whole up to `limit` bytes. */
	readonly read: (path: string, limit: number) => Promise<ReadFile>;
	/** The same for a file of any length: its bytes as Latin-1 text, piece by piece. */
	readonly stream: (path: string) => Promise<StreamedFile>;
};

export type Listing =
	| {readonly status: 'read'; readonly names: readonly string[]}
	| {readonly status: Exclude<FileStatus, 'read'>};

export type FileFacts = {
	readonly size: number;
	readonly mode: number;
	readonly uid: number;
	readonly modifiedAt: string;
};

type Unread = {readonly status: Exclude<FileStatus, 'read'>; readonly facts?: FileFacts};

export type ReadFile =
	| {readonly status: 'read'; readonly facts: FileFacts; readonly bytes: Uint8Array}
	| Unread;

export type StreamedFile = {readonly status: 'read'; readonly chunks: AsyncIterable<string>} | Unread;

type Opened = {readonly status: 'read'; readonly file: number; readonly facts: FileFacts} | Unread;

const mostNames = 10_000;

/** What may go wrong with a path on a healthy machine; anything else is thrown, since it would be our defect. */
const statusOf = (error: unknown): Exclude<FileStatus, 'read'> => {
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

/**
 * Opens a folder for reading. Throws when the folder itself can't be resolved (ENOENT, EACCES, ENOTDIR). Small files
 * are read in one go: for a handful of them that is several times faster than asking the thread pool.
 */
export const openPlace = async (folder: string): Promise<Place> => {
	const root = realpathSync.native(folder);
	const inside = root.endsWith(sep) ? root : root + sep;

	/** The real path of a folder below the root, or why it isn't entered. */
	const enter = (path: string): string | 'link' => {
		// The last step must not be a link: a user could point it at the files of another. At the top links are
		// part of the system (macOS has its /etc behind one).
		if (path.includes('/') && lstatSync(join(root, path)).isSymbolicLink()) return 'link';

		const real = realpathSync.native(join(root, path));

		return real === root || real.startsWith(inside) ? real : 'link';
	};

	const openInside = (path: string): Opened => {
		const cut = path.lastIndexOf('/');
		const parent = enter(path.slice(0, Math.max(cut, 0)));

		return parent === 'link' ? {status: 'link'} : openFile(join(parent, path.slice(cut + 1)));
	};

	return {
		name: basename(root),
		hasModes: process.platform !== 'win32',

		list: async path =>
			attempt(() => {
				const real = enter(path);
				if (real === 'link') return {status: 'link'};

				return {status: 'read', names: readdirSync(real).slice(0, mostNames).sort()};
			}),

		read: async (path, limit) =>
			attempt(() => {
				const opened = openInside(path);

				return opened.status === 'read' ? readOpened(opened, limit) : opened;
			}),

		stream: async path =>
			attempt(() => {
				const opened = openInside(path);

				return opened.status === 'read' ? {status: 'read', chunks: piecesOf(opened.file)} : opened;
			}),
	};
};

const attempt = <Result>(look: () => Result): Result | {readonly status: Exclude<FileStatus, 'read'>} => {
	try {
		return look();
	} catch (error) {
		return {status: statusOf(error)};
	}
};

const factsOf = (stats: Stats): FileFacts => ({
	size: stats.size,
	mode: stats.mode,
	uid: stats.uid,
	modifiedAt: stats.mtime.toISOString().replace(/\.\d+Z$/, 'Z'),
});

const openFile = (full: string): Opened => {
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

const readOpened = ({file, facts}: Opened & {status: 'read'}, limit: number): ReadFile => {
	try {
		const bytes = facts.size > limit ? undefined : readUpTo(file, facts.size, limit);

		return bytes === undefined ? {status: 'too-large', facts} : {status: 'read', facts, bytes};
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
async function* piecesOf(file: number): AsyncGenerator<string> {
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
