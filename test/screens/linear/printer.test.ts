import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Told} from '../../../src/screens/linear/page.ts';
import {newPrinter} from '../../../src/screens/linear/printer.ts';
import {displayWidth} from '../../../src/screens/text-width.ts';

/** A printer, and all that it has printed. */
const onPaper = (columns?: number, glyphSet: 'unicode' | 'ascii' = 'unicode') => {
	const pieces: string[] = [];
	const printer = newPrinter({columns, write: piece => pieces.push(piece)}, glyphSet);

	return {printer, text: () => pieces.join('')};
};

describe('paragraphs', () => {
	test('are broken between words, at 80 columns where nobody knows how wide the terminal is', () => {
		for (const columns of [undefined, 0]) {
			const {printer, text} = onPaper(columns);

			printer.say(['word '.repeat(40).trim()]);
			expect(
				text()
					.split('\n')
					.map(line => line.length),
			).toEqual([79, 79, 39, 0]);
		}
	});

	test('keep their indentation', () => {
		const {printer, text} = onPaper(20);

		printer.say(['  - one two three four five']);
		expect(text()).toBe('  - one two three\n  four five\n');
	});

	test('that stand as they are are not broken, and are plain all the same', () => {
		const {printer, text} = onPaper(20);

		printer.say([{asItIs: `ad.security.acl_list=${'*@acme;'.repeat(10)}\u001B[2J`}]);
		expect(text()).toBe(`ad.security.acl_list=${'*@acme;'.repeat(10)}·[2J\n`);
	});

	test('never act and never are too wide, whatever is in them', () => {
		const told: fc.Arbitrary<Told> = fc.string({unit: 'grapheme', maxLength: 300});

		fc.assert(
			fc.property(fc.array(told, {maxLength: 5}), fc.integer({min: 12, max: 120}), (texts, columns) => {
				const {printer, text} = onPaper(columns);

				printer.say(texts);
				printer.ask('Your answer:');
				expect(text().replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
				for (const line of text().split('\n'))
					expect(displayWidth(line.trimEnd())).toBeLessThanOrEqual(columns);
			}),
		);
	});
});

describe('questions', () => {
	test('stand at the end, so that the answer stands behind them', () => {
		const {printer, text} = onPaper();

		printer.say(['Who is that?']);
		printer.ask('Your answer:');
		expect(text()).toBe('Who is that?\nYour answer: ');
	});

	test('are left where they stand when something is told meanwhile, and asked again below', () => {
		const {printer, text} = onPaper();

		printer.ask('Your answer:');
		printer.say(['It is saved.']);
		printer.ask('Your answer:');
		expect(text()).toBe('Your answer: \nIt is saved.\nYour answer: ');
	});

	test('that were answered are on a line that is ended already', () => {
		const {printer, text} = onPaper();

		printer.ask('Your answer:');
		printer.answered();
		printer.say(['Thanks to the terminal this is a line of its own.']);
		expect(text()).toBe('Your answer: Thanks to the terminal this is a line of its own.\n');
	});

	test('without words are not asked, and nothing is printed for nothing', () => {
		const {printer, text} = onPaper();

		printer.ask('Your answer:');
		printer.say([]);
		printer.ask('');
		expect(text()).toBe('Your answer: ');
	});
});
