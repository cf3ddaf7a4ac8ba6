import {mkdirSync, type Stats, statSync} from 'node:fs';
import {dirname} from 'node:path';

/**
 * Makes a folder, and those above it that are missing; returns the first that it made. Throws what the system says. One by
 * one, since Node's `recursive` never ends where the system refuses a folder as if the one above it were missing, as below `/proc`.
 */
export const makeFolders = (folder: string, mode = 0o777): string | undefined => {
	if (isFolder(folder)) return undefined;

	const parent = dirname(folder);
	const isLost = parent !== folder && lookAt(parent) === undefined;
	const first = isLost ? makeFolders(parent, mode) : undefined;

	try {
		mkdirSync(folder, {mode});
	} catch (error) {
		// Somebody else was faster.
		if (!isFolder(folder)) throw error;
		return first;
	}

	return first ?? folder;
};

const isFolder = (path: string): boolean => lookAt(path)?.isDirectory() === true;

const lookAt = (path: string): Stats | undefined => statSync(path, {throwIfNoEntry: false});
