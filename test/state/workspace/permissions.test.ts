import {chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {printState} from '../../../src/state/workspace/read-state.ts';
import {emptyWorkspace} from '../../../src/state/workspace/shape.ts';
import {answering, aReport, modesOf, newFolder, open, treeOf, whyNot} from './open-workspace.ts';

const good = printState(emptyWorkspace);
const isRoot = process.getuid?.() === 0;

describe('what others could read', () => {
	test('is closed to them, and told once', async () => {
		const folder = newFolder({
			'state.json': good,
			'state.json.bak': good,
			'runs/one.json': '{}',
			'notes.txt': 'mine',
		});
		for (const name of ['state.json', 'state.json.bak', 'runs/one.json', 'notes.txt']) {
			chmodSync(join(folder, name), 0o644);
		}
		for (const name of ['.', 'runs']) chmodSync(join(folder, name), 0o755);
		const {notices} = await open(folder);

		expect(modesOf(folder)).toEqual({
			'.': '0700',
			'notes.txt': '0644',
			runs: '0700',
			'runs/one.json': '0600',
			'state.json': '0600',
			'state.json.bak': '0600',
		});
		expect(notices[0]).toBe(
			`Other users could look into ${folder}, runs, state.json, state.json.bak and runs/one.json. That was changed: it is open to you alone now.`,
		);
		expect((await open(folder)).notices).toEqual(notices.slice(1));
	});

	test('one file is named with its folder', async () => {
		const folder = newFolder({'state.json': good});
		chmodSync(join(folder, 'state.json'), 0o640);

		expect((await open(folder)).notices).toEqual([
			`Other users could look into state.json in ${folder}. That was changed: it is open to you alone now.`,
		]);
	});

	test('is nothing of what we write, whatever the mask of the process', async () => {
		const before = process.umask(0);

		try {
			const folder = newFolder();
			const {store} = await open(folder);
			await store.update(answering('one'));
			await store.saveRun(aReport('one'));
			await store.holdSession();
			process.umask(0o777);
			await store.update(answering('two'));
			process.umask(0);

			expect(modesOf(folder)).toEqual({
				'.': '0700',
				runs: '0700',
				'runs/one.json': '0600',
				'session.lock': '0600',
				'state.json': '0600',
				'state.json.bak': '0600',
			});
			store.close();
		} finally {
			process.umask(before);
		}
	});
});

describe('what is not ours to believe', () => {
	test.each([
		['the folder', '.'],
		['the state', 'state.json'],
		['the last good copy', 'state.json.bak'],
		['the folder of runs', 'runs'],
		['a run', 'runs/one.json'],
		['the lock', 'lock'],
	])('%s is a link: nothing is read or written through it', async (_title, name) => {
		const folder = newFolder({'state.json': good, 'runs/one.json': '{}'});
		const target = newFolder({'state.json': good});
		const place = name === '.' ? join(dirname(folder), 'linked') : join(folder, name);
		const before = treeOf(target);

		if (name === '.') symlinkSync(target, place);
		else replaceByLink(place, target);

		expect(await whyNot(name === '.' ? place : folder)).toEqual({
			kind: 'refused',
			reason: `${place} is a link, and links are not followed: put the real thing in its place.`,
		});
		expect(treeOf(target)).toEqual(before);
	});

	test('a link that leads nowhere is one, too', async () => {
		const folder = newFolder();
		symlinkSync(join(folder, 'nowhere'), join(folder, 'state.json'));

		expect(await whyNot(folder)).toMatchObject({kind: 'refused'});
		expect(existsSync(join(folder, 'nowhere'))).toBe(false);
	});

	test('a folder in the place of a file, and a file in that of a folder', async () => {
		const folder = newFolder();
		mkdirSync(join(folder, 'state.json'));
		expect(await whyNot(folder)).toEqual({
			kind: 'refused',
			reason: `${folder}/state.json is no file: move it away.`,
		});

		const file = join(newFolder({plain: ''}), 'plain');
		expect(await whyNot(file, {create: false})).toEqual({
			kind: 'refused',
			reason: `${file} is no folder: move it away.`,
		});
		expect(await whyNot(file)).toMatchObject({kind: 'cannot-write'});
	});
});

describe.skipIf(!isRoot)(
	isRoot ? 'of several users' : 'of several users (skipped: only root has several)',
	() => {
		test.each([
			['.', 0o777],
			['.', 0o720],
			['state.json', 0o666],
			['runs', 0o777],
			['runs/one.json', 0o620],
		])('%s of another user, writable by others (%o), is not believed', async (name, mode) => {
			const folder = newFolder({'state.json': good, 'runs/one.json': '{}'});
			chownSync(join(folder, name), 65_534, 65_534);
			chmodSync(join(folder, name), mode);

			expect(await whyNot(folder)).toEqual({
				kind: 'refused',
				reason: `${join(folder, name)} belongs to another user, and others may write to it: what it holds can not be trusted.`,
			});
		});

		test('what root writes into the folder of somebody else belongs to that one', async () => {
			const folder = newFolder({'state.json': good});
			for (const name of ['.', 'state.json']) chownSync(join(folder, name), 65_534, 65_534);
			const {store} = await open(folder);
			await store.update(answering('one'));
			await store.holdSession();

			for (const name of ['state.json', 'state.json.bak', 'session.lock']) {
				expect([name, statSync(join(folder, name)).uid]).toEqual([name, 65_534]);
			}
			store.close();
		});
	},
);

const replaceByLink = (place: string, target: string): void => {
	rmSync(place, {recursive: true, force: true});
	symlinkSync(join(target, 'state.json'), place);
};
