import type {Finding} from '../domain/finding.ts';
import type {CheckPage} from '../state/audit-events.ts';
import {type Entry, findingEntries} from './finding-entries.ts';
import type {Looks} from './looks.ts';
import {wrap} from './text-fit.ts';

const labelWidth = 11;
const longestText = 2000;

/** One finding in full, as the rows of its page: what is, what should be, why, and what to do. */
export const findingLines = (
	looks: Looks,
	finding: Finding,
	page: CheckPage | undefined,
): readonly string[] =>
	findingEntries(finding, page).flatMap((group, index) => [
		...(index === 0 ? [] : ['']),
		...group.flatMap(entry => spellEntry(looks, entry)),
	]);

const spellEntry = ({columns, spell}: Looks, {label, mark = '', text}: Entry): readonly string[] => {
	const width = columns - labelWidth - mark.length - 4;

	return wrap(spell(text, longestText), width).map((line, index) => {
		const isFirst = index === 0;

		return `  ${(isFirst ? label : '').padEnd(labelWidth)}${isFirst ? mark : ' '.repeat(mark.length)}${line}`;
	});
};

/** What the first row of the page says. */
export const findingHeadline = (finding: Finding): string => `${finding.check}  ${finding.title}`;
