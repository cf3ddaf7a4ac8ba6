import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openAppWorkspace} from '../../src/cli/app-workspace.ts';
import type {Attestation, Waiver} from '../../src/domain/words.ts';
import {type Kept, type Saved, savedOf} from '../../src/state/saved.ts';
import {withSigner} from '../../src/state/workspace/signers.ts';
import {textOf} from '../house/source-files.ts';
import {aReport} from '../state/workspace/open-workspace.ts';
import {type Home, openHome} from './open-home.ts';
import {makeSigner} from './signers.ts';
import {noon, openWorld} from './world.ts';

const waiver = (reason: string, more: Partial<Waiver> = {}): Waiver => ({
	check: 'ACL-1',
	target: '*',
	owner: 'Olga Owner',
	reason,
	until: '2026-12-31',
	...more,
});

const word: Attestation = {check: 'LGN-1', target: '*', holds: true, by: 'Olga Owner', on: '2026-11-01'};

/** The app on the workspace of a home, and what lies on its desk. */
const openApp = async (home: Home, options: {readonly passphraseFile?: string} = {}) => {
	// Somebody sits there who could be asked, and must not be.
	const {world, printed} = openWorld({folder: home.folder, env: home.env, hasTerminal: true});
	const app = await openAppWorkspace(world, options);
	const kept: Kept[] = [];
	const take = (now: Kept) => void kept.push(now);

	onTestFinished(app.close);

	return {
		app,
		saved: savedOf(app.first.desk),
		/** Saves, and tells what isn't saved. */
		save: (saved: Saved) => app.save(saved, take),
		/** What was handed over last. */
		kept: () => kept.at(-1),
		read: async () => {
			await app.readKept(take);

			return kept.at(-1);
		},
		printed,
	};
};

const waive = (reason: string): readonly string[] =>
	`waive ACL-1 --target * --owner Ben --reason ${reason} --until 2026-12-31`.split(' ');

describe('words on the desk of the app', () => {
	test('lie there as somebody wrote them into an open workspace, but for what they say of themselves', async () => {
		const home = openHome();
		await home.keep('acme', now => ({
			...now,
			attestations: [{...word, by: 'Ol\u001B[2Jga', confirmed: true}],
			waivers: [waiver('forged', {confirmed: true})],
		}));
		const {saved} = await openApp(home);

		expect(saved.words).toEqual({attestations: [{...word, by: 'Ol·[2Jga'}], waivers: [waiver('forged')]});
	});

	test('are confirmed where a code was typed, in a sealed workspace', async () => {
		const home = openHome();
		await home.keepSealed('acme', now => ({...now, waivers: [waiver('signed', {confirmed: true})]}));
		const {saved} = await openApp(home, {passphraseFile: 'passphrase'});

		expect(saved.words.waivers).toEqual([waiver('signed', {confirmed: true})]);
	});

	test('can be taken back, whatever somebody wrote into them', async () => {
		const home = openHome();
		await home.keep('acme', now => ({
			...now,
			waivers: [waiver('for\nged', {confirmed: true}), waiver('stays')],
		}));
		const {save, saved} = await openApp(home);
		const [, stays = waiver('')] = saved.words.waivers;

		expect(await save({...saved, words: {...saved.words, waivers: [stays]}})).toBeUndefined();
		expect(home.stateOf('acme').waivers).toEqual([waiver('stays')]);
	});

	test('keep the company of those that others gave meanwhile', async () => {
		const home = openHome();
		await home.keep('acme', now => ({...now, waivers: [waiver('there before')]}));
		const {save, saved, kept} = await openApp(home);
		await home.run(waive('meanwhile'));
		await save({...saved, words: {attestations: [word], waivers: []}});
		const {attestations, waivers} = kept()?.words ?? saved.words;
		await save({...saved, words: {attestations, waivers: [...waivers, waiver('given here')]}});

		expect(home.stateOf('acme').waivers.map(({reason}) => reason)).toEqual(['meanwhile', 'given here']);
		expect(home.stateOf('acme').attestations).toEqual([word]);
	});
});

