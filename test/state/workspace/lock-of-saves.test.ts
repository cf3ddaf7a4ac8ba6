import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {answering, answersOf, aReport, newFolder, open} from './open-workspace.ts';

/** Called before anything is sealed, however long that takes. */
const sealing = vi.hoisted(() => ({begins: async (): Promise<void> => {}}));

vi.mock('../../../src/state/workspace/age-file.ts', async original => {
	const real = await original<typeof import('../../../src/state/workspace/age-file.ts')>();

	return {
		...real,
		sealFor: async (recipient: string, bytes: Uint8Array) => {
			// A state is short, and is sealed under the lock.
			if (Buffer.from(bytes).includes('a long report')) await sealing.begins();

			return real.sealFor(recipient, bytes);
		},
	};
});

const passphrase = 'correct horse battery staple';

describe('a long report that is sealed', () => {
	test('keeps no neighbour waiting: they save while it is being sealed', async () => {
		const folder = newFolder();
		const quick = {workFactor: 1, passphrase};
		const {store: first} = await open(folder, {workFactor: 1});
		await first.seal(passphrase);
		const {store} = await open(folder, quick);
		const {store: neighbour} = await open(folder, quick);
		const seen: boolean[] = [];

		sealing.begins = async () => {
			seen.push(existsSync(join(folder, 'lock')));
			await neighbour.update(answering('meanwhile'));
		};
		await store.saveRun(aReport('long', {notLookedAt: ['a long report']}));

		expect(seen).toEqual([false]);

		const {store: next} = await open(folder, quick);
		expect(answersOf(next.current())).toEqual(['meanwhile']);
		expect(next.current().runs.map(({id}) => id)).toEqual(['long']);
		expect(await next.readRun('long')).toMatchObject({notLookedAt: ['a long report']});
	});
});
