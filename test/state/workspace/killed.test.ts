import {setTimeout} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {plainForm} from '../../../src/state/workspace/form.ts';
import {formOf, readKeys} from '../../../src/state/workspace/keys.ts';
import {siteOf} from '../../../src/state/workspace/site.ts';
import {findState} from '../../../src/state/workspace/state-file.ts';
import type {StoreOptions} from '../../../src/state/workspace/store.ts';
import {type Child, withPrograms} from './children.ts';
import {namesOf, newFolder, noon, open, thisProcess} from './open-workspace.ts';

/** A thousand take a minute and a half; the whole of it is for CI. */
const kills = Number(process.env['DESKWARDEN_KILLS'] ?? 200);

const {start} = withPrograms('saver');

const passphrase = 'correct horse battery staple';

describe('kill -9 while saving', () => {
	test.each([
		['in plain text', kills, {}],
		['sealed', kills / 5, {passphrase, workFactor: 1}],
	] as const)(
		'%s, %i times: the state opens each time, with at least the last answer that was acknowledged',
		{
			timeout: 600_000,
		},
		async (_title, times, options) => {
			const folder = newFolder();
			await saveTwice(folder, options);
			const waiting: Child[] = [];
			const left = {drafts: 0, locks: 0};
			let acknowledged = 0;

			const next = (): Child => {
				// The next ones begin while this one saves: a start takes longer than a save.
				while (waiting.length < 3)
					waiting.push(start('saver', [folder, ...('passphrase' in options ? ['', passphrase] : [])]));

				return waiting.shift() as Child;
			};

			for (let count = 0; count < times; count++) {
				const child = next();

				await child.ready;
				child.tell('');
				await child.spoke;
				await setTimeout(Math.random() * 15);
				child.kill();

				const {lines, err} = await child.ended;
				acknowledged = Number(lines.at(-1) ?? acknowledged);
				const names = namesOf(folder);
				left.drafts += names.filter(name => name.includes('.new-')).length;
				left.locks += names.filter(name => name === 'lock').length;

				const {store, notices} = await open(folder, options);
				const {answered, at} = store.current().progress;

				expect(err).toBe('');
				expect(notices).toEqual([]);
				// The answer that was being saved may be there or not.
				expect([acknowledged, acknowledged + 1]).toContain(Number(at));
				expect(answered).toEqual([String(Number(at) - 1), at]);
				expect(await copyOf(folder, options)).toHaveProperty('ok');

				acknowledged = Number(at);
			}

			for (const child of waiting) child.kill();
			for (const child of waiting) await child.ended;
			await open(folder, options);
			expect(namesOf(folder).filter(name => /new-|takeover/.test(name))).toEqual([]);

			// Else nobody was killed at a bad moment.
			expect(left.locks).toBeGreaterThan(times / 20);
			expect(left.drafts).toBeGreaterThan(times / 50);
		},
	);
});

/** From then on there is a last good copy, too. */
const saveTwice = async (folder: string, options: Partial<StoreOptions>): Promise<void> => {
	const {passphrase: given, ...rest} = options;
	const {store} = await open(folder, rest);

	if (given !== undefined) await store.seal(given);
	for (const at of ['-1', '0']) await store.update(now => ({...now, progress: {answered: [], at}}));
};

/** The last good copy of the state. */
const copyOf = async (folder: string, {passphrase: given}: Partial<StoreOptions>) => {
	const site = siteOf({folder, owner: thisProcess, now: () => noon, random: size => new Uint8Array(size)});
	const form = given === undefined ? plainForm : await formOf(await readKeys(site, given));

	return findState(site, form, {isCopy: true});
};
