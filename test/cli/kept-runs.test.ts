import {copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {textOf} from '../house/source-files.ts';
import {aReport} from '../state/workspace/open-workspace.ts';
import {type Home, openHome, passphrase} from './open-home.ts';
import {endpointFiles} from './samples.ts';
import {noon, type WorldOptions} from './world.ts';

const formats = ['text', 'json', 'ndjson', 'markdown'] as const;
const files = {
	...endpointFiles(['ad.security.acl_enabled=false']),
	...endpointFiles(['ad.security.acl_enabled=true'], {host: 'laptop'}),
	'plan.yaml': textOf('examples/remote-support.yaml'),
};
const aclOnly = '--only ACL-1 --part receiver';
const judged = `check root:till-7 ${aclOnly}`;
const atHour = (hour: number): WorldOptions => ({
	now: new Date(Date.parse('2026-11-22T00:00:00Z') + hour * 3_600_000),
});

/** How many runs each workspace keeps. */
const keptIn = (home: Home): Readonly<Record<string, number>> =>
	Object.fromEntries(home.names().map(name => [name, home.stateOf(name).runs.length]));

describe('check keeps a run', () => {
	test.each<
		[title: string, make: (home: Home) => Promise<unknown>, line: string, code: number, kept: object]
	>([
		['nowhere, and makes no workspace', async () => {}, judged, 13, {}],
		['in the one that is there', home => home.keep('acme'), judged, 13, {acme: 1}],
		['in one that is named, which is made', async () => {}, `${judged} --workspace acme`, 13, {acme: 1}],
		[
			'in the one that is named',
			home => home.keep('acme'),
			`${judged} --workspace other`,
			13,
			{acme: 0, other: 1},
		],
		['though nothing could be judged', home => home.keep('acme'), 'check root:gone', 3, {acme: 1}],
		['not if told not to', home => home.keep('acme'), `${judged} --no-save`, 13, {acme: 0}],
		[
			'not if told not to, where one is named',
			home => home.keep('acme'),
			`${judged} --no-save --workspace acme`,
			13,
			{acme: 0},
		],
		[
			'and makes none that it would not keep it in',
			async () => {},
			`${judged} --no-save --workspace acme`,
			2,
			{},
		],
		['not of the example', home => home.keep('acme'), `check example ${aclOnly}`, 0, {acme: 0}],
		[
			'not of the example, and makes no workspace for it',
			async () => {},
			`check example ${aclOnly} --workspace acme`,
			2,
			{},
		],
		[
			'not where the example is among the targets',
			home => home.keep('acme'),
			`check example root:till-7 ${aclOnly}`,
			2,
			{acme: 0},
		],
		['not of a rehearsal', home => home.keep('acme'), 'check plan --plan plan.yaml', 11, {acme: 0}],
		[
			'not where an instruction is wrong',
			home => home.keep('acme'),
			'check root:till-7 --only ACK-1',
			2,
			{acme: 0},
		],
	])('%s', async (_title, make, line, code, kept) => {
		const home = openHome(files);
		await make(home);

		expect((await home.run(line)).code).toBe(code);
		expect(keptIn(home)).toEqual(kept);
	});

	test.each<[string, readonly string[], string]>([
		['like one that is there', ['acme', 'contoso'], 'Did you mean acme?'],
		['like none of those that are there', ['contoso', 'other'], 'There are contoso and other.'],
	])('in a new one, and says so where its name is %s', async (_title, names, hint) => {
		const told = `There was no workspace "acm": a new one is made, without a plan and without words. ${hint}\n`;
		const lines = [
			judged,
			'attest MFA-4 --target * --by Olga --note seen',
			'waive ACL-1 --target * --owner Olga --reason old --until 2026-12-31',
		];

		for (const line of lines) {
			const home = openHome(files);
			for (const name of names) await home.keep(name);

			expect((await home.run(`${line} --workspace acm`)).err).toBe(told);
			expect((await home.run(`${line} --workspace acm`)).err).toBe('');
			expect(home.names()).toEqual(['acm', ...names]);
		}
	});

	test.each(formats)('as it was told, in %s', async format => {
		const home = openHome(files);
		await home.keep('acme');
		const {out} = await home.run(`check root:till-7 root:laptop --level guide --format ${format}`);

		expect(await home.run(`runs show last --format ${format}`)).toMatchObject({code: 0, out, err: ''});
	});

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
	])('that %s ended early, marked as that', async (signal, code) => {
		const home = openHome(files);
		await home.keep('acme');
		const controller = new AbortController();
		const ended = await home.run(`check root:till-7 root:laptop --format ndjson`, {
			signal: controller.signal,
			onOut: text => text.includes('"event":"finding"') && controller.abort(signal),
		});

		expect(ended.code).toBe(code);
		expect(home.stateOf('acme').runs).toMatchObject([{partial: true, targets: ['till-7']}]);
		expect((await home.run('runs list')).out).toContain('interrupted; till-7');
	});

	test('sealed, in a workspace that is', async () => {
		const home = openHome(files);
		await home.keepSealed('acme');
		await home.run(`${judged} --passphrase-file passphrase`);

		expect(readdirSync(join(home.folderOf('acme'), 'runs'))).toEqual([expect.stringMatching(/\.json\.age$/)]);
		expect((await home.run('runs show last --passphrase-file passphrase')).out).toContain('HIGH      ACL-1');
	});

	test('and lets go of those that are old, and more than a hundred', async () => {
		const home = openHome(files);
		const store = await home.keep('acme');
		const days = [
			...Array.from({length: 45}, (_, day) => ({year: '2024', day})),
			...Array.from({length: 60}, (_, day) => ({year: '2026', day})),
		];

		for (const {year, day} of days) {
			const id = `${year}-${String(day).padStart(2, '0')}`;
			const startedAt = new Date(Date.parse(`${year}-01-01T00:00:00Z`) + day * 86_400_000).toISOString();
			const report = aReport(id);

			await store.saveRun({...report, run: {...report.run, startedAt}});
		}
		await home.run(judged);
		const ids = home.stateOf('acme').runs.map(({id}) => id);

		expect(ids).toHaveLength(100);
		expect(ids.slice(0, 2)).toEqual(['2024-06', '2024-07']);
		expect(readdirSync(join(home.folderOf('acme'), 'runs'))).toHaveLength(100);
		expect((await home.run('runs list')).out).toMatch(/\nand 50 older ones\n$/);
	});
});

