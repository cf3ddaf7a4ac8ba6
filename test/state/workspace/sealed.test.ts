import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Signer} from '../../../src/state/workspace/shape.ts';
import {
	answering,
	answersOf,
	aReport,
	modesOf,
	namesOf,
	newFolder,
	noon,
	open,
	rejectionOf,
	treeOf,
	whyNot,
} from './open-workspace.ts';

const passphrase = 'correct horse battery staple';
const canary = 'kanarienvogel-7f3a91';

/** Guessing is quick here; a real one takes a second each. */
const fresh = {workFactor: 2};
const quick = {...fresh, passphrase};

const signer: Signer = {
	login: 'olga@example.com',
	secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
	lastStep: 58_000_000,
	failures: 0,
	recovery: ['5f3a'],
	enrolledOn: '2026-11-20',
};

/** A workspace with answers and runs that hold something to find, sealed. */
const sealedFolder = async () => {
	const folder = newFolder();
	const {store} = await open(folder, fresh);
	await store.update(now => ({...answering('one')(now), planText: `# ${canary}\n`}));
	await store.update(answering('two'));
	await store.saveRun(aReport('one', {notLookedAt: [canary]}));
	await store.seal(passphrase);

	return {folder, store};
};

const sealedNames = ['identity.age', 'runs', 'runs/one.json.age', 'state.age', 'state.age.bak'];

