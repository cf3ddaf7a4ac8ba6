import {copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {
	answering,
	answersOf,
	aReport,
	newFolder,
	newHome,
	open,
	treeOf,
	tryOpen,
	whyNot,
} from './open-workspace.ts';

const passphrase = 'correct horse battery staple';
const fresh = {workFactor: 1};
const quick = {...fresh, passphrase};

/** A sealed workspace with a run, which was saved in after it was sealed. */
const sealedFolder = async (runs: readonly string[] = ['one']) => {
	const folder = newFolder();
	const {store} = await open(folder, fresh);
	await store.update(answering('one'));
	for (const run of runs) await store.saveRun(aReport(run));
	await store.seal(passphrase);
	await store.update(answering('two'));

	return folder;
};

/** What somebody puts there who has no passphrase. */
const forgedState = async (): Promise<string> => {
	const folder = newFolder();
	const {store} = await open(folder);
	await store.update(answering('forged'));

	return readFileSync(join(folder, 'state.json'), 'utf8');
};

const put = (folder: string, name: string, text: string): void =>
	writeFileSync(join(folder, name), text, {mode: 0o600});

describe('a report in plain text, put into a sealed workspace', () => {
	const forged = JSON.stringify(aReport('one', {notLookedAt: ['forged']}));

	test.each([
		[
			'in place of the sealed one',
			'never was: somebody put it there',
			(folder: string) => rmSync(join(folder, 'runs/one.json.age')),
		],
		['beside it', 'says something else', () => {}],
	])('%s is not believed, and nothing is opened or removed', async (_title, why, prepare) => {
		const folder = await sealedFolder();
		prepare(folder);
		put(folder, 'runs/one.json', forged);
		const before = treeOf(folder);

		expect(await whyNot(folder, quick)).toEqual({
			kind: 'broken',
			reason: expect.stringContaining(why),
		});
		expect(treeOf(folder)).toEqual(before);

		rmSync(join(folder, 'runs/one.json'));
		expect((await open(folder, quick)).store.isSealed()).toBe(true);
	});

	test('for a run that nobody made is refused as well, also while a sealing seems to be under way', async () => {
		const folder = await sealedFolder();
		put(folder, 'runs/two.json', forged);
		put(folder, 'switching', '');
		const before = treeOf(folder);

		expect(await whyNot(folder, quick)).toEqual({
			kind: 'broken',
			reason: `${folder} is sealed, and yet holds runs/two.json, which never was: somebody put it there, and it isn't believed. Move it away. Nothing was changed.`,
		});
		expect(treeOf(folder)).toEqual(before);
	});
});

describe('a state in plain text, put in the place of the sealed one', () => {
	/** What somebody takes away, and puts there beside the plain state. */
	const ways: Readonly<Record<string, (folder: string) => void>> = {
		'the sealed one is gone': folder => rmSync(join(folder, 'state.age')),
		'and a sealing seems to be under way': folder => {
			rmSync(join(folder, 'state.age'));
			put(folder, 'switching', '');
		},
		'its copy is gone as well': folder => {
			rmSync(join(folder, 'state.age'));
			rmSync(join(folder, 'state.age.bak'));
		},
		'its keys are gone as well': folder => {
			rmSync(join(folder, 'state.age'));
			rmSync(join(folder, 'identity.age'));
		},
	};

	test.each(
		Object.entries(ways).flatMap(([way, take]) => [
			[way, 'with runs', take, ['one']] as const,
			[way, 'without runs', take, []] as const,
		]),
	)('%s, %s: it is not opened, and nothing is removed', async (_way, _title, take, runs) => {
		const folder = await sealedFolder(runs);
		take(folder);
		put(folder, 'state.json', await forgedState());
		if (runs.length > 0) put(folder, 'runs/one.json', JSON.stringify(aReport('one')));
		const before = treeOf(folder);

		expect(await whyNot(folder)).toMatchObject({kind: 'sealed'});
		expect(await whyNot(folder, {create: false})).toMatchObject({kind: 'sealed'});
		expect(await whyNot(folder, quick)).toMatchObject({
			kind: 'broken',
			reason: expect.stringMatching(/ is gone|: it is gone\./),
		});
		expect(treeOf(folder)).toEqual(before);
	});

	test('the last good copy is offered, and used once the other one is out of the way', async () => {
		const folder = await sealedFolder([]);
		rmSync(join(folder, 'state.age'));
		put(folder, 'state.json', await forgedState());

		expect((await whyNot(folder, quick)).reason).toMatch(
			/state\.age can't be used: it is gone\. Its last good copy.* can be used instead/,
		);
		expect((await whyNot(folder, {...quick, useLastGood: true})).reason).toContain(
			'is sealed, and yet holds state.json, which says something else',
		);

		rmSync(join(folder, 'state.json'));
		expect(answersOf((await open(folder, quick)).store.current())).toEqual(['one']);
	});

	test('where only the keys are left, a copy that is put back is opened', async () => {
		const folder = await sealedFolder([]);
		const aside = newFolder();
		for (const name of ['state.age', 'state.age.bak']) renameSync(join(folder, name), join(aside, name));
		put(folder, 'state.json', await forgedState());

		expect(await whyNot(folder, quick)).toEqual({
			kind: 'broken',
			reason: `${folder}/state.age is gone, and so is its last good copy; the keys are still there. Put back a copy of it, or, to do without it, move identity.age away. Nothing was changed.`,
		});

		rmSync(join(folder, 'state.json'));
		expect(await whyNot(folder, quick)).toMatchObject({kind: 'broken'});

		copyFileSync(join(aside, 'state.age'), join(folder, 'state.age'));
		expect(answersOf((await open(folder, quick)).store.current())).toEqual(['one', 'two']);
	});
});

describe('a workspace in plain text', () => {
	test('is refused to whoever gives a passphrase: they count on a sealed one', async () => {
		const folder = newFolder({'state.json': await forgedState()});
		const before = treeOf(folder);

		expect(await whyNot(folder, quick)).toEqual({
			kind: 'missing',
			reason: `A passphrase was given, and the workspace in ${folder} is not sealed: if it was, somebody put another one in its place. If it never was, go on without a passphrase. Nothing was changed.`,
		});
		expect(treeOf(folder)).toEqual(before);
		expect(await tryOpen(folder)).toHaveProperty('store');
	});

	test('is not made with a passphrase: it would lie open', async () => {
		const folder = join(newHome(), 'acme');

		expect(await whyNot(folder, quick)).toEqual({
			kind: 'missing',
			reason: `A passphrase was given, and there is no workspace in ${folder} that it could open. Make one without it first, and seal that: deskwarden workspace seal.`,
		});
		expect(existsSync(folder)).toBe(false);
	});

	test('leaves sealed reports alone that nobody was sealing', async () => {
		const sealed = await sealedFolder();
		const folder = newFolder({
			'state.json': await forgedState(),
			'runs/one.json': JSON.stringify(aReport('one')),
			'runs/one.json.age': readFileSync(join(sealed, 'runs/one.json.age')),
		});
		const before = treeOf(folder);

		expect((await open(folder)).notices).toContain(
			"Reports are sealed, and their workspace isn't: they were left alone.",
		);
		expect(treeOf(folder)).toEqual(before);
	});
});