/** Two runs: at nine the list is off, at ten it is on. */
const twoRuns = async () => {
	const home = openHome(files);
	await home.keep('acme');
	await home.run(judged, atHour(9));
	writeFileSync(
		join(home.folder, 'till-7/etc/anydesk/system.conf'),
		'ad.anynet.id=123456789\nad.security.acl_enabled=true\n',
	);
	await home.run(judged, atHour(10));
	const [earlier = '', later = ''] = home.stateOf('acme').runs.map(({id}) => id);

	return {home, earlier, later};
};

describe('runs', () => {
	test('list tells them, the newest first', async () => {
		const {home, earlier, later} = await twoRuns();

		expect(await home.run('runs list')).toMatchObject({
			code: 0,
			out: [
				`${later}  1 passed, 0 failed, 0 undecided; 1 of 71 checks;`,
				'                           till-7',
				`${earlier}  0 passed, 1 failed (worst high), 0 undecided; 1 of 71`,
				'                           checks; till-7',
				'',
			].join('\n'),
		});
	});

	test('list tells how conformance went by those alone that asked for every check', async () => {
		const home = openHome(files);
		await home.keep('acme');
		await home.run('check root:till-7 --part receiver', atHour(9));
		await home.run('check root:till-7 --part receiver', atHour(10));
		await home.run('check root:laptop --only ACL-1 --part receiver', atHour(11));
		const {out} = await home.run('runs list');

		expect(out).toMatch(/^Conforming (?:[1-9]|[1-8]\d) % (.)\1\n\n/);
		expect(out).toContain('1 passed, 0 failed, 0 undecided; 1 of 71 checks;');
	});

	test('list tells them as JSON, the oldest first', async () => {
		const {home, earlier, later} = await twoRuns();
		const {schema, runs} = JSON.parse((await home.run('runs list --json')).out);

		expect(schema).toBe('deskwarden/runs@1');
		expect(runs).toMatchObject([
			{id: earlier, level: 'hardened', partial: false, targets: ['till-7'], summary: {fail: 1, exitCode: 13}},
			{id: later, summary: {pass: 1, exitCode: 0}},
		]);
	});

	test('list tells nothing that acts on a terminal, whoever wrote it into the state', async () => {
		const {home} = await twoRuns();
		const acting = '\u001B[2J\u009B31m\u202Etxt\u200B\r';
		await home.keep('acme', now => ({
			...now,
			runs: now.runs.map(run => ({...run, plan: acting, startedAt: acting, [acting]: [acting]})),
		}));

		for (const line of ['runs list', 'runs list --json']) {
			const {out} = await home.run(line);

			expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]|\\u00|\\r/u);
			expect(out).toContain('till-7');
		}
	});

	test('list says where there is none', async () => {
		const home = openHome(files);
		const without = await home.run('runs list');
		await home.keep('acme');

		expect(without).toMatchObject({
			code: 2,
			err: 'There is no workspace that keeps runs: deskwarden setup makes one, or check --workspace NAME.\n',
		});
		expect(await home.run('runs list')).toMatchObject({
			code: 0,
			out: 'No run is kept yet: deskwarden check keeps one.\n',
		});
	});

	test('list is narrow where the terminal is', async () => {
		const {home} = await twoRuns();
		const {out} = await home.run('runs list');

		expect(out.split('\n').filter(line => line.length > 80)).toEqual([]);
	});

	test('show and diff call them by id, or last', async () => {
		const {home, earlier, later} = await twoRuns();
		const last = await home.run('runs show last');
		const diff = await home.run(['runs', 'diff', earlier, 'last']);

		expect(last.out).toMatch(/^Conforms as far as was asked: /);
		expect((await home.run(['runs', 'show', later])).out).toBe(last.out);
		expect((await home.run(['runs', 'show', earlier])).out).toMatch(/^Does not conform: /);
		expect(diff).toMatchObject({code: 0, err: ''});
		expect(diff.out).toContain('1 fixed.');
		expect(JSON.parse((await home.run(['runs', 'diff', earlier, later, '--json'])).out).counts).toEqual({
			fixed: 1,
		});
	});

	test('diff holds one that is kept against a file', async () => {
		const {home, earlier} = await twoRuns();
		await home.run(`${judged} --no-save --output now.json`);

		expect((await home.run(['runs', 'diff', earlier, 'now.json'])).out).toContain('1 fixed.');
	});

	test.each([
		['the last one', 'last', 'Unchanged: 1 passed.'],
		['an earlier one', 'earlier', '1 fixed.'],
	])('a check is held against %s', async (_title, which, told) => {
		const {home, earlier} = await twoRuns();
		const {code, out} = await home.run([
			...judged.split(' '),
			'--baseline',
			which === 'last' ? which : earlier,
		]);

		expect(code).toBe(0);
		expect(out).toContain(told);
	});
});

