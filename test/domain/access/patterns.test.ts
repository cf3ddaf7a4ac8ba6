import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	admitsOtherNamespaces,
	aliasIn,
	anyAlias,
	anyId,
	covers,
	overlaps,
} from '../../../src/domain/access/patterns.ts';
import {matches} from '../../../src/domain/anydesk/addresses.ts';

describe('a pattern and what is known of an address', () => {
	test.each([
		['*@acme', aliasIn('acme'), 'all'],
		['*@ACME', aliasIn('acme'), 'all'],
		['*', aliasIn('acme'), 'all'],
		['?*@acme', aliasIn('acme'), 'all'],
		['*acme', aliasIn('acme'), 'all'],
		['service-?@acme', aliasIn('acme'), 'some'],
		['?@acme', aliasIn('acme'), 'some'],
		['*@ad', aliasIn('acme'), 'none'],
		['*@acme-evil', aliasIn('acme'), 'none'],
		['*@acme*', aliasIn('ad'), 'none'],
		['*@acme*', aliasIn('acme'), 'all'],
		['*@a*', aliasIn('acme'), 'all'],
		['*@*', anyAlias, 'all'],
		['*@acme', anyAlias, 'some'],
		['12345678?', anyAlias, 'none'],
		['123456789', anyAlias, 'none'],
		['*', anyId[0], 'all'],
		['?????????', anyId[0], 'all'],
		['?????????', anyId[1], 'none'],
		['12345678?', anyId[0], 'some'],
		['a????????', anyId[0], 'none'],
		['*@acme', anyId[0], 'none'],
		['1*', anyId[0], 'some'],
		['', anyId[0], 'none'],
	] as const)('%s admits of %s: %s', (pattern, form, expected) => {
		const found = covers(pattern, form) ? 'all' : overlaps(pattern, form) ? 'some' : 'none';

		expect(found).toBe(expected);
	});

	test('whatever a pattern shares with a form is found', () => {
		const sign = fc.constantFrom('a', 'd', '@', '*', '?', '1');
		const pattern = fc.array(sign, {maxLength: 8}).map(signs => signs.join(''));
		const address = fc.stringMatching(/^[ad1]{1,4}@[ad1]{1,3}$/);

		fc.assert(
			fc.property(pattern, address, (one, text) => {
				const form = aliasIn(text.slice(text.indexOf('@') + 1));

				if (matches(one, text)) expect(overlaps(one, form)).toBe(true);
				if (covers(one, form)) expect(matches(one, text)).toBe(true);
				if (!overlaps(one, form)) expect(matches(one, text)).toBe(false);
			}),
			{numRuns: 2000},
		);
	});

	test('a long pattern takes no longer than its length', () => {
		expect(overlaps('*a'.repeat(50_000), anyAlias)).toBe(true);
	});

	test.each([
		['*', true],
		['*@*', true],
		['*@acme*', true],
		['*acme', true],
		['*@a*', true],
		['help@a?', true],
		['*@acme', false],
		['*@ad', false],
		['help@partner', false],
		['12345678?', false],
		['?????????', true],
		['123456789', false],
	])('%s admits namespaces that it does not spell out: %s', (pattern, expected) => {
		expect(admitsOtherNamespaces(pattern)).toBe(expected);
	});
});
