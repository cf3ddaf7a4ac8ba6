import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hostileEndpoint, writeEntries} from './hostile-tree.ts';
import {
	comparable,
	evidenceIn,
	missingFor,
	probed,
	runCollector,
	surroundings,
	titleOf,
} from './run-collector.ts';

/** Puts a tree on the disk for as long as it is looked at. */
const onDisk = async (
	write: (root: string) => void,
	look: (root: string) => Promise<void>,
): Promise<void> => {
	const folder = mkdtempSync(join(tmpdir(), 'deskwarden-hostile-'));

	try {
		for (const name of ['disk', 'outside']) mkdirSync(join(folder, name));
		write(join(folder, 'disk'));
		await look(join(folder, 'disk'));
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

describe('whatever lies on an endpoint', () => {
	describe.each(surroundings.map((given, index) => ({given, index})))('in $given.name', ({given, index}) => {
		test.skipIf(missingFor(given).length > 0)(
			`the collector prints one line that says what the probes say: ${titleOf(given)}`,
			async () => {
				await fc.assert(
					fc.asyncProperty(hostileEndpoint, entries =>
						onDisk(
							root => writeEntries(root, entries),
							async root => {
								const found = evidenceIn(await runCollector(root, {in: given}));

								expect(comparable(found)).toEqual(comparable(await probed(root)));
							},
						),
					),
					{numRuns: index === 0 ? 25 : 8},
				);
			},
			120_000,
		);
	});
});
