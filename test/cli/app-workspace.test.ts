import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openAppWorkspace} from '../../src/cli/app-workspace.ts';
import type {Attestation, Waiver} from '../../src/domain/words.ts';
import {savedOf} from '../../src/state/saved.ts';
import {type Home, openHome} from './open-home.ts';
import {openWorld} from './world.ts';

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
	const app = await openAppWorkspace(openWorld({folder: home.folder, env: home.env}).world, options);

	return {app, saved: savedOf(app.first.desk)};
};

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
		const {app, saved} = await openApp(home);
		const [, stays = waiver('')] = saved.words.waivers;

		expect(await app.save({...saved, words: {...saved.words, waivers: [stays]}})).toBeUndefined();
		expect(home.stateOf('acme').waivers).toEqual([waiver('stays')]);
	});

	test('keep the company of those that others gave meanwhile', async () => {
		const home = openHome();
		await home.keep('acme', now => ({...now, waivers: [waiver('there before')]}));
		const {app, saved} = await openApp(home);
		await home.run([
			'waive',
			'ACL-1',
			'--target',
			'*',
			'--owner',
			'Ben',
			'--reason',
			'meanwhile',
			'--until',
			'2026-12-31',
		]);
		const own = {...saved, words: {attestations: [word], waivers: []}};
		await app.save(own);
		await app.save({...own, words: {attestations: [word], waivers: [waiver('given here')]}});

		expect(home.stateOf('acme').waivers.map(({reason}) => reason)).toEqual(['meanwhile', 'given here']);
		expect(home.stateOf('acme').attestations).toEqual([word]);
	});
});

describe('the workspace of the app', () => {
	test('is made by the first answer, and not by looking around', async () => {
		const home = openHome();
		const {app, saved} = await openApp(home);
		const before = home.names();
		await app.save({...saved, answered: ['organization']});

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

	test('tells why an answer could not be saved, and tries it again with the next', async () => {
		const home = openHome();
		await home.keep('acme');
		const {app, saved} = await openApp(home);
		const path = join(home.folderOf('acme'), 'state.json');
		const good = JSON.stringify(home.stateOf('acme'));
		writeFileSync(path, 'broken');
		const unsaved = await app.save({...saved, words: {attestations: [word], waivers: []}});
		writeFileSync(path, good);
		await app.save({...saved, answered: ['one'], words: {attestations: [word], waivers: []}});

		expect(unsaved).toMatch(/^Not saved: .*state\.json can't be used: it is no JSON\./);
		expect(home.stateOf('acme')).toMatchObject({progress: {answered: ['one']}, attestations: [word]});
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
