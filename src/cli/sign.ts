import {toPlainText} from '../domain/plain-text.ts';
import {skewNotice} from '../state/second-factor/verify.ts';
import {proveIn, signerNamed} from '../state/workspace/signers.ts';
import type {Store} from '../state/workspace/store.ts';
import {askHidden, canAsk} from './ask.ts';
import {givenLine} from './given-line.ts';
import {NoAccessError, type World} from './world.ts';

const mostTries = 3;

/**
 * Whoever acts in a name that has a second factor here has to type its code. The name as it signs, once one was right; undefined where
 * nobody signs in that name. Throws a NoAccessError where none is right.
 */
export const signAs = async (
	world: World,
	store: Store,
	name: string,
	codeFile: string | undefined,
): Promise<string | undefined> => {
	const signer = signerNamed(store.current(), name);
	if (signer === undefined) {
		if (codeFile !== undefined) {
			world.err(`${toPlainText(name, 80)} does not sign here, so the code was not looked at.\n`);
		}

		return undefined;
	}

	for (let tries = codeFile === undefined ? mostTries : 1; ; tries -= 1) {
		const typed = await codeOf(world, name, codeFile);
		const proof = await proveIn(store, name, typed, world.now());
		if (proof === undefined) return undefined;

		if (proof.outcome === 'proven') {
			for (const notice of noticesOf(proof)) world.err(`${notice}\n`);

			return signer.login;
		}

		if (tries <= 1 || proof.outcome === 'to-wait') throw new NoAccessError(proof.reason);
		world.err(`${proof.reason}\n`);
	}
};

const codeOf = async (world: World, name: string, codeFile: string | undefined): Promise<string> => {
	const shown = toPlainText(name, 80);

	if (codeFile !== undefined) return givenLine(world, codeFile, 'code');
	if (canAsk(world)) return askHidden(world, `Code of ${shown}, from the authenticator app: `);

	throw new NoAccessError(
		`${shown} signs with a second factor: give a code with --code-file FILE, or - for standard input.`,
	);
};

type Proven = Extract<NonNullable<Awaited<ReturnType<typeof proveIn>>>, {outcome: 'proven'}>;

/** What is to be known after a right code, in sentences. */
export const noticesOf = (proven: Proven): readonly string[] => {
	const {wrongBefore} = proven;
	const skew = proven.by === 'code' ? skewNotice(proven.skew) : undefined;

	return [
		...(wrongBefore === 0
			? []
			: [
					`Before this, ${wrongBefore} wrong ${wrongBefore === 1 ? 'code was' : 'codes were'} typed in this name.`,
				]),
		...(skew === undefined ? [] : [skew]),
		...(proven.by === 'recovery-code'
			? [`That recovery code is used up; ${proven.left} ${proven.left === 1 ? 'is' : 'are'} left.`]
			: []),
	];
};
