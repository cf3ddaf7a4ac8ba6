import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Finding} from '../../src/domain/finding.ts';
import {endpointFiles, organizationFile, wordsFile} from '../cli/samples.ts';
import {deskwarden, type Files, openFolder} from '../cli/world.ts';
import {finding, report, target} from '../domain/runs/samples.ts';

/** A cleared screen, a link, the clipboard, one-byte sequences, turned and invisible text, half a character. */
const acting =
	'\u001b[2J\u001b]8;;ftp:evil.example\u0007x\u001b]52;c;aGk=\u0007\u009b31m\u009d0;t\u009c\u0008\u007f\u202e\u2066txt\u200b\u{e0041}\ufe0f\u2028';
/** The same with what only text can hold, a file name can't. */
const text = `${acting}\ud83d/`;
const markup = '<img src=x onerror=alert(1)>[x](javascript:alert(1))|`$(id)`';
const yaml = '\\e[2J\\e]52;c;aGk=\\a\\x9b31m\\u202e\\u200b';

const harmful = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** What is in a text beside its line ends, and in the values of JSON, which a reader unpacks. */
const harmIn = (printed: string): readonly string[] => {
	const values: string[] = [printed.replaceAll('\n', '')];

	for (const line of printed.split('\n')) {
		if (!line.startsWith('{')) continue;

		JSON.parse(line, (key, value) => {
			values.push(key, ...(typeof value === 'string' ? [value] : []));

			return value;
		});
	}

	return values.filter(value => harmful.test(value));
};

const expectHarmless = (...printed: readonly string[]): void => {
	for (const one of printed) expect(harmIn(one)).toEqual([]);
};

const formats = ['text', 'json', 'ndjson', 'markdown'];

/** What a run prints and writes, in each format. */
const runs = async (targets: readonly string[], files: Files, prepare?: (folder: string) => void) => {
	const folder = openFolder(files);
	prepare?.(folder);

	const ended = [];
	for (const format of formats) {
		ended.push(
			await deskwarden(
				[
					'check',
					...targets,
					'--namespace',
					'acme',
					'--part',
					'both',
					'--format',
					format,
					'--output',
					'out.txt',
					'--output',
					'out.md',
				],
				{folder},
			),
		);
	}

	return {
		printed: [
			...ended.flatMap(({out, err}) => [out, err]),
			...readdirSync(folder)
				.filter(name => name.startsWith('out.'))
				.map(name => readFileSync(join(folder, name), 'utf8')),
		],
		codes: ended.map(({code}) => code),
		text: ended[0]?.out ?? '',
		markdown: ended[3]?.out ?? '',
	};
};

const traceLine = (how: string, alias: string): string =>
	`Incoming    2026-11-09, 10:02    ${how}    ${alias}    612345678\r\n`;

