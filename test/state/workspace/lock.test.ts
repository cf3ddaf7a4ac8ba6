import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {describeHolder, type Holder, printHolder} from '../../../src/state/workspace/holder.ts';
import {type Lock, tryLock} from '../../../src/state/workspace/lock.ts';
import {siteOf} from '../../../src/state/workspace/site.ts';
import {answering, namesOf, newFolder, noon, open, rejectionOf, thisProcess} from './open-workspace.ts';

/** The number of a process that has ended. */
const deadPid = spawnSync(process.execPath, ['-e', '0']).pid;

const tokens = ['0', '1', '2', '3', '4'].map(digit => digit.repeat(16));
const [t0 = '', t1 = '', t2 = '', t3 = ''] = tokens;

const siteIn = (folder: string) => {
	let last = 0;
	const random = (size: number) => new Uint8Array(size).fill(0xa0 + last++);

	return siteOf({folder, owner: thisProcess, now: () => noon, random});
};

const entry = (change: Partial<Holder> = {}): string =>
	printHolder({...describeHolder(thisProcess, t0, noon), ...change});

const dead = (token: string): string => entry({pid: deadPid, token});

/** What comes of asking for a lock where these files stand. */
const ask = (files: Readonly<Record<string, string>>) => {
	const folder = newFolder(files);
	const path = join(folder, 'lock');

	return {folder, path, found: tryLock(path, siteIn(folder))};
};

const isOurs = (found: Lock | {holder: Holder}): boolean => 'release' in found;

describe('a lock', () => {
	test('that nobody holds is ours, and gone when it is released', () => {
		const {folder, found} = ask({});

		expect(isOurs(found)).toBe(true);
		expect(namesOf(folder)).toEqual(['lock']);
		if ('release' in found) found.release();
		expect(namesOf(folder)).toEqual([]);
	});

	test('says who holds it', () => {
		const {path} = ask({});

		expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
			...thisProcess,
			since: '2026-11-22T09:00:00.000Z',
			token: 'a0'.repeat(8),
		});
	});

	test('is not released by whoever does not hold it', () => {
		const {path, found} = ask({});
		writeFileSync(path, entry());
		if ('release' in found) found.release();

		expect(readFileSync(path, 'utf8')).toBe(entry());
	});

	test.each([
		['this process, by another of its stores', entry()],
		['a process of another machine', entry({pid: deadPid, host: 'elsewhere'})],
		['a process of a container', entry({pid: deadPid, space: 'pid:[1]'})],
	])('is held by %s: it stays', (_title, text) => {
		const {folder, path, found} = ask({lock: text});

		expect(found).toEqual({holder: JSON.parse(text)});
		expect(readFileSync(path, 'utf8')).toBe(text);
		expect(namesOf(folder)).toEqual(['lock']);
	});

	test.each([
		['a process that has ended', dead(t1)],
		['a process whose number another one has now', entry({start: '1'})],
		['nobody: it was never written whole', entry().slice(0, 30)],
		['nobody: it is empty', ''],
		['a number that is none of a process', entry({pid: 2 ** 31 - 1})],
		['something else', '[]'],
	])('is held by %s: it is taken over', (_title, text) => {
		const {folder, path, found} = ask({lock: text});

		expect(isOurs(found)).toBe(true);
		expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject(thisProcess);
		expect(namesOf(folder)).toEqual(['lock']);
	});

	test('of a process that nobody has waited for yet is taken over', async () => {
		// Its parent never asks how it ended.
		const script = '"$0" -e 0 & echo $!; exec "$0" -e "setInterval(() => {}, 1000)"';
		const parent = spawn('sh', ['-c', script, process.execPath]);
		onTestFinished(() => void parent.kill('SIGKILL'));
		const pid = await new Promise<number>(resolve =>
			parent.stdout.once('data', text => resolve(Number(text))),
		);

		await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), {timeout: 10_000}).toMatch(/\) Z /);
		expect(isOurs(ask({lock: entry({pid})}).found)).toBe(true);
	});
});

