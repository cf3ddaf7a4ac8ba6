import {renameSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Finding} from '../../src/domain/finding.ts';
import {withBuiltProgram} from './built.ts';
import {type Home, openHome} from './open-home.ts';
import {startProgram} from './running.ts';
import {endpointFiles, incomingText, organizationFile} from './samples.ts';

const {folder} = withBuiltProgram();
const on = endpointFiles(['ad.security.acl_enabled=true']);
const files = {...on, 'incoming.txt': incomingText, 'acme.yaml': organizationFile()};
const conf = 'till-7/etc/anydesk/system.conf';
const aclOnly = ['--only', 'ACL-1', '--part', 'receiver'];

const watch = (home: Home, line: readonly string[]) =>
	startProgram(join(folder(), 'bin/deskwarden.js'), ['check', ...line, '--watch'], {
		cwd: home.folder,
		env: home.env,
	});

/** The list of till-7, as a colleague sets it. */
const setList = (home: Home, isOn: boolean): void =>
	writeFileSync(
		join(home.folder, conf),
		`ad.anynet.id=123456789\nad.anynet.network_id=main\nad.security.acl_enabled=${isOn}\n`,
	);

/** What is told after the first report, without the time of day. */
const toldIn = (out: string): string =>
	out.slice(out.indexOf('\nWatching ') + 1).replaceAll(/^\d\d:\d\d:\d\d /gm, '');

const countOf = (text: string, part: string): number => text.split(part).length - 1;

