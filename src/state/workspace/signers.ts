import {isSameName} from '../../domain/confirmed-words.ts';
import {type Proof, prove} from '../second-factor/signer.ts';
import type {Signer, Workspace} from './shape.ts';
import type {Store} from './store.ts';

/** Who signs words in this name, if anybody does. */
export const signerNamed = ({signers = []}: Workspace, name: string): Signer | undefined =>
	signers.find(({login}) => isSameName(login, name));

/**
 * A code is typed in a name. What follows for the signer is on the disk before this resolves: so a used code stays used.
 * Undefined where nobody signs in that name.
 */
export const proveIn = async (
	store: Store,
	name: string,
	typed: string,
	now: Date,
): Promise<Proof | undefined> => {
	let proof: Proof | undefined;

	await store.update(workspace => {
		const signer = signerNamed(workspace, name);
		if (signer === undefined) return workspace;

		const proving = prove(signer, typed, now);
		proof = proving.proof;

		return proving.signer === signer ? workspace : withSigner(workspace, proving.signer);
	});

	return proof;
};

/** Whoever signed in that name before doesn't any more. */
export const withSigner = (workspace: Workspace, signer: Signer): Workspace => ({
	...workspace,
	signers: [...(workspace.signers ?? []).filter(({login}) => !isSameName(login, signer.login)), signer],
});

/** With the last one gone the workspace can be unsealed again. */
export const withoutSigner = ({signers = [], ...workspace}: Workspace, name: string): Workspace => {
	const left = signers.filter(({login}) => !isSameName(login, name));

	return left.length === 0 ? workspace : {...workspace, signers: left};
};
