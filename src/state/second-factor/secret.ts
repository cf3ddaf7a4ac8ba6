import {bytesIn, canonicalBase32, isWholeLength} from './base32.ts';
import {withoutSpacing} from './spelling.ts';

/** Either what was read, perhaps with something to know about it, or why not; both in sentences that hold no secret. */
export type Read<Value> = {readonly ok: Value; readonly notice?: string} | {readonly reason: string};

/** The shortest that services issue: 80 bits. */
const leastBytes = 10;
/** RFC 4226, 4 (R6) asks for 128 bits. */
const askedBytes = 16;
/** The block of the longest hash in use; nobody issues longer ones. */
const mostBytes = 64;

/** Reads a secret in base32, however it is spelled: in groups, in small letters, padded, with dashes. */
export const readSecret = (spelled: string): Read<string> => {
	const text = withoutSpacing(spelled).replace(/=+$/, '');
	const reason = whyNotBase32(text) ?? whyWrongLength(text.length);

	if (reason !== undefined) return {reason};

	const ok = canonicalBase32(text.toUpperCase());

	return bytesIn(ok.length) < askedBytes ? {ok, notice: shortNotice} : {ok};
};

const shortNotice =
	'This secret is shorter than the 128 bits that RFC 4226 asks for. It works; its length is up to whoever issued it.';

const whyNotBase32 = (text: string): string | undefined => {
	if (text === '') return 'There is no secret in it: letters and the digits 2 to 7 are expected.';
	if (/^\d{6,8}$/.test(text)) return codeInstead;
	if (/^(?=.*[0189])[0-9a-f]{20,}$/i.test(text)) return hexInstead;

	const place = [...text].findIndex(character => !/^[A-Za-z2-7]$/.test(character));

	return place < 0 ? undefined : whyWrongCharacter(place + 1, [...text][place] ?? '');
};

const codeInstead =
	'That is a code, which changes all the time. The secret behind the codes is asked for: 16 characters or more.';
const hexInstead =
	'That is spelled in hexadecimal. The secret is asked for in base32: letters and the digits 2 to 7.';

const slips: ReadonlyMap<string, string> = new Map([
	['0', 'the letter O'],
	['1', 'the letter I or L'],
	['8', 'the letter B'],
	['9', 'the letter G or Q'],
]);

const whyWrongCharacter = (place: number, character: string): string => {
	const meant = slips.get(character);

	return meant === undefined
		? `Character ${place}, blanks not counted, is neither a letter from A to Z nor a digit from 2 to 7.`
		: `Character ${place}, blanks not counted, is the digit ${character}, which no secret holds: perhaps ${meant}.`;
};

const whyWrongLength = (length: number): string | undefined => {
	if (bytesIn(length) < leastBytes)
		return `A secret has at least 16 characters, and this one has ${length}: perhaps a part of it is missing.`;
	if (bytesIn(length) > mostBytes)
		return `A secret has at most 103 characters, and this one has ${length}: perhaps it was pasted twice.`;

	return isWholeLength(length)
		? undefined
		: `No secret has ${length} characters: perhaps one was lost, or one is too many.`;
};