describe('taking over', () => {
	test('leaves the turn of a claimant that was killed, and takes the next one', () => {
		const {folder, found} = ask({
			lock: dead(t1),
			[`lock.takeover-${t1}-0`]: dead(t2),
			[`lock.takeover-${t1}-1`]: dead(t3),
		});

		expect(isOurs(found)).toBe(true);
		// A turn is never given twice, for as long as the lock is there; the next start sweeps them away.
		expect(namesOf(folder)).toEqual(['lock', `lock.takeover-${t1}-0`, `lock.takeover-${t1}-1`]);
	});

	test('waits for a claimant that is alive', () => {
		const {path, found} = ask({lock: dead(t1), [`lock.takeover-${t1}-0`]: entry({token: t2})});

		expect(found).toMatchObject({holder: {token: t2}});
		expect(readFileSync(path, 'utf8')).toBe(dead(t1));
	});

	test('of another lock is no matter of this one', () => {
		expect(isOurs(ask({lock: dead(t1), [`lock.takeover-${t2}-0`]: entry({token: t3})}).found)).toBe(true);
	});
});

describe('what killed processes left behind', () => {
	test('is swept away at the next start, and nothing else', async () => {
		const folder = newFolder({
			[`lock.new-${t0}`]: dead(t0),
			[`lock.new-${t1}`]: '',
			[`lock.new-${t2}`]: entry({token: t2}),
			[`lock.takeover-${t1}-0`]: dead(t2),
			[`lock.takeover-${t1}-1`]: entry({token: t2}),
			[`session.lock.new-${t0}`]: dead(t0),
			'session.lock': dead(t3),
			[`session.lock.takeover-${t3}-0`]: dead(t1),
			[`session.lock.takeover-${t2}-0`]: dead(t1),
			[`state.json.new-${t0}`]: '{',
			[`state.json.bak.new-${t0}`]: '{',
			[`runs/one.json.new-${t0}`]: '{',
		});
		await open(folder);

		expect(namesOf(folder)).toEqual([
			`lock.new-${t2}`,
			`lock.takeover-${t1}-1`,
			'runs',
			'session.lock',
			`session.lock.takeover-${t3}-0`,
		]);
	});

	test('stays where somebody saves at this moment', async () => {
		const folder = newFolder({lock: entry(), [`state.json.new-${t0}`]: '{'});
		await open(folder);

		expect(namesOf(folder)).toEqual(['lock', `state.json.new-${t0}`]);
	});
});

describe('busy', () => {
	test('a save waits for a while, and then says who holds the workspace', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		writeFileSync(join(folder, 'lock'), entry());
		const waiting = store.update(answering('one'));

		expect(await rejectionOf(waiting)).toMatchObject({
			name: 'BusyError',
			message: `The workspace is in use by another deskwarden (process ${process.pid}), since 2026-11-22T09:00:00.000Z: try again when it has ended.`,
		});
	});

	test('a lock of another machine is told as such, with what to do', async () => {
		const folder = newFolder({lock: entry({pid: 4711, host: 'till-7\u001b[2J'})});
		const {store} = await open(folder);

		expect(await rejectionOf(store.update(answering('one')))).toMatchObject({
			name: 'BusyError',
			message: `The workspace is in use by process 4711 on till-7·[2J or in a container, since 2026-11-22T09:00:00.000Z. If that one has ended, remove ${folder}/lock.`,
		});
	});

	test('what was asked for meanwhile comes in the order of the calls', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		writeFileSync(join(folder, 'lock'), entry());
		const saves = ['one', 'two', 'three'].map(name => store.update(answering(name)));
		writeFileSync(join(folder, 'lock'), dead(t1));
		saves.push(store.update(answering('four')));
		await Promise.all(saves);

		expect(store.current().progress.answered).toEqual(['one', 'two', 'three', 'four']);
	});

	test('something that is no lock in its place is told', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		mkdirSync(join(folder, 'lock'));

		expect(await rejectionOf(store.update(answering('one')))).toMatchObject({name: 'CannotWriteError'});
	});

	test('a session of a process that was killed is free', async () => {
		const folder = newFolder({'session.lock': dead(t1)});
		const {store} = await open(folder);

		expect(await store.holdSession()).toHaveProperty('release');
		store.close();
	});
});
