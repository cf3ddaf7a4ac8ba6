import type {Signer} from '../workspace/shape.ts';
import {type Factor, usualFactor} from './factor.ts';
import {readRecoveryCode, withoutUsed} from './recovery.ts';
import {afterWrongCode, settled, waitAt, waitText} from './slow-down.ts';
import {verifyCode} from './verify.ts';

/** What came of it; `wrongBefore` are the wrong codes that were typed in this name since the last right one. */
export type Proof =
	| {readonly outcome: 'proven'; readonly by: 'code'; readonly skew: number; readonly wrongBefore: number}
	| {
			readonly outcome: 'proven';
			readonly by: 'recovery-code';
			readonly left: number;
			readonly wrongBefore: number;
	  }
	| {readonly outcome: 'refused'; readonly reason: string}
	/** Not even looked at: `wait` is in seconds. */
	| {readonly outcome: 'to-wait'; readonly wait: number; readonly reason: string};

/** The signer has to be stored before anything is granted: only so is a used code refused after a restart. */
export type Proving = {readonly signer: Signer; readonly proof: Proof};

/** The factor of a signer: we made it, so that it is of the usual kind. */
export const factorOf = ({secret}: Pick<Signer, 'secret'>): Factor => ({...usualFactor, secret});

/**
 * Two minutes. A code from the future that is told as such could be kept until its time comes: each further step would
 * make it easier to find one by guessing.
 */
const toldReach = 4;

/** A person types a code, or a recovery code in its place. */
export const prove = (signer: Signer, typed: string, now: Date): Proving => {
	const recoveryCode = readRecoveryCode(typed);

	return recoveryCode === undefined ? proveByCode(signer, typed, now) : proveByRecovery(signer, recoveryCode);
};

const proveByCode = (signer: Signer, typed: string, now: Date): Proving => {
	const wait = waitAt(signer, now);

	if (wait > 0)
		return {
			signer: settled(signer, now),
			proof: {outcome: 'to-wait', wait, reason: waitText(wait)},
		};

	const verified = verifyCode(typed, factorOf(signer), {now, lastStep: signer.lastStep, reach: toldReach});

	switch (verified.outcome) {
		case 'accepted':
			return {
				signer: {...withoutFailures(signer), lastStep: verified.step},
				proof: {outcome: 'proven', by: 'code', skew: verified.skew, wrongBefore: signer.failures},
			};

		case 'wrong':
		case 'out-of-window':
			return {
				signer: {...signer, ...afterWrongCode(signer, now)},
				proof: {outcome: 'refused', reason: verified.reason},
			};

		// None of these can be a guess that leads anywhere.
		case 'malformed':
		case 'used':
		case 'clock-set-back':
			return {signer, proof: {outcome: 'refused', reason: verified.reason}};
	}
};

/** Looked at even where codes have to wait: it can't be guessed, and is the way out for who was locked out. */
const proveByRecovery = (signer: Signer, code: string): Proving => {
	const left = withoutUsed(code, signer.recovery);

	if (left === undefined) return {signer, proof: {outcome: 'refused', reason: noneOfThem}};

	return {
		signer: {...withoutFailures(signer), recovery: left},
		proof: {outcome: 'proven', by: 'recovery-code', left: left.length, wrongBefore: signer.failures},
	};
};

const noneOfThem = 'This is none of the recovery codes that are left. Each of them opens once.';

const withoutFailures = ({failedAt: _, ...signer}: Signer): Signer => ({...signer, failures: 0});
