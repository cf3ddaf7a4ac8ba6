import {spawnSync} from 'node:child_process';
import {hostname} from 'node:os';
import {describe, expect, test, vi} from 'vitest';
import type {Store} from '../../../src/state/workspace/store.ts';
import {answering, answersOf, aReport, namesOf, newFolder, open, treeOf, tryOpen} from './open-workspace.ts';
import {withPowerFor} from './power-cut.ts';

vi.mock('node:fs', async original => {
	const {onMortalDisk} = await import('./power-cut.ts');

	return onMortalDisk(await original<typeof import('node:fs')>());
});

/** The process that goes down with the machine. */
const gone = {pid: spawnSync(process.execPath, ['-e', '0']).pid, host: hostname()};

const canary = 'kanarienvogel-7f3a91';
const early = {workFactor: 1, passphrase: 'the early one'};
const late = {workFactor: 1, passphrase: 'the late one'};

type Story = {
	readonly isSealed: boolean;
	readonly act: (store: Store) => Promise<unknown>;
	/** How it may be found afterwards, when it got to its end first. */
	readonly ends: readonly ('plain' | 'early' | 'late')[];
};

const stories: Readonly<Record<string, Story>> = {
	'sealing it': {isSealed: false, act: store => store.seal(early.passphrase), ends: ['early', 'plain']},
	'unsealing it': {isSealed: true, act: store => store.unseal(), ends: ['plain', 'early']},
	'changing its passphrase': {
		isSealed: true,
		act: store => store.changePassphrase(late.passphrase),
		ends: ['late', 'early'],
	},
	'a save that is sealed': {
		isSealed: true,
		act: store => store.update(answering('three')),
		ends: ['early'],
	},
};

/** Opens it in whichever way it opens. */
const openAnyhow = async (folder: string) => {
	for (const [end, options] of [
		['plain', {}],
		['early', early],
		['late', late],
	] as const) {
		const opened = await tryOpen(folder, {workFactor: 1, ...options});

		if ('store' in opened) return {end, ...opened};
		expect(['sealed', 'access']).toContain(opened.kind);
	}

	throw new Error('it opens in no way');
};

describe('the machine goes down', () => {
	test.each(Object.entries(stories))(
		'after any step of %s: it opens, with all that it held',
		async (_title, {isSealed, act, ends}) => {
			const found = new Set<string>();

			for (let steps = 0, isDone = false; !isDone; steps++) {
				const folder = newFolder();
				const {store: first} = await open(folder, {workFactor: 1});
				await first.update(now => ({...answering('one')(now), planText: canary}));
				await first.update(answering('two'));
				await first.saveRun(aReport('run', {notLookedAt: [canary]}));
				if (isSealed) await first.seal(early.passphrase);

				const {store} = await open(folder, {...(isSealed ? early : {workFactor: 1}), owner: gone});
				isDone = await withPowerFor(steps, () => act(store));

				const {end, store: next, notices} = await openAnyhow(folder);
				found.add(end);
				expect(ends).toContain(end);
				if (isDone) expect(end).toBe(ends[0]);

				expect(answersOf(next.current()).slice(0, 2)).toEqual(['one', 'two']);
				expect(await next.readRun('run')).toMatchObject({notLookedAt: [canary]});
				expect(notices.filter(notice => !notice.startsWith('A '))).toEqual([]);

				// What was interrupted is over now: in one form or in the other, and nothing of the other one is left.
				const names = namesOf(folder).filter(name => name !== 'lock');
				expect(names).toEqual(
					end === 'plain'
						? ['runs', 'runs/run.json', 'state.json', 'state.json.bak']
						: ['identity.age', 'runs', 'runs/run.json.age', 'state.age', 'state.age.bak'],
				);
				expect(Object.values(treeOf(folder)).join().includes(canary)).toBe(end === 'plain');

				await next.update(answering('more'));
				expect(answersOf((await openAnyhow(folder)).store.current())).toContain('more');
				expect((await openAnyhow(folder)).notices).toEqual([]);
				expect(steps).toBeLessThan(300);
			}

			expect([...found].toSorted()).toEqual([...ends].toSorted());
		},
		120_000,
	);
});
