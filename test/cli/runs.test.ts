import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {type Schema, Validator} from '@cfworker/json-schema';
import {describe, expect, test} from 'vitest';
import type {Finding} from '../../src/domain/finding.ts';
import type {Report} from '../../src/domain/report.ts';
import type {RunDiff} from '../../src/domain/runs/run-diff.ts';
import {textOf} from '../house/source-files.ts';
import {attestation, endpointFiles, organizationFile, passwordRecord, waiver, wordsFile} from './samples.ts';
import {deskwarden, type Files, openFolder} from './world.ts';

const formats = ['text', 'json', 'ndjson', 'markdown'] as const;
const on = endpointFiles(['ad.security.acl_enabled=true']);
const off = endpointFiles(['ad.security.acl_enabled=false']);
const onLaptop = endpointFiles(['ad.security.acl_enabled=true'], {host: 'laptop'});
const both = ['root:till-7', 'root:laptop'];
const aclOnly = ['--only', 'ACL-1', '--part', 'receiver'];

/** Runs a check, and keeps its report in the folder. */
const keep = async (folder: string, name: string, line: readonly string[]): Promise<Report> => {
	const {out} = await deskwarden(['check', ...line, '--format', 'json'], {folder});
	writeFileSync(join(folder, name), out);

	return JSON.parse(out);
};

/** Writes the files of an endpoint over those that are there. */
const write = (folder: string, files: ReturnType<typeof endpointFiles>): void => {
	for (const [path, {text}] of Object.entries(files)) writeFileSync(join(folder, path), text);
};

const errorsOf = (name: string, value: unknown) => {
	const schema: Schema = JSON.parse(textOf(`docs/schemas/${name}.schema.json`));

	return new Validator(schema, '7', false).validate(value).errors;
};

describe('runs show', () => {
	const files: Files = {
		...endpointFiles(passwordRecord),
		'acme.yaml': organizationFile(),
		'words.yaml': wordsFile(['attestations:', attestation('MFA-4'), 'waivers:', waiver('MFA-1')]),
		'plan.yaml': textOf('examples/remote-support.yaml'),
	};

	test.each<[string, readonly string[]]>([
		['of targets of each kind, one of them missing', ['root:till-7', 'org:acme.yaml', 'root:gone']],
		['with words', ['root:till-7', 'org:acme.yaml', '--words', 'words.yaml']],
		['that judged nothing', ['root:gone']],
		['by a plan', ['example', '--plan', 'plan.yaml']],
		['held against an earlier one', ['root:till-7', 'org:acme.yaml', '--baseline', 'earlier.json']],
		['that was a rehearsal', ['plan', '--plan', 'plan.yaml']],
	])('prints a run %s byte by byte as check did, in every format', async (_title, line) => {
		const folder = openFolder(files);
		await keep(folder, 'earlier.json', ['root:till-7', '--only', 'ACL,UNA']);

		const printed = await Promise.all(
			formats.map(async format => (await deskwarden(['check', ...line, '--format', format], {folder})).out),
		);
		const [, json = '', ndjson = ''] = printed;

		writeFileSync(join(folder, 'run.json'), json);
		writeFileSync(join(folder, 'run.ndjson'), ndjson);
		writeFileSync(join(folder, 'run.json.gz'), gzipSync(json));

		for (const name of ['run.json', 'run.ndjson', 'run.json.gz']) {
			for (const [index, format] of formats.entries()) {
				const ended = await deskwarden(['runs', 'show', name, '--format', format], {folder});

				expect(ended).toMatchObject({code: 0, err: ''});
				expect(ended.out).toBe(printed[index]);
			}
		}
	});

	test('prints what --output wrote', async () => {
		const folder = openFolder(on);
		const {out} = await deskwarden(['check', 'root:till-7', '--output', 'run.ndjson'], {folder});

		expect((await deskwarden(['runs', 'show', 'run.ndjson'], {folder})).out).toBe(out);
	});
});

