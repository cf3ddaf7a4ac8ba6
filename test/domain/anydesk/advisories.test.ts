import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {advisories, isAffected} from '../../../src/domain/anydesk/advisories.ts';
import {
	defaultFloors,
	type Platform,
	parseVersion,
	platforms,
	type Version,
} from '../../../src/domain/anydesk/versions.ts';

const versionOf = (text: string): Version => parseVersion(text) ?? [0, 0, 0];

/** What concerns a version on a platform: the years and numbers of the CVEs. */
const concerning = (platform: Platform, version: string): readonly string[] =>
	advisories
		.filter(advisory => isAffected(advisory, platform, versionOf(version)))
		.map(({id}) => id.replace('CVE-', ''));

/** Both sides of every boundary that a record draws. */
describe('the boundaries', () => {
	test.each<[string, Platform, last: string, first: string]>([
		['CVE-2025-27919', 'windows', '9.0.4', '9.0.5'],
		['CVE-2025-27918', 'windows', '8.65535.65535', '9.0.0'],
		['CVE-2025-27917', 'windows', '9.0.4', '9.0.5'],
		['CVE-2025-27917', 'macos', '9.0.0', '9.0.1'],
		['CVE-2025-27917', 'linux', '6.65535.0', '7.0.0'],
		['CVE-2025-27916', 'windows', '9.0.5', '9.0.6'],
		['CVE-2024-12754', 'windows', '8.0.9', '8.0.10'],
		['CVE-2024-52940', 'windows', '8.1.0', '8.1.1'],
		['CVE-2023-26509', 'windows', '7.0.8', '7.0.9'],
		['CVE-2022-32450', 'windows', '7.0.9', '7.0.10'],
		['CVE-2021-44426', 'windows', '6.2.5', '6.2.6'],
		['CVE-2021-44426', 'windows', '6.3.4', '6.3.5'],
		['CVE-2021-44425', 'windows', '6.2.5', '6.2.6'],
		['CVE-2021-44425', 'windows', '6.3.2', '6.3.3'],
		['CVE-2021-40854', 'windows', '6.2.5', '6.2.6'],
		['CVE-2021-40854', 'windows', '6.3.2', '6.3.3'],
		['CVE-2020-35483', 'windows', '6.0.65535', '6.1.0'],
		['CVE-2020-27614', 'macos', '6.0.2', '6.0.3'],
		['CVE-2020-13160', 'linux', '5.5.2', '5.5.3'],
	])('%s on %s: %s is affected, %s is not', (id, platform, last, first) => {
		const short = id.replace('CVE-', '');

		expect(concerning(platform, last)).toContain(short);
		expect(concerning(platform, first)).not.toContain(short);
	});

	test.each<[string, Platform, string]>([
		['CVE-2024-12754', 'windows', '8.0.8'],
		['CVE-2023-26509', 'windows', '7.0.7'],
		['CVE-2022-32450', 'windows', '7.0.8'],
		['CVE-2021-44425', 'windows', '6.2.7'],
	])('%s on %s begins behind %s', (id, platform, version) => {
		expect(concerning(platform, version)).not.toContain(id.replace('CVE-', ''));
	});
});

describe('what concerns a version', () => {
	test.each<[Platform, string, readonly string[]]>([
		['windows', '9.7.16', []],
		['windows', '9.0.6', []],
		['windows', '9.0.5', ['2025-27916']],
		['windows', '9.0.4', ['2025-27919', '2025-27917', '2025-27916']],
		['windows', '8.1.0', ['2025-27919', '2025-27918', '2025-27917', '2025-27916', '2024-52940']],
		['windows', '6.3.5', ['2025-27919', '2025-27918', '2025-27917', '2025-27916', '2024-52940']],
		['macos', '9.0.1', []],
		['macos', '9.0.0', ['2025-27917']],
		['macos', '6.0.2', ['2025-27917', '2020-27614']],
		['linux', '8.0.2', []],
		['linux', '7.0.0', []],
		['linux', '6.4.0', ['2025-27917']],
		['linux', '5.5.2', ['2025-27917', '2020-13160']],
	])('%s %s', (platform, version, ids) => {
		expect(concerning(platform, version)).toEqual(ids);
	});

	test.each(platforms)('nothing at the floor of %s', platform => {
		expect(concerning(platform, defaultFloors[platform].join('.'))).toEqual([]);
	});
});

describe('the records', () => {
	test('are named once each', () => {
		const ids = advisories.map(({id}) => id);

		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter(id => !/^CVE-20\d\d-\d{4,5}$/.test(id))).toEqual([]);
	});

	test('name a platform other than Windows only where they do so themselves', () => {
		const others = advisories.flatMap(({id, affects}) =>
			affects.filter(({platform}) => platform !== 'windows').map(({platform}) => `${id} ${platform}`),
		);

		expect(others).toEqual([
			'CVE-2025-27917 macos',
			'CVE-2025-27917 linux',
			'CVE-2020-27614 macos',
			'CVE-2020-13160 linux',
		]);
	});

	test('have an end each: none concerns every version', () => {
		expect(
			advisories
				.flatMap(({affects}) => affects)
				.filter(({before, through}) => before === undefined && through === undefined),
		).toEqual([]);
	});

	test.each<[string, string | undefined]>([
		['CVE-2025-27919', 'input-and-full-access'],
		['CVE-2025-27916', 'direct-connections'],
		['CVE-2024-52940', 'direct-connections'],
		['CVE-2020-13160', 'discovery'],
		['CVE-2025-27917', undefined],
	])('%s needs %s', (id, needs) => {
		expect(advisories.find(advisory => advisory.id === id)?.needs).toBe(needs);
	});

	test('one concerns copies alone that are not installed', () => {
		expect(advisories.filter(({isPortableOnly}) => isPortableOnly).map(({id}) => id)).toEqual([
			'CVE-2020-35483',
		]);
	});

	test('end with 9.0.5, on every platform', () => {
		const number = fc.nat(12);

		fc.assert(
			fc.property(fc.constantFrom(...platforms), number, number, number, (platform, major, minor, patch) => {
				if (major > 9 || (major === 9 && (minor > 0 || patch >= 6))) {
					expect(concerning(platform, `${major}.${minor}.${patch}`)).toEqual([]);
				}
			}),
		);
	});
});
