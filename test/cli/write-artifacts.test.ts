import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Artifact} from '../../src/artifacts/artifact.ts';
import {CannotWriteError, UsageError} from '../../src/cli/world.ts';
import {writeArtifacts} from '../../src/cli/write-artifacts.ts';
import {asOrdinaryUser, ordinaryUser} from './ordinary-user.ts';
import {openFolder} from './world.ts';

const artifacts: readonly Artifact[] = [
	{path: 'builds/one.txt', text: 'one\n'},
	{path: 'README.md', text: '# Read\n'},
];
const changed: readonly Artifact[] = artifacts.map(({path, text}) => ({path, text: `${text}more\n`}));

/** All files of a folder with their bytes, or where a link leads. */
const treeOf = (folder: string) =>
	Object.fromEntries(
		readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.sort()
			.filter(path => !statSync(join(folder, path)).isDirectory())
			.map(path => [path, readFileSync(join(folder, path), 'utf8')]),
	);

describe('artifacts on disk', () => {
	test('stand there whole, and no draft beside them', async () => {
		const folder = join(openFolder(), 'deep/out');
		await writeArtifacts(folder, artifacts, false);

		const tree = treeOf(folder);
		expect(Object.keys(tree)).toEqual(['.deskwarden.json', 'README.md', 'builds/one.txt']);
		expect(tree).toMatchObject({'README.md': '# Read\n', 'builds/one.txt': 'one\n'});
		expect(Object.keys(JSON.parse(tree['.deskwarden.json'] ?? ''))).toEqual(['builds/one.txt', 'README.md']);
	});

	test('are the same to the byte when written twice', async () => {
		const folder = openFolder();
		await writeArtifacts(folder, artifacts, false);
		const before = treeOf(folder);
		await writeArtifacts(folder, artifacts, false);

		expect(treeOf(folder)).toEqual(before);
	});

	test('follow the plan where nobody edited them', async () => {
		const folder = openFolder();
		await writeArtifacts(folder, artifacts, false);
		await writeArtifacts(folder, changed, false);

		expect(treeOf(folder)).toMatchObject({'README.md': '# Read\nmore\n', 'builds/one.txt': 'one\nmore\n'});
	});
});

describe('a file that is not as we left it', () => {
	test.each([
		['an edited file', (folder: string) => writeFileSync(join(folder, 'README.md'), '# Read\nby hand\n')],
		[
			'a file of which the list knows nothing',
			(folder: string) => writeFileSync(join(folder, '.deskwarden.json'), '{}'),
		],
		['a list that is no JSON', (folder: string) => writeFileSync(join(folder, '.deskwarden.json'), '{')],
		['a list of another shape', (folder: string) => writeFileSync(join(folder, '.deskwarden.json'), '[1]')],
		['a list that says null', (folder: string) => writeFileSync(join(folder, '.deskwarden.json'), 'null')],
	])('%s: nothing is written, and --force writes', async (_title, disturb) => {
		const folder = openFolder();
		await writeArtifacts(folder, artifacts, false);
		disturb(folder);
		const before = treeOf(folder);
		const tried = writeArtifacts(folder, changed, false);

		await expect(tried).rejects.toThrow(UsageError);
		await expect(tried).rejects.toThrow(join(folder, 'README.md'));
		await expect(tried).rejects.toThrow('--force');
		expect(treeOf(folder)).toEqual(before);

		await writeArtifacts(folder, changed, true);
		expect(treeOf(folder)).toMatchObject({'README.md': '# Read\nmore\n'});
	});

	test('a foreign file in a new folder', async () => {
		const folder = openFolder({'README.md': 'of somebody else'});

		await expect(writeArtifacts(folder, artifacts, false)).rejects.toThrow(UsageError);
		expect(treeOf(folder)).toEqual({'README.md': 'of somebody else'});
	});

	test('a file that we do not write stays, even by force', async () => {
		const folder = openFolder({'notes.md': 'mine'});
		await writeArtifacts(folder, artifacts, true);

		expect(treeOf(folder)).toMatchObject({'notes.md': 'mine'});
	});

	test('a folder in place of a file', async () => {
		const folder = openFolder();
		mkdirSync(join(folder, 'README.md'));

		await expect(writeArtifacts(folder, artifacts, false)).rejects.toThrow(UsageError);
		await expect(writeArtifacts(folder, artifacts, true)).rejects.toThrow(CannotWriteError);
		expect(readdirSync(folder).filter(name => name.startsWith('.deskwarden-'))).toEqual([]);
	});
});

