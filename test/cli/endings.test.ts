import {existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {withBuiltProgram} from './built.ts';
import {endpointFiles} from './samples.ts';
import {deskwarden, openFolder} from './world.ts';

const {deskwardenProcess} = withBuiltProgram();
const linesOf = (out: string): readonly {readonly event: string; readonly partial?: boolean}[] =>
	out
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));

describe('a signal ends a run early', () => {
	const fleet = Object.assign({}, ...['a', 'b', 'c'].map(host => endpointFiles([], {host})));
	const targets = ['root:a', 'root:b', 'root:c'];

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const)(
		'%s: what was judged until then is reported, marked as partial, with %i',
		async (signal, code) => {
			const controller = new AbortController();
			const ended = await deskwarden(['check', ...targets, '--format', 'ndjson'], {
				files: fleet,
				signal: controller.signal,
				onOut: text => text.includes('"event":"finding"') && controller.abort(signal),
			});
			const lines = linesOf(ended.out);

			expect(lines.map(({event}) => event)).toEqual(['run', 'target', 'finding', 'summary']);
			expect(lines.at(-1)?.partial).toBe(true);
			expect(ended.code).toBe(code);
		},
	);

	test.each(['text', 'json', 'markdown'])('as %s the report says so, too', async format => {
		const controller = new AbortController();
		controller.abort('SIGINT');
		const {out, code} = await deskwarden(['check', 'example', '--format', format], {
			signal: controller.signal,
		});

		expect(out).toMatch(format === 'json' ? '"partial":true' : 'The run was interrupted');
		expect(code).toBe(130);
	});

	test('the files that were asked for are written', async () => {
		const controller = new AbortController();
		const {folder} = await deskwarden(
			['check', ...targets, '--format', 'ndjson', '--output', 'report.json'],
			{
				files: fleet,
				signal: controller.signal,
				onOut: text => text.includes('"event":"finding"') && controller.abort('SIGTERM'),
			},
		);
		const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));

		expect(report.run.partial).toBe(true);
		expect(report.findings).toHaveLength(1);
	});

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const)('%s: nobody waits for a pipe to which nothing is written', async (signal, code) => {
		const ended = await deskwardenProcess(['check', '-', '--format', 'ndjson'], {
			stdin: 'open',
			onFirstOutput: child => child.kill(signal),
		});

		expect(linesOf(ended.out).at(-1)).toMatchObject({event: 'summary', partial: true});
		expect(ended).toMatchObject({code, err: ''});
	});
});

describe('an output that cannot be written', () => {
	test.each([
		['in a folder that does not exist', 'nowhere/report.json', 'ENOENT'],
		['below a file', 'file/report.json', 'ENOTDIR'],
		['in the place of a folder', 'folder.json', 'EISDIR'],
		['of too long a name', `${'a'.repeat(300)}.json`, 'ENAMETOOLONG'],
	])('%s ends with 73, and leaves nothing behind', async (_title, path, reason) => {
		const folder = openFolder({file: 'text'});
		mkdirSync(join(folder, 'folder.json'));
		const {code, err, out} = await deskwarden(['check', 'example', '--only', 'ACL', '--output', path], {
			folder,
		});

		expect(code).toBe(73);
		expect(err).toContain(`cannot be written (${reason}). Nothing was left half written.`);
		expect(out).toContain('Does not conform');
		expect(readdirSync(folder).sort()).toEqual(['file', 'folder.json']);
	});

	test('the longest name that a file can have is not too long', async () => {
		const path = `${'a'.repeat(250)}.json`;
		const {code, folder} = await deskwarden(['check', 'example', '--only', 'ACL', '--output', path]);

		expect(code).toBe(13);
		expect(readdirSync(folder)).toEqual([path]);
	});

	test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output ends with 73', async () => {
		const ended = await deskwardenProcess(['check', 'example'], {stdout: openSync('/dev/full', 'w')});

		expect(ended).toMatchObject({code: 73, err: 'Standard output cannot be written (ENOSPC).\n'});
	});
});

describe('a folder that can not be made', () => {
	const plan = resolve('examples/remote-support.yaml');

	test.skipIf(!existsSync('/proc/self')).each([
		['of artifacts', ['artifacts', '--plan', plan, '--out', '/proc/nowhere/out'], 'cannot be made (ENOENT).'],
		['of fleet', ['fleet', 'ansible', '--out', '/proc/nowhere'], 'cannot be made (ENOENT).'],
		[
			'of a workspace',
			['attest', 'MFA-4', '--target', '*', '--by', 'olga', '--note', 'seen']
				.concat(['--workspace', 'acme'])
				.concat(['--workspace-dir', '/proc/nowhere']),
			'cannot be written: its folder is gone (ENOENT). Nothing was changed.',
		],
	])(
		'%s ends with 73, where the system refuses it as if its parent were missing',
		async (_title, argv, why) => {
			const {code, out, err} = await deskwardenProcess(argv, {timeout: 20_000});

			expect([code, out]).toEqual([73, '']);
			expect(err).toContain(why);
		},
	);

	test('that leads through a file ends with 73', async () => {
		const folder = openFolder({file: 'text'});
		const {code, err} = await deskwarden(['artifacts', '--plan', plan, '--out', 'file/out'], {folder});

		expect([code, readdirSync(folder)]).toEqual([73, ['file']]);
		expect(err).toContain('ENOTDIR');
	});
});

describe('a reader that goes away', () => {
	test.each(['text', 'ndjson'])('takes no more of the %s, and nobody complains', async format => {
		const ended = await deskwardenProcess(['check', 'example', '--format', format], {leavesEarly: true});

		expect(ended).toMatchObject({code: 14, err: ''});
	});

	test('who reads no complaints gets the exit code', async () => {
		const ended = await deskwardenProcess(['check', '--colour'], {hasStderr: false});

		expect(ended.code).toBe(2);
	});
});

test('a folder that was removed under our feet is no defect', async () => {
	const folder = openFolder();
	const ended = await deskwardenProcess(['check', 'example', '--only', 'ACL'], {
		by: ['/bin/sh', '-c', 'cd "$0" && rmdir "$0" && exec "$@"', folder],
	});

	rmSync(folder, {recursive: true, force: true});
	expect(ended).toMatchObject({code: 13, err: ''});
});
