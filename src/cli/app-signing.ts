import type {SignerLine} from '../state/desk.ts';
import type {Signing} from '../state/services.ts';
import type {Workspace} from '../state/workspace/shape.ts';
import {proveIn, signerNamed, withoutSigner, withSigner} from '../state/workspace/signers.ts';
import type {Store} from '../state/workspace/store.ts';
import {noticesOf} from './sign.ts';
import {codeOfError} from './world.ts';

/** Those who sign, without what is secret of them. */
export const signerLines = ({signers = []}: Workspace): readonly SignerLine[] =>
	signers.map(({login, enrolledOn, recovery}) => ({login, enrolledOn, recoveryLeft: recovery.length}));

/** What the app does for whoever signs, in the workspace that it has open. */
export const signingIn = (open: () => Promise<Store | undefined>): Signing => {
	const withStore = async <Done extends object>(
		work: (store: Store) => Promise<Done>,
	): Promise<Done | {readonly complaint: string}> => {
		try {
			const store = await open();

			return store === undefined ? {complaint: 'There is no workspace.'} : await work(store);
		} catch (error) {
			if (codeOfError(error) === undefined) throw error;

			return {complaint: (error as Error).message};
		}
	};

	const prove: Signing['prove'] = (login, typed, now) =>
		withStore(async store => {
			const proof = await proveIn(store, login, typed, now);
			if (proof === undefined) return {complaint: `Nobody signs as ${login} any more.`};

			return proof.outcome === 'proven' ? {notices: noticesOf(proof)} : {complaint: proof.reason};
		});

	return {
		seal: async passphrase => {
			// Keys are made without a pause for a second or more: what is shown has to be drawn before.
			await new Promise(resolve => setTimeout(resolve, drawing));

			const sealed = await withStore(async store => {
				if (!store.isSealed()) await store.seal(passphrase);

				return {};
			});

			return 'complaint' in sealed ? sealed.complaint : undefined;
		},
		prove,
		keep: signer =>
			withStore(async store => {
				const was = signerNamed(store.current(), signer.login);
				if (was !== undefined) return {complaint: `Somebody signs as ${was.login} already.`};

				return {signers: signerLines(await store.update(now => withSigner(now, signer)))};
			}),
		remove: async (login, typed, now) => {
			const proven = await prove(login, typed, now);
			if ('complaint' in proven) return proven;

			return withStore(async store => ({
				signers: signerLines(await store.update(workspace => withoutSigner(workspace, login))),
				notices: proven.notices,
			}));
		},
	};
};

/** In milliseconds: a frame of the app. */
const drawing = 50;
