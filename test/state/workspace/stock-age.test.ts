import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openPty, ptyTrouble} from '../../screens/pty.ts';
import {answering, answersOf, aReport, newFolder, open} from './open-workspace.ts';

const trouble =
	spawnSync('age', ['--version']).error === undefined
		? ptyTrouble
		: 'the stock tool is missing: install the package age';

const passphrase = 'correct horse battery staple';
const quick = {workFactor: 6, passphrase};

const sealedFolder = async (): Promise<string> => {
	const folder = newFolder();
	const {store} = await open(folder, {workFactor: 6});
	await store.update(answering('one'));
	await store.saveRun(aReport('run'));
	await store.seal(passphrase);
	await store.update(answering('two'));

	return folder;
};

/** Runs the stock tool at a terminal, where it asks for a passphrase; for a new one it asks twice. */
const age = async (folder: string, args: readonly string[], given: string): Promise<void> => {
	const terminal = openPty({command: 'age', args, cwd: folder});

	for (const asked of args.includes('-p')
		? ['Enter passphrase', 'Confirm passphrase']
		: ['nter passphrase']) {
		await terminal.shows(asked);
		terminal.press(given, 'enter');
	}

	const {exitCode} = await terminal.ended;
	expect([exitCode, exitCode === 0 ? '' : terminal.lines().join('\n')]).toEqual([0, '']);
};

const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe.skipIf(trouble !== undefined)(
	`the stock tool${trouble === undefined ? '' : ` (skipped: ${trouble})`}`,
	() => {
		test.each([
			['state.age', 'two'],
			['state.age.bak', 'one'],
			['runs/run.json.age', 'deskwarden/report@1'],
		])('opens our %s with the passphrase', async (name, holds) => {
			const folder = await sealedFolder();
			await age(folder, ['-d', '-i', 'identity.age', '-o', 'out', name], passphrase);

			expect(textOf(folder, 'out')).toContain(`"${holds}"`);
			expect(() => JSON.parse(textOf(folder, 'out'))).not.toThrow();
		});

		test.each([
			['binary', []],
			['in ASCII', ['--armor']],
		])('seals a state that we open, %s', async (_title, options) => {
			const folder = await sealedFolder();
			await age(folder, ['-d', '-o', 'key', 'identity.age'], passphrase);
			const recipient = /public key: (age1\w+)/.exec(textOf(folder, 'key'))?.[1] ?? '';
			await age(folder, ['-d', '-i', 'identity.age', '-o', 'out', 'state.age'], passphrase);
			writeFileSync(join(folder, 'out'), textOf(folder, 'out').replace('"two"', '"by hand"'));
			execFileSync('age', [...options, '-r', recipient, '-o', 'state.age', 'out'], {cwd: folder});

			const {store} = await open(folder, quick);
			expect(answersOf(store.current())).toEqual(['one', 'by hand']);
			await store.update(answering('three'));
			expect(answersOf((await open(folder, quick)).store.current())).toEqual(['one', 'by hand', 'three']);
		});

		test('gives our key another passphrase', async () => {
			const folder = await sealedFolder();
			await age(folder, ['-d', '-o', 'key', 'identity.age'], passphrase);
			await age(folder, ['-p', '-o', 'identity.age', 'key'], 'another one');

			const {store} = await open(folder, {passphrase: 'another one'});
			expect(answersOf(store.current())).toEqual(['one', 'two']);
		});

		test('opens with the work factor that people get', {timeout: 60_000}, async () => {
			const folder = newFolder();
			const {store} = await open(folder);
			await store.update(answering('one'));
			await store.seal(passphrase);
			await age(folder, ['-d', '-i', 'identity.age', '-o', 'out', 'state.age'], passphrase);

			expect(readFileSync(join(folder, 'identity.age'), 'latin1')).toMatch(/^-> scrypt \S+ 18$/m);
			expect(answersOf(JSON.parse(textOf(folder, 'out')))).toEqual(['one']);
		});
	},
);
