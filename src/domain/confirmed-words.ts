import type {Attestation, Waiver, Words} from './words.ts';

/** Whether two names are those of one person, as far as spelling goes: case, width and blanks don't count. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
	name
		.normalize('NFKC')
		.replaceAll(/\p{Cf}/gu, '')
		.trim()
		.replaceAll(/\s+/gu, ' ')
		.toLowerCase();

/**
 * Says of each word in the name of somebody who signs with a second factor whether a code was typed for it. `signers` are
 * those people. Only a sealed workspace (`isTrusted`) can tell that: what a file says of itself counts for nothing.
 */
export const withConfirmations = (
	{attestations, waivers}: Words,
	{signers, isTrusted}: {readonly signers: readonly string[]; readonly isTrusted: boolean},
): Words => {
	const judge = <Word extends Attestation | Waiver>({confirmed, ...word}: Word, by: string): Word => {
		if (isTrusted && confirmed === true) return {...word, confirmed} as Word;

		return (signers.some(signer => isSameName(signer, by)) ? {...word, confirmed: false} : word) as Word;
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
export const sayConfirmed = (word: {readonly confirmed?: boolean} | undefined): string | undefined => {
	if (word?.confirmed === undefined) return undefined;

	return word.confirmed ? 'confirmed with second factor' : 'not confirmed with the second factor';
};
