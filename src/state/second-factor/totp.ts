import {createGuardrails, generateSync, verifySync} from 'otplib';
import type {Factor} from './factor.ts';

/** Issued secrets of 80 bits are in use; the reader of secrets tells that they are short. */
const guardrails = createGuardrails({MIN_SECRET_BYTES: 10});

/** The number of the period that a moment lies in. */
export const stepAt = ({period}: Factor, now: Date): number => Math.floor(now.getTime() / 1000 / period);

/** The code of one step. */
export const codeOf = (factor: Factor, step: number): string =>
	generateSync({...optionsOf(factor), epoch: step * factor.period});

type Search = {
	readonly now: Date;
	/** How many steps before and after the one of now are looked at. */
	readonly reach: number;
	/** This step and all before it are left out. */
	readonly after?: number;
};

/** The first step around now that has this code; compared in constant time. */
export const findStep = (
	factor: Factor,
	code: string,
	{now, reach, after = -1}: Search,
): number | undefined => {
	const {valid, ...found} = verifySync({
		...optionsOf(factor),
		token: code,
		epoch: Math.floor(now.getTime() / 1000),
		epochTolerance: reach * factor.period,
		...(after >= 0 && {afterTimeStep: after}),
	});

	return valid && 'timeStep' in found ? found.timeStep : undefined;
};

const optionsOf = ({secret, algorithm, digits, period}: Factor) => ({
	secret,
	algorithm,
	digits,
	period,
	guardrails,
});
