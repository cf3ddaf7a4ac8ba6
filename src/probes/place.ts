import {lstatSync, readdirSync, realpathSync} from 'node:fs';
import {basename, join, sep} from 'node:path';
import type {FileStatus} from '../domain/evidence.ts';
import {evidenceBounds} from '../domain/evidence-bounds.ts';
import {
	type Opened,
	openFile,
	piecesOf,
	type ReadFile,
	readOpened,
	statusOf,
	type Unread,
} from './open-file.ts';

export type {FileFacts} from './open-file.ts';

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

export type StreamedFile = {readonly status: 'read'; readonly chunks: AsyncIterable<string>} | Unread;

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
			attempt(path, () => {
				const real = enter(path);
				if (real === 'link') return {status: 'link'};

				const names = readdirSync(real);
				return names.length > evidenceBounds.names
					? {status: 'too-large'}
					: {status: 'read', names: names.sort()};
			}),

		read: async (path, limit) =>
			attempt(path, () => {
				const opened = openInside(path);

				return opened.status === 'read' ? readOpened(opened, limit) : opened;
			}),

		stream: async path =>
			attempt(path, () => {
				const opened = openInside(path);

				return opened.status === 'read' ? {status: 'read', chunks: piecesOf(opened.file)} : opened;
			}),
	};
};

/** What stands in a name for bytes that are no UTF-8: the file can't be asked for by it. */
const substitute = '\ufffd';

const attempt = <Result>(
	path: string,
	look: () => Result,
): Result | {readonly status: Exclude<FileStatus, 'read'>} => {
	if (path.includes(substitute)) return {status: 'malformed'};

	try {
		return look();
	} catch (error) {
		return {status: statusOf(error)};
	}
};
