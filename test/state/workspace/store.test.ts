import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {emptyWorkspace} from '../../../src/state/workspace/shape.ts';
import {
	answering,
	answersOf,
	aReport,
	modesOf,
	namesOf,
	newFolder,
	newHome,
	open,
	rejectionOf,
	treeOf,
	tryOpen,
	whyNot,
} from './open-workspace.ts';

const kept = (folder: string) => JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));

describe('a workspace that is not there', () => {
	test('is missing for whoever may not make one, and nothing is made', async () => {
		const home = newHome();

		expect(await whyNot(join(home, 'acme'), {create: false})).toEqual({
			kind: 'missing',
			reason: `There is no workspace in ${home}/acme.`,
		});
		expect(readdirSync(home)).toEqual([]);
	});

	test('is made, empty, for whoever may; its state comes with the first save', async () => {
		const folder = join(newHome(), 'deep/acme');
		const {store, notices} = await open(folder);

		expect(store.current()).toEqual(emptyWorkspace);
		expect(notices).toEqual([]);
		expect(namesOf(folder)).toEqual([]);

		await store.update(answering('organization'));
		expect(namesOf(folder)).toEqual(['state.json']);
		expect(modesOf(folder)).toEqual({'.': '0700', 'state.json': '0600'});
	});

	test('a folder without a state is none either', async () => {
		expect(await whyNot(newFolder({'notes.txt': 'mine'}), {create: false})).toMatchObject({kind: 'missing'});
	});
});

