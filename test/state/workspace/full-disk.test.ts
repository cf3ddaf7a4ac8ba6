import {spawnSync} from 'node:child_process';
import {chmodSync, chownSync, existsSync, rmSync, statfsSync, statSync, writeFileSync} from 'node:fs';
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

/** A file system of its own, of so many bytes; undefined where this user or system may not have one. */
const mountSmall = (bytes: number): string | undefined => {
	const place = newHome();
	const {status, error} = spawnSync('mount', [
		'-t',
		'tmpfs',
		'-o',
		`size=${bytes},mode=0700`,
		'tmpfs',
		place,
	]);
	if (error !== undefined || status !== 0) return undefined;

	onTestFinished(() => void spawnSync('umount', ['-l', place]));

	return place;
};

const canMount = (() => {
	const place = '/tmp';
	const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', place]);

	return tried.error === undefined && tried.status === 0;
})();

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
				const place = mountSmall(1024 * 1024) ?? '';
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
