import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {EndpointEvidence} from '../../src/domain/evidence.ts';
import {collectEndpoint} from '../../src/probes/endpoint.ts';
import {openPlace} from '../../src/probes/place.ts';
import {tempTree} from '../probes/temp-tree.ts';
import {collection, comparable, evidenceIn, probed, runCollector} from './run-collector.ts';
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

	test('has all of them with the stat of BSD and macOS', async () => {
		const root = tempTree(client('ad.x=1\n', {'etc/anydesk/user.conf': {link: 'system.conf'}}));
		chmodSync(join(root, 'etc/anydesk/service.conf'), 0o4751);
		// It takes no -c, tells the whole mode, and has names of its own for the rest.
		const path = wrapped(
			root,
			'stat',
			'[ "$1" = -f ] || exit 1\nprintf \'%o %s\\n\' "0x$(/usr/bin/stat -c %f "$3")" "$(/usr/bin/stat -c \'%u %s %Y\' "$3")"',
		);

		expect(comparable(evidenceIn(await runCollector(root, {path})))).toEqual(comparable(await probed(root)));
	});

	test.each(necessary)('says that it needs %s, and prints nothing', async tool => {
		const {code, out, err} = await runCollector(tempTree(), {only: necessary.filter(name => name !== tool)});

		expect({code, out}).toEqual({code: 3, out: ''});
		expect(err).toContain(`The collector needs ${tool}.\n`);
	});

	test.each(['part=settings', 'part=secrets'])(
		'never calls a file whole when its awk failed on the way, at %s',
		async argument => {
			const root = tempTree(client('ad.security.acl_enabled=true\nad.x=1\n'));
			const found = evidenceIn(await runCollector(root, {path: failingAwk(root, argument)}));

			expect(filesOf(found).map(({whole}) => whole)).toEqual([false, false]);
		},
	);

	test('starts nothing when its root is not there', async () => {
		const {code, out} = await runCollector('/nowhere/at/all');

		expect({code, out}).toEqual({code: 3, out: ''});
	});
});

/** A search path on which one tool is a script of ours. */
const wrapped = (root: string, tool: string, lines: string): string => {
	const folder = join(root, '.tools');
	const path = join(folder, tool);

	mkdirSync(folder, {recursive: true});
	writeFileSync(path, `#!/bin/sh\n${lines}\n`);
	chmodSync(path, 0o755);

	return `${folder}:/usr/bin:/bin`;
};

/** An awk that breaks down where it gets a certain argument. */
const failingAwk = (root: string, argument: string): string =>
	wrapped(root, 'awk', `for one; do [ "$one" = ${argument} ] && exit 2; done\nexec /usr/bin/awk "$@"`);

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

describe.runIf(process.platform === 'linux')('this machine', () => {
	test('is read as the probes read it, with its own name, and its owners count', async () => {
		const found = evidenceIn(await runCollector('/'));
		const local = await collectEndpoint({
			place: await openPlace('/'),
			folder: 'local',
			local: {platform: 'linux', askVersion: async () => undefined},
			collection,
			collector: 'deskwarden test',
			now: new Date('2026-11-22T09:00:00Z'),
		});

		expect(comparable(found)).toEqual(comparable(local));
		expect(found).toMatchObject({endpoint: hostname(), platform: 'linux', ownersCount: true});
	});

	test('is none that the collector knows where its kernel has another name', async () => {
		const {code, out, err} = await runCollector('/', {path: wrapped(tempTree(), 'uname', 'echo Plan9')});

		expect({code, out, err}).toEqual({
			code: 3,
			out: '',
			err: 'The collector knows no AnyDesk for this platform.\n',
		});
	});
});
