import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {looksLike} from '../../src/domain/look-alikes.ts';

describe('two names look alike', () => {
	test.each<[string, string, string, boolean]>([
		['the same', 'Olga Owner', 'Olga Owner', true],
		['a Cyrillic letter', 'anna@example.c\u043Em', 'anna@example.com', true],
		['a Cyrillic capital', '\u041Elga Owner', 'Olga Owner', true],
		['a Greek letter', '\u03BFlga owner', 'Olga Owner', true],
		['capitals that only look so when they are great', '\u041Dans', 'Hans', true],
		['a digit for a letter', 'anna@examp1e.c0m', 'anna@example.com', true],
		['a capital i for an l', 'OIga Owner', 'Olga Owner', true],
		['two letters for one', 'anna@exarnple.com', 'anna@example.com', true],
		['a blank in it', 'anna@ example.com', 'anna@example.com', true],
		['a blank of another kind in it', 'anna@\u2003example.com', 'anna@example.com', true],
		['an accent', '\u00D3lga Owner', 'Olga Owner', true],
		['a longer hyphen', 'Ann\u2011Kathrin', 'Ann-Kathrin', true],
		['another name', 'Ben Bridge', 'Olga Owner', false],
		['a part', 'Olga', 'Olga Owner', false],
		['another address', 'anna@example.net', 'anna@example.com', false],
		['a small letter that looks like none', '\u043Dans', 'hans', false],
	])('%s', (_title, one, other, isAlike) => {
		expect(looksLike(one, other)).toBe(isAlike);
		expect(looksLike(other, one)).toBe(isAlike);
	});

	test('whatever they are, each like itself', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme'}), name => looksLike(name, ` ${name}`)));
	});
});
