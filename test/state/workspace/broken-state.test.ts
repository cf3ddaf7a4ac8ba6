import {existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {printState} from '../../../src/state/workspace/read-state.ts';
import {emptyWorkspace} from '../../../src/state/workspace/shape.ts';
import {
	answering,
	answersOf,
	aReport,
	modesOf,
	newFolder,
	noon,
	open,
	rejectionOf,
	treeOf,
	whyNot,
} from './open-workspace.ts';

const good = printState(emptyWorkspace);

/** A workspace with two saves behind it, whose state then holds something else. */
const brokenFolder = async (content: string | Uint8Array): Promise<string> => {
	const folder = newFolder();
	const {store} = await open(folder);
	await store.update(answering('one'));
	await store.update(answering('two'));

	writeFileSync(join(folder, 'state.json'), content);
	utimesSync(join(folder, 'state.json.bak'), noon, noon);

	return folder;
};

const broken: readonly (readonly [title: string, content: string | Uint8Array, why: string])[] = [
	['empty', '', 'it is empty'],
	['cut off', good.slice(0, 70), 'it was cut off'],
	['zeros', '\0'.repeat(500), 'it holds zeros where text should be'],
	['no JSON', 'schema: deskwarden/workspace@1\n', 'it is no JSON'],
	['in UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'it is no text'],
	[
		'with a flipped bit in a letter',
		Buffer.from(good.replace('progress', 'prog\u00ffess'), 'latin1'),
		'it is no text',
	],
	['of another kind', '{"schema":"deskwarden/plan@1"}', 'it is not the state of a workspace'],
	[
		'of an older version than any',
		'{"schema":"deskwarden/workspace@0"}',
		'it is of a version that nobody knows (workspace@0)',
	],
	['of another shape', good.replace('"runs": []', '"runs": {}'), 'runs is not as it has to be'],
	['nested without end', '{"a":'.repeat(100_000), 'its values stand in each other more than 100 deep'],
];

describe('a broken state', () => {
	test.each(broken)(
		'%s: is told, with the copy that could be used, and left alone',
		async (_title, content, why) => {
			const folder = await brokenFolder(content);
			const before = treeOf(folder);

			expect(await whyNot(folder)).toEqual({
				kind: 'broken',
				reason: `${folder}/state.json can't be used: ${why}. Its last good copy, saved on 2026-11-22 at 09:00 UTC, can be used instead; what was answered after that would be lost.`,
			});
			expect(treeOf(folder)).toEqual(before);
		},
	);

	test.each(broken)(
		'%s: is set aside, and its last good copy used, for whoever says so',
		async (_title, content, why) => {
			const folder = await brokenFolder(content);
			const bytes = readFileSync(join(folder, 'state.json'));
			const {store, notices} = await open(folder, {useLastGood: true});

			expect(notices).toEqual([
				`The state could not be used: ${why}. It was set aside as state.json.broken-2026-11-22T09-00-00Z. Its last good copy is used; what was answered after that is not in it.`,
			]);
			expect(answersOf(store.current())).toEqual(['one']);
			expect(readFileSync(join(folder, 'state.json.broken-2026-11-22T09-00-00Z'))).toEqual(bytes);

			await store.update(answering('three'));
			expect(answersOf((await open(folder)).store.current())).toEqual(['one', 'three']);
			expect(new Set(Object.values(modesOf(folder)))).toEqual(new Set(['0700', '0600']));
		},
	);

	test('is never put over another one that was set aside', async () => {
		const folder = await brokenFolder('first');
		await open(folder, {useLastGood: true});
		writeFileSync(join(folder, 'state.json'), 'second');
		await open(folder, {useLastGood: true});
		writeFileSync(join(folder, 'state.json'), 'third');
		const {notices} = await open(folder, {useLastGood: true});

		expect(treeOf(folder)).toMatchObject({
			'state.json.broken-2026-11-22T09-00-00Z': 'first',
			'state.json.broken-2026-11-22T09-00-00Z-1': 'second',
			'state.json.broken-2026-11-22T09-00-00Z-2': 'third',
		});
		expect(notices.join()).toContain('state.json.broken-2026-11-22T09-00-00Z-2.');
	});

	test('without a good copy stays, and nothing is made up', async () => {
		const folder = newFolder({'state.json': 'x'});
		const reason = `${folder}/state.json can't be used: it is no JSON. There is no good copy of it. To begin anew, move it away.`;

		expect(await whyNot(folder)).toEqual({kind: 'broken', reason});
		expect(await whyNot(folder, {useLastGood: true})).toEqual({kind: 'broken', reason});
		expect(treeOf(folder)).toEqual({'state.json': 'x'});
	});

	test('whose copy is broken, too, stays', async () => {
		const folder = newFolder({'state.json': 'x', 'state.json.bak': 'y'});

		expect(await whyNot(folder, {useLastGood: true})).toMatchObject({
			kind: 'broken',
			reason: expect.stringContaining('no good copy'),
		});
		expect(treeOf(folder)).toEqual({'state.json': 'x', 'state.json.bak': 'y'});
	});

	test('that is gone, though its copy is there, is no new workspace', async () => {
		const folder = newFolder({'state.json.bak': good});

		expect(await whyNot(folder)).toMatchObject({
			kind: 'broken',
			reason: expect.stringContaining('it is gone'),
		});

		const {store, notices} = await open(folder, {useLastGood: true});
		expect(store.current()).toEqual(emptyWorkspace);
		expect(notices).toEqual([
			'The state could not be used: it is gone. Its last good copy is used; what was answered after that is not in it.',
		]);
	});

	test('is larger than anything of ours, and is not even read', async () => {
		const folder = newFolder({'state.json': '{'});
		const {store} = await open(newFolder());
		truncateSync(join(folder, 'state.json'), 65 * 1024 * 1024 * 1024);

		expect(await whyNot(folder)).toMatchObject({
			kind: 'broken',
			reason: expect.stringContaining("can't be used: it is longer than 16 MiB."),
		});

		await store.update(answering('one'));
		truncateSync(join(store.folder, 'state.json'), 65 * 1024 * 1024 * 1024);
		expect(await rejectionOf(store.update(answering('two')))).toMatchObject({
			name: 'BrokenStateError',
			message: expect.stringContaining("can't be used: it is longer than 16 MiB."),
		});
	});
});

describe('a state that is not broken', () => {
	test('keeps its place, whatever is said about the last good one', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.update(answering('one'));
		await store.update(answering('two'));
		const {store: next, notices} = await open(folder, {useLastGood: true});

		expect(notices).toEqual([]);
		expect(answersOf(next.current())).toEqual(['one', 'two']);
	});

	test('behind a byte order mark is read and told, once', async () => {
		const folder = newFolder({'state.json': `\ufeff${good}`});
		const {store, notices} = await open(folder);

		expect(notices).toEqual([
			'state.json begins with a byte order mark: an editor saved it. It is read all the same.',
		]);

		await store.update(answering('one'));
		expect(await open(folder)).toMatchObject({notices: []});
		expect(answersOf((await open(folder)).store.current())).toEqual(['one']);
	});

	test('of a newer version is refused and left as it is, also by those that had it open', async () => {
		const folder = newFolder();
		const {store} = await open(folder);
		await store.update(answering('one'));
		writeFileSync(join(folder, 'state.json'), '{"schema":"deskwarden/workspace@2"}');
		const before = treeOf(folder);
		const reason = `${folder}/state.json can't be used: a newer deskwarden wrote it (workspace@2, and this one knows workspace@1). Bring deskwarden up to date. The file was left as it is.`;

		expect(await whyNot(folder)).toEqual({kind: 'newer', reason});
		expect(await whyNot(folder, {useLastGood: true})).toEqual({kind: 'newer', reason});
		expect(await rejectionOf(store.update(answering('two')))).toMatchObject({
			name: 'NewerStateError',
			message: reason,
		});
		expect(await rejectionOf(store.saveRun(aReport('one')))).toMatchObject({name: 'NewerStateError'});
		expect(treeOf(folder)).toEqual(before);
	});

	test('what is not ours in the folder stays', async () => {
		const mine = {
			'notes.txt': 'mine',
			'state.json.new-mine': 'mine',
			'lock.new-': 'mine',
			'state.json.broken-by-me': 'mine',
			'runs/x.txt': 'mine',
		};
		const folder = newFolder({...mine, 'state.json': good, 'state.json.new-0123456789abcdef': 'left behind'});
		await open(folder);

		expect(treeOf(folder)).toEqual({...mine, 'state.json': good});
		expect(readdirSync(folder)).toContain('runs');
		expect(existsSync(join(folder, 'lock'))).toBe(false);
	});
});
