import {constants, type Stats} from 'node:fs';
import {type FileHandle, lstat, open, readdir, realpath} from 'node:fs/promises';
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

type Opened = {readonly status: 'read'; readonly handle: FileHandle; readonly facts: FileFacts} | Unread;

const mostNames = 10_000;

/** What may go wrong with a path on a healthy machine; anything else is thrown, since it would be our defect. */
const statusOf = (error: unknown): Exclude<FileStatus, 'read'> => {
	switch ((error as NodeJS.ErrnoException).code) {
		case 'ENOENT':
		case 'ENOTDIR':
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
			return 'malformed';
		default:
			throw error;
	}
};

/** Opens a folder for reading. Throws when the folder itself can't be resolved (ENOENT, EACCES, ENOTDIR). */
export const openPlace = async (folder: string): Promise<Place> => {
	const root = await realpath(folder);
	const inside = root.endsWith(sep) ? root : root + sep;

	/** The real path of a folder below the root, or why it isn't entered. */
	const enter = async (path: string): Promise<string | 'link'> => {
		// The last step must not be a link: a user could point it at the files of another. At the top links are
		// part of the system (macOS has its /etc behind one).
		if (path.includes('/') && (await lstat(join(root, path))).isSymbolicLink()) return 'link';

		const real = await realpath(join(root, path));

		return real === root || real.startsWith(inside) ? real : 'link';
	};

	const openInside = async (path: string): Promise<Opened> => {
		const cut = path.lastIndexOf('/');

		try {
			const parent = await enter(path.slice(0, Math.max(cut, 0)));

			return parent === 'link' ? {status: 'link'} : await openFile(join(parent, path.slice(cut + 1)));
		} catch (error) {
			return {status: statusOf(error)};
		}
	};

	return {
		name: basename(root),
		hasModes: process.platform !== 'win32',

		async list(path) {
			try {
				const real = await enter(path);
				if (real === 'link') return {status: 'link'};

				return {status: 'read', names: (await readdir(real)).slice(0, mostNames).sort()};
			} catch (error) {
				return {status: statusOf(error)};
			}
		},

		async read(path, limit) {
			const opened = await openInside(path);
			if (opened.status !== 'read') return opened;

			const {handle, facts} = opened;

			try {
				const bytes = facts.size > limit ? undefined : await readUpTo(handle, limit);

				return bytes === undefined ? {status: 'too-large', facts} : {status: 'read', facts, bytes};
			} finally {
				await handle.close();
			}
		},

		async stream(path) {
			const opened = await openInside(path);
			if (opened.status !== 'read') return opened;

			return {
				status: 'read',
				chunks: piecesOf(opened.handle),
			};
		},
	};
};

const factsOf = (stats: Stats): FileFacts => ({
	size: stats.size,
	mode: stats.mode,
	uid: stats.uid,
	modifiedAt: stats.mtime.toISOString().replace(/\.\d+Z$/, 'Z'),
});

const openFile = async (full: string): Promise<Opened> => {
	const stats = await lstat(full);
	const facts = factsOf(stats);

	if (stats.isSymbolicLink()) return {status: 'link', facts};
	if (!stats.isFile()) return {status: 'not-a-file', facts};

	try {
		// Without NONBLOCK a pipe put in the file's place would hold us for ever.
		const handle = await open(
			full,
			constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
		);
		const opened = await handle.stat();

		if (opened.isFile()) return {status: 'read', handle, facts: factsOf(opened)};

		await handle.close();
		return {status: 'not-a-file', facts};
	} catch (error) {
		return {status: statusOf(error), facts};
	}
};

/** The bytes of a file, piece by piece; the handle is closed at the end, or when the reader has enough. */
async function* piecesOf(handle: FileHandle): AsyncGenerator<string> {
	try {
		const piece = Buffer.allocUnsafe(1024 * 1024);

		for (;;) {
			const {bytesRead} = await handle.read(piece, 0, piece.length);
			if (bytesRead === 0) return;

			yield piece.toString('latin1', 0, bytesRead);
		}
	} finally {
		await handle.close();
	}
}

/** Undefined when the file is longer than `limit` bytes. */
const readUpTo = async (handle: FileHandle, limit: number): Promise<Uint8Array | undefined> => {
	const chunks: Uint8Array[] = [];
	let total = 0;

	for (;;) {
		const chunk = Buffer.allocUnsafe(256 * 1024);
		const {bytesRead} = await handle.read(chunk, 0, chunk.length);
		if (bytesRead === 0) break;

		total += bytesRead;
		if (total > limit) return undefined;
		chunks.push(chunk.subarray(0, bytesRead));
	}

	return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
};
