import {createHash} from 'node:crypto';
import {lstatSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Artifact} from '../artifacts/artifact.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {makeFolders} from '../state/workspace/make-folders.ts';
import {CannotWriteError, UsageError} from './world.ts';
import {writeOutput} from './write-output.ts';

const manifestName = '.deskwarden.json';

/** Which files of a folder the program wrote, each with the SHA-256 of what it wrote. */
type Manifest = Readonly<Record<string, string>>;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes artifacts into a folder, each whole or not at all. A file that the program didn't write, or that was edited
 * since, isn't overwritten without `force`: nothing at all is written then. Throws a UsageError or CannotWriteError.
 */
export const writeArtifacts = async (
	folder: string,
	artifacts: readonly Artifact[],
	force: boolean,
): Promise<void> => {
	const before = readManifest(folder);
	refuseLinks(folder, artifacts);

	const foreign = artifacts.filter(({path, text}) => isForeign(join(folder, path), before[path], text));

	if (foreign.length > 0 && !force) {
		throw new UsageError(
			[
				'Nothing was written, since these files are not ours or were edited since:',
				...foreign.map(({path}) => `  ${toPlainText(join(folder, path), 300)}`),
				'Move them away, or write over them with --force.',
			].join('\n'),
		);
	}

	for (const {path, text} of artifacts) {
		makeFolder(dirname(join(folder, path)));
		await writeOutput(join(folder, path), text);
	}

	const written = Object.fromEntries(artifacts.map(({path, text}) => [path, hashOf(text)]));
	await writeOutput(join(folder, manifestName), `${JSON.stringify(written, undefined, '\t')}\n`);
};

const makeFolder = (folder: string): void => {
	try {
		makeFolders(folder);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		throw new CannotWriteError(`${toPlainText(folder, 300)} cannot be made (${code}).`);
	}
};

const readManifest = (folder: string): Manifest => {
	const text = readIfFile(join(folder, manifestName));

	try {
		const manifest: unknown = text === undefined ? {} : JSON.parse(text);

		return typeof manifest === 'object' && manifest !== null ? {...manifest} : {};
	} catch (error) {
		if (error instanceof SyntaxError) return {};
		throw error;
	}
};

/** Whether something stands there that would be lost: not what we wrote, and not what we are about to write. */
const isForeign = (path: string, written: string | undefined, text: string): boolean => {
	const present = readIfFile(path);

	return present !== undefined && present !== text && hashOf(present) !== written;
};

/** The text of a file; something else in its place is foreign, whatever it holds. */
const readIfFile = (path: string): string | undefined => {
	try {
		const stats = lstatSync(path, {throwIfNoEntry: false});
		if (stats === undefined) return undefined;

		return stats.isFile() && stats.size < 16 * 1024 * 1024
			? readFileSync(path, 'utf8')
			: `not a file: ${path}`;
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		throw new CannotWriteError(`${toPlainText(path, 300)} cannot be looked at (${code}).`);
	}
};

/** A link in place of one of our folders would lead the files out of the folder that was named. */
const refuseLinks = (folder: string, artifacts: readonly Artifact[]): void => {
	const inner = new Set(artifacts.flatMap(({path}) => foldersAbove(path)));

	for (const name of inner) {
		const path = join(folder, name);

		if (lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink()) {
			throw new CannotWriteError(`${toPlainText(path, 300)} is a link, and links are not followed.`);
		}
	}
};

/** `a` and `a/b` for `a/b/c.md`. */
const foldersAbove = (path: string): readonly string[] => {
	const folder = dirname(path);

	return folder === '.' ? [] : [...foldersAbove(folder), folder];
};
