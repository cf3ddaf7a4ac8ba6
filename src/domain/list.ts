import {toPlainText} from './plain-text.ts';

/**
 * Names in a sentence: `a, b and c`, or `a, b, c and 3 more`. The names are foreign text: they come out plain, and
 * neither their number nor their length can flood a sentence.
 */
export const listed = (names: readonly string[], shown = 5): string => {
	const all = names.slice(0, shown).map(name => toPlainText(name, 120));
	const rest = names.length - all.length;
	const parts = rest > 0 ? [...all, `${rest} more`] : all;
	const last = parts.at(-1) ?? '';

	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
};

/** The same as a choice: `a, b or c`; every name is shown. */
export const choice = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