describe('check --baseline', () => {
	const told = ({findings}: Report) => findings.map(({check, target, drift}) => [check, target, drift]);

	test('tells of each finding how it stands, and changes no exit code', async () => {
		const folder = openFolder({...on, ...onLaptop});
		await keep(folder, 'earlier.json', [...both, ...aclOnly]);
		write(folder, off);

		const without = await deskwarden(['check', ...both, ...aclOnly], {folder});
		const held = await deskwarden(['check', ...both, ...aclOnly, '--baseline', 'earlier.json'], {folder});
		const report = await keep(folder, 'later.json', [...both, ...aclOnly, '--baseline', 'earlier.json']);

		expect(told(report)).toEqual([
			['ACL-1', 'till-7', 'new'],
			['ACL-1', 'laptop', 'unchanged'],
		]);
		expect(report.baseline).toMatchObject({
			differs: [],
			targets: [],
			regraded: [],
			counts: {new: 1, unchanged: 1},
			unchanged: {pass: 1, fail: 0, undecided: 0, notApplicable: 0, waived: 0},
		});
		expect(errorsOf('report', report)).toEqual([]);
		expect([without.code, held.code]).toEqual([13, 13]);
	});

	test('excuses nothing: what failed before fails now', async () => {
		const folder = openFolder(off);
		await keep(folder, 'earlier.json', ['root:till-7', ...aclOnly]);
		const {code, out} = await deskwarden(['check', 'root:till-7', ...aclOnly, '--baseline', 'earlier.json'], {
			folder,
		});

		expect(code).toBe(13);
		expect(out).toContain('Unchanged: 1 failed.');
	});

	test('calls nothing fixed that was left out, unreadable, or gone', async () => {
		const folder = openFolder({
			...off,
			...endpointFiles(['ad.security.acl_enabled=false'], {host: 'laptop'}),
		});
		await keep(folder, 'earlier.json', [...both, '--only', 'ACL-1,NET-2', '--part', 'receiver']);

		const left = await keep(folder, 'a.json', [...both, '--skip', 'ACL', '--baseline', 'earlier.json']);
		const gone = await keep(folder, 'b.json', ['root:laptop', ...aclOnly, '--baseline', 'earlier.json']);
		const lost = await keep(folder, 'c.json', [
			'root:laptop',
			'root:till-7/etc/hostname',
			...aclOnly,
			'--baseline',
			'earlier.json',
		]);

		expect(left.baseline?.counts).toMatchObject({'not-selected': 2});
		expect(gone.baseline?.counts).toEqual({'target-gone': 2, 'not-selected': 1, unchanged: 1});
		for (const {baseline} of [left, gone, lost]) expect(baseline?.counts).not.toHaveProperty('fixed');
	});

	test('streams it: each line as it falls, the rest with the summary', async () => {
		const folder = openFolder({...off, ...onLaptop});
		await keep(folder, 'earlier.json', ['root:laptop', ...aclOnly]);
		const {out} = await deskwarden(
			['check', 'root:till-7', ...aclOnly, '--baseline', 'earlier.json', '--format', 'ndjson'],
			{folder},
		);
		const events = out
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));

		expect(events.filter(({event}) => event === 'finding').map(({drift}) => drift)).toEqual(['target-new']);
		expect(events.at(-1)).toMatchObject({
			event: 'summary',
			baseline: {
				targets: [
					{name: 'laptop', change: 'gone'},
					{name: 'till-7', change: 'new'},
				],
				changes: [{kind: 'target-gone', check: 'ACL-1', target: 'laptop'}],
				counts: {'target-gone': 1, 'target-new': 1},
			},
		});
	});

	test('that is interrupted proves nothing of what it did not reach', async () => {
		const folder = openFolder({...off, ...onLaptop});
		await keep(folder, 'earlier.json', [...both, ...aclOnly]);
		const controller = new AbortController();
		const {out, code} = await deskwarden(
			['check', ...both, ...aclOnly, '--baseline', 'earlier.json', '--format', 'ndjson'],
			{
				folder,
				signal: controller.signal,
				onOut: text => text.includes('"event":"finding"') && controller.abort('SIGINT'),
			},
		);
		const {baseline} = JSON.parse(out.trim().split('\n').at(-1) ?? '') as Report;

		expect(baseline?.counts).toEqual({'not-judged': 1, unchanged: 1});
		expect(code).toBe(130);
	});

	test('is looked at before any target is: a wrong one judges nothing', async () => {
		const {code, out} = await deskwarden(['check', 'root:till-7', '--baseline', 'gone.json'], {files: on});

		expect({code, out}).toEqual({code: 2, out: ''});
	});

	test('may be the lines of a run that was killed', async () => {
		const folder = openFolder({...off, ...onLaptop});
		const {out} = await deskwarden(['check', ...both, ...aclOnly, '--format', 'ndjson'], {folder});
		writeFileSync(join(folder, 'killed.ndjson'), out.split('\n').slice(0, 3).join('\n'));
		const report = await keep(folder, 'later.json', [...both, ...aclOnly, '--baseline', 'killed.ndjson']);

		expect(told(report)).toEqual([
			['ACL-1', 'till-7', 'unchanged'],
			['ACL-1', 'laptop', 'not-judged'],
		]);
		expect(report.baseline?.run.partial).toBe(true);
	});
});

