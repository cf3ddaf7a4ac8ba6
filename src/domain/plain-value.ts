import {toPlainText} from './plain-text.ts';

/** As long as a text may be that a person writes. */
const longestText = 500;

/** A value from a file that anybody may have written, with every text in it made harmless; what we don't know stays in it. */
export const plainValue = <Value>(value: Value): Value => plain(value) as Value;

const plain = (value: unknown): unknown => {
	if (typeof value === 'string') return toPlainText(value, longestText);
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;

	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [toPlainText(key, longestText), plain(entry)]),
	);
};
