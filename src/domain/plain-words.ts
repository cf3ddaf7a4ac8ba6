import {toPlainText} from './plain-text.ts';
import type {Words} from './words.ts';

/** Words from a file that anybody may have written, with every text in them made harmless. */
export const plainWords = ({attestations, waivers}: Words): Words => ({
	attestations: attestations.map(plain),
	waivers: waivers.map(plain),
});

/** As long as a text of a words file may be. */
const longestText = 500;

/** What a later version added to a word stays in it. */
const plain = <Value>(value: Value): Value => plainValue(value) as Value;

const plainValue = (value: unknown): unknown => {
	if (typeof value === 'string') return toPlainText(value, longestText);
	if (Array.isArray(value)) return value.map(plainValue);
	if (typeof value !== 'object' || value === null) return value;

	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [toPlainText(key, longestText), plainValue(entry)]),
	);
};
