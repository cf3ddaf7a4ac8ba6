import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/checks/catalogue.ts';
import {endpointNamed} from '../fixtures/endpoints.ts';
import {changed, type Edit, withBytes} from '../fixtures/tree.ts';
import {judgeFixture} from './judge.ts';
import {newPasses} from './new-passes.ts';

/** Endpoints with much to hide: nearly every line of theirs makes a failure. */
const guilty = [
	'Linux as it comes',
	'Linux hardened by hand',
	'a list for the public namespace',
	'a password record that was copied',
	'a legacy password beside profiles',
	'authentication switched off',
	'requests that are never shown',
	'peers that are remembered',
	'the audit trail switched off',
	'a proxy password in clear text',
	'keys that somebody made up',
	'a custom client whose files contradict its build',
	'a custom client without its build',
] as const;

const confsOf = (name: string): readonly string[] =>
	[...endpointNamed(name).tree.keys()].filter(path => path.endsWith('.conf'));

/** A fixture, one of its conf files, and where in it which bytes stand instead. */
const damage = (bytes: fc.Arbitrary<number>) =>
	fc
		.constantFrom(...guilty)
		.chain(name => fc.tuple(fc.constant(name), fc.constantFrom(...confsOf(name))))
		.chain(([name, path]) => {
			const length = endpointNamed(name).tree.get(path)?.bytes.length ?? 1;
			const hit = fc.tuple(fc.nat(length - 1), bytes);

			return fc.record({
				name: fc.constant(name),
				path: fc.constant(path),
				hits: fc.array(hit, {minLength: 1, maxLength: 4}),
			});
		});

type Hits = readonly (readonly [at: number, byte: number])[];

const corrupted = (path: string, hits: Hits): Edit =>
	withBytes(path, bytes => {
		const copy = Buffer.from(bytes);
		for (const [at, byte] of hits) copy[at] = byte;

		return copy;
	});

/** Takes the lines away that were hit; a line end that was hit joins two lines. */
const withoutHitLines = (path: string, hits: Hits): Edit =>
	withBytes(path, bytes => {
		const text = bytes.toString('latin1');
		const lineAt = (at: number): number => text.slice(0, at).split('\n').length - 1;
		const gone = new Set(hits.flatMap(([at]) => [lineAt(at), lineAt(at + 1)]));

		return Buffer.from(
			text
				.split('\n')
				.filter((_, line) => !gone.has(line))
				.join('\n'),
			'latin1',
		);
	});

/** Bytes that are no text wherever they stand: control characters, and what UTF-8 never holds. */
const noText = fc.oneof(fc.integer({min: 0, max: 8}), fc.constantFrom(0x0b, 0x1b, 0x7f, 0xc0, 0xfe, 0xff));

describe('a damaged conf file', () => {
	test('makes nothing pass that would not pass without the damaged lines', async () => {
		await fc.assert(
			fc.asyncProperty(damage(noText), async ({name, path, hits}) => {
				const fixture = endpointNamed(name);
				const judged = (edit: Edit) => judgeFixture({...fixture, tree: changed(fixture.tree, edit)});
				const allowed = await judged(withoutHitLines(path, hits));
				const passes = newPasses(await judgeFixture(fixture), await judged(corrupted(path, hits)));

				expect(newPasses(allowed, passes).map(({check, because}) => `${check}: ${because}`)).toEqual([]);
			}),
			{numRuns: 250, seed: 20261122},
		);
	});

	test('is judged by every check, whatever its bytes', async () => {
		const checks = catalogue.filter(({targets}) => targets.some(kind => kind === 'endpoint')).length;

		await fc.assert(
			fc.asyncProperty(damage(fc.integer({min: 0, max: 255})), async ({name, path, hits}) => {
				const fixture = endpointNamed(name);
				const tree = changed(fixture.tree, corrupted(path, hits));

				expect(await judgeFixture({...fixture, tree})).toHaveLength(checks);
			}),
			{numRuns: 250, seed: 20261122},
		);
	});
});
