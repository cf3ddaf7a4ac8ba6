import {randomBytes} from 'node:crypto';
import {open, rename, rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import {CannotWriteError} from './world.ts';

/** Writes a file whole or not at all: beside it first, then in its place. Throws a CannotWriteError. */
export const writeOutput = async (path: string, text: string): Promise<void> => {
	const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);

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
		await rm(draft, {force: true});

		const {code} = error as NodeJS.ErrnoException;
		throw new CannotWriteError(
			`${toPlainText(path, 300)} cannot be written (${code}). Nothing was left half written.`,
		);
	}
};
