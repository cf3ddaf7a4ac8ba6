import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {distance, nearest} from '../../src/domain/nearest.ts';

/** The textbook's table, whole and slow. */
const slowDistance = (one: string, other: string): number => {
	const table = Array.from({length: one.length + 1}, (_, row) =>
		Array.from({length: other.length + 1}, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
	);
	const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;

	for (let row = 1; row <= one.length; row += 1) {
		for (let column = 1; column <= other.length; column += 1) {
			const isSame = one[row - 1] === other[column - 1];
			const isExchanged =
				row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];

			(table[row] as number[])[column] = Math.min(
				at(row - 1, column) + 1,
				at(row, column - 1) + 1,
				at(row - 1, column - 1) + (isSame ? 0 : 1),
				isExchanged ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
			);
		}
	}

	return at(one.length, other.length);
};

describe('distance', () => {
	test.each<[string, string, number]>([
		['', '', 0],
		['a', '', 1],
		['login', 'login', 0],
		['login', 'logn', 1],
		['login', 'logiin', 1],
		['login', 'lpgin', 1],
		['login', 'lgoin', 1],
		['ca', 'abc', 3],
		['asof', 'sofa', 2],
		['kitten', 'sitting', 3],
	])('%s and %s', (one, other, expected) => {
		expect(distance(one, other, 5)).toBe(expected);
	});

	const words = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12});

	test('is the slow one, cut off beyond its bound', () => {
		fc.assert(
			fc.property(words, words, fc.nat({max: 6}), (one, other, bound) => {
				expect(distance(one, other, bound)).toBe(Math.min(slowDistance(one, other), bound + 1));
			}),
			{numRuns: 2000},
		);
	});

	test('goes both ways alike', () => {
		fc.assert(fc.property(words, words, (one, other) => distance(one, other, 4) === distance(other, one, 4)));
	});

	test('grows with the length of the words, not with its square', () => {
		const [one, other] = ['a'.repeat(200_000), 'b'.repeat(200_000)];
		const started = performance.now();

		expect(distance(one, other, 3)).toBe(4);
		expect(performance.now() - started).toBeLessThan(3000);
	});
});

describe('nearest', () => {
	const keys = ['login', 'roles', 'groups', 'twoFactor', 'lastSignIn', 'status', 'startsConnections', 'kind'];

	test.each<[string, string | undefined]>([
		['twofactor', 'twoFactor'],
		['two_factor', 'twoFactor'],
		['two-factor', 'twoFactor'],
		['towFactr', 'twoFactor'],
		['role', 'roles'],
		['lgoin', 'login'],
		['startConnection', 'startsConnections'],
		['lastsignin', 'lastSignIn'],
		['password', undefined],
		['x', undefined],
		['', undefined],
		['__proto__', undefined],
		['login'.repeat(1000), undefined],
	])('%s', (word, expected) => {
		expect(nearest(word, keys)).toBe(expected);
	});

	test('takes the first of equals, and the nearer one before it', () => {
		expect(nearest('role', ['rule', 'roles', 'role'])).toBe('role');
		expect(nearest('role', ['rule', 'roles'])).toBe('rule');
	});

	test('finds every known word as it is', () => {
		fc.assert(fc.property(fc.constantFrom(...keys), key => nearest(key, keys) === key));
	});
});
