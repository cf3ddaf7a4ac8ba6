import {toPlainText} from '../../domain/plain-text.ts';
import {changeFrom} from './change-keys.ts';
import {fileNames, lastGoodOf, runFileOf, runOfFile} from './file-names.ts';
import {plainForm, readWrapped, sealedNames} from './form.ts';
import {type Inspected, inspectFolder} from './inspect.ts';
import {printKeys} from './keys.ts';
import {isThere, readBounded} from './read-bounded.ts';
import {printState} from './read-state.ts';
import {endSwitch, removeForm, removeSealed, runsIn} from './reseal.ts';
import {longestRunFile} from './runs.ts';
import type {SealedKeeper} from './sealed-state.ts';
import type {Workspace} from './shape.ts';
import {type Site, underLock} from './site.ts';
import {findState, longestFile} from './state-file.ts';
import {StoreError, sealedMeanwhile, troubleOf} from './trouble.ts';
import {writeWhole} from './write-whole.ts';

/** How it went on, and what a person has to know. */
export type Finished = {readonly keeper: SealedKeeper; readonly notices: readonly string[]};

/**
 * Whether a workspace is a sealed one, also where its state is gone. While one is switched, the keys are there without a state;
 * the copy never is: it is written after the state, and goes before it.
 */
export const isSealed = ({names}: Pick<Inspected, 'names'>): boolean =>
	sealedStates.some(name => names.includes(name)) ||
	(names.includes(fileNames.identity) && !names.includes(fileNames.switching));

const sealedStates = [fileNames.sealed, lastGoodOf(fileNames.sealed)];
const plainStates = [fileNames.plain, lastGoodOf(fileNames.plain)];

/**
 * Finishes what was interrupted in a sealed workspace: what is left in plain text goes, and a change of the passphrase gets to
 * its end. Throws a StoreError where that can't be done.
 */
export const finishSealed = async (
	site: Site,
	{names, runs}: Inspected,
	keeper: SealedKeeper,
	{passphrase, workFactor}: {readonly passphrase: string; readonly workFactor: number},
): Promise<Finished> => {
	const isChanging = keeper.keys.identities.length > 1;
	const isPlain =
		[...plainStates, fileNames.switching].some(name => names.includes(name)) ||
		runsIn(plainForm, runs).length > 0;
	if (!isChanging && !isPlain) return {keeper, notices: []};

	const keys = isChanging
		? await printKeys(keeper.keys.identities.slice(0, 1), passphrase, workFactor)
		: undefined;

	return underLock(site, async () => {
		await removePlain(site, keeper, await keeper.now());
		writeMissingCopy(site);
		endSwitch(site);

		return {
			keeper: keys === undefined ? keeper : await changeFrom(site, keeper.keys, keys),
			notices: [
				...(isPlain ? ['A sealing that was interrupted was finished: nothing is left in plain text.'] : []),
				...(isChanging ? ['A change of the passphrase that was interrupted was finished.'] : []),
			],
		};
	});
};

const removePlain = async (site: Site, {form}: SealedKeeper, sealed: Workspace): Promise<void> => {
	const {runs = []} = inspectFolder(site.folder) ?? {};
	const plain = (await findState(site, plainForm)) ?? (await findState(site, plainForm, {isCopy: true}));

	// What was sealed halfway holds the same twice; anything else was put there by somebody.
	if (plain !== undefined && !('ok' in plain && printState(plain.ok) === printState(sealed))) {
		throw differ(site, fileNames.plain);
	}

	for (const name of runsIn(plainForm, runs)) await compareRun(site, form, name);
	removeForm(site, plainForm);
};

/** A state that was switched halfway may have no copy yet, or none any more. */
const writeMissingCopy = (site: Site): void => {
	const path = site.path(fileNames.sealed);
	const file = readBounded(path, longestFile);

	if (isThere(lastGoodOf(path)) || file === undefined || 'reason' in file) return;

	writeWhole(lastGoodOf(path), file.ok, site.token());
};

/** A report is sealed before the state is: one that isn't was put there by somebody, and one that is has to be the same. */
const compareRun = async (site: Site, form: SealedKeeper['form'], name: string): Promise<void> => {
	const path = site.path(fileNames.runs, form.nameOf(name));
	const sealed = await readWrapped(form, path, longestRunFile);
	const plain = readBounded(site.path(fileNames.runs, name), longestRunFile);

	if (plain === undefined) return;
	if (sealed === undefined) throw neverSealed(site, name);

	if ('reason' in sealed || 'reason' in plain || Buffer.compare(sealed.ok, plain.ok) !== 0) {
		throw differ(site, `${fileNames.runs}/${name}`);
	}
};

const differ = ({folder}: Site, name: string): StoreError =>
	new StoreError(
		'broken',
		`${toPlainText(folder, 300)} is sealed, and yet holds ${name}, which says something else. Move one of them away: ${name}, or ${name === fileNames.plain ? fileNames.sealed : `${name}.age`}. Nothing was changed.`,
	);

const neverSealed = ({folder}: Site, name: string): StoreError =>
	new StoreError(
		'broken',
		`${toPlainText(folder, 300)} is sealed, and yet holds ${fileNames.runs}/${name}, which never was: somebody put it there, and it isn't believed. Move it away. Nothing was changed.`,
	);

/**
 * Takes back a sealing that was interrupted, or finishes its reverse, in a workspace in plain text. Throws a StoreError where
 * it was sealed meanwhile.
 */
export const finishPlain = async (site: Site, {names, runs}: Inspected): Promise<readonly string[]> => {
	const sealedRuns = runsIn(sealedNames, runs);
	const isLone = sealedRuns.some(name => !runs.includes(runFileOf(runOfFile(name) ?? '')));

	if (isLone || (sealedRuns.length > 0 && !names.includes(fileNames.switching))) {
		return ["Reports are sealed, and their workspace isn't: they were left alone."];
	}
	if (!names.includes(fileNames.switching)) return [];

	try {
		await underLock(site, () => takeBack(site));

		return ['A sealing that was interrupted was taken back: this workspace is in plain text.'];
	} catch (error) {
		// It does no harm there.
		if (troubleOf(error) === undefined || troubleOf(error) === 'sealed') throw error;
		return [];
	}
};

/** Whoever was at it may have come to the end while we waited. */
const takeBack = (site: Site): void => {
	const {names = []} = inspectFolder(site.folder) ?? {};
	if (isSealed({names})) throw sealedMeanwhile();

	if (names.includes(fileNames.switching)) removeSealed(site);
};