describe('check --watch', () => {
	test('tells in lines what is otherwise, keeps each run, and ends at ctrl-c with 130', async () => {
		const home = openHome(files);
		await home.keep('acme');
		const running = watch(home, ['root:till-7', ...aclOnly]);

		await running.says(out => out.includes('Watching till-7; ctrl-c ends it.\n'));
		setList(home, false);
		await running.says(out => out.includes('Does not conform: '));
		setList(home, true);
		await running.says(out => countOf(out, 'Conforms as far as was asked: ') === 2);
		writeFileSync(join(home.folder, conf), 'ad.anynet.id=123456789\nad.security.acl_enabled=true\n');
		await running.says(out => out.includes('than before'));
		renameSync(join(home.folder, 'till-7'), join(home.folder, 'gone'));
		await running.says(out => out.includes('Nothing was checked'));
		renameSync(join(home.folder, 'gone'), join(home.folder, 'till-7'));
		await running.says(out => countOf(out, 'Conforms as far as was asked: ') === 4);
		running.signal('SIGINT');

		expect(await running.ended).toBe(130);
		expect(running.err()).toBe('');
		expect(toldIn(running.out())).toBe(
			[
				'Watching till-7; ctrl-c ends it.',
				'etc/anydesk/system.conf changed.',
				'  ACL-1 on till-7: passed, now failed (high): the list is off: every client may ask for a session',
				'  Does not conform: 1 check failed, the worst is high.',
				'etc/anydesk/system.conf changed.',
				'  ACL-1 on till-7: failed, now passed: the list is on',
				'  Conforms as far as was asked: the one applicable check passed.',
				'etc/anydesk/system.conf changed.',
				'  No check says anything else than before.',
				'  Conforms as far as was asked: the one applicable check passed.',
				'etc/anydesk/service.conf, etc/anydesk/system.conf, till-7 and var/log/anydesk.trace changed.',
				'  till-7 is not looked at any more: till-7 does not exist',
				'  Nothing was checked: no target could be looked at.',
				'etc/anydesk/service.conf, etc/anydesk/system.conf, till-7 and var/log/anydesk.trace changed.',
				'  till-7 is looked at again',
				'  ACL-1 on till-7: not told, now passed: the list is on',
				'  Conforms as far as was asked: the one applicable check passed.',
				'',
			].join('\n'),
		);
		expect(home.stateOf('acme').runs.map(({summary: {exitCode}}) => exitCode)).toEqual([0, 13, 0, 0, 3, 0]);
	});

	test('tells it as events, and ends at SIGTERM with 143', async () => {
		const home = openHome(files);
		const running = watch(home, ['root:till-7', ...aclOnly, '--format', 'ndjson']);
		const events = () =>
			running
				.out()
				.trim()
				.split('\n')
				.map(line => JSON.parse(line) as {event: string; files?: readonly string[]} & Partial<Finding>);

		await running.says(out => countOf(out, '"event":"summary"') === 1);
		setList(home, false);
		await running.says(out => countOf(out, '"event":"summary"') === 2);
		renameSync(join(home.folder, 'till-7'), join(home.folder, 'gone'));
		await running.says(out => countOf(out, '"event":"summary"') === 3);
		running.signal('SIGTERM');

		expect(await running.ended).toBe(143);
		expect(running.err()).toBe('');
		expect(events().map(({event}) => event)).toEqual([
			...['run', 'target', 'finding', 'summary'],
			...['change', 'finding', 'summary'],
			...['change', 'target', 'summary'],
		]);
		expect(events()[4]?.files).toEqual(['etc/anydesk/system.conf']);
		expect(events()[5]).toMatchObject({check: 'ACL-1', outcome: 'fail'});
		expect(events()[8]).toMatchObject({name: 'till-7', reached: false});
		expect(home.names()).toEqual([]);
	});

	test('loses no change that comes while it looks for the first time', async () => {
		const home = openHome(files);
		const running = watch(home, ['root:till-7', ...aclOnly, '--format', 'ndjson']);

		await running.says(out => out.includes('"event":"finding"'));
		setList(home, false);
		await running.says(out => out.includes('"outcome":"fail"'));
		running.signal('SIGINT');

		expect(await running.ended).toBe(130);
	});

	test.each<[string, (home: Home) => void, readonly string[], string]>([
		[
			'as long as it was, and of the time that it was of',
			home => {
				const time = new Date('2026-11-20T00:00:00Z');
				writeFileSync(join(home.folder, 'incoming.txt'), incomingText.replace('*@acme', '*@acne'));
				utimesSync(join(home.folder, 'incoming.txt'), time, time);
			},
			['build:incoming.txt', '--only', 'ACL-4', '--namespace', 'acme', '--part', 'receiver'],
			'incoming.txt changed.\n  ACL-4 on incoming.txt: passed, now failed (high)',
		],
		[
			'an organisation file',
			home =>
				writeFileSync(
					join(home.folder, 'acme.yaml'),
					organizationFile().replace('twoFactor: false', 'twoFactor: true'),
				),
			['org:acme.yaml', '--only', 'MFA-1'],
			'acme.yaml changed.\n  MFA-1 on acme.yaml: failed, now passed',
		],
	])('sees a file that is %s', async (_title, change, line, told) => {
		const home = openHome(files);
		const running = watch(home, line);

		await running.says(out => out.includes('ctrl-c ends it.\n'));
		change(home);
		await running.says(out => out.includes(' changed.\n') && toldIn(out).endsWith('.\n'));
		running.signal('SIGINT');

		expect(await running.ended).toBe(130);
		expect(toldIn(running.out())).toContain(told);
	});

	test.each([
		['example', 'Only local, root:DIR, build:FILE and org:FILE can be watched: leave out --watch.'],
		['plan --plan plan.yaml', 'The plan cannot be read: plan.yaml does not exist.'],
		[
			'root:till-7 --format json',
			'--watch tells changes line by line: use --format text or ndjson, not json.',
		],
		['root:till-7 --output run.json', '--watch has no end at which a report is written: leave out --output.'],
	])('takes nothing that can not be watched: %s', async (line, err) => {
		expect(await openHome(files).run(`check ${line} --watch`)).toMatchObject({
			code: 2,
			out: '',
			err: `${err}\n`,
		});
	});
});
