import {listed} from '../../domain/list.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {fileNames, isSetAside, isTransient, lastGoodOf, runFileOf, runOfFile} from './file-names.ts';
import {type Form, type Names, readWrapped, sealedNames} from './form.ts';
import {type Inspected, inspectFolder} from './inspect.ts';
import {longestRunFile} from './runs.ts';
import type {Site} from './site.ts';
import {StoreError, troubleOf} from './trouble.ts';
import {removeFile, settleFolder, writeWhole} from './write-whole.ts';

/** What is there before files change their form. States that were set aside would stay behind, readable or not. */
export const lookAround = (site: Site): Inspected => {
	const inspected = inspectFolder(site.folder) ?? {names: [], runs: [], notices: []};
	const aside = inspected.names.filter(isSetAside);
	if (aside.length === 0) return inspected;

	throw new StoreError(
		'refused',
		`Broken states that were set aside are still in ${toPlainText(site.folder, 300)}: ${listed(aside)}. Move them away first. Nothing was changed.`,
	);
};

/** The names of reports that are kept in a form. */
export const runsIn = (form: Names, runs: readonly string[]): readonly string[] =>
	runs.filter(name => !isTransient(name) && name === form.nameOf(runFileOf(runOfFile(name) ?? '')));

/** Writes each report that is kept in one form once more, in the other. Throws a StoreError. */
export const convertRuns = async (
	site: Site,
	runs: readonly string[],
	from: Form,
	to: Form,
): Promise<void> => {
	for (const name of runsIn(from, runs)) {
		const file = await readWrapped(from, site.path(fileNames.runs, name), longestRunFile);
		if (file === undefined) continue;

		if ('reason' in file) {
			throw new StoreError(
				'refused',
				`The report ${toPlainText(name, 120)} can't be opened: ${file.reason}. Remove that run first. Nothing was changed.`,
			);
		}

		const target = site.path(fileNames.runs, to.nameOf(runFileOf(runOfFile(name) ?? '')));
		writeWhole(target, await wrapSurely(to, file.ok), site.token());
	}
};

/** Tells the next start, if need be, that what lies there in the other form is left over from this, and may go. */
export const beginSwitch = (site: Site): void =>
	writeWhole(site.path(fileNames.switching), Buffer.from(switchNote), site.token());

const switchNote = `The workspace is being sealed or unsealed. Until there is a ${fileNames.sealed}, what lies in plain text counts.\n`;

/** Only once nothing is left over that the next start would have to remove. */
export const endSwitch = (site: Site): void => {
	settleFolder(site.folder);
	removeFile(site.path(fileNames.switching));
};

/**
 * Writes a state, with which the form counts, and then its last good copy: a copy alone is always that of a state that
 * somebody took away.
 */
export const writeState = async (site: Site, form: Form, bytes: Uint8Array): Promise<void> => {
	const wrapped = await wrapSurely(form, bytes);

	for (const name of [form.state, lastGoodOf(form.state)]) writeWhole(site.path(name), wrapped, site.token());
};

/** What replaces the only copy of something is opened once, before that one goes. */
export const wrapSurely = async (form: Form, bytes: Uint8Array): Promise<Uint8Array> => {
	const wrapped = await form.wrap(bytes);
	const opened = await form.unwrap(wrapped);

	if ('reason' in opened || Buffer.compare(opened.ok, bytes) !== 0)
		throw new Error('what was sealed does not open');

	return wrapped;
};

/** Removes everything that is kept in a form, the copy of the state before the state. */
export const removeForm = (site: Site, form: Names): void => {
	const {runs = []} = inspectFolder(site.folder) ?? {};

	for (const name of [lastGoodOf(form.state), form.state]) {
		removeFile(site.path(name));
		settleFolder(site.folder);
	}

	const left = runsIn(form, runs);
	for (const name of left) removeFile(site.path(fileNames.runs, name));
	if (left.length > 0) settleFolder(site.path(fileNames.runs));
};

/** The same for all that is sealed, and its keys at last: from then on the workspace is in plain text. */
export const removeSealed = (site: Site): void => {
	removeForm(site, sealedNames);
	removeFile(site.path(fileNames.identity));
	endSwitch(site);
};

/** Removes what can be removed, after something went wrong; the next start removes the rest. */
export const quietly = (remove: () => void): void => {
	try {
		remove();
	} catch (error) {
		if (troubleOf(error) === undefined) throw error;
	}
};