describe('foreign text acts on nobody', () => {
	test('of an endpoint: its name, users, folders, keys, values, traces', async () => {
		const name = acting;
		const {
			printed,
			codes,
			text: shown,
		} = await runs(['root:pc'], {
			'pc/etc/hostname': `${text}\n`,
			'pc/etc/passwd': `anna:x:1000:1000::/srv/${name}:/bin/sh\n`,
			'pc/etc/anydesk/system.conf': [
				`ad.anynet.id=${text}`,
				`ad.anynet.alias=${text}`,
				`ad.license.name=${text}`,
				'ad.security.acl_enabled=true',
				`ad.security.acl_list=*${text}*:true;*@${text}:true;${text}:true`,
				`ad.security.interactive_access=${text}`,
				`ad.security.permission_profiles.define.BC1B680E17F2B1F0=${text}`,
				`ad.security.permission_profiles.${text}.pwd=1`,
				`ad.${text}=1`,
				`ad.ui.${text}`,
				text,
			].join('\n'),
			'pc/etc/anydesk/service.conf': `ad.anynet.pkey=${text}\n`,
			'pc/etc/anydesk/connection_trace.txt':
				traceLine(text, 'anna@acme') + traceLine('User', `${text}@other`) + text,
			[`pc/home/${name}/.anydesk/user.conf`]: `ad.anynet.auth_tokens=${text}\n`,
			[`pc/home/${name}/.anydesk/system.conf`]: `ad.anynet.id=${text}\n`,
			[`pc/home/${name}/.anydesk_ad_5be69332/system.conf`]: `ad.anynet.id=1\n`,
			'pc/var/log/anydesk.trace': `   info 2026-11-02 07:00:00.102 ${text} * Version 8.0.2 (release/${text})\n`,
		});

		expectHarmless(...printed);
		expect(shown).toContain('·[2J·]8;;ftp:evil.example·x');
		expect(new Set(codes).size).toBe(1);
		expect(codes[0]).toBeGreaterThanOrEqual(11);
	});

	test('of evidence that was collected before', async () => {
		const evidence = {
			schema: 'deskwarden/evidence@1',
			endpoint: text,
			platform: 'linux',
			collectedAt: `2026-11-22T09:00:00Z${text}`,
			collector: text,
			collection: text,
			installations: ['custom', 'custom', 'portable'].map(kind => ({
				kind,
				prefix: text,
				folder: `home/${text}/.anydesk`,
				version: {value: '8.0.2', source: text},
				files: [
					{
						path: `${text}/system.conf`,
						status: 'read',
						mode: '0666',
						owner: text,
						modifiedAt: text,
						settings: [
							['ad.security.acl_enabled', text, 1],
							['ad.security.acl_list', `*${text}:true`, 2],
							[`ad.security.permission_profiles.define.${text}`, text, 3],
							[text, null, 4],
							['__proto__', text, 5],
							['constructor', null, 6],
						],
						secrets: [[text, 'present', 7, {fingerprint: text, guessable: true}]],
						defects: [{line: 9, defect: 'no-key-value'}],
					},
					{path: text, status: 'not-permitted'},
				],
				traces: [
					{
						path: `${text}/connection_trace.txt`,
						status: 'read',
						sessions: [{at: text, clock: 'local', how: 'Passwd', alias: `${text}@other`, id: text}],
						banners: [{at: text, version: text, line: 1, platform: text}],
					},
				],
			})),
			leftovers: [{path: text, what: text}],
			blindSpots: [{path: text, status: 'link'}],
		};
		const {printed, text: shown} = await runs([`${acting}.ndjson`, 'folder'], {
			[`${acting}.ndjson`]: `${JSON.stringify(evidence)}\n{"__proto__":{"endpoint":"x"}}\n${text}\n`,
			[`folder/${acting}.json`]: JSON.stringify({...evidence, installations: []}),
		});

		expectHarmless(...printed);
		expect(shown).toContain('(custom ·[2J');
	});

	test('of an organisation file, its builds and their texts', async () => {
		const organization = (extra: string) => `${organizationFile()}${extra}`;
		const {printed} = await runs(
			[`org:${acting}.yaml`, 'org:logins.yaml', 'org:keys.yaml', 'org:builds.yaml'],
			{
				[`${acting}.yaml`]: organization(`builds:\n  ours: {direction: incoming-only, text: "${yaml}"}\n`),
				'logins.yaml': organization('').replace('olga@example.com', `"${yaml}"`),
				'keys.yaml': organization(`"${yaml}": 1\nusers:\n`),
				'builds.yaml': organization(
					`builds:\n  "${yaml}": {direction: incoming-only, prefix: "${yaml}", reason: "${yaml}"}\n`,
				),
			},
		);

		expectHarmless(...printed);
	});

	test('of a build text', async () => {
		const {printed, text: shown} = await runs([`build:${acting}.txt`], {
			[`${acting}.txt`]: `[${text}]\nad.ui.lang=${text}\nad.security.acl_list=*${text}:true\nad.securty.${text}=1\nad.security.2fa=${text}\n${text}\n`,
		});

		expectHarmless(...printed);
		expect(shown).toContain('·[2J');
	});

	test('of a report that was kept', async () => {
		const foreign = (value: unknown) =>
			JSON.stringify(value).replaceAll('"HERE', JSON.stringify(`${text}HERE`).slice(0, -5));
		const findings = (outcome: 'fail' | 'undecided'): readonly Finding[] => [
			finding(outcome, {
				check: 'HERE-1',
				target: 'HERE till-7',
				title: 'HERE',
				because: `HERE ${outcome}`,
				guide: ['HERE'],
				evidence: [
					{place: 'HERE', key: 'HERE', found: `HERE ${outcome}`, wanted: 'HERE', origin: 'explicit'},
				],
				waiver: {check: 'HERE', target: 'HERE', owner: 'HERE', reason: 'HERE', until: 'HERE'},
				attestation: {
					check: 'HERE',
					target: 'HERE',
					holds: true,
					by: 'HERE',
					note: 'HERE',
					on: 'HERE',
					until: 'HERE',
				},
			}),
			finding('pass', {
				check: 'HERE-2',
				target: 'HERE till-7',
				attestation: {check: 'HERE', target: 'HERE', holds: true, by: 'HERE', on: 'HERE'},
			}),
		];
		const kept = (outcome: 'fail' | 'undecided', version: string) => {
			const whole = report(findings(outcome), {
				id: 'HERE',
				startedAt: 'HERE',
				endedAt: 'HERE',
				plan: 'HERE',
				version,
				targets: [
					target('HERE till-7', {platform: 'HERE', client: 'HERE'}),
					target(`HERE ${outcome}`, {reached: false, reason: 'HERE'}),
				],
			});

			return {
				...whole,
				// A run with a defect ends with 1.
				summary: {...whole.summary, exitCode: 1},
				words: [{kind: 'waiver', check: 'HERE', target: 'HERE', until: 'HERE', state: 'unused'}],
				notLookedAt: ['HERE'],
				defects: ['HERE'],
			};
		};
		const folder = openFolder({
			'a.json': foreign(kept('undecided', 'HERE 1')),
			'b.json': foreign(kept('fail', 'HERE 2')),
		});
		const printed = [];

		for (const line of [
			...formats.map(format => ['runs', 'show', 'b.json', '--format', format]),
			...formats.map(format => ['check', 'example', '--baseline', 'a.json', '--format', format]),
			['runs', 'diff', 'a.json', 'b.json'],
			['runs', 'diff', 'a.json', 'b.json', '--json'],
		]) {
			const {out, err} = await deskwarden(line, {folder});

			expect(err).toBe('');
			expect(out).toMatch(/·\\?\[2J/);
			printed.push(out);
		}

		expectHarmless(...printed);
	});

	test('of words', async () => {
		for (const line of [
			`  - {check: ACL-1, target: "${yaml}", owner: "${yaml}", reason: "${yaml}", until: 2026-12-31}`,
			`  - {check: "${yaml}", target: '*', owner: a, reason: b, until: "${yaml}"}`,
			`  - {check: ACL-1, "${yaml}": x}`,
			`  - ${text}`,
		]) {
			const {out, err, code} = await deskwarden(['check', 'example', '--words', `${acting}.yaml`], {
				files: {[`${acting}.yaml`]: wordsFile(['waivers:', line])},
			});

			expectHarmless(out, err);
			expect(code).toBe(2);
		}
	});

	const nasty = `${acting}x`;

	test.each<[string, readonly string[]]>([
		['a command', [nasty]],
		['an option', [`--${nasty}`]],
		['an option of check', ['check', `--${nasty}`]],
		['a misspelt option', ['check', `--format${nasty}`, 'json']],
		['a target', ['check', nasty]],
		['a root', ['check', `root:${nasty}`]],
		['a build', ['check', `build:${nasty}`]],
		['an organisation', ['check', `org:${nasty}`]],
		['a scheme', ['check', `${nasty}:file`]],
		['a format', ['check', 'example', '--format', nasty]],
		['a namespace', ['check', 'example', '--namespace', nasty]],
		['a part', ['check', 'example', '--part', nasty]],
		['a level', ['check', 'example', '--level', nasty]],
		['a severity', ['check', 'example', '--fail-on', nasty]],
		['a percentage', ['check', 'example', '--min-coverage', nasty]],
		['an id', ['check', 'example', '--only', nasty]],
		['words', ['check', 'example', '--words', nasty]],
		['a baseline', ['check', 'example', '--baseline', nasty]],
		['a run', ['runs', 'show', nasty]],
		['two runs', ['runs', 'diff', nasty, nasty]],
		['an output of no format', ['check', 'example', '--output', nasty]],
		['an output in no folder', ['check', 'example', '--output', `${nasty}/x.json`]],
		['a topic', ['help', nasty]],
		['a check', ['explain', nasty]],
		['too many', ['checks', nasty]],
		['a line of a megabyte', ['check', `--${'\u001b'.repeat(1_000_000)}`]],
	])('of the command line: %s', async (_title, argv) => {
		const {out, err, code} = await deskwarden(argv);

		expectHarmless(out, err);
		expect(code === 2 || code === 3 || code === 73).toBe(true);
		expect(err.length).toBeLessThan(2000);
	});

	test('of a folder of evidence that is none', async () => {
		const folder = openFolder();
		mkdirSync(join(folder, nasty));
		writeFileSync(join(folder, nasty, `${nasty}.txt`), '');
		const {out, err, code} = await deskwarden(['check', nasty], {folder});

		expectHarmless(out, err);
		expect(code).toBe(2);
	});
});

describe('foreign markup is text', () => {
	test('in Markdown of a report that was kept, in whatever place it stands', async () => {
		const whole = report([finding('fail'), finding('pass', {check: 'NET-1'})], {plan: 'Acme'});
		const marked = JSON.parse(JSON.stringify(whole), (key, value) =>
			typeof value === 'string' &&
			!/^(?:schema|outcome|severity|level|kind|worst)$/.test(key) &&
			value !== 'deskwarden'
				? `${value}${markup}`
				: value,
		);
		const folder = openFolder({'a.json': JSON.stringify(whole), 'b.json': JSON.stringify(marked)});
		const lines = [
			['runs', 'show', 'b.json', '--format', 'markdown'],
			['check', 'example', '--only', 'ACL', '--baseline', 'b.json', '--format', 'markdown'],
		];

		for (const line of lines) {
			const {out} = await deskwarden(line, {folder});

			expect(out).toContain('&lt;img');
			expect(out).not.toContain('<img');
			expect(out).not.toMatch(/(?<!\\)\[x(?<!\\)\]/);
			expect(out).not.toMatch(/(?<!\\)\|`/);
		}
	});

	test('in Markdown', async () => {
		const {markdown} = await runs(['root:pc'], {
			...endpointFiles(
				[
					'ad.security.acl_enabled=true',
					`ad.security.acl_list=*@${markup}:true`,
					`ad.security.interactive_access=${markup}`,
				],
				{host: 'pc'},
			),
			'pc/etc/hostname': `${markup}\n`,
			'pc/etc/anydesk/connection_trace.txt': traceLine('Passwd', `${markup}@https://evil.example`),
		});
		const tables = markdown.split('\n\n').filter(block => block.startsWith('|'));
		const widths = tables.map(table => new Set(table.split('\n').map(row => row.split(/(?<!\\)\|/).length)));

		expect(markdown).not.toContain('<img');
		expect(markdown).not.toMatch(/(?<!\\)\[x(?<!\\)\]/);
		expect(markdown).not.toContain('https://evil');
		expect(markdown).toContain('&lt;img');
		expect(widths.filter(({size}) => size !== 1)).toEqual([]);
	});
});
