import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	isSameName,
	sayConfirmed,
	withConfirmations,
	withoutConfirmations,
} from '../../src/domain/confirmed-words.ts';
import {plainWords} from '../../src/domain/plain-words.ts';
import type {Attestation, Waiver} from '../../src/domain/words.ts';

describe('two names are those of one person', () => {
	test.each<[string, string, string, boolean]>([
		['the same', 'Olga Owner', 'Olga Owner', true],
		['other case', 'olga OWNER', 'Olga Owner', true],
		['case of other scripts', 'ÖZGE ŞAHİN', 'özge şahi̇n', true],
		['wide letters', 'Ｏｌｇａ', 'Olga', true],
		['letters in one piece or in two', 'Jose\u0301', 'José', true],
		['a ligature', 'Ste\uFB00i', 'Steffi', true],
		['blanks around it', '  Olga ', 'Olga', true],
		['blanks in it', 'Olga \t\n Owner', 'Olga Owner', true],
		['blanks of other kinds', 'Olga\u00A0\u2003Owner', 'Olga Owner', true],
		['a sign that is drawn as a blank', 'Olga Owner\u2800', 'Olga Owner', true],
		['what nobody sees', 'Ol\u200Bga\u2060 Ow\u00ADner\uFEFF', 'Olga Owner', true],
		['marks that turn the text', '\u202EOlga\u202C', 'Olga', true],
		['a mail address', 'Olga@Example.com', 'olga@example.com', true],
		['no blank at all', 'OlgaOwner', 'Olga Owner', false],
		['a part', 'Olga', 'Olga Owner', false],
		['another order', 'Owner Olga', 'Olga Owner', false],
		['an accent', 'José', 'Jose', false],
		['letters that look alike', 'Оlga', 'Olga', false],
		['nothing, and blanks', '', '  ', true],
		['nothing, and somebody', '', 'Olga', false],
	])('%s', (_title, one, other, isSame) => {
		expect(isSameName(one, other)).toBe(isSame);
		expect(isSameName(other, one)).toBe(isSame);
	});

	test('whatever they are, each is its own', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), name => {
				expect(isSameName(name, name)).toBe(true);
				expect(isSameName(` ${name}\u200B `, name)).toBe(true);
			}),
		);
	});
});

const word = (given: Partial<Attestation> = {}): Attestation => ({
	check: 'LGN-1',
	target: '*',
	holds: true,
	by: 'Olga Owner',
	on: '2026-11-01',
	...given,
});

const waiver = (given: Partial<Waiver> = {}): Waiver => ({
	check: 'ACL-1',
	target: '*',
	owner: 'Olga Owner',
	reason: 'none',
	until: '2026-12-31',
	...given,
});

describe('whether a second factor stands behind a word', () => {
	const olga = ['olga owner'];

	test.each<[string, boolean | undefined, string, readonly string[], boolean, boolean | undefined]>([
		['a code was typed', true, 'Olga Owner', olga, true, true],
		['a code was typed, and the second factor is gone since', true, 'Olga Owner', [], true, true],
		['none was typed in the name of somebody who signs', undefined, 'Olga Owner', olga, true, false],
		['none was typed, and that is written', false, 'Olga Owner', olga, true, false],
		['nobody signs in that name', undefined, 'Ben Bridge', olga, true, undefined],
		['nobody signs in that name, whatever is written', false, 'Ben Bridge', olga, true, undefined],
		['a file says so of itself', true, 'Olga Owner', olga, false, false],
		['a file says so of somebody who does not sign', true, 'Ben Bridge', olga, false, undefined],
		['a file says nothing', undefined, 'Olga Owner', olga, false, false],
		['a file, where nobody signs', true, 'Olga Owner', [], false, undefined],
	])('%s', (_title, confirmed, name, signers, isTrusted, expected) => {
		const given = confirmed === undefined ? {} : {confirmed};
		const words = {attestations: [word({...given, by: name})], waivers: [waiver({...given, owner: name})]};
		const {attestations, waivers} = withConfirmations(words, {signers, isTrusted});
		const told = expected === undefined ? {} : {confirmed: expected};

		expect(attestations).toEqual([{...word({by: name}), ...told}]);
		expect(waivers).toEqual([{...waiver({owner: name}), ...told}]);
	});

	test.each([
		['Cyrillic', '\u041Elga Owner'],
		['a blank that nobody sees', 'Olga Ow\u2003ner'],
	])('a name that only looks like that of somebody who signs is told: %s', (_title, name) => {
		const given = {resembles: 'Ben Bridge', confirmed: true};
		const told = withConfirmations(
			{attestations: [word({...given, by: name})], waivers: [waiver({...given, owner: name})]},
			{signers: ['Olga Owner'], isTrusted: false},
		);

		expect(told.attestations).toEqual([{...word({by: name}), resembles: 'Olga Owner'}]);
		expect(told.waivers).toEqual([{...waiver({owner: name}), resembles: 'Olga Owner'}]);
		expect(sayConfirmed(told.attestations[0])).toBe('not Olga Owner, though the name looks like it');
	});

	test.each([
		[{confirmed: true}, 'confirmed with second factor'],
		[{confirmed: false}, 'not confirmed with the second factor'],
		[{}, undefined],
		[undefined, undefined],
	])('%o is said', (given, said) => {
		expect(sayConfirmed(given)).toBe(said);
	});

	test('no confirmation is left where what lay open is taken over', () => {
		const given = [{confirmed: true}, {confirmed: false}, {}];

		expect(withoutConfirmations({attestations: given.map(word), waivers: given.map(waiver)})).toEqual({
			attestations: [word(), word(), word()],
			waivers: [waiver(), waiver(), waiver()],
		});
	});
});

describe('words that anybody may have written', () => {
	test('are kept as they are where nothing is the matter', () => {
		const words = {
			attestations: [word({note: 'gesehen, 20. November', confirmed: true})],
			waivers: [waiver()],
		};

		expect(plainWords(words)).toEqual(words);
	});

	test('are made harmless in every text, those of later versions too', () => {
		const evil = '\u001B]52;c;aGk=\u0007';
		const later = {[evil]: {__proto__: null, inner: [evil, 7]}};
		const {attestations, waivers} = plainWords({
			attestations: [word({check: evil, target: evil, by: evil, note: evil, on: evil, until: evil})],
			waivers: [{...waiver({owner: evil, reason: 'x'.repeat(100_000), until: evil}), ...later} as Waiver],
		});

		expect(JSON.stringify([attestations, waivers])).not.toMatch(/\\u001b|\\u0007/);
		expect(waivers[0]?.reason).toHaveLength(500);
		expect(attestations[0]?.holds).toBe(true);
	});

	test('whatever they hold, no control character comes out', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				const {
					waivers: [made],
				} = plainWords({attestations: [], waivers: [waiver({reason: text, owner: text})]});

				expect(`${made?.reason}${made?.owner}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
			}),
		);
	});
});
