import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	hasWildcard,
	isAlias,
	isId,
	isNamespace,
	matches,
	namespaceOf,
	parseAclList,
	printAclList,
	reachOf,
} from '../../../src/domain/anydesk/addresses.ts';

describe('a list', () => {
	test('is read entry by entry, with its flags', () => {
		expect(parseAclList('111111111:true;*@acme:false')).toEqual([
			{pattern: '111111111', isOn: true},
			{pattern: '*@acme', isOn: false},
		]);
	});

	test('counts a part without a readable flag as an entry that is on', () => {
		expect(parseAclList('*@acme;222222222:maybe')).toEqual([
			{pattern: '*@acme', isOn: true},
			{pattern: '222222222:maybe', isOn: true},
		]);
	});

	test('may be empty', () => {
		expect(parseAclList('')).toEqual([]);
		expect(parseAclList(' ; ;')).toEqual([]);
	});

	test('comes back as it was printed', () => {
		const entry = fc.record({
			pattern: fc.stringMatching(/^[A-Za-z0-9@*?._-]{1,20}$/),
			isOn: fc.boolean(),
		});

		fc.assert(
			fc.property(fc.array(entry), entries => {
				expect(parseAclList(printAclList(entries))).toEqual(entries);
			}),
		);
	});
});

describe('an address', () => {
	test.each([
		['123456789', true],
		['1234567890', true],
		['12345678', false],
		['12345678901', false],
		['12345678a', false],
		['123 456 789', false],
	])('%s is an ID: %s', (text, expected) => {
		expect(isId(text)).toBe(expected);
	});

	test.each([
		['anna@acme', true],
		['service-1.b_c@acme', true],
		['anna', false],
		['@acme', false],
		['anna@', false],
		['anna bell@acme', false],
		[`${'a'.repeat(25)}@acme`, true],
		[`${'a'.repeat(26)}@acme`, false],
	])('%s is an alias: %s', (text, expected) => {
		expect(isAlias(text)).toBe(expected);
	});

	test('has its namespace behind the last @', () => {
		expect(namespaceOf('anna@acme')).toBe('acme');
		expect(namespaceOf('123456789')).toBeUndefined();
		expect(isNamespace('acme.support')).toBe(true);
		expect(isNamespace('*')).toBe(false);
		expect(hasWildcard('anna@acme')).toBe(false);
		expect(hasWildcard('ann?@acme')).toBe(true);
	});
});

describe('a pattern', () => {
	test.each([
		// The vendor's own examples.
		['*@company', 'service-1@company', true],
		['*@company', 'trudy@competitor', false],
		['service-?@company', 'service-1@company', true],
		['service-?@company', 'sales@company', false],
		['service-?@company', 'service-10@company', false],
		// Matched whole, without regard to case.
		['anna@acme', 'Anna@ACME', true],
		['anna@acme', 'joanna@acme', false],
		['anna@acme', 'anna@acme2', false],
		['*@acme', '123456789', false],
		// Wide ones.
		['*', '', true],
		['?', '', false],
		['*acme', 'x@notacme', true],
		['*@acme*', 'x@acme-evil', true],
		['*@a*', 'x@ad', true],
		['?????????', '123456789', true],
		['?????????', '1234567890', false],
		['**@**acme', 'x@acme', true],
		['', '', true],
		['', 'x', false],
		['a.c', 'abc', false],
		['[a-z]*', 'anna', false],
	])('%s admits %s: %s', (pattern, address, expected) => {
		expect(matches(pattern, address)).toBe(expected);
	});

	const letters = (extra: string) =>
		fc.array(fc.constantFrom(...'aAb@1', ...extra), {maxLength: 12}).map(parts => parts.join(''));

	test('is matched as a naive matcher does it', () => {
		fc.assert(
			fc.property(letters('**??'), letters('c'), (pattern, address) => {
				expect(matches(pattern, address)).toBe(admits(pattern.toLowerCase(), address.toLowerCase()));
			}),
			{numRuns: 2000},
		);
	});

	test('admits an address that was made from it', () => {
		const piece = fc.oneof(
			fc.constantFrom('a', '@', '7').map(text => ({pattern: text, address: text})),
			fc.constantFrom('x', '@').map(text => ({pattern: '?', address: text})),
			fc.string({maxLength: 5, unit: 'grapheme-ascii'}).map(text => ({pattern: '*', address: text})),
		);

		fc.assert(
			fc.property(fc.array(piece), pieces => {
				const pattern = pieces.map(part => part.pattern).join('');
				const address = pieces.map(part => part.address).join('');

				expect(matches(pattern, address)).toBe(true);
			}),
		);
	});

	test.each([
		['10,000 wildcards in a row', '*'.repeat(10_000) + 'b', 'a'.repeat(10_000)],
		['10,000 wildcards with a letter each', '*a'.repeat(10_000) + 'b', 'a'.repeat(10_000)],
		['wildcards of both kinds', '*?'.repeat(10_000) + 'b', 'a'.repeat(10_000)],
		['10,000 single wildcards', '?'.repeat(10_000) + 'b', 'a'.repeat(10_000)],
	])('of %s is matched at once', (_name, pattern, address) => {
		const start = performance.now();

		expect(matches(pattern, address)).toBe(false);
		expect(reachOf(pattern).who).not.toBe('one-namespace');
		expect(performance.now() - start).toBeLessThan(500);
	});
});

