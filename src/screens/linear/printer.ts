import {type Spell, spellIn} from '../spell.ts';
import type {GlyphSet} from '../terminal-gate.ts';
import {wrap} from '../text-fit.ts';
import type {Told} from './page.ts';

/** Where text goes; the terminal knows how wide it is, if it knows. */
export type Paper = {readonly write: (text: string) => unknown; readonly columns?: number | undefined};

export type Printer = {
	/** Prints paragraphs below what stands there already. */
	readonly say: (told: readonly Told[]) => void;
	/** Asks at the end of the text; nothing is asked by an empty text. */
	readonly ask: (prompt: string) => void;
	/** Somebody ended the line behind the question. */
	readonly answered: () => void;
};

const usualColumns = 80;
const longestText = 4000;

/** Text as the lines of a terminal: plain, no wider than it is, and nothing in it acts. */
export const linesIn = (told: Told, spell: Spell, columns: number): readonly string[] => {
	if (typeof told !== 'string') return [spell(told.asItIs, longestText)];

	const text = spell(told, longestText);
	const [indent = ''] = /^ {0,8}/.exec(text) ?? [];

	return wrap(text.slice(indent.length), columns - indent.length).map(line => `${indent}${line}`);
};

/** Prints onto a terminal, and only ever goes on. Every text that reaches the terminal comes by here. */
export const newPrinter = (paper: Paper, glyphSet: GlyphSet): Printer => {
	const spell = spellIn(glyphSet);
	let isAsking = false;

	return {
		say: told => {
			const columns = paper.columns || usualColumns;
			const lines = told.flatMap(one => linesIn(one, spell, columns));

			if (lines.length > 0) paper.write(`${isAsking ? '\n' : ''}${lines.join('\n')}\n`);
			if (lines.length > 0) isAsking = false;
		},
		ask: prompt => {
			if (prompt === '') return;

			paper.write(
				`${isAsking ? '\n' : ''}${linesIn(prompt, spell, paper.columns || usualColumns).join('\n')} `,
			);
			isAsking = true;
		},
		answered: () => {
			isAsking = false;
		},
	};
};