describe('a sealed workspace', () => {
	test('holds nothing in plain text, and all that it held before', async () => {
		const {folder, store} = await sealedFolder();

		expect(namesOf(folder)).toEqual(sealedNames);
		expect(Object.values(treeOf(folder)).join()).not.toContain(canary);
		expect(new Set(Object.values(modesOf(folder)))).toEqual(new Set(['0700', '0600']));

		expect(store.isSealed()).toBe(true);
		expect(answersOf(store.current())).toEqual(['one', 'two']);
		expect(await store.readRun('one')).toMatchObject({notLookedAt: [canary]});
	});

	test('opens with its passphrase, and with no other', async () => {
		const {folder} = await sealedFolder();
		const before = treeOf(folder);

		expect(await whyNot(folder)).toEqual({
			kind: 'sealed',
			reason: `The workspace in ${folder} is sealed: its passphrase is needed.`,
		});
		expect(await whyNot(folder, {passphrase: 'Correct horse battery staple'})).toEqual({
			kind: 'access',
			reason: 'The passphrase is wrong, or identity.age was damaged.',
		});
		expect(await whyNot(folder, {passphrase: ''})).toMatchObject({kind: 'access'});
		expect(treeOf(folder)).toEqual(before);

		const {store, notices} = await open(folder, quick);
		expect(notices).toEqual([]);
		expect(answersOf(store.current())).toEqual(['one', 'two']);
	});

	test('saves each answer, sealed, and keeps the last good copy', async () => {
		const {folder, store} = await sealedFolder();
		await Promise.all(['three', 'four', 'five'].map(name => store.update(answering(name))));
		await store.saveRun(aReport('two', {notLookedAt: [canary]}));
		await store.removeRuns(['one']);

		expect(namesOf(folder)).toEqual([
			'identity.age',
			'runs',
			'runs/two.json.age',
			'state.age',
			'state.age.bak',
		]);
		expect(Object.values(treeOf(folder)).join()).not.toContain(canary);

		const {store: next} = await open(folder, quick);
		expect(answersOf(next.current())).toEqual(['one', 'two', 'three', 'four', 'five']);
		expect(next.current().runs.map(({id}) => id)).toEqual(['two']);
	});

	test('applies changes to what is there now, whoever wrote it', async () => {
		const {folder, store: one} = await sealedFolder();
		const {store: other} = await open(folder, quick);
		await Promise.all([
			...['a', 'b', 'c'].map(name => one.update(answering(name))),
			...['d', 'e', 'f'].map(name => other.update(answering(name))),
		]);

		const answers = answersOf((await open(folder, quick)).store.current());
		expect(answers.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'one', 'two']);
	});

	test('is refused to whoever had it open in plain text, and nothing is written beside it', async () => {
		const folder = newFolder();
		const {store: one} = await open(folder, fresh);
		await one.update(answering('one'));
		const {store: other} = await open(folder, fresh);
		await one.seal(passphrase);
		const before = treeOf(folder);

		expect(await rejectionOf(other.update(answering('two')))).toMatchObject({
			name: 'SealedError',
			message: 'The workspace was sealed meanwhile: open it again, with its passphrase.',
		});
		expect(await rejectionOf(other.saveRun(aReport('one')))).toMatchObject({name: 'SealedError'});
		expect(await rejectionOf(other.seal('another one'))).toMatchObject({name: 'SealedError'});
		expect(treeOf(folder)).toEqual(before);
	});

	test('may be a new one, before its first answer', async () => {
		const folder = newFolder();
		const {store} = await open(folder, fresh);
		await store.seal(passphrase);
		await store.update(answering('one'));

		expect(answersOf((await open(folder, quick)).store.current())).toEqual(['one']);
		expect(await rejectionOf(store.seal(passphrase))).toMatchObject({
			name: 'RefusedError',
			message: 'The workspace is sealed already.',
		});
	});

	test.each([
		['', 'The passphrase is empty. Nothing was changed.'],
		['x'.repeat(1025), 'The passphrase is longer than 1024 bytes. Nothing was changed.'],
		[
			'a\nb',
			'The passphrase holds a character that can not be typed, such as the end of a line. Nothing was changed.',
		],
	])('takes no passphrase such as %j', async (given, message) => {
		const folder = newFolder();
		const {store} = await open(folder, fresh);
		await store.update(answering('one'));

		expect(await rejectionOf(store.seal(given))).toMatchObject({name: 'RefusedError', message});
		expect(namesOf(folder)).toEqual(['state.json']);
	});

	test('is not made while broken states lie beside it in plain text', async () => {
		const folder = newFolder({'state.json': 'x', 'state.json.bak': ''});
		const aside = {[`state.json.broken-2026-11-22T09-00-00Z`]: canary};
		const second = newFolder(aside);
		const {store} = await open(second, fresh);
		await store.update(answering('one'));
		const before = treeOf(second);

		expect(await rejectionOf(store.seal(passphrase))).toMatchObject({
			name: 'RefusedError',
			message: `Broken states that were set aside are still in ${second}: state.json.broken-2026-11-22T09-00-00Z. Move them away first. Nothing was changed.`,
		});
		expect(treeOf(second)).toEqual(before);
		expect(existsSync(join(folder, 'identity.age'))).toBe(false);
	});

	test('takes drafts in plain text along, that killed processes left behind', async () => {
		const folder = newFolder();
		const {store} = await open(folder, fresh);
		await store.update(answering('one'));
		writeFileSync(join(folder, `state.json.new-${'0'.repeat(16)}`), canary);
		await store.seal(passphrase);

		expect(namesOf(folder)).toEqual(['identity.age', 'state.age', 'state.age.bak']);
	});
});

