import {toPlainText} from '../../domain/plain-text.ts';

const most = 5;

/** Foreign names in a sentence: the first ones, and how many more there are. */
export const listed = (names: readonly string[]): string => {
	const shown = names.slice(0, most).map(name => toPlainText(name, 80));
	const more = names.length - shown.length;

	return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
};