describe('a save', () => {
	test('is on the disk when it resolves, and there for whoever opens it next', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		const saved = await store.update(now => ({...now, draft: {namespace: 'acme'}, planText: '# ours\n'}));

		expect(saved).toEqual(kept(folder));
		expect(store.current()).toEqual(saved);
		expect((await open(folder)).store.current()).toEqual(saved);
	});

	test('runs to its end inside the call, once the store is warm', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		const first = store.update(answering('one'));

		expect(answersOf(kept(folder))).toEqual(['one']);
		expect(answersOf(store.current())).toEqual(['one']);

		const second = store.update(answering('two'));
		expect(answersOf(kept(folder))).toEqual(['one', 'two']);

		await Promise.all([first, second]);
	});

	test('of a store that is not warm yet waits for that, in the order of the calls', async () => {
		const folder = newFolder();
		const opened = await tryOpen(folder);
		if ('reason' in opened) throw new Error(opened.reason);

		const {store} = opened;
		await Promise.all(['one', 'two', 'three'].map(name => store.update(answering(name))));

		expect(answersOf(kept(folder))).toEqual(['one', 'two', 'three']);
	});

	test('applies to what is there now, whoever wrote it', async () => {
		const folder = newFolder();
		const {store: one} = await open(folder);
		const {store: other} = await open(folder);

		await one.update(answering('one'));
		await other.update(answering('two'));
		expect(answersOf(one.current())).toEqual(['one']);

		await one.update(answering('three'));
		expect(answersOf(one.current())).toEqual(['one', 'two', 'three']);
	});

	test('that changes nothing writes nothing', async () => {
		const folder = newFolder();
		const {store} = await open(folder);

		await store.update(now => now);
		expect(namesOf(folder)).toEqual([]);
	});

	test('whose change throws leaves all as it was, and the lock free', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.update(answering('one'));
		const before = treeOf(folder);

		const error = new Error('a defect of the caller');
		expect(
			await rejectionOf(
				store.update(() => {
					throw error;
				}),
			),
		).toBe(error);
		expect(treeOf(folder)).toEqual(before);

		await store.update(answering('two'));
		expect(answersOf(store.current())).toEqual(['one', 'two']);
	});

	test('keeps the state before it as the last good copy', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		for (const name of ['one', 'two', 'three']) await store.update(answering(name));

		expect(answersOf(JSON.parse(readFileSync(join(folder, 'state.json.bak'), 'utf8')))).toEqual([
			'one',
			'two',
		]);
		expect(namesOf(folder)).toEqual(['state.json', 'state.json.bak']);
	});

	test('keeps what a later version added, at any depth', async () => {
		const later = {
			...emptyWorkspace,
			later: {a: 1},
			progress: {answered: ['one'], later: true},
			enrolments: [
				{login: 'anna@example.com', on: '2026-11-20', by: 'Olga Owner', how: 'verified', later: [1]},
			],
		};
		const folder = newFolder({'state.json': JSON.stringify(later)});
		const {store} = await open(folder);
		await store.update(answering('two'));

		expect(kept(folder)).toEqual({...later, progress: {answered: ['one', 'two'], later: true}});
	});

	test('is refused where it could not be read again', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.update(answering('one'));
		const before = treeOf(folder);
		const deep = JSON.parse(`${'{"a":'.repeat(120)}1${'}'.repeat(120)}`);

		expect(await rejectionOf(store.update(now => ({...now, draft: deep})))).toMatchObject({
			name: 'RefusedError',
			message:
				"This state of the workspace can't be saved: its values stand in each other more than 100 deep. Nothing was changed.",
		});
		expect(
			await rejectionOf(store.update(now => ({...now, planText: 'x'.repeat(17 * 1024 * 1024)}))),
		).toMatchObject({
			name: 'RefusedError',
			message:
				"This state of the workspace can't be saved: it would be longer than 16 MiB. Nothing was changed.",
		});
		expect(
			await rejectionOf(store.update(now => ({...now, runs: [{...now, id: '../x'} as never]}))),
		).toMatchObject({name: 'RefusedError', message: expect.stringContaining('runs.0')});
		expect(treeOf(folder)).toEqual(before);
	});

	test('takes __proto__ for a key like any other', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		const builds = JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": 1}');
		await store.update(now => ({...now, draft: {builds}}));
		const again = (await open(folder)).store.current();

		expect(Object.keys(again.draft?.['builds'] ?? {})).toEqual(['__proto__', 'constructor']);
		expect(({} as {isAdmin?: boolean}).isAdmin).toBeUndefined();
		expect(JSON.stringify(again.draft)).toBe('{"builds":{"__proto__":{"isAdmin":true},"constructor":1}}');
	});

	test('into a folder that is gone says so', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		rmSync(folder, {recursive: true});

		expect(await rejectionOf(store.update(answering('one')))).toMatchObject({
			name: 'CannotWriteError',
			message: `${folder}/lock cannot be written: its folder is gone (ENOENT). Nothing was changed.`,
		});
		expect(existsSync(folder)).toBe(false);
	});

	test('does not begin anew where the state was taken away', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.update(answering('one'));
		await store.update(answering('two'));
		rmSync(join(folder, 'state.json'));

		expect(await rejectionOf(store.update(answering('three')))).toMatchObject({
			name: 'BrokenStateError',
			message: expect.stringContaining(`${folder}/state.json can't be used: it is gone.`),
		});
		expect(namesOf(folder)).toEqual(['state.json.bak']);
	});

	test('over a state that was broken meanwhile is refused, and the broken one stays', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.update(answering('one'));
		writeFileSync(join(folder, 'state.json'), '{"schema": ');

		expect(await rejectionOf(store.update(answering('two')))).toMatchObject({name: 'BrokenStateError'});
		expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe('{"schema": ');
	});
});