describe('a workspace that is unsealed', () => {
	test('is as it was, and holds nothing that is sealed', async () => {
		const {folder, store} = await sealedFolder();
		await store.update(answering('three'));
		await store.unseal();

		expect(namesOf(folder)).toEqual(['runs', 'runs/one.json', 'state.json', 'state.json.bak']);
		expect(new Set(Object.values(modesOf(folder)))).toEqual(new Set(['0700', '0600']));
		expect(store.isSealed()).toBe(false);

		await store.update(answering('four'));
		const {store: next} = await open(folder);
		expect(answersOf(next.current())).toEqual(['one', 'two', 'three', 'four']);
		expect(await next.readRun('one')).toMatchObject({notLookedAt: [canary]});
	});

	test('is refused to whoever had it open sealed', async () => {
		const {folder, store} = await sealedFolder();
		const {store: other} = await open(folder, quick);
		await store.unseal();
		const before = treeOf(folder);

		expect(await rejectionOf(other.update(answering('three')))).toMatchObject({
			name: 'RefusedError',
			message: 'The workspace was unsealed meanwhile: open it again.',
		});
		expect(treeOf(folder)).toEqual(before);
	});

	test('must be a sealed one', async () => {
		const {store} = await open(newFolder());

		for (const tried of [store.unseal(), store.changePassphrase('x')]) {
			expect(await rejectionOf(tried)).toMatchObject({message: 'The workspace is not sealed.'});
		}
	});

	test('is not made while a report can not be opened: its key would be lost', async () => {
		const {folder, store} = await sealedFolder();
		writeFileSync(join(folder, 'runs/one.json.age'), 'x');
		const before = treeOf(folder);

		expect(await store.readRun('one')).toEqual({
			reason: 'the report of the run "one" can\'t be used: it is no whole age file, or was changed',
		});
		expect(await rejectionOf(store.unseal())).toMatchObject({
			name: 'RefusedError',
			message:
				"The report one.json.age can't be opened: it is no whole age file, or was changed. Remove that run first. Nothing was changed.",
		});
		expect(treeOf(folder)).toEqual(before);

		await store.removeRuns(['one']);
		await store.unseal();
		expect(namesOf(folder)).toEqual(['runs', 'state.json', 'state.json.bak']);
	});
});

describe('another passphrase', () => {
	test('opens everything, and the earlier one nothing', async () => {
		const {folder, store} = await sealedFolder();
		const identity = readFileSync(join(folder, 'identity.age'));
		await store.changePassphrase('another one');
		await store.update(answering('three'));

		expect(namesOf(folder)).toEqual(sealedNames);
		expect(await whyNot(folder, quick)).toMatchObject({kind: 'access'});

		const {store: next} = await open(folder, {passphrase: 'another one'});
		expect(answersOf(next.current())).toEqual(['one', 'two', 'three']);
		expect(await next.readRun('one')).toMatchObject({notLookedAt: [canary]});

		// Also with the file of the keys as it was: the key is another one.
		writeFileSync(join(folder, 'identity.age'), identity);
		expect(await whyNot(folder, quick)).toMatchObject({
			kind: 'broken',
			reason: expect.stringContaining('it is sealed for another key'),
		});
	});

	test('locks out whoever had it open with the earlier one, until it is opened again', async () => {
		const {folder, store} = await sealedFolder();
		const {store: other} = await open(folder, quick);
		await store.changePassphrase('another one');
		const before = treeOf(folder);

		expect(await rejectionOf(other.update(answering('three')))).toMatchObject({
			name: 'AccessError',
			message: 'The passphrase was changed meanwhile: open the workspace again, with the new one.',
		});
		expect(await rejectionOf(other.changePassphrase('a third one'))).toMatchObject({name: 'AccessError'});
		expect(treeOf(folder)).toEqual(before);
	});
});

describe('second factors', () => {
	test('are kept in a sealed workspace', async () => {
		const {folder, store} = await sealedFolder();
		await store.update(now => ({...now, signers: [signer]}));

		expect((await open(folder, quick)).store.current().signers).toEqual([signer]);
		expect(Object.values(treeOf(folder)).join()).not.toContain(signer.secret);
	});

	test('are in no plain one: not by a save, and not by unsealing', async () => {
		const folder = newFolder();
		const {store: plain} = await open(folder);
		const message =
			'Second factors are kept in sealed workspaces alone: seal it first, or take them out. Nothing was changed.';

		expect(await rejectionOf(plain.update(now => ({...now, signers: [signer]})))).toMatchObject({
			name: 'RefusedError',
			message,
		});
		expect(namesOf(folder)).toEqual([]);

		const {folder: second, store} = await sealedFolder();
		await store.update(now => ({...now, signers: [signer]}));
		const before = treeOf(second);
		expect(await rejectionOf(store.unseal())).toMatchObject({name: 'RefusedError', message});
		expect(treeOf(second)).toEqual(before);

		await store.update(({signers: _, ...rest}) => rest);
		await store.unseal();
		expect(Object.values(treeOf(second)).join()).not.toContain(signer.secret);
	});

	test('that somebody put into a plain one are told, and are none once it is sealed', async () => {
		const folder = newFolder();
		const {store: first} = await open(folder);
		await first.update(answering('one'));
		const state = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));
		writeFileSync(join(folder, 'state.json'), JSON.stringify({...state, signers: [signer]}));
		const {store, notices} = await open(folder, fresh);

		expect(notices).toEqual([
			'The workspace holds second factors in plain text, where others could have put them. Sealing it takes them out, and whoever signs enrols anew: until then nothing is saved.',
		]);
		expect(await rejectionOf(store.update(answering('two')))).toMatchObject({name: 'RefusedError'});

		await store.seal(passphrase);
		expect(store.current().signers).toBeUndefined();
		expect((await open(folder, quick)).store.current().signers).toBeUndefined();
		expect(Object.values(treeOf(folder)).join()).not.toContain(signer.secret);
	});
});

