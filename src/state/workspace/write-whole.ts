import {
	closeSync,
	fchmodSync,
	fchownSync,
	fstatSync,
	fsyncSync,
	linkSync,
	openSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {toPlainText} from '../../domain/plain-text.ts';
import {draftOf, lastGoodOf} from './file-names.ts';
import {codeOf, StoreError} from './trouble.ts';

/**
 * Writes a file whole or not at all, for its owner alone; it is on the disk when this returns. With `keepsLast`, what
 * stood there before becomes its last good copy. Throws a StoreError (`cannot-write`); the old file is whole then.
 */
export const writeWhole = (
	path: string,
	bytes: Uint8Array,
	token: string,
	{keepsLast = false}: {readonly keepsLast?: boolean} = {},
): void => {
	const draft = draftOf(path, token);

	try {
		createFile(draft, bytes, {isDurable: true});
		if (keepsLast) keepLast(path, token);
		renameSync(draft, path);
		settleFolder(dirname(path));
	} catch (error) {
		rmSync(draft, {force: true});
		throw cannotWrite(path, codeOf(error));
	}
};

/**
 * Makes a new file for its owner alone; a durable one outlasts the machine's going down. Throws what the system says;
 * then there is no file.
 */
export const createFile = (
	path: string,
	bytes: Uint8Array,
	{isDurable}: {readonly isDurable: boolean},
): void => {
	const file = openSync(path, 'wx', 0o600);

	try {
		// The mask of the process may take away more than it should.
		fchmodSync(file, 0o600);
		giveToOwner(file, dirname(path));
		writeAll(file, bytes);
		if (isDurable) fsyncSync(file);
		if (fstatSync(file).size !== bytes.length) throw noSpace();
	} catch (error) {
		rmSync(path, {force: true});
		throw error;
	} finally {
		closeSync(file);
	}
};

/** A system that is short of space may take less than it was given, and say so by the count alone. */
const writeAll = (file: number, bytes: Uint8Array): void => {
	for (let written = 0; written < bytes.length; ) {
		const taken = writeSync(file, bytes, written, bytes.length - written);
		if (taken === 0) throw noSpace();

		written += taken;
	}
};

const noSpace = (): Error => Object.assign(new Error('short write'), {code: 'ENOSPC'});

/** What root writes into the folder of somebody else belongs to that one, who couldn't read it otherwise. */
const giveToOwner = (file: number, folder: string): void => {
	const {uid, gid} = statSync(folder);

	if (fstatSync(file).uid === 0 && uid !== 0) fchownSync(file, uid, gid);
};

/** The file gets a second name, under which it stays when the new one takes its place. */
const keepLast = (path: string, token: string): void => {
	const copy = draftOf(lastGoodOf(path), token);

	try {
		linkSync(path, copy);
	} catch (error) {
		// The first save.
		if (codeOf(error) === 'ENOENT') return;
		throw error;
	}

	renameSync(copy, lastGoodOf(path));
	// Where both names meant the same file already, a rename does nothing.
	rmSync(copy, {force: true});
};

/** A name that was changed is on the disk when its folder is. Not every system lets a folder be opened for that. */
export const settleFolder = (folder: string): void => {
	let file: number;

	try {
		file = openSync(folder, 'r');
	} catch (error) {
		if (['EACCES', 'EISDIR', 'EPERM'].includes(codeOf(error))) return;
		throw error;
	}

	try {
		fsyncSync(file);
	} catch (error) {
		if (!['EINVAL', 'EPERM', 'EBADF'].includes(codeOf(error))) throw error;
	} finally {
		closeSync(file);
	}
};

/** Removes a file; one that is gone is no trouble. Throws a StoreError (`cannot-write`). */
export const removeFile = (path: string): void => {
	try {
		rmSync(path, {force: true});
	} catch (error) {
		throw cannotWrite(path, codeOf(error));
	}
};

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'this user may not write there',
	EPERM: 'this user may not write there, or the file system knows no second names for files',
	EROFS: 'the file system is read-only',
	ENOSPC: 'no space is left',
	EDQUOT: 'the space that this user may take is used up',
	EFBIG: 'the file would be larger than allowed',
	ENOENT: 'its folder is gone',
	ENOTDIR: 'its folder is none',
	EMLINK: 'the file system knows no second names for files',
	ENOTSUP: 'the file system knows no second names for files',
	EOPNOTSUPP: 'the file system knows no second names for files',
	ENOSYS: 'the file system knows no second names for files',
};

export const cannotWrite = (path: string, code: string): StoreError =>
	new StoreError(
		'cannot-write',
		`${toPlainText(path, 300)} cannot be written: ${reasons[code] ?? 'the system refused'} (${code}). Nothing was changed.`,
	);
