import {fileNames, lastGoodOf} from './file-names.ts';
import {type Form, readWrapped} from './form.ts';
import {inspectFolder} from './inspect.ts';
import {addKey, formOf, type Keys, printKeys, tryKeys} from './keys.ts';
import {lookAround, runsIn, wrapSurely} from './reseal.ts';
import {longestRunFile} from './runs.ts';
import {type SealedKeeper, sealedKeeper} from './sealed-state.ts';
import {type Site, underLock} from './site.ts';
import {StoreError, troubleOf} from './trouble.ts';
import {writeWhole} from './write-whole.ts';

export type Changed = {
	readonly keeper: SealedKeeper;
	/** Why it isn't all done yet; the next start goes on with it. */
	readonly trouble?: StoreError;
};

/**
 * Gives a workspace another passphrase and another key. From the moment at which the file of the keys has its name, the
 * new passphrase counts; it holds both keys then, until everything is sealed with the new one. Throws a StoreError.
 */
export const changeKeys = async (
	site: Site,
	keeper: SealedKeeper,
	passphrase: string,
	workFactor: number,
): Promise<Changed> => {
	const both = await addKey(passphrase, workFactor, keeper.keys.identities);
	const keys = await printKeys(both.identities.slice(0, 1), passphrase, workFactor);

	await tryKeys(keys, passphrase);

	return underLock(site, async () => {
		lookAround(site);
		// Where somebody else changed it meanwhile, theirs is the passphrase that counts.
		await keeper.now();
		writeWhole(site.path(fileNames.identity), both.file, site.token());

		try {
			return {keeper: await changeFrom(site, both, keys)};
		} catch (error) {
			if (troubleOf(error) === undefined) throw error;

			return {keeper: sealedKeeper(site, await formOf(both), both), trouble: halfWay()};
		}
	});
};

const halfWay = (): StoreError =>
	new StoreError(
		'cannot-write',
		'The new passphrase counts from now on, but not everything could be sealed with its new key. The next start goes on with that.',
	);

/** Seals everything with the newest key, and forgets the others. Only under the lock. Throws a StoreError. */
export const changeFrom = async (site: Site, both: Keys, keys: Keys): Promise<SealedKeeper> => {
	const {runs = [], names = []} = inspectFolder(site.folder) ?? {};
	const from = await formOf(both);
	const to = await formOf(keys);
	const states = [lastGoodOf(to.state), to.state].filter(name => names.includes(name));

	for (const name of runsIn(to, runs)) await reseal(site, site.path(fileNames.runs, name), from, to);
	for (const name of states) await reseal(site, site.path(name), from, to);

	writeWhole(site.path(fileNames.identity), keys.file, site.token());

	return sealedKeeper(site, to, keys);
};

/** What nobody can open stays as it is. */
const reseal = async (site: Site, path: string, from: Form, to: Form): Promise<void> => {
	const done = await readWrapped(to, path, longestRunFile);
	if (done === undefined || 'ok' in done) return;

	const file = await readWrapped(from, path, longestRunFile);
	if (file !== undefined && 'ok' in file) writeWhole(path, await wrapSurely(to, file.ok), site.token());
};
