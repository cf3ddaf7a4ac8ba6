import type {Factor} from './factor.ts';
import {spanText} from './span.ts';
import {withoutSpacing} from './spelling.ts';
import {findStep, stepAt} from './totp.ts';

export type Moment = {
	readonly now: Date;
	/** The step of the last code that was accepted: it and all before it are used up. */
	readonly lastStep?: number;
	/** How many steps around now are searched to tell a skew. */
	readonly reach?: number;
};

/** What became of a code. `skew` is in seconds, counted in whole periods; above 0 the other clock is ahead. */
export type Verification =
	| {readonly outcome: 'accepted'; readonly step: number; readonly skew: number}
	| {readonly outcome: 'out-of-window'; readonly skew: number; readonly reason: string}
	| {readonly outcome: 'malformed' | 'wrong' | 'used' | 'clock-set-back'; readonly reason: string};

/** RFC 6238, 5.2: a code may be read at the end of its period, and clocks may disagree a little. */
const acceptedReach = 1;

/** Ten minutes, with the usual period. A code from there is told, and never accepted. */
const toldReach = 20;

/** Tells whether a code is right now; if not, why, in a sentence. */
export const verifyCode = (
	typed: string,
	factor: Factor,
	{now, lastStep = -1, reach = toldReach}: Moment,
): Verification => {
	const code = readCode(typed, factor);
	const current = stepAt(factor, now);
	const skewOf = (step: number) => (step - current) * factor.period;

	if (code === undefined)
		return {outcome: 'malformed', reason: `A code has ${numbers[factor.digits]} digits.`};
	if (lastStep > current + acceptedReach)
		return {outcome: 'clock-set-back', reason: setBack(skewOf(lastStep))};

	const accepted = findStep(factor, code, {now, reach: acceptedReach, after: lastStep});

	if (accepted !== undefined) return {outcome: 'accepted', step: accepted, skew: skewOf(accepted)};

	const elsewhere = findStep(factor, code, {now, reach});

	if (elsewhere === undefined) return {outcome: 'wrong', reason: 'The code is wrong.'};
	if (elsewhere <= lastStep) return {outcome: 'used', reason: usedAlready};

	return {outcome: 'out-of-window', skew: skewOf(elsewhere), reason: outOfWindow(skewOf(elsewhere))};
};

const longestCode = 64;

/** The digits of a code, however they are spaced and whichever keyboard they come from; undefined where it is none. */
const readCode = (typed: string, {digits}: Factor): string | undefined => {
	const code = withoutSpacing(typed.slice(0, longestCode));

	return code.length === digits && /^\d+$/.test(code) ? code : undefined;
};

const numbers = {6: 'six', 7: 'seven', 8: 'eight'} as const;

const usedAlready = 'This code, or a later one, was used already. Wait for the next one.';

const outOfWindow = (skew: number): string =>
	`The code is right for a clock that is ${skewText(skew)}: set the clock of the phone, or of this machine.`;

const setBack = (skew: number): string =>
	`A code was used whose time lies ${spanText(skew)} ahead of this machine's clock: the clock was set back since, ` +
	'or was ahead then. Set it right, or type a recovery code.';

/** What is to be known of the clocks behind an accepted code; undefined where they agree. */
export const skewNotice = (skew: number): string | undefined => {
	if (skew === 0) return undefined;

	return skew > 0
		? `The phone's clock is about ${skewText(skew)}.`
		: `The code is one before the present one: it was typed late, or the phone's clock is about ${skewText(skew)}.`;
};

const skewText = (skew: number): string => `${Math.abs(skew)} s ${skew > 0 ? 'ahead' : 'behind'}`;
