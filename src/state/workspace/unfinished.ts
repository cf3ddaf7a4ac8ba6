import {changeFrom} from './change-keys.ts';
import {fileNames, lastGoodOf, runFileOf, runOfFile} from './file-names.ts';
import {plainForm, readWrapped, sealedNames} from './form.ts';
import {type Inspected, inspectFolder} from './inspect.ts';
import {printKeys} from './keys.ts';
import {readBounded} from './read-bounded.ts';
import {printState} from './read-state.ts';
import {convertRuns, removeForm, removeSealed, runsIn} from './reseal.ts';
import {longestRunFile} from './runs.ts';
import type {SealedKeeper} from './sealed-state.ts';
import type {Workspace} from './shape.ts';
import {type Site, underLock} from './site.ts';
import {findState} from './state-file.ts';
import {StoreError, troubleOf} from './trouble.ts';

/** How it went on, and what a person has to know. */
export type Finished = {readonly keeper: SealedKeeper; readonly notices: readonly string[]};

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
	const isPlain = plainStates.some(name => names.includes(name)) || runsIn(plainForm, runs).length > 0;
	if (!isChanging && !isPlain) return {keeper, notices: []};

	const keys = isChanging
		? await printKeys(keeper.keys.identities.slice(0, 1), passphrase, workFactor)
		: undefined;

	return underLock(site, async () => {
		await removePlain(site, keeper, await keeper.now());

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

/** Seals a report that isn't sealed yet; one that is has to be the same. */
const compareRun = async (site: Site, form: SealedKeeper['form'], name: string): Promise<void> => {
	const path = site.path(fileNames.runs, form.nameOf(name));
	const sealed = await readWrapped(form, path, longestRunFile);
	const plain = readBounded(site.path(fileNames.runs, name), longestRunFile);

	if (sealed === undefined) return convertRuns(site, [name], plainForm, form);
	if (plain === undefined) return;

	if ('reason' in sealed || 'reason' in plain || Buffer.compare(sealed.ok, plain.ok) !== 0) {
		throw differ(site, `${fileNames.runs}/${name}`);
	}
};

const differ = ({folder}: Site, name: string): StoreError =>
	new StoreError(
		'broken',
		`${folder} is sealed, and yet holds ${name}, which says something else. Move one of them away: ${name}, or ${name === fileNames.plain ? fileNames.sealed : `${name}.age`}. Nothing was changed.`,
	);

/** Takes back a sealing that was interrupted, or finishes its reverse, in a workspace in plain text. */
export const finishPlain = async (site: Site, {names, runs}: Inspected): Promise<readonly string[]> => {
	const leftovers = [fileNames.identity, lastGoodOf(fileNames.sealed)].filter(name => names.includes(name));
	const sealedRuns = runsIn(sealedNames, runs);
	if (leftovers.length + sealedRuns.length === 0) return [];

	const lone = sealedRuns.filter(name => !runs.includes(runFileOf(runOfFile(name) ?? '')));
	if (lone.length > 0) return [`Reports are sealed, and their workspace isn't: they were left alone.`];

	try {
		await underLock(site, () => {
			const now = inspectFolder(site.folder)?.names ?? [];

			if (now.includes(fileNames.plain) && !now.includes(fileNames.sealed)) removeSealed(site);
		});

		return ['A sealing that was interrupted was taken back: this workspace is in plain text.'];
	} catch (error) {
		// It does no harm there.
		if (troubleOf(error) === undefined) throw error;
		return [];
	}
};
