import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	defaultFloors,
	firstWithNewCertificate,
	isOlder,
	parseVersion,
	printVersion,
	type Version,
} from '../../../src/domain/anydesk/versions.ts';

describe('a version', () => {
	test.each<[string, Version | undefined]>([
		['9.0.6', [9, 0, 6]],
		['0.0.0', [0, 0, 0]],
		['65535.65535.65535', [65_535, 65_535, 65_535]],
		['10.0.10', [10, 0, 10]],
		['65536.0.0', undefined],
		['9.0.65536', undefined],
		['9.0', undefined],
		['9.0.6.1', undefined],
		['v9.0.6', undefined],
		['9.0.6 ', undefined],
		['9.0.6\n', undefined],
		['9.0.-6', undefined],
		['9,0,6', undefined],
		['9.0.6-beta', undefined],
		['٩.٠.٦', undefined],
		['', undefined],
	])('%j', (text, version) => {
		expect(parseVersion(text)).toEqual(version);
	});
});

describe('the older of two', () => {
	test.each<[string, string, boolean]>([
		['9.0.5', '9.0.6', true],
		['9.0.6', '9.0.5', false],
		['9.0.6', '9.0.6', false],
		['8.9.9', '9.0.0', true],
		['9.0.9', '9.0.10', true],
		['9.10.0', '9.9.0', false],
		['10.0.0', '9.9.9', false],
	])('%s is older than %s: %s', (one, other, expected) => {
		expect(isOlder(parseVersion(one) ?? [0, 0, 0], parseVersion(other) ?? [0, 0, 0])).toBe(expected);
	});

	const number = fc.oneof(fc.nat(3), fc.nat(65_535));
	const version = fc.tuple(number, number, number).map((parts): Version => parts);

	test('is found by a strict order', () => {
		fc.assert(
			fc.property(version, version, version, (one, other, third) => {
				expect(isOlder(one, one)).toBe(false);
				expect(isOlder(one, other) && isOlder(other, one)).toBe(false);
				if (isOlder(one, other) && isOlder(other, third)) expect(isOlder(one, third)).toBe(true);
				if (!isOlder(one, other) && !isOlder(other, one)) expect(one).toEqual(other);
			}),
			{numRuns: 500},
		);
	});

	test('a printed version is read again', () => {
		fc.assert(
			fc.property(version, given => {
				expect(parseVersion(printVersion(given))).toEqual(given);
			}),
		);
	});
});

test('the floors are the lowest versions without a known remote vulnerability', () => {
	expect(defaultFloors).toEqual({windows: [9, 0, 6], macos: [9, 0, 1], linux: [7, 0, 0]});
	expect(firstWithNewCertificate).toEqual([8, 0, 8]);
});
