import {toBase32} from './base32.ts';

export const algorithms = ['sha1', 'sha256', 'sha512'] as const;
export type Algorithm = (typeof algorithms)[number];

/** What makes codes that change with time (RFC 6238). */
export type Factor = {
	/** Base32 in capitals, without blanks and padding. */
	readonly secret: string;
	readonly algorithm: Algorithm;
	readonly digits: 6 | 7 | 8;
	/** How long a code is shown, in seconds. */
	readonly period: number;
};

/** A factor as somebody else issued it; the names are foreign text, made harmless. */
export type IssuedFactor = Factor & {readonly issuer?: string; readonly account?: string};

/** Random bytes, from outside. */
export type Random = (size: number) => Uint8Array;

/** What every authenticator app takes for granted where an `otpauth:` URI says nothing. */
export const usualFactor = {algorithm: 'sha1', digits: 6, period: 30} as const satisfies Omit<
	Factor,
	'secret'
>;

/** RFC 4226, 4 (R6) recommends 160 bits. */
const secretBytes = 20;

/** A factor of our own, for whoever signs words. */
export const newFactor = (random: Random): Factor => ({
	...usualFactor,
	secret: toBase32(random(secretBytes)),
});
