import {describe, expect, test} from 'vitest';
import {choice, listed} from '../../src/domain/list.ts';

describe('names in a sentence', () => {
	test.each<[readonly string[], string]>([
		[[], ''],
		[['a'], 'a'],
		[['a', 'b'], 'a and b'],
		[['a', 'b', 'c'], 'a, b and c'],
		[['a', 'b', 'c', 'd', 'e'], 'a, b, c, d and e'],
		[['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d, e and 1 more'],
	])('%j', (names, sentence) => {
		expect(listed(names)).toBe(sentence);
	});

	test('the number of shown ones can be chosen', () => {
		expect(listed(['a', 'b', 'c', 'd'], 1)).toBe('a and 3 more');
	});

	test('foreign names come out plain and short', () => {
		expect(listed(['\u001b[31mred\u202e', 'x'.repeat(10_000)])).toMatch(/^·\[31mred· and x{119}…$/);
	});
});

test.each<[readonly string[], string]>([
	[[], ''],
	[['a'], 'a'],
	[['a', 'b', 'c'], 'a, b or c'],
])('a choice of %j', (names, sentence) => {
	expect(choice(names)).toBe(sentence);
});
