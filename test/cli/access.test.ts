import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {type AccessOptions, access} from '../../src/cli/commands/access.ts';
import type {World} from '../../src/cli/world.ts';

/** Calls the command in the checkout. */
const run = async (targets: readonly string[], options: AccessOptions = {}) => {
	let out = '';
	const world: World = {
		cwd: join(import.meta.dirname, '../..'),
		env: {},
		platform: 'linux',
		now: () => new Date('2026-11-20T12:00:00Z'),
		out: text => {
			out += text;
		},
		err: () => {},
		stdin: new PassThrough(),
		stdout: new PassThrough(),
		hasTerminal: false,
		random: size => new Uint8Array(size),
		signal: new AbortController().signal,
	};
	const code = await access(world, targets, options);

	return {code, out};
};

describe('access', () => {
	test('without a target tells what the plan says', async () => {
		const {code, out} = await run([], {plan: 'examples/remote-support.yaml'});

		expect(code).toBe(0);
		expect(out).toContain('Who reaches whom, by the plan\n');
		expect(out).toContain('No receiver reaches another, and no stranger reaches anything.');
	});

	test('with a target tells what stands on endpoints', async () => {
		const {code, out} = await run(['example'], {namespace: 'acme'});

		expect(code).toBe(0);
		expect(out).toContain('by what stands on 3 endpoints');
		expect(out).toContain('acl_list has *@ad');
		expect(out).not.toContain('Differences');
	});

	test('with both tells the differences', async () => {
		const {out} = await run(['example'], {
			plan: 'examples/remote-support.yaml',
			from: 'public*',
			to: 'srv-*',
		});

		expect(out).toContain('Differences from the plan\n  Wider        public namespace (@ad) -> srv-files');
	});

	test('gives the map as JSON', async () => {
		const {out} = await run(['example'], {plan: 'examples/remote-support.yaml', json: true});

		expect(JSON.parse(out)).toMatchObject({
			schema: 'deskwarden/access@1',
			from: 'evidence',
			namespace: 'acme',
			receivers: [{name: 'anna-laptop'}, {name: 'reception'}, {name: 'srv-files'}],
			drift: expect.arrayContaining([expect.objectContaining({kind: 'wider', to: 'srv-files'})]),
			notLookedAt: [],
		});
	});

	test('is incomplete where nothing could be looked at', async () => {
		const {code, out} = await run(['root:/nowhere']);

		expect(code).toBe(3);
		expect(out).toContain('Nothing was looked at');
		expect(out).toContain('Not looked at: /nowhere does not exist');
	});

	test('says who there is when a pattern names nobody', async () => {
		await expect(run([], {plan: 'examples/remote-support.yaml', to: 'till-*'})).rejects.toThrow(
			'No endpoint is called "till-*". There are: incoming and outgoing.',
		);
	});

	test('takes no namespace that is none', async () => {
		await expect(run(['example'], {namespace: '@acme'})).rejects.toThrow('"@acme" is no namespace');
	});
});
