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

/** What becomes of files that were edited since, or that the program didn't write: none is lost without being told to. */
export type ForEdited = 'refuse' | 'replace' | 'beside';

export type Written = {
	/** How many files there are now by this plan, those beside others left out. */
	readonly count: number;
	/** The files that stay as they are, each with its new text beside it. */
	readonly kept: readonly string[];
};

/** Nothing was written, because of these files. */
export type NotWritten = {readonly edited: readonly string[]};

/** What the new text of a file is called that stays as it is. */
export const besideOf = (path: string): string => `${path}.new`;

/** The same as `tryToWrite`, for commands. Throws a UsageError where something was edited, or a CannotWriteError. */
export const writeArtifacts = async (
	folder: string,
	artifacts: readonly Artifact[],
	forEdited: ForEdited,
): Promise<Written> => {
	const written = await tryToWrite(folder, artifacts, forEdited);
	if ('count' in written) return written;

	throw new UsageError(
		[
			'Nothing was written: these files were edited since, or are not ours.',
			...written.edited.map(path => `  ${toPlainText(join(folder, path), 300)}`),
			forEdited === 'beside'
				? 'Look what of them you need, and move them away.'
				: 'With --beside they stay as they are, and their new texts lie beside them as NAME.new; --force writes over them.',
		].join('\n'),
	);
};

/**
 * Writes artifacts into a folder, each whole or not at all. Where a file was edited since, or isn't ours, nothing at
 * all is written, unless it may be replaced, or the new text may lie beside it. Throws a CannotWriteError.
 */
export const tryToWrite = async (
	folder: string,
	artifacts: readonly Artifact[],
	forEdited: ForEdited,
): Promise<Written | NotWritten> => {
	const before = readManifest(folder);
	refuseLinks(folder, artifacts);

	const isEdited = ({path, text}: Artifact): boolean => isForeign(join(folder, path), before[path], text);
	const edited = forEdited === 'replace' ? [] : artifacts.filter(isEdited);
	if (edited.length > 0 && forEdited === 'refuse') return {edited: edited.map(({path}) => path)};

	const beside = edited.map(({path, text}) => ({path: besideOf(path), text}));
	const inTheWay = beside.filter(isEdited);
	if (inTheWay.length > 0) return {edited: inTheWay.map(({path}) => path)};

	const files = [...artifacts.filter(artifact => !edited.includes(artifact)), ...beside];

	for (const {path, text} of files) {
		makeFolder(dirname(join(folder, path)));
		await writeOutput(join(folder, path), text);
	}

	// A text that somebody takes over from beside is ours again; what an earlier plan had written stays known.
	const written = [...artifacts, ...beside].map(({path, text}) => [path, hashOf(text)]);
	const manifest = {...before, ...Object.fromEntries(written)};
	await writeOutput(join(folder, manifestName), `${JSON.stringify(manifest, undefined, '\t')}\n`);

	return {count: artifacts.length - edited.length, kept: edited.map(({path}) => path)};
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

		return typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)
			? Object.fromEntries(Object.entries(manifest).filter(([, hash]) => typeof hash === 'string'))
			: {};
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