describe('the reach of a pattern', () => {
	test.each([
		['*', 'everybody', '* has nothing but wildcards'],
		['**', 'everybody', '** has nothing but wildcards'],
		['?????????', 'everybody', '????????? has nothing but wildcards'],
		['??????????', 'everybody', '?????????? has nothing but wildcards'],
		['????', 'foreign-namespaces', '???? has nothing but wildcards'],
		['*@*', 'everybody', '*@* admits every namespace'],
		['anna@*', 'everybody', 'anna@* admits every namespace'],
		['*@ad', 'public-namespace', '*@ad admits aliases of the public namespace'],
		['*@AD', 'public-namespace', '*@AD admits aliases of the public namespace'],
		['acme-?@ad', 'public-namespace', 'acme-?@ad admits aliases of the public namespace'],
		['*@a*', 'public-namespace', '*@a* admits aliases of the public namespace'],
		['*@??', 'public-namespace', '*@?? admits aliases of the public namespace'],
		['anna@a?', 'foreign-namespaces', 'anna@a? also admits the public namespace'],
		['*@acme*', 'foreign-namespaces', '*@acme* also admits other namespaces that look alike'],
		['*@acm?', 'foreign-namespaces', '*@acm? also admits other namespaces that look alike'],
		['*@*acme', 'foreign-namespaces', '*@*acme also admits other namespaces that look alike'],
		['*@???', 'foreign-namespaces', '*@??? also admits other namespaces that look alike'],
		['*acme', 'foreign-namespaces', '*acme has no @, so it also admits namespaces that end like it'],
		['????acme', 'foreign-namespaces', '????acme has no @, so it also admits namespaces that end like it'],
		['anna*', 'foreign-namespaces', 'anna* has no @, so it also admits names of every namespace'],
		['12345678?', 'foreign-namespaces', '12345678? admits every ID of that form'],
		['', 'nobody', 'the pattern is empty'],
		['acme', 'nobody', 'acme is neither an ID nor an alias'],
		[
			'123 456 789',
			'unclear',
			'123 456 789 has spaces, and an AnyDesk ID is written without spaces: 123456789',
		],
		['1 2 3', 'unclear', '1 2 3 has spaces, and an AnyDesk ID is 9 or 10 digits without spaces'],
		['*,*@acme', 'unclear', '*,*@acme holds characters that no address has'],
		['*@acme@acme', 'unclear', '*@acme@acme holds characters that no address has'],
		['*@acmé', 'unclear', '*@acmé holds characters that no address has'],
		['*@', 'nobody', 'nothing stands behind the @ of *@'],
		['@acme', 'nobody', 'nothing stands before the @ of @acme'],
	])('%s: %s', (pattern, who, why) => {
		expect(reachOf(pattern)).toEqual({who, why});
	});

	test.each([
		['*@acme', {who: 'one-namespace', namespace: 'acme'}],
		['service-?@acme', {who: 'one-namespace', namespace: 'acme'}],
		['anna@acme', {who: 'one-client', address: 'anna@acme'}],
		['anna@ad', {who: 'one-client', address: 'anna@ad'}],
		['123456789', {who: 'one-client', address: '123456789'}],
		['anna?acme', {who: 'one-client', address: 'anna@acme'}],
	])('%s stays within', (pattern, reach) => {
		expect(reachOf(pattern)).toEqual(reach);
	});

	const text = (alphabet: string, lengths: {readonly minLength: number; readonly maxLength: number}) =>
		fc.array(fc.constantFrom(...alphabet), lengths).map(parts => parts.join(''));

	test('within one namespace admits no alias of another, and no ID', () => {
		const alias = fc
			.tuple(text('abd', {minLength: 1, maxLength: 4}), text('abd', {minLength: 1, maxLength: 3}))
			.map(parts => parts.join('@'));

		fc.assert(
			fc.property(text('abd@*?1', {minLength: 1, maxLength: 9}), alias, (pattern, address) => {
				const reach = reachOf(pattern);
				if (!matches(pattern, address)) return;

				if (reach.who === 'one-namespace') expect(namespaceOf(address)).toBe(reach.namespace);
				if (reach.who === 'one-client') expect(address).toBe(reach.address);
				expect(reach.who).not.toBe('nobody');
			}),
			{numRuns: 5000},
		);
	});

	test('tells foreign text in plain and short words', () => {
		const reach = reachOf(`*\u001b[31m${'x'.repeat(500)}`);

		expect('why' in reach && reach.why).not.toContain('\u001b');
		expect('why' in reach && reach.why.length).toBeLessThan(200);
	});
});

/** The meaning of a pattern, without a thought for speed. */
const admits = (pattern: string, address: string): boolean => {
	const [first, ...rest] = pattern;
	if (first === undefined) return address === '';
	if (first === '*') {
		return admits(rest.join(''), address) || (address !== '' && admits(pattern, address.slice(1)));
	}

	return address !== '' && (first === '?' || first === address[0]) && admits(rest.join(''), address.slice(1));
};
