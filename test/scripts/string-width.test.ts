import fc from 'fast-check';
import packageWidth from 'string-width';
import {expect, test} from 'vitest';
import {stringWidth} from '../../scripts/build/string-width.ts';

const esc = '\u001B';
const pieces = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc.constantFrom(
		'✔',
		'✘',
		'▸',
		'…',
		'·',
		'█▀▄',
		'⠋',
		'─',
		'←↑→↓',
		'–',
		'“”',
		'×',
		'é',
		'Ǿ',
		'\u00AD',
		'\u200B',
	),
	fc.constantFrom('✔\uFE0F', '1\uFE0F\u20E3', '日本', '👍🏽', '🇩🇪', 'e\u0301', '\u202E', '\t', '\n'),
	fc.constantFrom(`${esc}[1m`, `${esc}[38;5;231m`, `${esc}[39;49m`, `${esc}[2J`, `${esc}]0;t\u0007`, esc),
);

test('what Ink draws is as wide as the package says', () => {
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 8}), parts => {
			expect(stringWidth(parts.join(''))).toBe(packageWidth(parts.join('')));
		}),
		{numRuns: 3000},
	);
});

test.each([[0x20, 0x3000]])('each character alone, from %i to %i', (from, to) => {
	for (let code = from; code < to; code++) {
		const character = String.fromCodePoint(code);

		expect([code, stringWidth(character)]).toEqual([code, packageWidth(character)]);
		expect([code, stringWidth(`a${character}b`)]).toEqual([code, packageWidth(`a${character}b`)]);
	}
});
