import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {printEntries, printFlow, printScalar, type YamlValue} from '../../src/artifacts/yaml-text.ts';

describe('scalars', () => {
	test.each<[string, string]>([
		['incoming', 'incoming'],
		['IT Supporter', 'IT Supporter'],
		['anna@example.com', 'anna@example.com'],
		['off', '"off"'],
		['No', '"No"'],
		['null', '"null"'],
		['123456789', '"123456789"'],
		['2026-11-20', '"2026-11-20"'],
		['*@acme', '"*@acme"'],
		['a: b', '"a: b"'],
		['a #b', '"a #b"'],
		['- a', '"- a"'],
		['{a}', '"{a}"'],
		['a, b', '"a, b"'],
		['', '""'],
		['"', '"\\""'],
		['é', '"é"'],
		['\u202e', '"\\u202e"'],
		['\u{e0001}', '"\\U000e0001"'],
		['\u001b[0m', '"\\u001b[0m"'],
	])('%j', (text, expected) => {
		expect(printScalar(text)).toBe(expected);
		expect(parse(expected)).toBe(text);
	});
});

test('whatever is printed is read back, in flow and in block style', () => {
	const text = fc.string({unit: 'grapheme'});
	const {value} = fc.letrec<{value: YamlValue}>(tie => ({
		value: fc.oneof(
			{depthSize: 'small'},
			text,
			fc.boolean(),
			fc.array(tie('value'), {maxLength: 3}),
			fc.dictionary(
				text.filter(key => key !== '__proto__'),
				tie('value'),
				{maxKeys: 3, noNullPrototype: true},
			),
		),
	}));

	fc.assert(
		fc.property(value, given => {
			expect(parse(printFlow(given))).toEqual(given);
			expect(parse(printEntries({first: given, second: 'x'}).join('\n'))).toEqual({
				first: given,
				second: 'x',
			});
		}),
	);
});

test('what is undefined is left out', () => {
	expect(printEntries({a: undefined, b: true})).toEqual(['b: true']);
	expect(printFlow({a: undefined, b: ['x']})).toBe('{b: [x]}');
});
