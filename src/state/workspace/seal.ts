import {withoutConfirmations} from '../../domain/confirmed-words.ts';
import {fileNames} from './file-names.ts';
import {plainForm} from './form.ts';
import {addKey, formOf, tryKeys} from './keys.ts';
import {type PlainKeeper, refuseSecrets} from './plain-state.ts';
import {
	beginSwitch,
	convertRuns,
	endSwitch,
	lookAround,
	quietly,
	removeForm,
	removeSealed,
	writeState,
} from './reseal.ts';
import {type SealedKeeper, sealedKeeper} from './sealed-state.ts';
import type {Workspace} from './shape.ts';
import {type Site, underLock} from './site.ts';
import {prepareState} from './state-file.ts';
import {removeDrafts} from './sweep.ts';
import {writeWhole} from './write-whole.ts';

/**
 * Seals a workspace. Until `state.age` has its name, everything is there in plain text; from then on it is sealed, and
 * what is left in plain text is removed, by the next start if need be. Throws a StoreError.
 */
export const seal = async (
	site: Site,
	plain: PlainKeeper,
	passphrase: string,
	workFactor: number,
): Promise<SealedKeeper> => {
	const keys = await addKey(passphrase, workFactor);
	const form = await formOf(keys);

	await tryKeys(keys, passphrase);

	return underLock(site, async () => {
		const inspected = lookAround(site);
		const {bytes} = prepareState(unconfirmed(plain.now()));

		try {
			beginSwitch(site);
			writeWhole(site.path(fileNames.identity), keys.file, site.token());
			await convertRuns(site, inspected.runs, plainForm, form);
			await writeState(site, form, bytes);
		} catch (error) {
			quietly(() => removeSealed(site));
			throw error;
		}

		removeForm(site, plainForm);
		removeDrafts(site, inspected);
		endSwitch(site);

		return sealedKeeper(site, form, keys);
	});
};

/**
 * What lay open could be written by others: from here on, a confirmation is a code that was typed, and a second factor one
 * that was enrolled.
 */
const unconfirmed = ({signers: _, ...workspace}: Workspace): Workspace => ({
	...workspace,
	...withoutConfirmations(workspace),
});

/** The reverse. Until `state.age` is gone it is sealed; from then on what is left of the sealed files is removed. */
export const unseal = (site: Site, keeper: SealedKeeper): Promise<void> =>
	underLock(site, async () => {
		const {runs} = lookAround(site);
		const workspace = await keeper.now();

		refuseSecrets(workspace);

		try {
			await convertRuns(site, runs, keeper.form, plainForm);
			await writeState(site, plainForm, prepareState(workspace).bytes);
			beginSwitch(site);
		} catch (error) {
			quietly(() => {
				removeForm(site, plainForm);
				endSwitch(site);
			});
			throw error;
		}

		removeSealed(site);
	});
