import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {addKey, formOf, readKeys} from '../../../src/state/workspace/keys.ts';
import {printState} from '../../../src/state/workspace/read-state.ts';
import {emptyWorkspace} from '../../../src/state/workspace/shape.ts';
import {siteOf} from '../../../src/state/workspace/site.ts';
import {understand} from '../../../src/state/workspace/state-file.ts';
import {answering, answersOf, newFolder, noon, open, thisProcess, treeOf, tryOpen} from './open-workspace.ts';

/** How often: the whole of it is for CI. */
const many = Number(process.env['DESKWARDEN_KILLS'] ?? 100) * 10;

const passphrase = 'correct horse battery staple';
const quick = {workFactor: 1, passphrase};

/** What becomes of bytes: some flipped, or cut, or others put in. */
const damage = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.record({at: fc.nat(), bit: fc.integer({min: 0, max: 7})})
			.map(({at, bit}) => ({at, flip: 1 << bit})),
	},
	{weight: 2, arbitrary: fc.record({at: fc.nat()}).map(({at}) => ({at, isCut: true}))},
	{weight: 1, arbitrary: fc.record({at: fc.nat(), put: fc.uint8Array({minLength: 1, maxLength: 80})})},
);
type Damage = {
	readonly at: number;
	readonly flip?: number;
	readonly isCut?: boolean;
	readonly put?: Uint8Array;
};

const damaged = (given: Uint8Array, {at, flip, isCut, put}: Damage): Uint8Array => {
	// A slice of a buffer would be the same bytes.
	const bytes = new Uint8Array(given);
	const place = at % bytes.length;

	if (isCut === true) return bytes.slice(0, place);
	if (put !== undefined) return Buffer.concat([bytes.slice(0, place), put, bytes.slice(place)]);

	bytes[place] = (bytes[place] ?? 0) ^ (flip ?? 1);

	return bytes;
};

const isSentence = (text: string): boolean =>
	/^\S[^\n]*\S$/.test(text) && !/undefined|\[object|Error/.test(text);

describe('bytes that were changed', () => {
	const folder: {path: string; state: Uint8Array; identity: Uint8Array} = {
		path: '',
		state: new Uint8Array(),
		identity: new Uint8Array(),
	};

	beforeAll(async () => {
		const keys = await addKey(passphrase, 1);
		const form = await formOf(keys);

		folder.identity = keys.file;
		folder.state = await form.wrap(Buffer.from(printState(answering('one')(emptyWorkspace))));
	});

	test(`of a sealed state never open, ${many} times`, {timeout: 300_000}, async () => {
		const site = siteOf({
			folder: newFolder({'identity.age': folder.identity}),
			owner: thisProcess,
			now: () => noon,
			random: size => new Uint8Array(size),
		});
		const {unwrap} = await formOf(await readKeys(site, passphrase));

		expect(await unwrap(folder.state)).toHaveProperty('ok');

		await fc.assert(
			fc.asyncProperty(damage, async how => {
				const unwrapped = await unwrap(damaged(folder.state, how));

				expect('reason' in unwrapped && isSentence(unwrapped.reason)).toBe(true);
			}),
			{numRuns: many},
		);
	});

	test(`of the file of keys never open anything else, ${many / 5} times`, {timeout: 300_000}, async () => {
		const path = newFolder({'identity.age': folder.identity});
		const site = siteOf({
			folder: path,
			owner: thisProcess,
			now: () => noon,
			random: size => new Uint8Array(size),
		});
		const {identities} = await readKeys(site, passphrase);

		await fc.assert(
			fc.asyncProperty(damage, async how => {
				writeFileSync(join(path, 'identity.age'), damaged(folder.identity, how));
				const read = await readKeys(site, passphrase).catch((error: Error) => error);

				if (!(read instanceof Error)) expect(read.identities).toEqual(identities);
				else
					expect([['AccessError', 'BrokenStateError'].includes(read.name), isSentence(read.message)]).toEqual(
						[true, true],
					);
			}),
			{numRuns: many / 5},
		);
	});

	test('are told, and never destroyed', {timeout: 300_000}, async () => {
		const path = newFolder();
		const {store} = await open(path, {workFactor: 1});
		await store.update(answering('one'));
		await store.seal(passphrase);
		await store.update(answering('two'));
		const whole = readFileSync(join(path, 'state.age'));

		await fc.assert(
			fc.asyncProperty(damage, async how => {
				writeFileSync(join(path, 'state.age'), damaged(whole, how));
				const before = treeOf(path);
				const opened = await tryOpen(path, quick);

				expect('reason' in opened && opened.kind === 'broken' && isSentence(opened.reason)).toBe(true);
				expect(treeOf(path)).toEqual(before);
			}),
			{numRuns: 100},
		);

		writeFileSync(join(path, 'state.age'), whole);
		expect(answersOf((await open(path, quick)).store.current())).toEqual(['one', 'two']);
	});
});

test('a state that was sealed as something else is told', async () => {
	const keys = await addKey(passphrase, 1);
	const form = await formOf(keys);
	const unwrapped = await form.unwrap(await form.wrap(Buffer.from('no state')));

	expect('ok' in unwrapped && understand({...unwrapped, modifiedAt: noon})).toEqual({
		trouble: 'broken',
		reason: 'it is no JSON',
		modifiedAt: noon,
	});
});