describe('runs', () => {
	const id = '2026-11-22T09-00-00Z-7f3a';

	test('are a file each and a line in the list', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		const report = aReport(id);
		await store.saveRun(report);

		expect(await store.readRun(id)).toEqual(report);
		expect(store.current().runs).toEqual([
			{
				id,
				startedAt: '2026-11-22T09:00:00Z',
				endedAt: '2026-11-22T09:00:02Z',
				level: 'hardened',
				partial: false,
				targets: ['till-7'],
				summary: report.summary,
			},
		]);
		expect(modesOf(folder)).toEqual({
			'.': '0700',
			runs: '0700',
			[`runs/${id}.json`]: '0600',
			'state.json': '0600',
		});
	});

	test('of the same id replace each other', async () => {
		const {store} = await open(newFolder());
		await store.saveRun(aReport('one'));
		await store.saveRun(aReport('two'));
		await store.saveRun(aReport('one', {notLookedAt: ['build']}));

		expect(store.current().runs.map(run => run.id)).toEqual(['two', 'one']);
		expect(await store.readRun('one')).toMatchObject({notLookedAt: ['build']});
	});

	test('that are removed are gone from both', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		for (const name of ['one', 'two', 'three']) await store.saveRun(aReport(name));
		await store.removeRuns(['one', 'three', 'never']);

		expect(store.current().runs.map(run => run.id)).toEqual(['two']);
		expect(readdirSync(join(folder, 'runs'))).toEqual(['two.json']);
		expect(await store.readRun('one')).toEqual({reason: 'the report of the run "one" is gone'});
	});

	test('a rehearsal is none, and no name leads out of the folder', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		const rehearsal = aReport('one', {run: {...aReport('one').run, rehearsal: true}});

		await expect(store.saveRun(rehearsal)).rejects.toThrow('not that of a run');
		await expect(store.saveRun(aReport('../../one'))).rejects.toThrow('not that of a run');
		expect(await store.readRun('../state')).toEqual({reason: '"../state" is no run'});
		expect(await store.readRun('nul')).toEqual({reason: '"nul" is no run'});
		expect(namesOf(folder)).toEqual([]);
	});

	test.each([
		['a report that was cut off', '{"schema":"deskwarden/rep', 'it is no JSON'],
		['an empty report', '', 'it is no JSON'],
		['something else', '{"schema":"deskwarden/evidence@1"}', 'it is no deskwarden/report@1'],
		['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'it is no JSON'],
	])('%s is told, and nothing else is lost', async (_title, content, reason) => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.saveRun(aReport('one'));
		await store.saveRun(aReport('two'));
		writeFileSync(join(folder, 'runs/one.json'), content);

		expect(await store.readRun('one')).toEqual({
			reason: `the report of the run "one" can't be used: ${reason}`,
		});
		expect(await store.readRun('two')).toEqual(aReport('two'));
	});

	test('that are in one place alone are told at the next start, and left alone', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.saveRun(aReport('one'));
		await store.saveRun(aReport('two'));
		rmSync(join(folder, 'runs/one.json'));
		writeFileSync(join(folder, 'runs/stray.json'), JSON.stringify(aReport('stray')), {mode: 0o600});
		writeFileSync(join(folder, 'runs/notes.txt'), 'mine');
		mkdirSync(join(folder, 'runs/more'));
		const {store: next, notices} = await open(folder);

		expect(notices).toEqual([
			'The reports of these runs are gone: one.',
			'These reports are in no list of runs, and were left alone: stray.json.',
		]);
		expect(next.current().runs.map(run => run.id)).toEqual(['one', 'two']);
		expect(await next.readRun('stray')).toEqual(aReport('stray'));
	});
});

describe('a session', () => {
	test('is held by one at a time, and saves go on', async () => {
		const folder = newFolder();
		const {store: one} = await open(folder);
		const {store: other} = await open(folder);
		const held = await one.holdSession();

		expect(await other.holdSession()).toEqual({
			reason: `This workspace is in use by another deskwarden (process ${process.pid}), since 2026-11-22T09:00:00.000Z: try again when it has ended.`,
		});
		await other.update(answering('one'));

		if ('release' in held) held.release();
		expect(await other.holdSession()).toHaveProperty('release');
		expect(await one.holdSession()).toHaveProperty('reason');

		other.close();
		expect(await one.holdSession()).toHaveProperty('release');
		one.close();
		expect(namesOf(folder)).toEqual(['state.json']);
	});
});
