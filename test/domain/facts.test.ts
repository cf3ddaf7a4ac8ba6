import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	agree,
	conflict,
	derive,
	type Fact,
	known,
	partly,
	type Source,
	unknown,
} from '../../src/domain/facts.ts';

const at = (place: string, line?: number): Source => ({
	place,
	...(line !== undefined && {line}),
	origin: 'explicit',
});

const a = at('system.conf', 3);
const b = at('user.conf', 7);
const c = at('the form');
const one = known(1, a);
const alsoOne = known(1, b);
const two = known(2, b);
const nothing = unknown('nobody looked');
const noPlan = unknown('no plan tells', 'plan', [c]);
const quarrel = conflict([a, b]);

describe('sources of one rank', () => {
	test.each<[string, readonly [Fact<number>, ...Fact<number>[]], Fact<number>]>([
		['one alone', [one], one],
		['two that say the same', [one, alsoOne], known(1, a, b)],
		['two that differ', [one, two], quarrel],
		['one that knows nothing, first', [nothing, one], one],
		['one that knows nothing, last', [one, nothing], one],
		['none that knows', [nothing, noPlan], nothing],
		['a conflict and one that knows', [quarrel, known(1, c)], quarrel],
		['one that knows and a conflict', [known(1, c), quarrel], quarrel],
		['one that knows nothing, a conflict, and one that knows', [nothing, quarrel, known(1, c)], quarrel],
		['two that differ, and a third', [one, two, known(1, c)], quarrel],
		['a part and the whole', [partly(1, 'unread', a), alsoOne], known(1, a, b)],
		['the whole and a part', [one, partly(1, 'unread', b)], known(1, a, b)],
		['two parts', [partly(1, 'unread', a), partly(1, 'cut', b)], partly(1, 'unread', a, b)],
		['two parts that differ', [partly(1, 'unread', a), partly(2, 'cut', b)], quarrel],
	])('%s', (_, facts, expected) => {
		expect(agree(...facts)).toEqual(expected);
	});

	test('compare lists by what is in them', () => {
		expect(agree<readonly string[]>(known(['*@acme'], a), known(['*@acme'], b)).isKnown).toBe(true);
		expect(agree<readonly string[]>(known(['*@acme'], a), known([], b)).isKnown).toBe(false);
	});

	test('a disagreement names both places, and what would settle it', () => {
		expect(agree(one, two, known(3, c))).toMatchObject({
			reason: 'system.conf:3 and user.conf:7 disagree',
			needs: 'evidence',
			sources: [a, b],
			isConflict: true,
		});
		expect(agree<number>(one, known(2, c))).toMatchObject({reason: 'system.conf:3 and the form disagree'});
	});
});

describe('a fact read out of another', () => {
	const double = (fact: Fact<number>): Fact<number> =>
		derive(fact, (value, sources) => known(value * 2, ...sources));

	test('keeps the sources', () => {
		expect(double(two)).toEqual(known(4, b));
	});

	test('keeps the reason of what is missing', () => {
		expect(double(noPlan)).toBe(noPlan);
		expect(double(quarrel)).toBe(quarrel);
	});

	test('may be unknown although the other is known', () => {
		expect(derive(one, () => unknown('no meaning'))).toEqual(unknown('no meaning'));
	});
});

describe('whatever the sources say', () => {
	const source = fc
		.record({place: fc.constantFrom('x', 'y'), line: fc.nat(9)})
		.map(({place, line}): Source => ({place, line, origin: 'explicit'}));
	const fact: fc.Arbitrary<Fact<number>> = fc.oneof(
		fc.tuple(fc.nat(2), source).map(([value, from]) => known(value, from)),
		fc.tuple(fc.nat(2), source).map(([value, from]) => partly(value, 'unread', from)),
		fc.constant(unknown('nobody looked')),
		source.map(from => conflict([from, from])),
	);
	const isConflict = (given: Fact<number>): boolean => !given.isKnown && given.isConflict === true;

	test('the order decides neither whether it is known, nor what', () => {
		fc.assert(
			fc.property(fact, fact, (left, right) => {
				const [there, back] = [agree(left, right), agree(right, left)];

				expect(there.isKnown).toBe(back.isKnown);
				if (there.isKnown && back.isKnown) expect(there.value).toBe(back.value);
			}),
		);
	});

	test('a conflict survives whatever is merged with it', () => {
		fc.assert(
			fc.property(fc.array(fact), fc.array(fact), (before, after) => {
				const [first = nothing, ...others] = [...before, quarrel, ...after];

				expect(isConflict(agree(first, ...others))).toBe(true);
			}),
		);
	});

	test('a known value was said by somebody, and no other value was', () => {
		fc.assert(
			fc.property(fact, fc.array(fact), (first, others) => {
				const merged = agree(first, ...others);
				const said = [first, ...others].flatMap(given => (given.isKnown ? [given.value] : []));

				if (merged.isKnown) expect(new Set(said)).toEqual(new Set([merged.value]));
			}),
		);
	});
});
