import {describe, expect, test} from 'vitest';
import {openPlace} from '../../src/probes/place.ts';
import {readFileVersion} from '../../src/probes/program-version.ts';
import {tempTree} from './temp-tree.ts';

/** The fixed record of a version resource: signature, version of the record, then the file's version in four words. */
const record = (high: number, low: number, structure = 0x0001_0000): Buffer => {
	const bytes = Buffer.alloc(52);

	bytes.writeUInt32LE(0xfeef_04bd, 0);
	bytes.writeUInt32LE(structure, 4);
	bytes.writeUInt32LE(high, 8);
	bytes.writeUInt32LE(low, 12);

	return bytes;
};

const words = (one: number, other: number): number => one * 0x1_0000 + other;
const filling = Buffer.alloc(10_000, 'MZ');
const signature = record(0, 0).subarray(0, 4);

const versionOf = async (...parts: readonly Uint8Array[]): Promise<string | undefined> =>
	(await readFileVersion(await openPlace(tempTree({'AnyDesk.exe': Buffer.concat(parts)})), 'AnyDesk.exe'))
		?.value;

describe('the version of a program', () => {
	test.each<[string, readonly Uint8Array[], string | undefined]>([
		['stands in its record', [filling, record(words(9, 0), words(6, 0)), filling], '9.0.6'],
		['has large numbers', [record(words(65_535, 65_535), words(65_535, 1))], '65535.65535.65535'],
		['stands at the very end', [filling, record(words(8, 1), words(4, 0)).subarray(0, 16)], '8.1.4'],
		[
			'stands behind a chance likeness of the signature',
			[filling, signature, filling, record(words(9, 0), words(6, 0))],
			'9.0.6',
		],
		['is cut off', [filling, record(words(8, 1), words(4, 0)).subarray(0, 15)], undefined],
		['stands in no record that we know', [record(words(9, 0), words(6, 0), 7)], undefined],
		['is not there', [filling], undefined],
		['is that of nothing', [], undefined],
	])('%s', async (_, parts, expected) => {
		expect(await versionOf(...parts)).toBe(expected);
	});

	test('names its file', async () => {
		const place = await openPlace(tempTree({'a/b.exe': record(words(9, 0), words(6, 0))}));

		expect(await readFileVersion(place, 'a/b.exe')).toEqual({value: '9.0.6', source: 'a/b.exe'});
		expect(await readFileVersion(place, 'a/c.exe')).toBeUndefined();
	});
});