describe('a sealed state that can not be used', () => {
	test('because it was changed: the last good copy is offered, and used for whoever says so', async () => {
		const {folder, store} = await sealedFolder();
		await store.update(answering('three'));
		const bytes = readFileSync(join(folder, 'state.age'));
		bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
		writeFileSync(join(folder, 'state.age'), bytes);
		const before = treeOf(folder);

		expect(await whyNot(folder, quick)).toMatchObject({
			kind: 'broken',
			reason: expect.stringMatching(
				/state\.age can't be used: it is no whole age file, or was changed\. Its last good copy.* can be used instead/,
			),
		});
		expect(await rejectionOf(store.update(answering('four')))).toMatchObject({name: 'BrokenStateError'});
		expect(treeOf(folder)).toEqual(before);

		const {store: next} = await open(folder, {...quick, useLastGood: true});
		expect(answersOf(next.current())).toEqual(['one', 'two']);
		expect(readFileSync(join(folder, 'state.age.broken-2026-11-22T09-00-00Z'))).toEqual(bytes);
		expect(noon.toISOString()).toContain('2026-11-22T09:00:00');

		// It would be unreadable for ever with another key, or without one.
		expect(await rejectionOf(next.changePassphrase('another one'))).toMatchObject({name: 'RefusedError'});
		expect(await rejectionOf(next.unseal())).toMatchObject({name: 'RefusedError'});
	});

	test.each([
		['is gone', () => undefined, "identity.age can't be used: it is gone."],
		['is empty', () => '', "identity.age can't be used: it is no whole age file, or was changed."],
		['is something else', () => 'AGE-SECRET-KEY-1', "identity.age can't be used: it is no whole age file"],
	])('because the file of its keys %s', async (_title, content, why) => {
		const {folder} = await sealedFolder();
		const text = content();
		if (text === undefined) rmSync(join(folder, 'identity.age'));
		else writeFileSync(join(folder, 'identity.age'), text);

		expect(await whyNot(folder, quick)).toMatchObject({
			kind: 'broken',
			reason: expect.stringContaining(why),
		});
	});

	test('because it is gone, though its copy is there', async () => {
		const {folder, store} = await sealedFolder();
		await store.update(answering('three'));
		rmSync(join(folder, 'state.age'));

		expect(await whyNot(folder, quick)).toMatchObject({
			kind: 'broken',
			reason: expect.stringContaining("state.age can't be used: it is gone."),
		});
		expect(answersOf((await open(folder, {...quick, useLastGood: true})).store.current())).toEqual([
			'one',
			'two',
		]);
	});

	test('because a plain one beside it says something else', async () => {
		const {folder} = await sealedFolder();
		const other = newFolder();
		const {store} = await open(other);
		await store.update(answering('other'));
		writeFileSync(join(folder, 'state.json'), readFileSync(join(other, 'state.json')), {mode: 0o600});
		const before = treeOf(folder);

		expect(await whyNot(folder, quick)).toEqual({
			kind: 'broken',
			reason: `${folder} is sealed, and yet holds state.json, which says something else. Move one of them away: state.json, or state.age. Nothing was changed.`,
		});
		expect(treeOf(folder)).toEqual(before);
	});
});
