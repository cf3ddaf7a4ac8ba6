import {choice} from '../../domain/list.ts';
import type {AppEvent} from '../../state/app-events.ts';
import type {ChoiceRow, Row} from '../../state/setup/form.ts';
import {focusOn, meantBy} from './command-line.ts';
import {ended, inWords, yesOrNo} from './in-words.ts';
import {does, type Heard, says} from './page.ts';

const mostNamed = 6;

/** A row with its number and with what stands in it. */
export const tellRow = (row: Row, place: number): string => {
	const label = `${place + 1}. ${inWords(row.label)}`;

	switch (row.kind) {
		case 'text':
			return row.value === '' ? `${label}: empty.` : `${label}: ${row.value}`;

		case 'toggle':
			return `${label}: ${yesOrNo(row.isOn)}.`;

		case 'choice':
			return `${label}: ${nameIn(row)}. It can be ${choice(
				row.options.slice(0, mostNamed).map(({name}) => name),
			)}${row.options.length > mostNamed ? ' or another' : ''}.`;
	}
};

const nameIn = ({options, value}: ChoiceRow<unknown>): string =>
	options.find(option => option.value === value)?.name ?? value;

/** What a row means, and what can stand in it. */
export const aboutRow = (row: Row, place: number): Heard =>
	says(
		`${place + 1}. ${ended(inWords(row.label))} ${row.about}`,
		...(row.kind === 'choice' ? [`It can be ${choice(row.options.map(({name}) => name))}.`] : []),
	);

/** Changes a row to what stands behind its number; the focus stays where it was. */
export const changeRow = (row: Row, place: number, wanted: string, focused: number): Heard => {
	const at = (event: AppEvent): Heard => does(...focusOn(place, focused), event, ...focusOn(focused, place));
	const number = place + 1;

	switch (row.kind) {
		case 'text':
			return wanted === ''
				? says(`Row ${number} holds words: "${number} some words" writes them, "${number} -" empties it.`)
				: at({type: 'text-given', text: wanted === '-' ? '' : wanted});

		case 'toggle': {
			const isOn = wanted === '' ? !row.isOn : switchIn(wanted);
			if (isOn === undefined)
				return says(`Row ${number} is either on or off: "${number} yes" or "${number} no".`);

			return isOn === row.isOn ? says(alreadySo(number)) : at({type: 'row-turned', by: 1});
		}

		case 'choice': {
			const now = row.options.findIndex(({value}) => value === row.value);
			const next = wanted === '' ? (now + 1) % row.options.length : optionIn(wanted, row);

			if (next === undefined) {
				const names = row.options.map(({name}) => name);

				return says(`Row ${number} can be ${choice(names)}: type the number and one of these.`);
			}

			return next === now ? says(alreadySo(number)) : at({type: 'row-turned', by: next - now});
		}
	}
};

const alreadySo = (number: number): string => `Row ${number} is so already.`;

const switches: Readonly<Record<string, boolean>> = {yes: true, on: true, no: false, off: false};

const switchIn = (text: string): boolean | undefined => {
	const word = text.toLowerCase();

	return Object.hasOwn(switches, word) ? switches[word] : undefined;
};

const optionIn = (text: string, {options}: ChoiceRow<unknown>): number | undefined =>
	meantBy(
		text,
		options.map(({name}) => name),
	) ??
	meantBy(
		text,
		options.map(({value}) => value),
	);