describe('the workspace of the app', () => {
	test('is made by the first answer, and not by looking around', async () => {
		const home = openHome();
		const {save, saved} = await openApp(home);
		const before = home.names();
		await save({...saved, answered: ['organization']});

		expect(before).toEqual([]);
		expect(home.names()).toEqual(['default']);
	});

	test('is held against another one, and not against a word', async () => {
		const home = openHome();
		await home.keep('acme');
		const {app} = await openApp(home);
		const second = openApp(home);

		await expect(second).rejects.toMatchObject({name: 'WorkspaceError', exitCode: 75});
		expect((await home.run('words list')).code).toBe(0);
		app.close();
		(await openApp(home)).app.close();
	});

	test('loses no change whose save failed while the next one was on its way', async () => {
		const home = openHome();
		const [one, two, three] = [waiver('one'), waiver('two'), waiver('three')];
		await home.keep('acme', now => ({...now, waivers: [one, two, three]}));
		const {save, saved} = await openApp(home);
		const path = join(home.folderOf('acme'), 'state.json');
		const good = JSON.stringify(home.stateOf('acme'));
		const without = (...waivers: Saved['words']['waivers']): Saved => ({
			...saved,
			words: {attestations: [], waivers},
		});
		writeFileSync(path, 'broken');
		const told = await Promise.all([save(without(two, three)), save(without(three))]);
		writeFileSync(path, good);

		expect(told).toEqual([expect.stringMatching(/^Not saved: /), expect.stringMatching(/^Not saved: /)]);
		expect(await save({...without(three), answered: ['one']})).toBeUndefined();
		expect(home.stateOf('acme').waivers).toEqual([three]);
	});

	test('tells why an answer could not be saved, and tries it again with the next', async () => {
		const home = openHome();
		await home.keep('acme');
		const {save, saved} = await openApp(home);
		const path = join(home.folderOf('acme'), 'state.json');
		const good = JSON.stringify(home.stateOf('acme'));
		writeFileSync(path, 'broken');
		const unsaved = await save({...saved, words: {attestations: [word], waivers: []}});
		writeFileSync(path, good);
		await save({...saved, answered: ['one'], words: {attestations: [word], waivers: []}});

		expect(unsaved).toMatch(/^Not saved: state\.json can't be used: it is no JSON\./);
		expect(home.stateOf('acme')).toMatchObject({progress: {answered: ['one']}, attestations: [word]});
	});
});

describe('words that others give and take back while the app is open', () => {
	test('lie on the desk when a check begins, and after each save', async () => {
		const home = openHome();
		await home.keep('acme', now => ({...now, waivers: [waiver('there before')]}));
		const {save, read, kept, saved} = await openApp(home);
		await home.run('words withdraw 1');
		await home.run(waive('meanwhile'));
		const begun = await read();
		await home.run(waive('later'));
		await save({...saved, answered: ['one'], words: begun?.words ?? saved.words});
		const reasons = (words: Kept['words'] | undefined) => words?.waivers.map(({reason}) => reason);

		expect(reasons(begun?.words)).toEqual(['meanwhile']);
		expect(reasons(kept()?.words)).toEqual(['meanwhile', 'later']);
		expect(reasons(home.stateOf('acme'))).toEqual(['meanwhile', 'later']);
	});

	test('stay the same things on the desk, so that one which is open there can be taken back', async () => {
		const home = openHome();
		await home.keep('acme', now => ({...now, waivers: [waiver('there before')]}));
		const {read, saved} = await openApp(home);
		await home.run(waive('meanwhile'));

		expect((await read())?.words.waivers[0]).toBe(saved.words.waivers[0]);
	});

	test('do not take the place of one that could not be saved yet', async () => {
		const home = openHome();
		await home.keep('acme');
		const {save, read, saved} = await openApp(home);
		const path = join(home.folderOf('acme'), 'state.json');
		const good = JSON.stringify(home.stateOf('acme'));
		const words = {attestations: [word], waivers: []};
		writeFileSync(path, 'broken');
		await save({...saved, words});
		writeFileSync(path, good);
		await home.run(waive('meanwhile'));
		const now = await read();
		await save({...saved, answered: ['one'], words: now?.words ?? words});

		expect(now?.words).toMatchObject({attestations: [word], waivers: [{reason: 'meanwhile'}]});
		expect(home.stateOf('acme')).toMatchObject({attestations: [word], waivers: [{reason: 'meanwhile'}]});
	});

	test('count with whoever signs', async () => {
		const home = openHome();
		const {signer} = makeSigner('Olga Owner', noon);
		await home.keepSealed('acme');
		const {read} = await openApp(home, {passphraseFile: 'passphrase'});
		await home.keepSealed('acme', now => withSigner(now, signer));

		expect(await read()).toMatchObject({isSealed: true, signers: [{login: 'Olga Owner'}]});
	});

	test('are told to be unread where they can not be read', async () => {
		const home = openHome();
		await home.keep('acme');
		const {app} = await openApp(home);
		writeFileSync(join(home.folderOf('acme'), 'state.json'), 'broken');

		expect(await app.readKept(() => expect.unreachable())).toMatch(
			/^What others have changed cannot be read: .*it is no JSON/,
		);
	});
});

describe('a workspace that somebody makes while the app is open', () => {
	const setUp = ['setup', '--from', 'plan.yaml', '--workspace', 'default'];
	const files = {'plan.yaml': textOf('examples/remote-support.yaml')};

	test('is not written over, and that is told', async () => {
		const home = openHome(files);
		const {app, save, saved} = await openApp(home);
		await home.run(setUp);
		const made = home.stateOf('default');
		const draft = {organization: {name: 'Zeta'}};

		for (const answered of [['one'], ['one', 'two']]) {
			expect(await save({...saved, draft, answered})).toMatch(/^Not saved: a workspace was made meanwhile\./);
		}
		expect(home.stateOf('default')).toEqual(made);
		expect(app.unsaved()?.exitCode).toBe(73);
		// Nobody is kept from it.
		expect((await home.run([...setUp, '--yes'])).code).not.toBe(75);
	});

	test('is not asked for its passphrase across the screen', async () => {
		const home = openHome();
		const {save, saved, printed} = await openApp(home);
		await home.keepSealed('default');

		expect(await save({...saved, answered: ['one']})).toMatch(/^Not saved: a workspace was made meanwhile\./);
		expect(printed()).toEqual({out: '', err: ''});
	});

	test('by another app is busy', async () => {
		const home = openHome();
		const [one, other] = [await openApp(home), await openApp(home)];

		expect(await one.save({...one.saved, answered: ['one']})).toBeUndefined();
		expect(await other.save({...other.saved, answered: ['other']})).toMatch(
			/^Not saved: This workspace is in use/,
		);
		expect(other.app.unsaved()?.exitCode).toBe(75);
		expect(home.stateOf('default').progress.answered).toEqual(['one']);
	});

	test('is its own, also where answers come faster than it is made', async () => {
		const home = openHome();
		const {save, saved} = await openApp(home);
		const told = await Promise.all([
			save({...saved, answered: ['one']}),
			save({...saved, answered: ['one', 'two']}),
		]);

		expect(told).toEqual([undefined, undefined]);
		expect(home.stateOf('default').progress.answered).toEqual(['one', 'two']);
	});
});

describe('a run that can not be kept', () => {
	test('is told, and kept once that works', async () => {
		const home = openHome();
		await home.keep('acme');
		const {app, save, saved} = await openApp(home);
		const runs = join(home.folderOf('acme'), 'runs');
		writeFileSync(runs, 'a file where the folder should be');
		const first = await app.saveRun(aReport('2026-11-22T09-00-00Z-0001'));
		const second = await app.saveRun(aReport('2026-11-22T10-00-00Z-0002'));

		expect(first).toMatchObject({runs: [], unsaved: expect.stringMatching(/^The run is not kept: /)});
		expect(second).toMatchObject({runs: [], unsaved: expect.stringMatching(/^2 runs are not kept: /)});
		expect(app.unsaved()?.exitCode).toBe(73);
		rmSync(runs);
		expect(await save({...saved, answered: ['one']})).toBeUndefined();
		expect(home.stateOf('acme').runs).toHaveLength(2);
		expect(app.unsaved()).toBeUndefined();
	});

	test('goes unsaid where nothing is kept at all', async () => {
		const {app} = await openApp(openHome());

		expect(await app.saveRun(aReport('2026-11-22T09-00-00Z-0001'))).toBeUndefined();
		expect(app.unsaved()).toBeUndefined();
	});
});

describe('the targets that a workspace names', () => {
	const opened = async (targets: readonly string[]) => {
		const home = openHome({'evidence.json': '{}'});
		await home.keep('acme', now => ({...now, preferences: {targets}}));
		const {app} = await openApp(home);
		const {desk, shown} = app.first;

		return [desk.targets, shown.screen === 'home' ? shown.complaint : shown.screen];
	};
	const leftOut = (name: string): string =>
		`A target of this workspace is left out. ${name} is nothing that is looked at again and again: name what stands on a disk.`;

	test.each([
		[
			'one that a person may name',
			['root:/mnt/a', 'evidence.json'],
			['root:/mnt/a', 'evidence.json'],
			undefined,
		],
		['none', [], ['local'], undefined],
		['a blank', [' '], ['local'], undefined],
		['the invented organisation', ['example'], ['local'], leftOut('example')],
		['the rehearsal', ['root:/mnt/a', 'plan'], ['root:/mnt/a'], leftOut('plan')],
		['standard input', ['-', 'local'], ['local'], leftOut('-')],
		[
			'what this version can not look at',
			['ssh:till-7', 'example', 'local'],
			['local'],
			`A target of this workspace is left out. This version cannot look at endpoints over SSH yet. ${leftOut('example')}`,
		],
		// Left out, it would be missed by nobody: the check says that it isn't there.
		['a file that is gone', ['gone.json', 'local'], ['gone.json', 'local'], undefined],
	])('are held to what one may type: %s', async (_title, named, targets, complaint) => {
		expect(await opened(named)).toEqual([targets, complaint]);
	});
});
