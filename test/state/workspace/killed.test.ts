import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {readState} from '../../../src/state/workspace/read-state.ts';
import {type Child, withPrograms} from './children.ts';
import {namesOf, newFolder, open} from './open-workspace.ts';

/** A thousand take a minute and a half; the whole of it is for CI. */
const kills = Number(process.env['DESKWARDEN_KILLS'] ?? 200);

const {start} = withPrograms('saver');

describe(`${kills} times kill -9 while saving`, () => {
	test('the state opens each time, with at least the last answer that was acknowledged', {
		timeout: 600_000,
	}, async () => {
		const folder = newFolder();
		await saveTwice(folder);
		const waiting: Child[] = [];
		const left = {drafts: 0, locks: 0};
		let acknowledged = 0;

		const next = (): Child => {
			// The next ones begin while this one saves: a start takes longer than a save.
			while (waiting.length < 3) waiting.push(start('saver', [folder]));

			return waiting.shift() as Child;
		};

		for (let count = 0; count < kills; count++) {
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

			const {store, notices} = await open(folder);
			const {answered, at} = store.current().progress;

			expect(err).toBe('');
			expect(notices).toEqual([]);
			// The answer that was being saved may be there or not.
			expect([acknowledged, acknowledged + 1]).toContain(Number(at));
			expect(answered).toEqual([String(Number(at) - 1), at]);
			expect(readState(readFileSync(join(folder, 'state.json.bak'), 'utf8'))).toHaveProperty('ok');

			acknowledged = Number(at);
		}

		for (const child of waiting) child.kill();
		for (const child of waiting) await child.ended;
		await open(folder);
		expect(namesOf(folder).filter(name => /new-|takeover/.test(name))).toEqual([]);

		// Else nobody was killed at a bad moment.
		expect(left.locks).toBeGreaterThan(kills / 20);
		expect(left.drafts).toBeGreaterThan(kills / 50);
	});
});

/** From then on there is a last good copy, too. */
const saveTwice = async (folder: string): Promise<void> => {
	const {store} = await open(folder);

	for (const at of ['-1', '0']) await store.update(now => ({...now, progress: {answered: [], at}}));
};
