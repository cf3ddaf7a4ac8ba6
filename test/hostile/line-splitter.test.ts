import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lineSplitter} from '../../src/probes/line-splitter.ts';

const splitAll = (pieces: readonly string[], longest = 10, mostLines = 100) => {
	const split = lineSplitter(longest, mostLines);

	return pieces.flatMap(piece => [...split(piece)].map(({text, line, state}) => [line, state, text]));
};

test('lines come with their numbers, blank ones are left out', () => {
	expect(splitAll(['one\n\n  \ntw', 'o\r\nthree', '\n', 'no end'])).toEqual([
		[1, 'whole', 'one'],
		[4, 'whole', 'two\r'],
		[5, 'whole', 'three'],
	]);
});

test('a line that is too long is cut, and the next one is whole', () => {
	expect(splitAll(['a'.repeat(8), 'a'.repeat(8), 'a\nb\n'])).toEqual([
		[1, 'cut', ''],
		[2, 'whole', 'b'],
	]);
});

test('a line of exactly the bound is whole', () => {
	expect(splitAll(['a'.repeat(10), '\n'])).toEqual([[1, 'whole', 'a'.repeat(10)]]);
});

describe('what follows is not worth the time', () => {
	test('when a line does not end', () => {
		expect(splitAll(Array(9).fill('a'.repeat(10)))).toEqual([[1, 'endless', '']]);
	});

	test('when there are too many lines, blank ones too', () => {
		expect(splitAll(['\n'.repeat(101)])).toEqual([[102, 'endless', '']]);
	});
});

test('however a text is cut into pieces, its lines are the same', () => {
	const word = fc.string({unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 30});

	fc.assert(
		fc.property(fc.array(word), pieces => {
			expect(splitAll([...pieces, '\n'], 1000)).toEqual(splitAll([`${pieces.join('')}\n`], 1000));
		}),
	);
});
