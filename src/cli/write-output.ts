import {randomBytes} from 'node:crypto';
import {open, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import {CannotWriteError} from './world.ts';

/** Writes a file whole or not at all: beside it first, then in its place. Throws a CannotWriteError. */
export const writeOutput = async (path: string, text: string): Promise<void> => {
	const draft = join(dirname(path), `.deskwarden-${randomBytes(6).toString('hex')}`);

	try {
		const file = await open(draft, 'wx', 0o600);

		try {
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}

		await rename(draft, path);
	} catch (error) {
		// Where the folder is what can't be used, there is no draft to take away either.
		await rm(draft, {force: true}).catch(() => {});

		const {code} = error as NodeJS.ErrnoException;
		throw new CannotWriteError(
			`${toPlainText(path, 300)} cannot be written (${code}). Nothing was left half written.`,
		);
	}
};
