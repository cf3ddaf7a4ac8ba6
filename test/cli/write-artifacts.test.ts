import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
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
		await writeArtifacts(folder, artifacts, 'refuse');

		const tree = treeOf(folder);
		expect(Object.keys(tree)).toEqual(['.deskwarden.json', 'README.md', 'builds/one.txt']);
		expect(tree).toMatchObject({'README.md': '# Read\n', 'builds/one.txt': 'one\n'});
		expect(Object.keys(JSON.parse(tree['.deskwarden.json'] ?? ''))).toEqual(['builds/one.txt', 'README.md']);
	});

	test('are the same to the byte when written twice', async () => {
		const folder = openFolder();
		await writeArtifacts(folder, artifacts, 'refuse');
		const before = treeOf(folder);
		await writeArtifacts(folder, artifacts, 'refuse');

		expect(treeOf(folder)).toEqual(before);
	});

	test('follow the plan where nobody edited them', async () => {
		const folder = openFolder();
		await writeArtifacts(folder, artifacts, 'refuse');
		await writeArtifacts(folder, changed, 'refuse');

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
		await writeArtifacts(folder, artifacts, 'refuse');
		disturb(folder);
		const before = treeOf(folder);
		const tried = writeArtifacts(folder, changed, 'refuse');

		await expect(tried).rejects.toThrow(UsageError);
		await expect(tried).rejects.toThrow(join(folder, 'README.md'));
		await expect(tried).rejects.toThrow('--force');
		await expect(tried).rejects.toThrow('--beside');
		expect(treeOf(folder)).toEqual(before);

		await writeArtifacts(folder, changed, 'replace');
		expect(treeOf(folder)).toMatchObject({'README.md': '# Read\nmore\n'});
	});

	test('a foreign file in a new folder', async () => {
		const folder = openFolder({'README.md': 'of somebody else'});

		await expect(writeArtifacts(folder, artifacts, 'refuse')).rejects.toThrow(UsageError);
		expect(treeOf(folder)).toEqual({'README.md': 'of somebody else'});
	});

	test('a file that we do not write stays, even by force', async () => {
		const folder = openFolder({'notes.md': 'mine'});
		await writeArtifacts(folder, artifacts, 'replace');

		expect(treeOf(folder)).toMatchObject({'notes.md': 'mine'});
	});

	test('a folder in place of a file', async () => {
		const folder = openFolder();
		mkdirSync(join(folder, 'README.md'));

		await expect(writeArtifacts(folder, artifacts, 'refuse')).rejects.toThrow(UsageError);
		await expect(writeArtifacts(folder, artifacts, 'replace')).rejects.toThrow(CannotWriteError);
		expect(readdirSync(folder).filter(name => name.startsWith('.deskwarden-'))).toEqual([]);
	});
});

describe('beside what was edited', () => {
	const edit = (folder: string) => writeFileSync(join(folder, 'README.md'), '# Read\n- [x] ticked\n');

	/** A folder with one edited file, and what came of a second writing. */
	const afterEditing = async () => {
		const folder = openFolder();
		await writeArtifacts(folder, artifacts, 'refuse');
		edit(folder);

		return {folder, written: await writeArtifacts(folder, changed, 'beside')};
	};

	test('the others are written, the edited one stays, and its new text lies beside it', async () => {
		const {folder, written} = await afterEditing();

		expect(written).toEqual({count: 1, kept: ['README.md']});
		expect(treeOf(folder)).toMatchObject({
			'README.md': '# Read\n- [x] ticked\n',
			'README.md.new': '# Read\nmore\n',
			'builds/one.txt': 'one\nmore\n',
		});
	});

	test('a later run replaces what lies there', async () => {
		const {folder} = await afterEditing();
		const again = artifacts.map(({path, text}) => ({path, text: `${text}again\n`}));

		expect(await writeArtifacts(folder, again, 'beside')).toEqual({count: 1, kept: ['README.md']});
		expect(treeOf(folder)).toMatchObject({
			'README.md': '# Read\n- [x] ticked\n',
			'README.md.new': '# Read\nagain\n',
		});
	});

	test('what was edited there stays too: nothing at all is written', async () => {
		const {folder} = await afterEditing();
		writeFileSync(join(folder, 'README.md.new'), 'half taken over');
		const before = treeOf(folder);
		const tried = writeArtifacts(folder, artifacts, 'beside');

		await expect(tried).rejects.toThrow(join(folder, 'README.md.new'));
		await expect(tried).rejects.not.toThrow('--force');
		expect(treeOf(folder)).toEqual(before);
	});

	test('a new text that was put in its place is ours again', async () => {
		const {folder} = await afterEditing();
		renameSync(join(folder, 'README.md.new'), join(folder, 'README.md'));

		expect(await writeArtifacts(folder, artifacts, 'refuse')).toEqual({count: 2, kept: []});
		expect(treeOf(folder)).toMatchObject({'README.md': '# Read\n'});
	});

	test('where nothing was edited, it is as without', async () => {
		const folder = openFolder();
		await writeArtifacts(folder, artifacts, 'beside');

		expect(Object.keys(treeOf(folder))).toEqual(['.deskwarden.json', 'README.md', 'builds/one.txt']);
	});

	test('a link in place of the new text is not followed', async () => {
		const folder = openFolder();
		const target = join(openFolder({target: 'precious'}), 'target');
		await writeArtifacts(folder, artifacts, 'refuse');
		edit(folder);
		symlinkSync(target, join(folder, 'README.md.new'));

		await expect(writeArtifacts(folder, changed, 'beside')).rejects.toThrow(UsageError);
		expect(readFileSync(target, 'utf8')).toBe('precious');
	});
});

