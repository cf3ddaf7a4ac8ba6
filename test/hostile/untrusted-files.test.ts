import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import type {Place} from '../../src/probes/place.ts';
import {readProgramTrace} from '../../src/probes/trace-file.ts';
import {withBuiltProgram} from '../cli/built.ts';
import {asOrdinaryUser, ordinaryUser} from '../cli/ordinary-user.ts';
import {endpointFiles, incomingText, organizationFile, wordsFile} from '../cli/samples.ts';
import {deskwarden, type Files, openFolder} from '../cli/world.ts';

const {deskwardenProcess} = withBuiltProgram();
const judged = ['--only', 'ACL-1,HST-3', '--part', 'receiver'];

const makePipe = (path: string): void => {
	const {status} = spawnSync('mkfifo', [path]);

	if (status !== 0) throw new Error('mkfifo is missing: install the package coreutils');
};

/** What else may stand where a file is expected. A pipe to which nobody writes would hold a reader for ever. */
const impostors: Readonly<Record<string, (path: string) => void>> = {
	'a pipe': makePipe,
	'a folder': path => mkdirSync(path),
	'a link to itself': path => symlinkSync(path, path),
	'a link to nothing': path => symlinkSync('nowhere', path),
	'a link to a pipe': path => {
		makePipe(`${path}.pipe`);
		symlinkSync(`${path}.pipe`, path);
	},
	'a link to a device that never ends': path => symlinkSync('/dev/zero', path),
};

type Row = [file: string, argv: readonly string[], code: number, files: Files];

const places: readonly Row[] = [
	['words.yaml', ['example', '--words', 'words.yaml'], 2, {}],
	['run.json', ['example', '--baseline', 'run.json'], 2, {}],
	['run.ndjson.gz', ['example', '--baseline', 'run.ndjson.gz'], 2, {}],
	['acme.yaml', ['org:acme.yaml'], 3, {}],
	['build.txt', ['build:build.txt'], 3, {}],
	['evidence.json', ['evidence.json'], 3, {}],
	['evidence.ndjson.gz', ['evidence.ndjson.gz'], 3, {}],
	['folder/evidence.json', ['folder'], 3, {'folder/other.txt': ''}],
	['till-7/etc/anydesk/system.conf', ['root:till-7', ...judged], 3, endpointFiles()],
	['till-7/etc/hostname', ['root:till-7', ...judged], 13, endpointFiles()],
	['till-7/etc/passwd', ['root:till-7', ...judged], 13, endpointFiles()],
	['till-7/etc/anydesk/connection_trace.txt', ['root:till-7', ...judged], 13, endpointFiles()],
	[
		'till-7/home/anna/.anydesk',
		['root:till-7', ...judged],
		13,
		{...endpointFiles(), 'till-7/home/anna/x': ''},
	],
	['till-7/home', ['root:till-7', ...judged], 13, endpointFiles()],
];