describe('runs diff', () => {
	/** The drift between two runs of one folder. */
	const diff = async (folder: string): Promise<RunDiff & {readonly schema: string}> => {
		const ended = await deskwarden(['runs', 'diff', 'before.json', 'after.json', '--json'], {folder});

		expect(ended).toMatchObject({code: 0, err: ''});

		return JSON.parse(ended.out);
	};

	test('is published: it holds to its schema', async () => {
		const folder = openFolder({...on, ...onLaptop, 'acme.yaml': organizationFile()});
		await keep(folder, 'before.json', both);
		write(folder, off);
		await keep(folder, 'after.json', ['root:till-7', 'org:acme.yaml', '--level', 'guide']);
		const drift = await diff(folder);

		expect(errorsOf('drift', drift)).toEqual([]);
		expect(drift).toMatchObject({schema: 'deskwarden/drift@1', differs: ['level']});
		expect(drift.changes[0]).toMatchObject({kind: 'new', check: 'ACL-1', target: 'till-7'});
	});

	test('of a run with itself is empty', async () => {
		const folder = openFolder({...on, 'acme.yaml': organizationFile()});
		await keep(folder, 'before.json', ['root:till-7', 'org:acme.yaml']);
		await keep(folder, 'after.json', ['root:till-7', 'org:acme.yaml']);

		expect(await diff(folder)).toMatchObject({differs: [], targets: [], changes: [], regraded: []});
	});

	test('bug of others 17: a new title is no drift', async () => {
		const folder = openFolder(off);
		const {findings, ...report} = await keep(folder, 'before.json', ['root:till-7']);
		const renamed = findings.map((finding: Finding) => ({
			...finding,
			title: `${finding.title}, as we say now`,
		}));
		writeFileSync(join(folder, 'after.json'), JSON.stringify({...report, findings: renamed}));

		expect((await diff(folder)).changes).toEqual([]);
	});

	test('a line that moved is no drift, another value is', async () => {
		const folder = openFolder(off);
		await keep(folder, 'before.json', ['root:till-7', '--part', 'receiver']);
		write(folder, endpointFiles(['ad.ui.lang=en', 'ad.ui.theme=1', 'ad.security.acl_enabled=false']));
		await keep(folder, 'after.json', ['root:till-7', '--part', 'receiver']);

		expect((await diff(folder)).changes.filter(({check}) => check.startsWith('ACL'))).toEqual([]);
	});

	test('names the run that cannot be read', async () => {
		const folder = openFolder(off);
		await keep(folder, 'before.json', ['root:till-7']);
		const {code, out, err} = await deskwarden(['runs', 'diff', 'before.json', 'after.json'], {folder});

		expect({code, out, err}).toEqual({
			code: 2,
			out: '',
			err: 'The run cannot be read: after.json does not exist.\n',
		});
	});

	test('writes nothing', async () => {
		const folder = openFolder(off);
		await keep(folder, 'before.json', ['root:till-7']);
		const before = readFileSync(join(folder, 'before.json'), 'utf8');
		await deskwarden(['runs', 'diff', 'before.json', 'before.json'], {folder});

		expect(readFileSync(join(folder, 'before.json'), 'utf8')).toBe(before);
	});
});
