import {ScureBase32Plugin} from 'otplib';

const codec = new ScureBase32Plugin();
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 of RFC 4648 in capitals, without padding. */
export const toBase32 = (bytes: Uint8Array): string => codec.encode(bytes);

/** How many whole bytes so many characters hold. */
export const bytesIn = (characters: number): number => Math.floor((characters * 5) / 8);

/** Whether some number of bytes has so many characters. */
export const isWholeLength = (characters: number): boolean => ![1, 3, 6].includes(characters % 8);

/**
 * The one spelling of the bytes in a text. The bits that the last character has to spare count for nothing: who draws a
 * secret character by character leaves them as they fall, and apps read over them.
 */
export const canonicalBase32 = (text: string): string => {
	const spare = (text.length * 5) % 8;
	const last = alphabet.indexOf(text.slice(-1));

	return text.slice(0, -1) + (alphabet[(last >> spare) << spare] ?? '');
};
