import {spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isSecretKey, keepsValue, keyFamilies, knownKeys} from '../../src/domain/anydesk/known-keys.ts';
import {guessesOf} from '../../src/domain/anydesk/password-hash.ts';
import {awkKeys} from '../../src/domain/collector/awk-keys.ts';
import {collectionHead, collectorScript} from '../../src/domain/collector/script.ts';
import {awkProgram, extended, quoted} from '../../src/domain/collector/text.ts';
import {find} from './run-collector.ts';

const request = {collector: 'deskwarden 0.1.0', words: ['Acme Support GmbH', 'acme']};
const script = collectorScript(request);

const needs = (program: string, name: string): string =>
	find(program) === undefined ? `${name} (skipped: install ${program})` : name;

describe('the text of the collector', () => {
	test('is the same each time, and plain ASCII in lines that can be read', () => {
		expect(collectorScript(structuredClone(request))).toBe(script);
		expect(script).toMatch(/^[\t\n -~]+$/);
		expect(script.split('\n').filter(line => line.length > 200)).toEqual([]);
	});

	test('ends with the one line that starts it, so that a part of it does nothing', () => {
		expect(script.endsWith('\n\nmain "$@" </dev/null\n')).toBe(true);
		expect(script.match(/^main /gm)).toHaveLength(1);
		expect(script).not.toMatch(/\bundefined\b|\[object/);
	});

	test('writes no file, and has no here-document, which some shells put into one', () => {
		const commands = script.replaceAll(/^\s*#.*$/gm, '').replaceAll(/'[^']*'/g, "''");
		const targets = [...commands.matchAll(/\d?>\s*(\S+?)(?=[\s;)]|$)/gm)].map(([, target]) => target);

		expect([...new Set(targets)].sort()).toEqual(['&1', '&2', '&3', '/dev/null']);
		expect(commands).not.toMatch(/<<|\b(?:mktemp|eval|tee|cp|mv|rm|touch|mkdir|ln)\b/);
	});

	test('holds every known word of the deny list on a line of its own', () => {
		for (const guess of guessesOf(request.words))
			expect(script).toMatch(new RegExp(`^(?:guesses=')?${guess.replaceAll(/[$^!@.]/g, '\\$&')}'?$`, 'm'));
	});

	test.skipIf(find('shellcheck') === undefined)(
		needs('shellcheck', 'has no fault that shellcheck knows'),
		() => {
			const {status, stdout} = spawnSync('shellcheck', ['--shell=sh', '--norc', '-'], {
				input: script,
				encoding: 'utf8',
			});

			expect({status, stdout}).toEqual({status: 0, stdout: ''});
		},
	);

	test.each(['dash', 'bash', 'busybox'].filter(name => find(name) !== undefined))(
		'is understood by %s',
		shell => {
			const argv = shell === 'busybox' ? ['sh', '-n'] : shell === 'bash' ? ['--posix', '-n'] : ['-n'];
			const {status, stderr} = spawnSync(shell, argv, {input: script, encoding: 'utf8'});

			expect({status, stderr}).toEqual({status: 0, stderr: ''});
		},
	);
});

describe('words', () => {
	test.each([
		["it's", "'it'\\''s'"],
		["'; id; '", "''\\''; id; '\\'''"],
		['$(id)`id`\\', "'$(id)`id`\\'"],
	])('%s stays a word', (text, shown) => {
		expect(quoted(text)).toBe(shown);
	});

	test('come back from the shell as they went in, whatever they are', () => {
		fc.assert(
			fc.property(
				fc.string({unit: 'binary'}).filter(text => !text.includes('\0')),
				text => {
					const {stdout} = spawnSync('sh', ['-c', `printf '%s' ${quoted(text)}`], {encoding: 'buffer'});

					expect(stdout).toEqual(Buffer.from(text));
				},
			),
			{numRuns: 50},
		);
	});

	test('of a plan cannot break out: each is a line of the list, or is left out', () => {
		const hostile = ["'; touch /nowhere; '", 'two\nlines', '$(id)', '`id`', '\\'];
		const text = collectorScript({...request, words: hostile});
		const {status, stderr} = spawnSync('sh', ['-n'], {input: text, encoding: 'utf8'});

		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(text).not.toMatch(/^lines/m);
		expect(text).toContain("\n'\\''; touch /nowhere; '\\''123\n");
	});

	test('a quote in a program of awk is a defect of ours', () => {
		expect(() => awkProgram('x', "it isn't")).toThrow('the awk program x holds a quote');
	});
});

describe('the head', () => {
	test('holds the key of a collection and its name, and makes neither visible', () => {
		expect(collectionHead("k'1", Buffer.from('0aff', 'hex'))).toBe(
			"set +axv\nunset collection_id collection_key\ncollection_id='k'\\''1'\ncollection_key=0aff\n",
		);
	});
});

describe('the keys', () => {
	const awk = (keys: readonly string[]): readonly string[] =>
		spawnSync(
			'awk',
			[`${awkKeys}\nBEGIN { learn_keys() } { print is_known($0), is_secret($0), keeps_value($0) }`],
			{
				input: keys.join('\n'),
				encoding: 'utf8',
				env: {LC_ALL: 'C', PATH: process.env['PATH'] ?? ''},
			},
		)
			.stdout.trimEnd()
			.split('\n');

	const profile = fc.constantFrom('_default', 'BC1B680E17F2B1F0', 'define', '');
	const end = fc.constantFrom(
		'pwd',
		'salt',
		'removed',
		'enabled',
		'permissions',
		'permissions.audio',
		'permissions.x',
		'permissions.',
		'pwd.x',
		'define.x',
		'x',
		'',
		'Token',
		'my_pass',
		'passenger',
		'register_key',
		'a.hash.b',
		'licence_key',
	);
	const key = fc.oneof(
		fc.constantFrom(...knownKeys),
		fc.constantFrom(...knownKeys, ...keyFamilies).map(known => `${known}x`),
		fc
			.tuple(
				fc.constantFrom('ad.security.permission_profiles.', 'ad.security.', 'ad.some.'),
				profile,
				fc.constantFrom('.', ''),
				end,
			)
			.map(parts => parts.join('')),
	);

	test('are told apart as in our tables', async () => {
		const {isKnownKey} = await import('../../src/domain/anydesk/known-keys.ts');
		const keys = [...new Set([...knownKeys, ...fc.sample(key, {numRuns: 3000, seed: 1})])].filter(
			one => one !== '',
		);
		const bit = (is: boolean): string => (is ? '1' : '0');

		expect(awk(keys).map((answer, index) => `${keys[index]} ${answer}`)).toEqual(
			keys.map(one => `${one} ${bit(isKnownKey(one))} ${bit(isSecretKey(one))} ${bit(keepsValue(one))}`),
		);
	});

	test('a pattern of ours has the same letters for POSIX tools', () => {
		expect(extended(/^(?:a|b)\.(?:c)?$/i)).toBe('^(a|b)\\.(c)?$');
	});
});
