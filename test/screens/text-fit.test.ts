import fc from 'fast-check';
import {expect, test} from 'vitest';
import {clip, clipStart, column, wrap} from '../../src/screens/text-fit.ts';
import {displayWidth} from '../../src/screens/text-width.ts';

const texts = fc.string({unit: 'grapheme', maxLength: 60});
const widths = fc.integer({min: 4, max: 80});

test('nothing is wider than it may be', () => {
	fc.assert(
		fc.property(texts, widths, (text, width) => {
			expect(displayWidth(clip(text, width, '…'))).toBeLessThanOrEqual(width);
			expect(displayWidth(clipStart(text, width, '…'))).toBeLessThanOrEqual(width);
			expect(displayWidth(column(text, width, '…'))).toBe(width);
			for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
		}),
	);
});

test('wrapping loses nothing but the spaces at its breaks', () => {
	fc.assert(
		fc.property(texts, widths, (text, width) => {
			expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		}),
	);
});

test('what is cut is marked, and a wide character is not halved', () => {
	expect(clip('anna-laptop', 6, '…')).toBe('anna-…');
	expect(clip('日本語', 4, '…')).toBe('日…');
	expect(clip('anna-laptop', 8, '...')).toBe('anna-...');
	expect(clipStart('/mnt/customer/etc', 8, '…')).toBe('…mer/etc');
	expect(column('日本', 6, '…')).toBe('日本  ');
	expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
	expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});
