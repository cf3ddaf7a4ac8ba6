import {toPlainText} from '../../domain/plain-text.ts';
import {lastGoodOf} from './file-names.ts';
import {type Form, readWrapped} from './form.ts';
import {type ReadFile, textOf} from './read-bounded.ts';
import {longestState, printState, type ReadState, readState, type Unusable} from './read-state.ts';
import type {Workspace} from './shape.ts';
import type {Site} from './site.ts';
import {StoreError} from './trouble.ts';

export type FoundState = ReadState & {readonly modifiedAt?: Date};

/** A state that was there once: its copy is. */
export const goneState: Unusable = {trouble: 'broken', reason: 'it is gone'};

/** What a sealed file is longer by is little; a state is bounded once more when it is written. */
export const longestFile = longestState + 64 * 1024;

/** How a state is that isn't read, as the end of a sentence. */
const tooLong = `longer than ${longestState / 1024 / 1024} MiB`;

/** Reads the state of a workspace, or its last good copy; undefined where there is none. */
export const findState = async (
	site: Site,
	form: Form,
	{isCopy = false}: {readonly isCopy?: boolean} = {},
): Promise<FoundState | undefined> => {
	const path = site.path(isCopy ? lastGoodOf(form.state) : form.state);
	const file = await readWrapped(form, path, longestFile);

	return file === undefined ? undefined : understand(file);
};

/** What a file that was read says. */
export const understand = (file: ReadFile): FoundState => {
	if ('reason' in file) return {trouble: 'broken', reason: file.reason};
	if (file.ok.length > longestState) return {trouble: 'broken', reason: `it is ${tooLong}`};

	const text = textOf(file.ok);

	return text === undefined
		? {trouble: 'broken', reason: 'it is no text'}
		: {...readState(text), modifiedAt: file.modifiedAt};
};

/** The bytes of a state that is to be saved, and how it will be read again. Throws a StoreError where it couldn't be. */
export const prepareState = (
	workspace: Workspace,
): {readonly bytes: Uint8Array; readonly workspace: Workspace} => {
	const text = printState(workspace);
	const bytes = Buffer.from(text);
	if (bytes.length > longestState) throw cannotBe(`it would be ${tooLong}`);

	const read = readState(text);
	if ('reason' in read) throw cannotBe(read.reason);

	return {bytes, workspace: read.ok};
};

const cannotBe = (reason: string): StoreError =>
	new StoreError('refused', `This state of the workspace can't be saved: ${reason}. Nothing was changed.`);

/** Why the state that is this file can't be used, and what can be done about it; `copy` is its last good copy. */
export const sayUnusable = (
	path: string,
	{trouble, reason}: Unusable,
	copy: FoundState | undefined,
): StoreError => {
	const start = `${toPlainText(path, 300)} can't be used: ${reason}.`;

	if (trouble === 'newer') {
		return new StoreError(trouble, `${start} Bring deskwarden up to date. The file was left as it is.`);
	}

	const advice =
		copy !== undefined && 'ok' in copy
			? `Its last good copy${saved(copy.modifiedAt)} can be used instead; what was answered after that would be lost.`
			: `There is no good copy of it. To begin anew, move it away.`;

	return new StoreError(trouble, `${start} ${advice}`);
};

/** The same for the state of a workspace, whose copy is looked for. */
export const unusable = async (site: Site, form: Form, why: Unusable): Promise<StoreError> =>
	sayUnusable(site.path(form.state), why, await findState(site, form, {isCopy: true}));

const saved = (at: Date | undefined): string =>
	at === undefined ? '' : `, saved on ${at.toISOString().slice(0, 16).replace('T', ' at ')} UTC,`;
