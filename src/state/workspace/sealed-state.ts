import {fileNames} from './file-names.ts';
import type {Form} from './form.ts';
import type {Keeper} from './keeper.ts';
import type {Keys} from './keys.ts';
import {isThere, readBounded} from './read-bounded.ts';
import type {Site} from './site.ts';
import {findState, goneState, longestFile, prepareState, unusable} from './state-file.ts';
import {StoreError} from './trouble.ts';
import {writeWhole} from './write-whole.ts';

/** Keeps a state sealed; it takes its time. */
export type SealedKeeper = Keeper & {readonly keys: Keys};

export const sealedKeeper = (site: Site, form: Form, keys: Keys): SealedKeeper => ({
	form,
	keys,

	now: async () => {
		const state = (await findState(site, form)) ?? goneState;
		if ('ok' in state) return state.ok;

		throw whyLocked(site, keys) ?? (await unusable(site, form, state));
	},

	save: async next => {
		const {bytes, workspace} = prepareState(next);
		writeWhole(site.path(form.state), await form.wrap(bytes), site.token(), {keepsLast: true});

		return workspace;
	},
});

/** Why the keys that we have don't open the state any more, where somebody saw to that. */
const whyLocked = (site: Site, keys: Keys): StoreError | undefined => {
	if (!isThere(site.path(fileNames.sealed)) && isThere(site.path(fileNames.plain))) {
		return new StoreError('refused', 'The workspace was unsealed meanwhile: open it again.');
	}

	const file = readBounded(site.path(fileNames.identity), longestFile);

	return file === undefined || 'reason' in file || Buffer.compare(file.ok, keys.file) === 0
		? undefined
		: new StoreError(
				'access',
				'The passphrase was changed meanwhile: open the workspace again, with the new one.',
			);
};