describe('a run that can not be had', () => {
	const noRun =
		'No run is kept yet: deskwarden check keeps one in a workspace, which deskwarden setup makes.\n';

	test.each([
		['runs show last', noRun],
		['runs diff last last', noRun],
		[`${judged} --baseline last`, noRun],
		[
			'runs show 2026-11-22T09-00-00Z-0707',
			'The run cannot be read: 2026-11-22T09-00-00Z-0707 does not exist.\n',
		],
		['runs show ../state', 'The run cannot be read: ../state does not exist.\n'],
	])('%s', async (line, err) => {
		const home = openHome(files);
		const bare = await home.run(line);
		await home.keep('acme');

		expect(bare).toMatchObject({code: 2, out: '', err});
		expect(await home.run(line)).toMatchObject({code: 2, out: '', err});
		expect(home.stateOf('acme').runs).toEqual([]);
	});

	test('since its report is gone', async () => {
		const {home, later} = await twoRuns();
		rmSync(join(home.folderOf('acme'), 'runs', `${later}.json`));

		expect(await home.run('runs show last')).toMatchObject({
			code: 2,
			out: '',
			err: `The reports of these runs are gone: ${later}.\nThe run ${later} cannot be read: the report of the run "${later}" is gone.\n`,
		});
	});

	test('since its report is none any more', async () => {
		const {home, later} = await twoRuns();
		writeFileSync(join(home.folderOf('acme'), 'runs', `${later}.json`), '{"schema":');

		expect((await home.run(`${judged} --baseline last`)).err).toBe(
			`The run ${later} cannot be read: the report of the run "${later}" can't be used: it is no JSON.\n`,
		);
	});

	test.each([
		['in plain text', '', '.json'],
		['in a sealed workspace', ' --passphrase-file passphrase', '.json.age'],
	])('since the report of another one was put in its place, %s', async (_title, options, ending) => {
		const home = openHome(files);
		await (options === '' ? home.keep('acme') : home.keepSealed('acme'));
		await home.run(`check root:laptop ${aclOnly}${options}`, atHour(9));
		await home.run(`${judged}${options}`, atHour(10));
		const folder = join(home.folderOf('acme'), 'runs');
		const [good = '', bad = ''] = readdirSync(folder).toSorted();
		const id = bad.slice(0, -ending.length);
		copyFileSync(join(folder, good), join(folder, bad));

		const refused = {
			code: 2,
			out: '',
			err: `The run ${id} cannot be read: its file holds the report of another run.\n`,
		};

		expect(await home.run(`runs show last${options}`)).toMatchObject(refused);
		expect(await home.run(`runs diff last last${options}`)).toMatchObject(refused);
		expect(await home.run(`${judged} --baseline last${options}`)).toMatchObject(refused);
	});

	test('since its report counts otherwise than the list', async () => {
		const {home, later} = await twoRuns();
		const path = join(home.folderOf('acme'), 'runs', `${later}.json`);
		const report = JSON.parse(readFileSync(path, 'utf8'));
		const summary = {...report.summary, pass: 0, fail: 0, notApplicable: 1, coverage: 0, exitCode: 3};
		const findings = [{...report.findings[0], outcome: 'not-applicable', evidence: []}];
		writeFileSync(path, JSON.stringify({...report, findings, summary}));

		expect((await home.run('runs show last')).err).toBe(
			`The run ${later} cannot be read: its report doesn't tell what the list of runs tells of it.\n`,
		);
	});

	test.each([
		['plan.yaml.json', '--plan plan.yaml.json --output plan.yaml.json'],
		['words.json', '--words words.json --output words.json'],
		['pass.txt', '--passphrase-file pass.txt --output pass.txt'],
	])('nor is %s written over, which the run reads', async (name, options) => {
		const home = openHome({
			...files,
			'plan.yaml.json': files['plan.yaml'],
			'words.json': '{"schema":"deskwarden/words@1"}',
			'pass.txt': passphrase,
		});
		if (name === 'pass.txt') await home.keepSealed('acme');

		expect(await home.run(`check root:till-7 ${options}`)).toMatchObject({
			code: 2,
			err: `"${name}" is read by this run: --output would write over it.\n`,
		});
	});
});

test('a run is called by its time, and by what nobody guesses', async () => {
	const home = openHome(files);
	await home.keep('acme');
	await home.run(judged, {now: noon, random: size => new Uint8Array(size).fill(171)});

	expect(home.stateOf('acme').runs.map(({id}) => id)).toEqual(['2026-11-22T09-00-00Z-abab']);
});
