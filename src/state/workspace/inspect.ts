import {chmodSync, lstatSync, readdirSync, type Stats} from 'node:fs';
import {dirname, join} from 'node:path';
import {listed} from '../../domain/list.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {fileNames, isOurs, isRunFile} from './file-names.ts';
import {makeFolders} from './make-folders.ts';
import {codeOf, StoreError} from './trouble.ts';
import {cannotWrite, settleFolder} from './write-whole.ts';

/** What stands in a workspace's folder, and what a person has to be told of it. */
export type Inspected = {
	/** Names of ours in the folder. */
	readonly names: readonly string[];
	/** Names of ours below `runs`. */
	readonly runs: readonly string[];
	readonly notices: readonly string[];
};

/** Makes the folder of a workspace, for its owner alone. Throws a StoreError (`cannot-write`). */
export const makeFolder = (folder: string): void => {
	try {
		const first = makeFolders(folder, 0o700);
		if (first !== undefined) settleFolder(dirname(first));
	} catch (error) {
		throw cannotWrite(folder, codeOf(error));
	}
};

/**
 * Looks at the folder and its files before anything in them is believed. Links, and what somebody else may have
 * written, throw a StoreError (`refused`); what others may read is closed to them. Undefined where there is no folder.
 */
export const inspectFolder = (folder: string): Inspected | undefined => {
	const stats = lstatSync(folder, {throwIfNoEntry: false});
	if (stats === undefined) return undefined;

	const opened: string[] = [];
	const look = (path: string, found: Stats, isFolder: boolean): void => {
		refuseForeign(path, found, isFolder);
		if (closeToOthers(path, found, isFolder)) opened.push(path);
	};
	const lookBelow = (parent: string): readonly string[] => {
		const isRoot = parent === folder;
		const names = list(parent).filter(isRoot ? isOurs : isRunFile);

		for (const name of names) {
			const path = join(parent, name);
			const found = lstatSync(path, {throwIfNoEntry: false});

			if (found !== undefined) look(path, found, isRoot && name === fileNames.runs);
		}

		return names;
	};

	look(folder, stats, true);
	const names = lookBelow(folder);
	const runs = names.includes(fileNames.runs) ? lookBelow(join(folder, fileNames.runs)) : [];

	return {names, runs, notices: opened.length === 0 ? [] : [sayMended(folder, opened)]};
};

const list = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		throw new StoreError(
			'cannot-write',
			`${toPlainText(folder, 300)} cannot be looked into (${codeOf(error)}).`,
		);
	}
};

const refuseForeign = (path: string, found: Stats, isFolder: boolean): void => {
	const shown = toPlainText(path, 300);
	const refuse = (why: string): never => {
		throw new StoreError('refused', `${shown} ${why}`);
	};

	if (found.isSymbolicLink())
		refuse('is a link, and links are not followed: put the real thing in its place.');
	if (isFolder ? !found.isDirectory() : !found.isFile()) {
		refuse(`is no ${isFolder ? 'folder' : 'file'}: move it away.`);
	}
	if (isOthers(found) && (found.mode & 0o022) !== 0) {
		refuse('belongs to another user, and others may write to it: what it holds can not be trusted.');
	}
};

/** Systems without owners have no numbers for them. */
const isOthers = ({uid}: Stats): boolean => process.geteuid !== undefined && uid !== process.geteuid();

/** Whether others could look in until now. */
const closeToOthers = (path: string, {mode}: Stats, isFolder: boolean): boolean => {
	if (process.geteuid === undefined || (mode & 0o077) === 0) return false;

	try {
		chmodSync(path, isFolder ? 0o700 : 0o600);

		return true;
	} catch (error) {
		// Not ours, or read-only: it stays as it is.
		codeOf(error);
		return false;
	}
};

const sayMended = (folder: string, opened: readonly string[]): string =>
	`Other users could look into ${listed(opened.map(path => (path === folder ? path : path.slice(folder.length + 1))))}${opened[0] === folder ? '' : ` in ${toPlainText(folder, 300)}`}. That was changed: it is open to you alone now.`;
