import {closeSync, openSync, writeFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {printJson} from '../../src/reports/json.ts';
import {type EndedProcess, withBuiltProgram} from '../cli/built.ts';
import {endpointFiles, organizationFile, wordsFile} from '../cli/samples.ts';
import {type Files, openFolder} from '../cli/world.ts';
import {finding, report} from '../domain/runs/samples.ts';

const {deskwardenProcess} = withBuiltProgram();
const mebibyte = 1024 * 1024;

/** Generous bounds: what is unbounded goes beyond them by far. */
const expectBounded = ({memory, seconds, err}: EndedProcess, {megabytes = 700, within = 25} = {}): void => {
	expect(err).not.toContain('defect of deskwarden');
	expect(memory / mebibyte).toBeLessThan(megabytes);
	expect(seconds).toBeLessThan(within);
};

const endpoint = (
	name: string,
	settings: readonly (readonly [string, string | null, number])[] = [],
): string =>
	JSON.stringify({
		schema: 'deskwarden/evidence@1',
		endpoint: name,
		platform: 'linux',
		collectedAt: '2026-11-22T09:00:00Z',
		collector: 'deskwarden 0.1.0',
		collection: 'k1',
		installations: [
			{
				kind: 'installed',
				folder: 'etc/anydesk',
				version: {value: '8.0.2', source: 'var/log/anydesk.trace:2'},
				files: [
					{
						path: 'etc/anydesk/system.conf',
						status: 'read',
						mode: '0600',
						owner: 'root',
						whole: true,
						settings: [['ad.anynet.id', '123456789', 1], ...settings],
					},
					{path: 'etc/anydesk/service.conf', status: 'not-permitted', mode: '0600', owner: 'root'},
				],
				traces: [],
			},
		],
	});

describe('large files of an endpoint', () => {
	const look = async (files: Files) => {
		const ended = await deskwardenProcess(
			['check', 'root:till-7', '--namespace', 'acme', '--format', 'ndjson'],
			{
				cwd: openFolder({...endpointFiles(), ...files}),
			},
		);
		const summary = JSON.parse(ended.out.trim().split('\n').at(-1) ?? '');

		return {
			...ended,
			summary,
			outcomeOf: (check: string) =>
				new RegExp(`"check":"${check}","target":"till-7","outcome":"(\\S+?)"`).exec(ended.out)?.[1],
		};
	};
	const system = 'till-7/etc/anydesk/system.conf';
	const trace = 'till-7/etc/anydesk/connection_trace.txt';

	test.each<[string, Files]>([
		['a line of 10 MiB', {[system]: `ad.security.acl_list=${'*'.repeat(10 * mebibyte)}`}],
		['blanks of 10 MiB', {[system]: `ad.security.acl_list=${' '.repeat(10 * mebibyte)}x`}],
		['a million lines', {[system]: 'ad.ui.lang=en\n'.repeat(1_000_000)}],
		['a million lines of no form', {[system]: 'x\n'.repeat(1_000_000)}],
		['10 MiB of NULs', {[system]: new Uint8Array(10 * mebibyte)}],
		['more than 16 MiB', {[system]: 'ad.ui.lang=en\n'.repeat(1_300_000)}],
	])(
		'system.conf with %s: nothing that could stand in what was left out is taken for absent',
		async (_title, files) => {
			const ended = await look(files);

			expectBounded(ended);
			expect(ended.outcomeOf('ACL-1')).toBe('undecided');
			expect([3, 11, 12, 13, 14]).toContain(ended.code);
		},
	);

	test('40,000 password records', async () => {
		const ended = await look({
			[system]: Array.from(
				{length: 40_000},
				(_, index) =>
					`ad.security.permission_profiles.${index.toString(16)}.pwd=${'ab'.repeat(32)}\n` +
					`ad.security.permission_profiles.${index.toString(16)}.salt=${'cd'.repeat(16)}\n`,
			)
				.join('')
				.slice(0, 16 * mebibyte - 1),
		});

		expectBounded(ended);
		expect(ended.out.length).toBeLessThan(20 * mebibyte);
	});

	test.each<[string, Files]>([
		['a line of 20 MB', {[trace]: `Incoming    2026-11-09, 10:02    User    ${'a'.repeat(20_000_000)}\r\n`}],
		['blanks of 20 MB', {[trace]: `Incoming${' '.repeat(20_000_000)}x`}],
		['ten million empty lines', {[trace]: '\n'.repeat(10_000_000)}],
		['200,000 sessions', {[trace]: 'Incoming    2026-11-09, 10:02    User    a@b    1\n'.repeat(200_000)}],
		[
			'a program trace of one line of 50 MB',
			{'till-7/var/log/anydesk.trace': '* Version '.repeat(5_000_000)},
		],
	])('a trace with %s', async (_title, files) => {
		expectBounded(await look(files));
	});
});

describe('patterns', () => {
	const wildcards = '*a'.repeat(10_000);

	test('of ten thousand wildcards against long aliases', async () => {
		const ended = await deskwardenProcess(['check', '-', '--namespace', 'acme', '--format', 'ndjson'], {
			stdin: endpoint('a'.repeat(255), [
				['ad.security.acl_enabled', 'true', 2],
				['ad.security.acl_list', `${wildcards}b@acme:true;${'?*'.repeat(10_000)}:true`, 3],
				['ad.anynet.alias', `${'a'.repeat(4000)}@acme`, 4],
			]),
		});

		expectBounded(ended);
		expect(ended.code).toBe(13);
	});

	test('of the words file against long names', async () => {
		const target = '*a'.repeat(249);
		const waivers = Array.from(
			{length: 1500},
			() => `  - {check: ACL-1, target: '${target}b', owner: a, reason: b, until: 2026-12-31}`,
		);
		const ended = await deskwardenProcess(['check', '-', '--words', 'words.yaml', '--format', 'ndjson'], {
			cwd: openFolder({'words.yaml': wordsFile(['waivers:', ...waivers])}),
			stdin: Array.from({length: 50}, () => endpoint('a'.repeat(255))).join('\n'),
		});

		expectBounded(ended);
		expect(ended.code).toBe(13);
	});

	test('a list of 300,000 entries', async () => {
		const list = Array.from({length: 300_000}, (_, index) => `*x${index}@a*b:true`).join(';');
		const ended = await deskwardenProcess(['check', '-', '--namespace', 'acme', '--format', 'json'], {
			stdin: endpoint('till-7', [
				['ad.security.acl_enabled', 'true', 2],
				['ad.security.acl_list', list, 3],
			]),
		});

		expectBounded(ended);
		expect(ended.out.length).toBeLessThan(mebibyte);
	});
});

describe('files that people write', () => {
	const level = (name: string, other: string) =>
		`${name}: &${name} [${Array(9).fill(`*${other}`).join(', ')}]`;
	const bomb = [
		'a: &a [x, x, x, x, x, x, x, x, x]',
		...[...'bcdefghi'].map((name, index) => level(name, 'abcdefgh'[index] ?? '')),
	].join('\n');
	const large: Readonly<Record<string, string>> = {
		'of aliases that unfold': bomb,
		'with a merge of aliases': `${bomb}\n<<: *i\n`,
		'of half a million brackets': '['.repeat(500_000),
		'of nested mappings': Array.from({length: 1400}, (_, depth) => `${' '.repeat(depth)}a:`)
			.join('\n')
			.slice(0, 1_000_000),
		'of a million blanks': `${' '.repeat(1_000_000)}:`,
		'of a million tags': '!'.repeat(1_000_000),
		'of one text without an end': `a: "${'x'.repeat(1_000_000)}`,
		'of 30,000 faults': `schema: deskwarden/words@1\nusers:\n${'- {lgin: a, rolez: [x]}\n'.repeat(30_000)}`,
		'of five megabytes': 'a'.repeat(5_000_000),
		'of a hundred megabytes': 'a'.repeat(100_000_000),
	};

	test.each(Object.entries(large))('an organisation file %s', async (_title, text) => {
		const ended = await deskwardenProcess(['check', 'org:acme.yaml'], {cwd: openFolder({'acme.yaml': text})});

		expectBounded(ended, {megabytes: 500});
		expect(ended.out).toMatch(/^Nothing was checked: no target could be looked at\.\n\nacme\.yaml/);
		expect(ended.out.length).toBeLessThan(20_000);
		expect(ended.code).toBe(3);
	});

	test.each(Object.entries(large))('a words file %s', async (_title, text) => {
		const ended = await deskwardenProcess(['check', 'example', '--words', 'words.yaml'], {
			cwd: openFolder({'words.yaml': text}),
		});

		expectBounded(ended, {megabytes: 500});
		expect(ended).toMatchObject({code: 2, out: ''});
		expect(ended.err.length).toBeLessThan(20_000);
	});

	test('an organisation of as many users as fit', async () => {
		const users = Array.from(
			{length: 6000},
			(_, index) =>
				`  - {login: user${index}@example.com, roles: [user], twoFactor: true, status: active, kind: person}\n`,
		);
		const ended = await deskwardenProcess(['check', 'org:acme.yaml', '--format', 'json'], {
			cwd: openFolder({'acme.yaml': organizationFile() + users.join('')}),
		});

		expectBounded(ended);
		expect(JSON.parse(ended.out).targets[0]).toMatchObject({reached: true});
	});

	test('a build of as many strange keys as fit', async () => {
		const lines = Array.from({length: 60_000}, (_, index) => `ad.${index.toString(36)}x.z=\n`);
		const ended = await deskwardenProcess(['check', 'build:build.txt', '--format', 'json'], {
			cwd: openFolder({'build.txt': lines.join('').slice(0, mebibyte)}),
		});

		expectBounded(ended);
		expect(ended.code).toBe(12);
	});
});

describe('evidence', () => {
	const check = (argv: readonly string[], files: Files) =>
		deskwardenProcess(['check', ...argv, '--format', 'ndjson'], {cwd: openFolder(files)});
	const targetsOf = ({out}: EndedProcess): readonly {readonly name: string; readonly reason?: string}[] =>
		out
			.trim()
			.split('\n')
			.filter(line => line.startsWith('{"event":"target"'))
			.map(line => JSON.parse(line));

	test.each<[string, () => Uint8Array, string]>([
		['of a gigabyte of blanks', () => packed(' ', 1024), 'what follows is no evidence'],
		['of half a gigabyte of line ends', () => packed('\n', 512), 'what follows is no evidence'],
		['of lines that are none', () => gzipSync('x\n'.repeat(5_000_000)), 'what follows is no evidence'],
		['of packed files', () => gzipSync(gzipSync(gzipSync(new Uint8Array(10 * mebibyte)))), 'it is no JSON'],
	])('a packed bomb %s', async (_title, pack, reason) => {
		const ended = await check(['bomb.ndjson.gz'], {'bomb.ndjson.gz': pack()});

		expectBounded(ended, {megabytes: 500});
		expect(targetsOf(ended).at(-1)?.reason).toContain(reason);
		expect(ended.code).toBe(3);
	});

	test('a line of 100 MiB between two endpoints', async () => {
		const folder = openFolder();
		const file = openSync(join(folder, 'fleet.ndjson'), 'w');
		const piece = 'x'.repeat(mebibyte);

		writeSync(file, `${endpoint('till-1')}\n{"a":"`);
		for (let count = 0; count < 100; count++) writeSync(file, piece);
		writeSync(file, `"}\n${endpoint('till-2')}\n`);
		closeSync(file);
		const ended = await deskwardenProcess(['check', 'fleet.ndjson', '--format', 'ndjson'], {cwd: folder});

		expectBounded(ended, {megabytes: 400});
		expect(targetsOf(ended).map(({name, reason}) => reason ?? name)).toEqual([
			'till-1',
			'fleet.ndjson:2: it is longer than we read',
			'till-2',
		]);
	});

	test.each([
		['of nested lists', '['.repeat(10_000_000)],
		['of nested objects', '{"a":'.repeat(2_000_000) + '1' + '}'.repeat(2_000_000)],
		['of one long text', `{"schema":"${'x'.repeat(30 * mebibyte)}"}`],
		['of very many keys', `{${Array.from({length: 1_000_000}, (_, index) => `"${index}":1`).join(',')}}`],
	])('JSON %s', async (_title, text) => {
		const ended = await check(['evidence.json'], {'evidence.json': text});

		expectBounded(ended, {megabytes: 1500});
		expect(ended.code).toBe(3);
	});

	const fleetOf = (length: number) =>
		Array.from({length}, (_, index) => endpoint(`host-${index}`)).join('\n');

	test('2,000 endpoints stream through', async () => {
		const ended = await check(['fleet.ndjson'], {'fleet.ndjson': fleetOf(2000)});

		expectBounded(ended, {megabytes: 200});
		expect(targetsOf(ended)).toHaveLength(2000);
		expect(JSON.parse(ended.out.trim().split('\n').at(-1) ?? '')).toMatchObject({
			event: 'summary',
			partial: false,
		});
	});

	test('standard input is read as a file is', async () => {
		const stdin = fleetOf(50);
		const piped = await deskwardenProcess(['check', '-', '--format', 'ndjson'], {stdin});
		const ended = await check(['fleet.ndjson'], {'fleet.ndjson': stdin});

		expect(targetsOf(piped)).toEqual(targetsOf(ended));
		expect(piped.code).toBe(ended.code);
	});

	test('a reader that wants the first line alone has it soon, and no complaint', async () => {
		const folder = openFolder();
		writeFileSync(join(folder, 'fleet.ndjson'), fleetOf(200));
		const ended = await deskwardenProcess(['check', 'fleet.ndjson', '--format', 'ndjson'], {
			cwd: folder,
			leavesEarly: true,
		});

		expectBounded(ended);
		expect(ended).toMatchObject({code: 13, err: ''});
	});
});

describe('reports that were kept', () => {
	const show = (files: Files, name = 'run.json') =>
		deskwardenProcess(['runs', 'show', name], {cwd: openFolder(files)});

	test.each<[string, () => Files, string]>([
		['of a gigabyte of blanks, packed', () => ({'run.json.gz': packed(' ', 1024)}), 'is larger than we read'],
		[
			'of half a gigabyte of line ends, packed',
			() => ({'run.json.gz': packed('\n', 512)}),
			'is larger than we read',
		],
		['of line ends alone', () => ({'run.json': '\n'.repeat(50 * mebibyte)}), 'it is no JSON'],
		['of nested lists', () => ({'run.json': '['.repeat(3_000_000)}), 'it is no JSON'],
		[
			'of nested objects',
			() => ({'run.json': '{"run":'.repeat(2_000_000) + '1' + '}'.repeat(2_000_000)}),
			'schema is not as it has to be',
		],
		[
			'of very many keys',
			() => ({'run.json': `{${Array.from({length: 1_000_000}, (_, index) => `"${index}":1`).join(',')}}`}),
			'schema is not as it has to be',
		],
		['of very many events', () => ({'run.json': '{"event":"x"}\n'.repeat(1_000_001)}), 'it tells of no run'],
		[
			'of one event without an end',
			() => ({'run.json': `{"event":"${'x'.repeat(60 * mebibyte)}`}),
			'it is no JSON',
		],
	])('%s', async (_title, files, reason) => {
		const given = files();
		const ended = await show(given, Object.keys(given)[0]);

		expectBounded(ended, {megabytes: 1500});
		expect(ended).toMatchObject({code: 2, out: ''});
		expect(ended.err).toContain(reason);
		expect(ended.err.length).toBeLessThan(1000);
	});

	test('of very many findings are compared', async () => {
		const findings = Array.from({length: 60_000}, (_, index) =>
			finding('fail', {
				check: `ACL-${index % 60}`,
				target: `till-${Math.floor(index / 60)}`,
				because: 'x'.repeat(200),
			}),
		);
		const folder = openFolder({
			'a.json': printJson(report(findings)),
			'b.json': printJson(report(findings.map(each => ({...each, outcome: 'pass'})))),
		});
		const ended = await deskwardenProcess(['runs', 'diff', 'a.json', 'b.json'], {cwd: folder});

		expectBounded(ended, {megabytes: 1500});
		expect(ended.out).toContain('60000 fixed.');
		expect(ended.code).toBe(0);
	});
});

/** So many mebibytes of one character, packed without ever being whole in memory. */
const packed = (character: string, mebibytes: number): Uint8Array => {
	const piece = gzipSync(character.repeat(16 * mebibyte));

	// Packed files one after the other are one packed file.
	return Buffer.concat(Array(mebibytes / 16).fill(piece));
};
