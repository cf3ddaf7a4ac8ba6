import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {EndpointEvidence} from '../../src/domain/evidence.ts';
import {tempTree} from '../probes/temp-tree.ts';
import {comparable, evidenceIn, probed, runCollector} from './run-collector.ts';
import {client, filesOf, record} from './samples.ts';

const necessary = ['awk', 'dd', 'fold', 'od', 'tr', 'uname', 'date', 'ls'];

/** Evidence without what only the missing tools tell. */
const without = (evidence: EndpointEvidence, ...keys: readonly string[]): unknown =>
	JSON.parse(JSON.stringify(comparable(evidence), (key, value) => (keys.includes(key) ? undefined : value)));

describe('a machine that lacks a tool', () => {
	test('has no fingerprints and no guesses without one for hashes, and nothing else is lost', async () => {
		const root = tempTree(client(record('anydesk123')));
		const found = evidenceIn(await runCollector(root, {only: [...necessary, 'stat']}));

		expect(JSON.stringify(found)).not.toMatch(/fingerprint|guessable/);
		expect(without(found, 'fingerprint', 'guessable')).toEqual(
			without(await probed(root), 'fingerprint', 'guessable'),
		);
	});

	test.each(
		['sha256sum', 'openssl', 'shasum'].filter(tool => spawnSync(tool, ['--version']).error === undefined),
	)('has all of them with %s alone', async tool => {
		const root = tempTree(client(record('anydesk123')));
		const found = evidenceIn(await runCollector(root, {only: [...necessary, 'stat', tool, 'perl']}));

		expect(comparable(found)).toEqual(comparable(await probed(root)));
	});

	test('has no times without stat, and nothing else is lost', async () => {
		const root = tempTree(client('ad.x=1\n', {'etc/anydesk/user.conf': {link: 'system.conf'}}));
		chmodSync(join(root, 'etc/anydesk/service.conf'), 0o4751);
		const found = evidenceIn(await runCollector(root, {only: [...necessary, 'sha256sum']}));

		expect(JSON.stringify(found)).not.toContain('modifiedAt');
		expect(filesOf(found).map(({mode}) => mode)).toEqual(['0644', '4751', '0777']);
		expect(without(found, 'modifiedAt')).toEqual(without(await probed(root), 'modifiedAt'));
	});

	test.each(necessary)('says that it needs %s, and prints nothing', async tool => {
		const {code, out, err} = await runCollector(tempTree(), {only: necessary.filter(name => name !== tool)});

		expect({code, out}).toEqual({code: 3, out: ''});
		expect(err).toContain(`The collector needs ${tool}.\n`);
	});

	test('never calls a file whole when its awk failed on the way', async () => {
		const root = tempTree(client('ad.security.acl_enabled=true\nad.x=1\n'));
		const {path} = failingAwk(root, 'part=settings');
		const found = evidenceIn(await runCollector(root, {path}));

		expect(filesOf(found).map(({whole}) => whole)).toEqual([false, false]);

		const again = evidenceIn(await runCollector(root, {path: failingAwk(root, 'part=secrets').path}));

		expect(filesOf(again).map(({whole}) => whole)).toEqual([false, false]);
	});

	test('starts nothing when its root is not there', async () => {
		const {code, out} = await runCollector('/nowhere/at/all');

		expect({code, out}).toEqual({code: 3, out: ''});
	});
});

/** An awk that breaks down where it gets a certain argument. */
const failingAwk = (root: string, argument: string): {readonly path: string} => {
	const folder = join(root, '.tools');
	const awk = join(folder, 'awk');

	mkdirSync(folder, {recursive: true});
	writeFileSync(
		awk,
		`#!/bin/sh\nfor one; do [ "$one" = ${argument} ] && exit 2; done\nexec /usr/bin/awk "$@"\n`,
	);
	chmodSync(awk, 0o755);

	return {path: `${folder}:/usr/bin:/bin`};
};

describe('a host name beyond ASCII', () => {
	test('leaves open what its capitals would have told', async () => {
		const root = tempTree({...client(record('violet anchor')), 'etc/hostname': 'büro-9\n'});
		const [secret] = filesOf(evidenceIn(await runCollector(root)))[0]?.secrets ?? [];

		expect(secret?.[3]).toEqual({fingerprint: expect.any(String)});
	});

	test('opens a record all the same', async () => {
		const root = tempTree({...client(record('büro-9123')), 'etc/hostname': 'büro-9\n'});

		expect(comparable(evidenceIn(await runCollector(root)))).toEqual(comparable(await probed(root)));
	});
});
