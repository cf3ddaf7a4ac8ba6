import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {toPlainText} from '../../src/domain/plain-text.ts';

/** Any text: characters of all planes, halves of pairs, and what acts on a terminal. */
const anyText = fc
	.array(
		fc.oneof(
			fc.string({unit: 'binary'}),
			fc.string({unit: 'grapheme'}),
			fc.constantFrom(
				'\u001b[2J',
				'\u009b',
				'\u202e',
				'\u200b',
				'\ud83d',
				'\ude00',
				'\u{e0041}',
				'\ufe0f',
				'\u2800',
				'\r\n',
				'\t',
			),
			fc.integer({min: 0, max: 0xffff}).map(unit => String.fromCharCode(unit)),
		),
		{maxLength: 40},
	)
	.map(parts => parts.join(''));

const harmful = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

describe('what acts becomes visible', () => {
	test.each([
		['a colour', '\u001b[31mred\u001b[0m', '·[31mred·[0m'],
		[
			'a link',
			'\u001b]8;;https://example.com\u001b\\here\u001b]8;;\u0007',
			'·]8;;https://example.com·\\here·]8;;·',
		],
		['the clipboard', '\u001b]52;c;aGk=\u0007', '·]52;c;aGk=·'],
		['sequences of one byte', '\u009b2J\u009d0;x\u009c', '·2J·0;x·'],
		['a bell, a backspace, a delete', 'a\u0007\u0008\u007fb', 'a···b'],
		['a NUL', 'a\0b', 'a·b'],
		['bidirectional marks', 'abc\u202e\u2066txt.exe\u2069\u202c\u200f\u061c', 'abc··txt.exe····'],
		['zero-width characters', 'a\u200b\u200c\u200d\u2060\ufeffb', 'a·····b'],
		['a soft hyphen', 'pass\u00adword', 'pass·word'],
		['fillers that look like nothing', 'a\u115f\u1160\u3164\uffa0\u034f\u17b4b', 'a······b'],
		['tags', `a${'\u{e0041}\u{e007f}'}b`, 'a··b'],
		['variation selectors', 'a\ufe0f\u180b\u{e0100}b', 'a···b'],
		['private use', 'a\ue000\u{f0000}b', 'a··b'],
		['separators of lines', 'a\u2028\u2029b', 'a··b'],
		['what is no character', 'a\ufffe\uffffb', 'a··b'],
		['half a pair', 'a\ud83db\ude00', 'a·b·'],
	])('%s', (_title, text, plain) => {
		expect(toPlainText(text)).toBe(plain);
	});

	test('ends of lines and tabs are a blank', () => {
		expect(toPlainText('one\r\n\ttwo\nthree')).toBe('one two three');
	});
});

describe('what is text stays', () => {
	test.each([
		'',
		'anna@acme',
		'Größe',
		'İsmail Iğdır',
		'山田 太郎',
		'नमस्ते',
		'مرحبا',
		'😀 👍',
		'a\u0301',
		'…',
		'\u00a0',
	])('%j', text => {
		expect(toPlainText(text)).toBe(text);
	});
});

describe('length', () => {
	test.each([
		['as long as may be', 'abcdef', 6, 'abcdef'],
		['one too long', 'abcdefg', 6, 'abcde…'],
		['far too long', 'a'.repeat(1000), 6, 'aaaaa…'],
		['ends with blanks', 'ab   defgh', 6, 'ab…'],
		['shorter when it is plain', 'a\n\n\n\n\n\nb', 6, 'a b'],
		['a pair at the end', 'abcd😀efg', 6, 'abcd…'],
		['a pair that fits', 'abc😀efg', 6, 'abc😀…'],
		['pairs alone', '😀'.repeat(10), 6, '😀😀…'],
		['a pair where the look ends', `${'\n'.repeat(11)}😀`, 6, '…'],
	])('%s', (_title, text, length, plain) => {
		expect(toPlainText(text, length)).toBe(plain);
	});

	test('ten megabytes are cut first', () => {
		expect(toPlainText('\u001b'.repeat(10_000_000), 100)).toHaveLength(100);
	});
});

describe('whatever the text', () => {
	test('nothing in the result acts, and no pair is cut', () => {
		fc.assert(
			fc.property(anyText, fc.integer({min: 1, max: 60}), (text, length) => {
				expect(toPlainText(text, length)).not.toMatch(harmful);
				expect(toPlainText(text, length).isWellFormed()).toBe(true);
			}),
		);
	});

	test('the result is not longer than the bound', () => {
		fc.assert(
			fc.property(anyText, fc.integer({min: 1, max: 60}), (text, length) => {
				expect(toPlainText(text, length).length).toBeLessThanOrEqual(length);
			}),
		);
	});

	test('it is plain already when it comes again', () => {
		fc.assert(
			fc.property(anyText, text => {
				const plain = toPlainText(text);

				expect(toPlainText(plain)).toBe(plain);
			}),
		);
	});

	test('printable ASCII that is short enough is left alone', () => {
		fc.assert(
			fc.property(fc.string({maxLength: 300}), text => {
				expect(toPlainText(text)).toBe(text);
			}),
		);
	});
});