describe.each(Object.entries(impostors))('%s', (_kind, put) => {
	test.each<Row>([...places])(
		'in the place of %s ends a run soon, with a sentence',
		async (file, argv, code, files) => {
			const folder = openFolder(
				Object.fromEntries(
					Object.entries(files).filter(([path]) => path !== file && !path.startsWith(`${file}/`)),
				),
			);

			put(join(folder, file));
			const ended = await deskwarden(['check', ...argv], {folder});

			// A link to nothing that is named on the command line may also be no target at all.
			expect([code, 2]).toContain(ended.code);
			expect(ended.out + ended.err).toMatch(
				/^(?:Nothing was checked|Incomplete|Does not conform|There is no|The words file|The run cannot be read|"|The folder)/,
			);
			expect(ended.out + ended.err).not.toContain('defect of deskwarden');
			if (code !== 2) expect(ended.out).not.toMatch(/^Conforms/);
		},
	);
});

test('a device in the place of evidence is no file', async () => {
	const {code, out} = await deskwarden(['check', 'evidence.json'], {
		folder: (() => {
			const folder = openFolder();
			symlinkSync('/dev/zero', join(folder, 'evidence.json'));

			return folder;
		})(),
	});

	expect(out).toContain('evidence.json is not a file');
	expect(code).toBe(3);
});

describe('links out of the place that is read', () => {
	const secret = 'ad.security.acl_list=*@stolen:true';
	const steal = (link: (folder: string) => void) => async () => {
		const folder = openFolder({
			...endpointFiles(['ad.security.acl_enabled=true']),
			'elsewhere/system.conf': `ad.security.acl_enabled=true\n${secret}\n`,
			'elsewhere/user.conf': `${secret}\n`,
			'elsewhere/anydesk.trace':
				'   info 2026-11-02 07:00:00.102  lsvc 8 8  main - * Version 6.6.6 (release/linux_6.6.x aa)\n',
		});
		link(folder);
		const {out} = await deskwarden(['check', 'root:till-7', '--format', 'json'], {folder});

		expect(out).not.toContain('stolen');
		expect(out).not.toContain('6.6.6');
		expect(JSON.parse(out).summary.exitCode).toBeGreaterThanOrEqual(3);
	};
	const within = (folder: string, path: string): string => join(folder, 'till-7', path);

	test(
		'a conf file',
		steal(folder => {
			const path = within(folder, 'etc/anydesk/user.conf');
			symlinkSync(join(folder, 'elsewhere/user.conf'), path);
		}),
	);

	test(
		"a user's folder",
		steal(folder => {
			mkdirSync(within(folder, 'home/anna'), {recursive: true});
			symlinkSync(join(folder, 'elsewhere'), within(folder, 'home/anna/.anydesk'));
		}),
	);

	test(
		'a home',
		steal(folder => {
			mkdirSync(within(folder, 'home'));
			mkdirSync(join(folder, 'other'));
			symlinkSync(join(folder, 'elsewhere'), join(folder, 'other/.anydesk'));
			symlinkSync(join(folder, 'other'), within(folder, 'home/anna'));
		}),
	);

	test(
		'all homes',
		steal(folder => {
			mkdirSync(join(folder, 'other/anna'), {recursive: true});
			symlinkSync(join(folder, 'elsewhere'), join(folder, 'other/anna/.anydesk'));
			symlinkSync('../other', within(folder, 'home'));
		}),
	);

	test(
		'a trace',
		steal(folder => {
			symlinkSync(join(folder, 'elsewhere/anydesk.trace'), within(folder, 'etc/anydesk/anydesk.trace'));
		}),
	);

	test(
		"a custom client's folder beside the machine's own",
		steal(folder => {
			symlinkSync(join(folder, 'elsewhere'), within(folder, 'etc/anydesk_ad_5be69332'));
		}),
	);

	test('a path of an organisation file', async () => {
		const paths = ['../outside.txt', '/etc/passwd', 'link.txt', 'a\\0b', 'folder', `${'x'.repeat(400)}`, ''];

		for (const path of paths) {
			const folder = openFolder({
				'outside.txt': 'ad.security.acl_list=*@stolen:true\n',
				'inner/acme.yaml': `${organizationFile()}builds:\n  ours: {direction: incoming-only, text: "${path}"}\n`,
				'inner/folder/x': '',
			});
			symlinkSync('../outside.txt', join(folder, 'inner/link.txt'));
			const {code, out, err} = await deskwarden(['check', 'org:inner/acme.yaml', '--only', 'ACL,MFA-2'], {
				folder,
			});

			expect(out + err).not.toMatch(/stolen|root:x:0|defect of deskwarden/);
			expect(code).toBe(3);
		}
	});

	test('a file of an evidence folder', async () => {
		const folder = openFolder({
			'outside.json': '{"schema":"deskwarden/evidence@1","endpoint":"stolen"}',
			'folder/x': '',
		});
		symlinkSync('../outside.json', join(folder, 'folder/evidence.json'));
		const {code, out} = await deskwarden(['check', 'folder'], {folder});

		expect(out).toContain('folder/evidence.json is a link, which is not followed');
		expect(code).toBe(3);
	});
});

describe.skipIf(ordinaryUser.trouble)(asOrdinaryUser("a link to another user's file"), () => {
	test('shows nobody more than that user may see, even when root looks', async () => {
		const folder = openFolder({
			...endpointFiles(['ad.security.acl_enabled=true']),
			'till-7/home/anna/.profile': '',
			'private/system.conf': {text: 'ad.security.acl_list=*@stolen:true\n', mode: 0o600},
		});
		symlinkSync('../../../private', join(folder, 'till-7/home/anna/.anydesk'));

		for (const by of [[], ordinaryUser.by]) {
			const {out, err} = await deskwardenProcess(['check', 'root:till-7', '--format', 'json'], {
				cwd: folder,
				by,
			});

			expect(out + err).not.toContain('stolen');
			expect(JSON.parse(out).summary.exitCode).toBeGreaterThanOrEqual(3);
		}
	});
});

describe('names that objects of JavaScript have by themselves', () => {
	const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
	const untouched = (): void => {
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
	};

	test('in a conf file and a build are keys like any other', async () => {
		const lines = names.flatMap(name => [
			`ad.${name}=polluted`,
			`${name}=polluted`,
			`ad.security.permission_profiles.${name}.pwd=polluted`,
			`ad.security.permission_profiles.${name}.permissions.${name}=1`,
			`ad.security.permission_profiles.define.${name}=polluted`,
		]);
		const {code, err} = await deskwarden(['check', 'root:till-7', 'build:build.txt'], {
			files: {...endpointFiles(lines), 'build.txt': `${incomingText}${lines.join('\n')}\n`},
		});

		untouched();
		expect({err, isJudged: code >= 11 && code <= 14}).toEqual({err: '', isJudged: true});
	});

	test.each(names)('in YAML, %s', async name => {
		const {code, out, err} = await deskwarden(['check', 'org:acme.yaml', '--words', 'words.yaml'], {
			files: {
				'acme.yaml': `${organizationFile()}builds:\n  ${name}: {direction: incoming-only}\n`,
				'words.yaml': wordsFile([`${name}: {polluted: true}`]),
			},
		});

		untouched();
		expect(err).toContain(`there is no key "${name}" here`);
		expect({code, out}).toEqual({code: 2, out: ''});
	});

	test.each(names)('in an organisation, %s', async name => {
		const {code, err} = await deskwarden(['check', 'org:acme.yaml'], {
			files: {'acme.yaml': `${organizationFile()}builds:\n  ${name}: {direction: incoming-only}\n`},
		});

		untouched();
		expect(err).toBe('');
		expect(code).toBeGreaterThanOrEqual(3);
	});

	test.each(names)('in evidence, %s', async name => {
		const line = (endpoint: string) =>
			`{"schema":"deskwarden/evidence@1","endpoint":"${endpoint}","${name}":{"polluted":true},"platform":"linux",` +
			'"collectedAt":"2026-11-22T09:00:00Z","collector":"","collection":"","installations":[{"kind":"installed","folder":"etc/anydesk",' +
			`"files":[{"path":"etc/anydesk/system.conf","status":"read","${name}":{"polluted":1},` +
			`"settings":[["${name}","polluted",1],["ad.${name}",null,2]],"secrets":[["${name}","present",3]]}],"traces":[]}]}`;
		const {code, err, out} = await deskwarden(['check', '-', '--format', 'json'], {
			stdin: [name, 'till-7'].map(line).join('\n'),
		});

		untouched();
		expect(err).toBe('');
		expect(JSON.parse(out).targets.map(({name: target}: {name: string}) => target)).toEqual([name, 'till-7']);
		expect(code).toBeGreaterThanOrEqual(3);
	});
});

describe('evidence that is none', () => {
	const good = {
		schema: 'deskwarden/evidence@1',
		endpoint: 'till-7',
		collectedAt: '2026-11-22T09:00:00Z',
		collector: '',
		collection: '',
		installations: [],
	};

	test.each<[string, string | Uint8Array, string]>([
		['nothing', '', 'standard input is empty'],
		['blank lines', '\n\n  \n', 'standard input is empty'],
		['no JSON', 'hello', 'standard input:1: it is no JSON'],
		['a list', '[1]', 'standard input:1: it is no deskwarden/evidence@1'],
		['a text', '"x"', 'standard input:1: it is no deskwarden/evidence@1'],
		['null', 'null', 'standard input:1: it is no deskwarden/evidence@1'],
		[
			'another version',
			JSON.stringify({...good, schema: 'deskwarden/evidence@2'}),
			'schema is not as it has to be',
		],
		['no endpoint', JSON.stringify({...good, endpoint: ''}), 'endpoint is not as it has to be'],
		['a wrong list', JSON.stringify({...good, installations: {}}), 'installations is not as it has to be'],
		['half a line', JSON.stringify(good).slice(0, 40), 'standard input:1: it is no JSON'],
		['bytes', Uint8Array.from({length: 4096}, (_, index) => (index * 7) % 256), 'it is no JSON'],
		['a packed file', gzipSync('{}'), 'it is no JSON'],
	])('%s is told by its line, and is no target', async (_title, stdin, sentence) => {
		const {code, out, err} = await deskwarden(['check', '-'], {stdin});

		expect(out.replaceAll(/\s+/g, ' ')).toContain(sentence);
		expect(out).toMatch(/^Nothing was checked/);
		expect({code, err}).toEqual({code: 3, err: ''});
	});

	test('one bad line does not end the rest', async () => {
		const {out} = await deskwarden(['check', '-', '--format', 'json'], {
			stdin: [JSON.stringify(good), '{', JSON.stringify({...good, endpoint: 'till-8'})].join('\n'),
		});

		expect(JSON.parse(out).targets.map(({name}: {name: string}) => name)).toEqual([
			'till-7',
			'standard input',
			'till-8',
		]);
	});

	test.each([
		['no packed file', Buffer.from('{}')],
		['half a packed file', gzipSync(JSON.stringify(good)).subarray(0, 30)],
	])('%s', async (_title, text) => {
		const {code, out} = await deskwarden(['check', 'evidence.json.gz'], {files: {'evidence.json.gz': text}});

		expect(out).toContain('evidence.json.gz cannot be unpacked');
		expect(code).toBe(3);
	});

	test('a document spread over lines is one endpoint', async () => {
		const {out} = await deskwarden(['check', 'evidence.json', '--format', 'json'], {
			files: {'evidence.json': `\ufeff\n${JSON.stringify(good, undefined, '\t')}\n`},
		});

		expect(JSON.parse(out).targets).toMatchObject([{name: 'till-7'}]);
	});
});

test('whatever stands in the place of an output is replaced as a whole, and never written through', async () => {
	const folder = openFolder({'mine.json': 'mine'});
	symlinkSync('mine.json', join(folder, 'report.json'));
	makePipe(join(folder, 'pipe.json'));
	const {code} = await deskwarden(
		['check', 'example', '--only', 'ACL', '--output', 'report.json', '--output', 'pipe.json'],
		{folder},
	);

	expect(code).toBe(13);
	expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine');
	expect(JSON.parse(readFileSync(join(folder, 'pipe.json'), 'utf8')).summary.exitCode).toBe(13);
});

test.each([
	['EIO', 'malformed'],
	['EACCES', 'not-permitted'],
])('a disk that fails in the middle of a trace (%s) tells nothing of it', async (code, status) => {
	async function* failing(): AsyncGenerator<string> {
		yield '   info 2026-11-02 07:00:00.102  lsvc 8 8  main - * Version 8.0.2 (release/linux_8.0.x aa)\n';
		throw Object.assign(new Error('the disk'), {code, syscall: 'read'});
	}

	const place = {stream: async () => ({status: 'read', chunks: failing()})} as unknown as Place;

	expect(await readProgramTrace(place, 'ad.trace')).toEqual({path: 'ad.trace', status});
});
