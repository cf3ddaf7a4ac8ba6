import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import type {Store} from '../../../src/state/workspace/store.ts';
import {answering, answersOf, aReport, namesOf, newFolder, open} from './open-workspace.ts';
import {stepsOf, withPowerFor} from './power-cut.ts';

vi.mock('node:fs', async original => {
	const {onMortalDisk} = await import('./power-cut.ts');

	return onMortalDisk(await original<typeof import('node:fs')>());
});

/** The process that goes down with the machine. */
const gone = {pid: spawnSync(process.execPath, ['-e', '0']).pid, host: hostname()};

type Story = {
	readonly before: (store: Store) => Promise<unknown>;
	readonly act: (store: Store) => Promise<unknown>;
	/** What must be there afterwards, whether it got to its end or not. */
	readonly after: (store: Store, isDone: boolean) => Promise<void>;
};

const stories: Readonly<Record<string, Story>> = {
	'the first save': {
		before: async () => {},
		act: store => store.update(answering('one')),
		after: async (store, isDone) => {
			expect([[], ['one']]).toContainEqual(answersOf(store.current()));
			if (isDone) expect(answersOf(store.current())).toEqual(['one']);
		},
	},
	'a later save': {
		before: async store => {
			await store.update(answering('one'));
			await store.update(answering('two'));
		},
		act: store => store.update(answering('three')),
		after: async (store, isDone) => {
			const answers = answersOf(store.current());

			expect([
				['one', 'two'],
				['one', 'two', 'three'],
			]).toContainEqual(answers);
			if (isDone) expect(answers).toHaveLength(3);
		},
	},
	'a save of a run': {
		before: store => store.saveRun(aReport('one')),
		act: store => store.saveRun(aReport('two')),
		after: async (store, isDone) => {
			const ids = store.current().runs.map(({id}) => id);

			expect([['one'], ['one', 'two']]).toContainEqual(ids);
			if (isDone) expect(ids).toHaveLength(2);
			for (const id of ids) expect(await store.readRun(id)).toEqual(aReport(id));
		},
	},
	'a run that is removed': {
		before: async store => {
			await store.saveRun(aReport('one'));
			await store.saveRun(aReport('two'));
		},
		act: store => store.removeRuns(['one']),
		after: async (store, isDone) => {
			const ids = store.current().runs.map(({id}) => id);

			expect([['two'], ['one', 'two']]).toContainEqual(ids);
			if (isDone) expect(ids).toHaveLength(1);
			for (const id of ids) expect(await store.readRun(id)).toEqual(aReport(id));
		},
	},
	'a session': {
		before: async () => {},
		act: store => store.holdSession(),
		after: async store => {
			expect(await store.holdSession()).toHaveProperty('release');
			store.close();
		},
	},
};

test('a save is on the disk before it takes the place of the old state, and so is that', async () => {
	const folder = newFolder();
	const {store} = await open(folder);
	await store.update(answering('one'));

	const steps = await stepsOf(() => store.update(answering('two')));
	expect(steps.slice(steps.indexOf('openSync state.json.new-…'))).toEqual([
		'openSync state.json.new-…',
		'fchmodSync',
		'writeSync',
		'fsyncSync',
		'linkSync state.json',
		'renameSync state.json.bak.new-…',
		'rmSync state.json.bak.new-…',
		'renameSync state.json.new-…',
		'openSync acme',
		'fsyncSync',
		'rmSync lock',
	]);
});

describe('the machine goes down', () => {
	test.each(Object.entries(stories))(
		'after any step of %s: what was saved is there, and nothing is left behind',
		async (_title, {before, act, after}) => {
			for (let steps = 0, isDone = false; !isDone; steps++) {
				const folder = newFolder();
				const {store} = await open(folder, {owner: gone});
				await before(store);

				isDone = await withPowerFor(steps, () => act(store));

				const {store: next} = await open(folder);
				await after(next, isDone);
				await next.update(answering('more'));
				expect(answersOf((await open(folder)).store.current())).toContain('more');
				expect(namesOf(folder).filter(name => /new-|takeover|lock/.test(name))).toEqual([]);
				expect(steps).toBeLessThan(100);
				if (isDone) expect(steps).toBeGreaterThan(3);
			}
		},
	);

	test('after any step of going back to the last good copy: both are there', async () => {
		for (let steps = 0, isDone = false; !isDone; steps++) {
			const folder = newFolder();
			const {store} = await open(folder);
			await store.update(answering('one'));
			await store.update(answering('two'));
			writeFileSync(join(folder, 'state.json'), 'broken');

			isDone = await withPowerFor(steps, () => open(folder, {owner: gone, useLastGood: true}));

			const {store: next} = await open(folder, {useLastGood: true});
			const aside = namesOf(folder).filter(name => name.includes('.broken-'));
			expect(answersOf(next.current())).toEqual(['one']);
			expect(aside.map(name => readFileSync(join(folder, name), 'utf8'))).toContain('broken');
			expect(namesOf(folder).filter(name => /new-|takeover/.test(name))).toEqual([]);
		}
	});

	test('after any step of taking over a lock: nobody is locked out', async () => {
		for (let steps = 0, isDone = false; !isDone; steps++) {
			const folder = newFolder();
			const {store: first} = await open(folder, {owner: gone});
			await first.update(answering('one'));
			await first.holdSession();

			const {store} = await open(folder, {owner: gone});
			isDone = await withPowerFor(steps, () => store.holdSession());

			const {store: next} = await open(folder);
			expect(await next.holdSession()).toHaveProperty('release');
			next.close();
			expect((await open(folder)).notices).toEqual([]);
			expect(namesOf(folder)).toEqual(['state.json']);
		}
	});
});
