import {sayConfirmed} from '../domain/confirmed-words.ts';
import {daysLeft, isLiveOn} from '../domain/dates.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Attestation, Waiver, Words} from '../domain/words.ts';

/** Days before its end in which a word is told to run out. */
const soon = 14;

/** What people say, a line each: first the attestations, then the waivers. Numbers count through both. */
export const printWordList = (
	{attestations, waivers}: Words,
	now: Date,
	{isNumbered = false}: {readonly isNumbered?: boolean} = {},
): readonly string[] =>
	[...attestations.map(sayAttested), ...waivers.map(sayWaived)].map(
		({word, text}, index) =>
			`${isNumbered ? `${String(index + 1).padStart(3)}  ` : ''}${toPlainText(text, 400)}${sayEnd(word, now)}`,
	);

type Said = {readonly word: Attestation | Waiver; readonly text: string};

const sayAttested = (word: Attestation): Said => ({
	word,
	text: `${word.check} on ${word.target}: ${word.by} says that it ${word.holds ? 'holds' : 'does not hold'}${word.note === undefined ? '' : ` (${word.note})`}`,
});

const sayWaived = (word: Waiver): Said => ({
	word,
	text: `${word.check} on ${word.target}: ${word.owner} accepts the risk (${word.reason})`,
});

const sayEnd = (word: Attestation | Waiver, now: Date): string => {
	const zone = -now.getTimezoneOffset();
	const {until} = word;
	const left = until === undefined ? undefined : daysLeft(until, now, zone);
	const end =
		until === undefined
			? undefined
			: !isLiveOn(until, now, zone)
				? `ran out on ${toPlainText(until, 40)}`
				: `until ${until}${left !== undefined && left <= soon ? `, runs out ${sayDays(left)}` : ''}`;

	return [end, sayConfirmed(word)]
		.filter(part => part !== undefined)
		.map(part => `, ${part}`)
		.join('');
};

const sayDays = (left: number): string =>
	left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`;
