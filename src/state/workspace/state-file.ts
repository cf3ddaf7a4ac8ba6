import {toPlainText} from '../../domain/plain-text.ts';
import {fileNames, lastGoodOf} from './file-names.ts';
import {readBounded, textOf} from './read-bounded.ts';
import {longestState, printState, type ReadState, readState, type Unusable} from './read-state.ts';
import type {Workspace} from './shape.ts';
import type {Site} from './site.ts';
import {StoreError} from './trouble.ts';
import {writeWhole} from './write-whole.ts';

/** Reads the file of a state; undefined where there is none. */
export const readStateFile = (path: string): (ReadState & {readonly modifiedAt?: Date}) | undefined => {
	const file = readBounded(path, longestState);
	if (file === undefined) return undefined;
	if ('reason' in file) return {trouble: 'broken', reason: file.reason};

	const text = textOf(file.ok);

	return text === undefined
		? {trouble: 'broken', reason: 'it is no text'}
		: {...readState(text), modifiedAt: file.modifiedAt};
};

/**
 * Saves a state, and keeps the one before it as the last good copy. Returns it as the next one who opens it reads it. Throws
 * a StoreError: what couldn't be read again isn't written (`refused`).
 */
export const writeStateFile = (site: Site, workspace: Workspace): Workspace => {
	const text = printState(workspace);
	const bytes = Buffer.from(text);
	if (bytes.length > longestState) throw cannotBe(`it would be ${tooLong}`);

	const read = readState(text);
	if ('reason' in read) throw cannotBe(read.reason);

	writeWhole(site.path(fileNames.state), bytes, site.token(), {keepsLast: true});

	return read.ok;
};

/** How a state is that isn't read, as the end of a sentence. */
export const tooLong = `longer than ${longestState / 1024 / 1024} MiB`;

const cannotBe = (reason: string): StoreError =>
	new StoreError('refused', `This state of the workspace can't be saved: ${reason}. Nothing was changed.`);

/** Why a state can't be used, and what can be done about it. */
export const unusable = (site: Site, {trouble, reason}: Unusable): StoreError => {
	const path = site.path(fileNames.state);
	const start = `${toPlainText(path, 300)} can't be used: ${reason}.`;

	if (trouble === 'newer') {
		return new StoreError(trouble, `${start} Bring deskwarden up to date. The file was left as it is.`);
	}

	const copy = readStateFile(lastGoodOf(path));
	const advice =
		copy !== undefined && 'ok' in copy
			? `Its last good copy${saved(copy.modifiedAt)} can be used instead; what was answered after that would be lost.`
			: `There is no good copy of it. To begin anew, move it away.`;

	return new StoreError(trouble, `${start} ${advice}`);
};

const saved = (at: Date | undefined): string =>
	at === undefined ? '' : `, saved on ${at.toISOString().slice(0, 16).replace('T', ' at ')} UTC,`;
