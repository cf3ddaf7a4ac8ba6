/** What a person spelled, in plain letters and digits: without blanks, dashes, underscores and invisible marks. */
export const withoutSpacing = (text: string): string =>
	text.normalize('NFKC').replaceAll(/[\s\p{Pd}\p{Cf}_]+/gu, '');
