import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isSecretKey, keepsValue, knownKeys} from '../../src/domain/anydesk/known-keys.ts';
import {passwordKey, saltKey} from '../../src/domain/anydesk/profile-keys.ts';
import {collectorScript} from '../../src/domain/collector/script.ts';
import {
	collection,
	evidenceIn,
	find,
	missingFor,
	runCollector,
	surroundings,
	titleOf,
} from './run-collector.ts';

/** What must never be seen again, as text and as the hex digits that a hash or a salt consists of. */
const secret = 'kanarienvogel-7f3a91';
const hash = 'cafe1bad'.repeat(8);
const salt = 'beef2bad'.repeat(4);
const keyHex = Buffer.from(collection.key).toString('hex');
const isLeaky = (text: string): boolean =>
	/kanarien|vogel-7f|cafe1bad|beef2bad/i.test(text) || text.includes(keyHex);

const secretLines = [
	...knownKeys.filter(key => isSecretKey(key) && !keepsValue(key)).map(key => `${key}=${secret}`),
	`ad.custom.api_token=${secret}`,
	`ad.custom.nothing_special=${secret}`,
	`ad.privacy.name=${secret}`,
	`password ${secret}`,
	secret,
	`=${secret}`,
	`AD.ANYNET.PKEY=${secret}`,
	` ad.anynet.pkey = ${secret} `,
	`ad.anynet.pkey=${secret}\u0007`,
	`# ${secret}`,
];

/** A record as the product writes it; each one costs some hundred hashes. */
const record = [`${passwordKey('_default')}=${hash}`, `${saltKey('_default')}=${salt}`];

let folder = '';
let log = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'deskwarden-canary-'));
	log = join(folder, 'log');

	for (const name of ['etc/anydesk', 'home/rita/.anydesk', 'tools'])
		mkdirSync(join(folder, name), {recursive: true});
	writeFileSync(join(folder, 'etc/hostname'), 'T9\n');
	writeFileSync(join(folder, 'etc/anydesk/system.conf'), [...secretLines, ...record].join('\n'));
	writeFileSync(
		join(folder, 'etc/anydesk/service.conf'),
		Buffer.from(`\ufeff${secretLines.join('\r\n')}`, 'utf16le'),
	);
	writeFileSync(join(folder, 'home/rita/.anydesk/user.conf'), secretLines.join('\r\n'));
	writeFileSync(join(folder, 'home/rita/.anydesk/system.conf'), secretLines.join('\n'));
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Tools that write down with what arguments and what environment they are called. */
const spies = (): string => {
	for (const tool of ['awk', 'dd', 'fold', 'od', 'tr', 'uname', 'date', 'ls', 'stat', 'sha256sum', 'cat']) {
		const path = join(folder, 'tools', tool);

		writeFileSync(
			path,
			`#!/bin/sh\n/bin/cat "/proc/$$/cmdline" "/proc/$$/environ" >>"${log}"\nexec ${find(tool)} "$@"\n`,
		);
		chmodSync(path, 0o755);
	}

	return join(folder, 'tools');
};

/** Everything that the script ever puts a value into. */
const variables = [
	...new Set(
		[...collectorScript({collector: 'x', words: []}).matchAll(/\b([a-z][a-z0-9_]*)=/g)].map(
			([, name = '']) => name,
		),
	),
];

/** A spy is slow: it needn't see the whole deny list. */
const fewGuesses = collectorScript({collector: 'deskwarden test', words: []}).replace(
	/^guesses='[^']*'$/m,
	"guesses='anydesk'",
);

/** What the process table shows meanwhile of a process and its children. */
const watch = (pid: number): {readonly end: () => string} => {
	const seen = new Set<string>();
	let isOver = false;

	const look = (): void => {
		for (const name of readdirSync('/proc').filter(one => /^\d+$/.test(one) && Number(one) >= pid)) {
			for (const file of ['cmdline', 'environ']) {
				try {
					seen.add(readFileSync(`/proc/${name}/${file}`, 'latin1'));
				} catch {
					// It has ended, or belongs to somebody else.
				}
			}
		}
		if (!isOver) setImmediate(look);
	};
	look();

	return {
		end: () => {
			isOver = true;
			return [...seen].join('\n');
		},
	};
};

describe.skipIf(process.platform !== 'linux')('secrets do not leave the endpoint', () => {
	test('they are looked for where they stand: the canary is a secret, and would be seen', () => {
		expect(secretLines.filter(isLeaky)).toHaveLength(secretLines.length);
		expect(variables.length).toBeGreaterThan(60);
	});

	describe.each(surroundings.map(given => ({given})))('in $given.name', ({given}) => {
		test.skipIf(missingFor(given).length > 0)(`not in what is printed: ${titleOf(given)}`, async () => {
			const found = await runCollector(folder, {in: given});

			expect(evidenceIn(found).installations[0]?.files.map(({secrets = []}) => secrets.length > 20)).toEqual([
				true,
				true,
				true,
			]);
			expect(isLeaky(found.out + found.err)).toBe(false);
		});
	});

	test.each(['dash', 'bash'].filter(name => find(name) !== undefined))(
		'and not in arguments or the environment of any tool, though all names of %s stand in it',
		async shell => {
			writeFileSync(log, '');
			const env = Object.fromEntries(variables.map(name => [name, 'from outside']));
			let watched: ReturnType<typeof watch> | undefined;

			const found = await runCollector(folder, {
				in: {name: shell, shell: [shell], packages: []},
				env,
				path: spies(),
				script: fewGuesses,
				onStart: pid => {
					watched = watch(pid);
				},
			});
			const seen = watched?.end() ?? '';
			const told = readFileSync(log, 'latin1');

			expect(evidenceIn(found).endpoint).toBe('T9');
			expect(told.split('sha256sum').length).toBeGreaterThan(50);
			expect(seen).toContain('-s');
			expect([isLeaky(told), isLeaky(seen), isLeaky(found.out)]).toEqual([false, false, false]);
		},
	);

	test('nor the key of the collection, which comes from the environment alone to no effect', async () => {
		const found = await runCollector(folder, {
			isKeyed: false,
			env: {collection_key: keyHex, collection_id: 'k9'},
		});
		const {collection: id, installations} = evidenceIn(found);

		expect(id).toBe('none');
		expect(JSON.stringify(installations)).not.toContain('fingerprint');
	});
});