test('a file of an earlier plan is known again when it comes back', async () => {
	const folder = openFolder();
	const [first] = artifacts;
	await writeArtifacts(folder, artifacts, 'refuse');
	await writeArtifacts(folder, first === undefined ? [] : [first], 'refuse');

	expect(await writeArtifacts(folder, changed, 'refuse')).toEqual({count: 2, kept: []});
});

describe('a link', () => {
	test('in place of a file is not followed: by force it gives way, and its target stays', async () => {
		const folder = openFolder();
		const target = join(openFolder({target: 'precious'}), 'target');
		symlinkSync(target, join(folder, 'README.md'));

		await expect(writeArtifacts(folder, artifacts, 'refuse')).rejects.toThrow(UsageError);
		expect(lstatSync(join(folder, 'README.md')).isSymbolicLink()).toBe(true);

		await writeArtifacts(folder, artifacts, 'replace');
		expect(lstatSync(join(folder, 'README.md')).isFile()).toBe(true);
		expect(readFileSync(target, 'utf8')).toBe('precious');
	});

	test('in place of a file is foreign even where its target holds the same', async () => {
		const folder = openFolder();
		const target = join(openFolder({target: '# Read\n'}), 'target');
		symlinkSync(target, join(folder, 'README.md'));

		await expect(writeArtifacts(folder, artifacts, 'refuse')).rejects.toThrow(UsageError);
	});

	test('in place of a folder of ours is not followed', async () => {
		const folder = openFolder();
		const elsewhere = openFolder();
		symlinkSync(elsewhere, join(folder, 'builds'));

		await expect(writeArtifacts(folder, artifacts, 'refuse')).rejects.toThrow(CannotWriteError);
		await expect(writeArtifacts(folder, artifacts, 'replace')).rejects.toThrow(CannotWriteError);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	test('in place of a folder further up is not followed either', async () => {
		const folder = openFolder();
		const elsewhere = openFolder({'roles/ours/main.yml': 'precious'});
		symlinkSync(elsewhere, join(folder, 'ansible'));

		await expect(
			writeArtifacts(folder, [{path: 'ansible/roles/ours/main.yml', text: 'ours\n'}], 'replace'),
		).rejects.toThrow(CannotWriteError);
		expect(readFileSync(join(elsewhere, 'roles/ours/main.yml'), 'utf8')).toBe('precious');
	});

	test('in place of the list is not read, and gives way', async () => {
		const folder = openFolder();
		const target = join(openFolder({target: '{}'}), 'target');
		symlinkSync(target, join(folder, '.deskwarden.json'));
		await writeArtifacts(folder, artifacts, 'refuse');

		expect(readFileSync(target, 'utf8')).toBe('{}');
		expect(lstatSync(join(folder, '.deskwarden.json')).isFile()).toBe(true);
	});
});

describe('a folder that cannot be written', () => {
	test('is told where a file stands in its way', async () => {
		const folder = openFolder({out: 'a file'});

		await expect(writeArtifacts(join(folder, 'out'), artifacts, 'refuse')).rejects.toThrow(CannotWriteError);
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
