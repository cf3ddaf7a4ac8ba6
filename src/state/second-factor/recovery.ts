import {NobleCryptoPlugin} from 'otplib';
import {toBase32} from './base32.ts';
import type {Random} from './factor.ts';
import {withoutSpacing} from './spelling.ts';

/** Recovery codes when they are made: `codes` are shown once, `hashes` are kept. */
export type NewRecovery = {readonly codes: readonly string[]; readonly hashes: readonly string[]};

const crypto = new NobleCryptoPlugin();

/** Crockford's letters: none looks like another, and there is no U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const howMany = 10;
/** 80 bits: nobody tries them all, so that a quick hash keeps them as well as a slow one would. */
const length = 16;
const saltBytes = 16;

/** Makes ten codes, each of which opens once. */
export const newRecovery = (random: Random): NewRecovery => {
	const plain = Array.from({length: howMany}, () => draw(random));

	return {
		codes: plain.map(code => code.replaceAll(/.{4}(?=.)/g, '$&-')),
		hashes: plain.map(code => hashOf(code, toBase32(random(saltBytes)))),
	};
};

const draw = (random: Random): string =>
	[...random(length)].map(byte => letters[byte % letters.length] ?? '').join('');

/** `salt:hash`. The salt counts as text, so that a damaged one is only a wrong one. */
const hashOf = (code: string, salt: string): string => {
	const hash = crypto.hmac('sha256', bytesOf(salt), bytesOf(code));

	return `${salt}:${toBase32(hash)}`;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A recovery code as it was made, from however it is spelled; undefined where it doesn't look like one. */
export const readRecoveryCode = (typed: string): string | undefined => {
	const code = withoutSpacing(typed.slice(0, longestTyped))
		.toUpperCase()
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1');

	return code.length === length && [...code].every(letter => letters.includes(letter)) ? code : undefined;
};

const longestTyped = 64;

/** The hashes that are left once this code is used up; undefined where none of them is its own. All are compared. */
export const withoutUsed = (code: string, hashes: readonly string[]): readonly string[] | undefined => {
	const left = hashes.filter(
		hash => !crypto.constantTimeEqual(hashOf(code, hash.split(':', 1)[0] ?? ''), hash),
	);

	return left.length === hashes.length ? undefined : left;
};
