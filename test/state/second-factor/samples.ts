import {toBase32} from '../../../src/state/second-factor/base32.ts';
import {type Factor, usualFactor} from '../../../src/state/second-factor/factor.ts';

const ascii = (text: string): string => toBase32(new TextEncoder().encode(text));

/** The secrets of the test vectors of RFC 6238, appendix B; the first is that of RFC 4226, appendix D, too. */
export const vectorSecrets = {
	sha1: ascii('12345678901234567890'),
	sha256: ascii('12345678901234567890123456789012'),
	sha512: ascii('1234567890123456789012345678901234567890123456789012345678901234'),
} as const;

export const aFactor = (over: Partial<Factor> = {}): Factor => ({
	...usualFactor,
	secret: vectorSecrets.sha1,
	...over,
});

/** Fifteen seconds into a period of thirty. */
export const noon = new Date('2026-11-22T12:00:15Z');

export const secondsFrom = (moment: Date, seconds: number): Date =>
	new Date(moment.getTime() + seconds * 1000);

/** Bytes that look random, and are the same in every run. */
export const drawer = (seed = 1) => {
	let state = seed;

	return (size: number): Uint8Array =>
		Uint8Array.from({length: size}, () => {
			state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

			return state >>> 24;
		});
};
