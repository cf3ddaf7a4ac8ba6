import {looksLike} from './look-alikes.ts';
import type {Attestation, Waiver, Words} from './words.ts';

/** Whether two names are those of one person, as far as spelling goes: case, width and blanks don't count. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
	name
		.normalize('NFKC')
		.replaceAll(/\p{Cf}/gu, '')
		.replaceAll('\u2800', ' ')
		.trim()
		.replaceAll(/\s+/gu, ' ')
		.toLowerCase();

/**
 * Says of each word in the name of somebody who signs with a second factor whether a code was typed for it. `signers` are
 * those people; a name that only looks like one of theirs is told as well. Only a sealed workspace (`isTrusted`) can tell that: what a file says of itself counts for nothing.
 */
export const withConfirmations = (
	{attestations, waivers}: Words,
	{signers, isTrusted}: {readonly signers: readonly string[]; readonly isTrusted: boolean},
): Words => {
	const judge = <Word extends Attestation | Waiver>(
		{confirmed, resembles: _, ...word}: Word,
		by: string,
	): Word => {
		if (isTrusted && confirmed === true) return {...word, confirmed} as Word;
		if (signers.some(signer => isSameName(signer, by))) return {...word, confirmed: false} as Word;

		const resembles = signers.find(signer => looksLike(signer, by));

		return {...word, ...(resembles !== undefined && {resembles})} as Word;
	};

	return {
		attestations: attestations.map(word => judge(word, word.by)),
		waivers: waivers.map(word => judge(word, word.owner)),
	};
};

/** Words as if nobody had typed a code: what lay open could be written by anybody. */
export const withoutConfirmations = ({attestations, waivers}: Words): Words => ({
	attestations: attestations.map(({confirmed: _, ...word}) => word),
	waivers: waivers.map(({confirmed: _, ...word}) => word),
});

/** What a report says of a word beside its name; nothing of somebody without a second factor. */
export const sayConfirmed = (
	word: {readonly confirmed?: boolean; readonly resembles?: string} | undefined,
): string | undefined => {
	if (word?.resembles !== undefined) return `not ${word.resembles}, though the name looks like it`;
	if (word?.confirmed === undefined) return undefined;

	return word.confirmed ? 'confirmed with second factor' : 'not confirmed with the second factor';
};
