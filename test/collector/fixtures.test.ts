import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {endpoints} from '../fixtures/endpoints.ts';
import {writeTree} from '../fixtures/tree-place.ts';
import {
	comparable,
	evidenceIn,
	missingFor,
	probed,
	runCollector,
	surroundings,
	titleOf,
} from './run-collector.ts';

const names = Object.keys(endpoints);
const ofWindows = names.filter(name =>
	[...(endpoints[name]?.tree.keys() ?? [])].some(path =>
		/^(?:ProgramData|Documents and Settings|Windows)\//.test(path),
	),
);
const ofOthers = names.filter(name => !ofWindows.includes(name));

/** The first surroundings see them all; the others every sixth, each another one. */
const shareOf = (index: number): readonly string[] =>
	index === 0 ? ofOthers : ofOthers.filter((_, at) => at % 6 === index - 1);

let folder = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'deskwarden-collector-'));

	for (const name of names) {
		mkdirSync(rootOf(name), {recursive: true});
		writeTree(rootOf(name), endpoints[name]?.tree ?? new Map());
	}
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

const rootOf = (name: string): string =>
	join(folder, String(names.indexOf(name)), endpoints[name]?.folder ?? 'disk');

describe.each(surroundings.map((given, index) => ({given, index})))(
	'the collector finds what the probes find, in $given.name',
	({given, index}) => {
		describe.skipIf(missingFor(given).length > 0)(titleOf(given), () => {
			test.each(shareOf(index))('%s', async name => {
				const found = evidenceIn(await runCollector(rootOf(name), {in: given}));

				expect(comparable(found)).toEqual(comparable(await probed(rootOf(name))));
			});
		});
	},
);

test.each(ofWindows)('%s is left to the probes', async name => {
	const {code, out, err} = await runCollector(rootOf(name));

	expect({code, out}).toEqual({code: 3, out: ''});
	expect(err).toBe('This is a file system of Windows: deskwarden check root:FOLDER reads it.\n');
});
