import {spawnSync} from 'node:child_process';
import {chmodSync, chownSync, existsSync, rmSync, statfsSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {asOrdinaryUser, ordinaryUser} from '../../cli/ordinary-user.ts';
import {withPrograms} from './children.ts';
import {
	answering,
	answersOf,
	aReport,
	newFolder,
	newHome,
	open,
	rejectionOf,
	treeOf,
} from './open-workspace.ts';

const mount = (place: string, options: string) => ['mount', '-t', 'tmpfs', '-o', options, 'tmpfs', place];

/** Whether this user may mount something on this system: tried where nobody else sees it. */
const canMount = (() => {
	const {status, error} = spawnSync('unshare', ['--mount', ...mount(tmpdir(), 'size=4096')]);

	return error === undefined && status === 0;
})();

/** A file system of its own, of so many bytes. */
const mountSmall = (bytes: number): string => {
	const place = newHome();
	const [program = '', ...args] = mount(place, `size=${bytes},mode=0700`);
	const {status, stderr} = spawnSync(program, args, {encoding: 'utf8'});
	if (status !== 0) throw new Error(`nothing could be mounted: ${stderr}`);

	onTestFinished(() => void spawnSync('umount', ['-l', place]));

	return place;
};

const fill = (place: string, leaving: number): void => {
	const {bavail, bsize} = statfsSync(place);

	writeFileSync(join(place, 'filler'), Buffer.alloc(bavail * bsize - leaving, 'x'));
};

describe.skipIf(!canMount)(
	canMount ? 'a nearly full disk' : 'a nearly full disk (skipped: nothing may be mounted here)',
	() => {
		test.each([0, 4096, 8192, 16_384, 61_440])(
			'with %i bytes left: a longer save says so, and the state stays whole',
			async leaving => {
				const place = mountSmall(1024 * 1024);
				const folder = join(place, 'acme');
				const {store} = await open(folder);
				await store.update(answering('one'));
				await store.update(answering('two'));
				await store.saveRun(aReport('one'));
				const before = treeOf(folder);
				fill(place, leaving);

				const planText = 'x'.repeat(100_000);
				const why = {
					name: 'CannotWriteError',
					message: expect.stringMatching(
						/ cannot be written: no space is left \(ENOSPC\)\. Nothing was changed\.$/,
					),
				};
				expect(await rejectionOf(store.update(now => ({...now, planText})))).toMatchObject(why);
				expect(await rejectionOf(store.saveRun(aReport('two', {notLookedAt: [planText]})))).toMatchObject(
					why,
				);

				expect(treeOf(folder)).toEqual(before);
				expect((await open(folder)).notices).toEqual([]);
				expect(answersOf(store.current())).toEqual(['one', 'two']);

				rmSync(join(place, 'filler'));
				await store.update(answering('three'));
				expect(answersOf((await open(folder)).store.current())).toEqual(['one', 'two', 'three']);
			},
		);
	},
);

describe.skipIf(!canMount)(
	canMount
		? 'a seal on a nearly full disk'
		: 'a seal on a nearly full disk (skipped: nothing may be mounted here)',
	() => {
		const quick = {workFactor: 2, passphrase: 'the early one'};
		const planText = 'kanarienvogel '.repeat(10_000);

		/** A workspace with a long state and a run, on a disk that is full but for so many bytes. */
		const fullFolder = async (leaving: number, isSealed: boolean) => {
			const place = mountSmall(2 * 1024 * 1024);
			const folder = join(place, 'acme');
			const {store} = await open(folder, {workFactor: 2});
			await store.update(now => ({...answering('one')(now), planText}));
			await store.saveRun(aReport('run'));
			if (isSealed) await store.seal(quick.passphrase);
			fill(place, leaving);

			return {place, folder, store};
		};

		test.each([0, 8192, 40_960])(
			'with %i bytes left: what can not be sealed stays as it was',
			async leaving => {
				const {place, folder, store} = await fullFolder(leaving, false);
				const before = treeOf(folder);

				expect(await rejectionOf(store.seal(quick.passphrase))).toMatchObject({name: 'CannotWriteError'});
				expect(treeOf(folder)).toEqual(before);
				expect(store.isSealed()).toBe(false);

				rmSync(join(place, 'filler'));
				await store.update(answering('two'));
				await store.seal(quick.passphrase);
				expect(Object.values(treeOf(folder)).join()).not.toContain('kanarienvogel');
				expect(answersOf((await open(folder, quick)).store.current())).toEqual(['one', 'two']);
			},
		);

		test.each([0, 8192, 40_960])(
			'with %i bytes left: what can not be unsealed stays sealed',
			async leaving => {
				const {place, folder, store} = await fullFolder(leaving, true);
				const before = treeOf(folder);

				expect(await rejectionOf(store.unseal())).toMatchObject({name: 'CannotWriteError'});
				expect(treeOf(folder)).toEqual(before);
				expect(store.isSealed()).toBe(true);

				rmSync(join(place, 'filler'));
				await store.unseal();
				expect((await open(folder)).store.current().planText).toBe(planText);
			},
		);

		test.each([
			[0, 'the early one'],
			[12_288, 'the late one'],
			[40_960, 'the late one'],
		])(
			'with %i bytes left: a change of the passphrase is not made, or half made and told',
			async (leaving, counts) => {
				const {place, folder, store} = await fullFolder(leaving, true);
				const error = await rejectionOf(store.changePassphrase('the late one'));

				expect(error).toMatchObject({
					name: 'CannotWriteError',
					message: expect.stringContaining(
						counts === 'the late one'
							? 'The new passphrase counts from now on, but not everything could be sealed with its new key.'
							: 'Nothing was changed.',
					),
				});

				// Whatever happened, it goes on from here, and from the next start.
				rmSync(join(place, 'filler'));
				await store.update(answering('two'));
				const {store: next} = await open(folder, {...quick, passphrase: counts});
				expect(answersOf(next.current())).toEqual(['one', 'two']);
				expect(await next.readRun('run')).toEqual(aReport('run'));
				await next.update(answering('three'));
				expect((await open(folder, {...quick, passphrase: counts})).notices).toEqual([]);
			},
		);
	},
);

/** Ends with what a save of an ordinary user came to. */
const {start, programOf} = withPrograms('saver');

describe.skipIf(ordinaryUser.trouble !== undefined)(asOrdinaryUser('a read-only folder'), () => {
	const saveAsOrdinaryUser = async (folder: string) => {
		chmodSync(join(programOf('saver'), '..'), 0o755);
		const child = start('saver', [folder], ordinaryUser.by);
		child.tell('1');

		return child.ended;
	};

	/** A workspace of that user's. */
	const ownFolder = async (): Promise<string> => {
		const folder = newFolder();
		chmodSync(join(folder, '..'), 0o755);
		const {store} = await open(folder);
		await store.update(answering('one'));
		for (const name of ['.', 'state.json']) chownSync(join(folder, name), 65_534, 65_534);

		return folder;
	};

	test('is read, and a save says at once why it can not be', async () => {
		const folder = await ownFolder();
		chmodSync(folder, 0o500);
		const before = treeOf(folder);
		const {code, err} = await saveAsOrdinaryUser(folder);

		expect(code).toBe(1);
		expect(err).toContain(
			`CannotWriteError: ${folder}/lock cannot be written: this user may not write there (EACCES). Nothing was changed.`,
		);
		expect(treeOf(folder)).toEqual(before);
	});

	test('that may be written is written: the above is the mode’s doing', async () => {
		const folder = await ownFolder();

		expect(await saveAsOrdinaryUser(folder)).toMatchObject({code: 0, err: '', lines: ['1']});
		expect(statSync(join(folder, 'state.json')).uid).toBe(65_534);
	});

	test('above the workspace says so when one is to be made', async () => {
		const home = newHome();
		chmodSync(home, 0o755);
		const {code, err} = await saveAsOrdinaryUser(join(home, 'acme'));

		expect(code).toBe(1);
		expect(err).toContain(
			`${home}/acme cannot be written: this user may not write there (EACCES). Nothing was changed.`,
		);
		expect(existsSync(join(home, 'acme'))).toBe(false);
	});

	test('of somebody else’s is not looked into', async () => {
		const folder = newFolder();
		chmodSync(join(folder, '..'), 0o755);
		const {err} = await saveAsOrdinaryUser(folder);

		expect(err).toContain(`${folder} cannot be looked into (EACCES).`);
	});
});