describe('a link', () => {
	test('in place of a file is not followed: by force it gives way, and its target stays', async () => {
		const folder = openFolder();
		const target = join(openFolder({target: 'precious'}), 'target');
		symlinkSync(target, join(folder, 'README.md'));

		await expect(writeArtifacts(folder, artifacts, false)).rejects.toThrow(UsageError);
		expect(lstatSync(join(folder, 'README.md')).isSymbolicLink()).toBe(true);

		await writeArtifacts(folder, artifacts, true);
		expect(lstatSync(join(folder, 'README.md')).isFile()).toBe(true);
		expect(readFileSync(target, 'utf8')).toBe('precious');
	});

	test('in place of a file is foreign even where its target holds the same', async () => {
		const folder = openFolder();
		const target = join(openFolder({target: '# Read\n'}), 'target');
		symlinkSync(target, join(folder, 'README.md'));

		await expect(writeArtifacts(folder, artifacts, false)).rejects.toThrow(UsageError);
	});

	test('in place of a folder of ours is not followed', async () => {
		const folder = openFolder();
		const elsewhere = openFolder();
		symlinkSync(elsewhere, join(folder, 'builds'));

		await expect(writeArtifacts(folder, artifacts, false)).rejects.toThrow(CannotWriteError);
		await expect(writeArtifacts(folder, artifacts, true)).rejects.toThrow(CannotWriteError);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	test('in place of a folder further up is not followed either', async () => {
		const folder = openFolder();
		const elsewhere = openFolder({'roles/ours/main.yml': 'precious'});
		symlinkSync(elsewhere, join(folder, 'ansible'));

		await expect(
			writeArtifacts(folder, [{path: 'ansible/roles/ours/main.yml', text: 'ours\n'}], true),
		).rejects.toThrow(CannotWriteError);
		expect(readFileSync(join(elsewhere, 'roles/ours/main.yml'), 'utf8')).toBe('precious');
	});

	test('in place of the list is not read, and gives way', async () => {
		const folder = openFolder();
		const target = join(openFolder({target: '{}'}), 'target');
		symlinkSync(target, join(folder, '.deskwarden.json'));
		await writeArtifacts(folder, artifacts, false);

		expect(readFileSync(target, 'utf8')).toBe('{}');
		expect(lstatSync(join(folder, '.deskwarden.json')).isFile()).toBe(true);
	});
});

describe('a folder that cannot be written', () => {
	test('is told where a file stands in its way', async () => {
		const folder = openFolder({out: 'a file'});

		await expect(writeArtifacts(join(folder, 'out'), artifacts, false)).rejects.toThrow(CannotWriteError);
		expect(treeOf(folder)).toEqual({out: 'a file'});
	});

	test.skipIf(ordinaryUser.trouble !== undefined)(asOrdinaryUser('ends with 73'), () => {
		const folder = openFolder();
		const plan = join(folder, 'plan.yaml');
		writeFileSync(plan, readFileSync('examples/remote-support.yaml'));
		chmodSync(plan, 0o644);

		const [program = '', ...options] = ordinaryUser.by;
		const {status, stderr} = spawnSync(
			program,
			[
				...options,
				process.execPath,
				resolve('bin/deskwarden.js'),
				'artifacts',
				'--plan',
				plan,
				'--out',
				join(folder, 'out'),
			],
			{encoding: 'utf8', cwd: folder},
		);

		expect({status, stderr}).toEqual({status: 73, stderr: expect.stringContaining('EACCES')});
		expect(readdirSync(folder)).toEqual(['plan.yaml']);
	});
});
