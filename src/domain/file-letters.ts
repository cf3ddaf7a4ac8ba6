/** Letters that are no letter with an accent: as they are written where there is none of them. */
const spelled: Readonly<Record<string, string>> = {
	ä: 'ae',
	ö: 'oe',
	ü: 'ue',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};

/**
 * A name in letters that every file system has: `a` to `z`, digits, and `-` for all between them. German umlauts
 * become two letters, other accents go. Empty where nothing is left; at most `length` characters.
 */
export const toFileLetters = (name: string, length: number): string =>
	name
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[äöüßæœøłđðþı]/g, letter => spelled[letter] ?? letter)
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replace(/^-/, '')
		.slice(0, length)
		.replace(/-$/, '');
