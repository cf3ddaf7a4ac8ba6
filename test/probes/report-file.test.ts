import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Report} from '../../src/domain/report.ts';
import {readReportFile} from '../../src/probes/report-file.ts';
import {printJson, printNdjson} from '../../src/reports/json.ts';
import {finding, lost, report, target} from '../domain/runs/samples.ts';
import {type TempTree, tempTree} from './temp-tree.ts';

const read = (tree: TempTree, name = 'run.json') => readReportFile(join(tempTree(tree), name), name);
const readText = (text: string | Uint8Array) => read({'run.json': text});

const run = report([finding('fail'), finding('pass', {check: 'NET-1'})], {
	plan: 'Acme Support GmbH',
	targets: [target('till-7'), lost('till-8')],
});
const json = printJson(run);
const ndjson = printNdjson(run);

describe('a report', () => {
	test.each<[string, string, string | Uint8Array]>([
		['as JSON', 'run.json', json],
		['as JSON, spread over lines', 'run.json', JSON.stringify(run, undefined, '\t')],
		['as JSON with a byte-order mark', 'run.json', `\ufeff${json}`],
		['as NDJSON', 'run.ndjson', ndjson],
		['as NDJSON with lines of Windows, and blank ones', 'run.ndjson', ndjson.replaceAll('\n', '\r\n\r\n')],
		['as NDJSON of another name', 'run.txt', ndjson],
		['as JSON, packed', 'run.json.gz', gzipSync(json)],
		['as NDJSON, packed', 'run.ndjson.gz', gzipSync(ndjson)],
	])('%s is read back whole', async (_title, name, content) => {
		expect(await read({[name]: content}, name)).toEqual({ok: run});
	});

	test('is found behind a link that a person named', async () => {
		expect(await read({'run.json': {link: 'there.json'}, 'there.json': json})).toEqual({ok: run});
	});

	test('of tomorrow holds more than we know, which is ignored', async () => {
		const richer = {
			...run,
			later: 1,
			run: {...run.run, host: 'jump-1'},
			findings: run.findings.map(each => ({...each, trust: 3})),
		};
		const events = `${ndjson.replace('{"event":"target"', '{"event":"weather","sun":true}\n{"event":"target"')}`;

		expect(await readText(JSON.stringify(richer))).toEqual({ok: run});
		expect(await readText(events)).toEqual({ok: run});
	});
});

describe('a run that was cut off', () => {
	const [start = '', ...others] = ndjson.trimEnd().split('\n');

	test.each<[string, string, number, number]>([
		['before its summary', [start, ...others.slice(0, -1)].join('\n'), 2, 2],
		['in the middle of a line', [start, ...others.slice(0, 2)].join('\n').slice(0, -20), 1, 0],
		['before anything was judged', `${start}\n`, 0, 0],
		['in its summary', ndjson.slice(0, -30), 2, 2],
	])('%s is partial, and holds what was told', async (_title, text, targets, findings) => {
		const found = await readText(text);
		const {ok} = found as {ok: Report};

		expect(found).toHaveProperty('ok');
		expect(ok.run).toMatchObject({id: run.run.id, partial: true, endedAt: run.run.startedAt});
		expect([ok.targets.length, ok.findings.length]).toEqual([targets, findings]);
		expect(ok.summary.pass + ok.summary.fail).toBe(findings);
		expect(ok.notLookedAt).toContain('portal');
	});
});

describe('what is no report', () => {
	const altered = (change: (copy: ReturnType<typeof JSON.parse>) => void): string => {
		const copy = JSON.parse(json);
		change(copy);

		return JSON.stringify(copy);
	};
	const lineWithout = (start: string): string =>
		ndjson
			.split('\n')
			.filter(line => !line.startsWith(start))
			.join('\n');

	test.each<[string, string | Uint8Array, string]>([
		['nothing', '', 'it is empty'],
		['blanks', ' \n\n ', 'it is empty'],
		['a text', 'Conforms: all checks passed.\n', 'it is no JSON'],
		['JSON that was cut off', json.slice(0, -20), 'it is no JSON'],
		['bytes', new Uint8Array(2000), 'it is no JSON'],
		['a number', '7', 'it is no deskwarden/report@1'],
		['null', 'null', 'it is no deskwarden/report@1'],
		['a list', '[]', 'it is no deskwarden/report@1: schema is not as it has to be'],
		['another object', '{}', 'it is no deskwarden/report@1: schema is not as it has to be'],
		[
			'evidence',
			'{"schema":"deskwarden/evidence@1"}\n{"schema":"deskwarden/evidence@1"}\n',
			'it is deskwarden/evidence@1, and no deskwarden/report@1',
		],
		[
			'a report of a newer version',
			json.replace('report@1', 'report@2'),
			'a newer deskwarden wrote it (deskwarden/report@2), and this one reads deskwarden/report@1',
		],
		[
			'a report of no version that there was',
			json.replace('report@1', 'report@0'),
			'it is deskwarden/report@0, and no deskwarden/report@1',
		],
		[
			'lines of a newer version',
			ndjson.replace('report@1', 'report@12'),
			'a newer deskwarden wrote it (deskwarden/report@12), and this one reads deskwarden/report@1',
		],
		[
			'a strange outcome',
			json.replace('"outcome":"fail"', '"outcome":"good"'),
			'it is no deskwarden/report@1: findings.0.outcome is not as it has to be',
		],
		[
			'a text in place of a list',
			altered(copy => {
				copy.targets = 'all';
			}),
			'it is no deskwarden/report@1: targets is not as it has to be',
		],
		['two reports', json + json, 'it holds more than a report'],
		['the lines of two runs', ndjson + ndjson, 'it tells of more than one run'],
		['a run with two ends', ndjson + ndjson.trimEnd().split('\n').at(-1), 'it tells of more than one run'],
		[
			'a broken line of a run that was killed later',
			lineWithout('{"event":"summary"').replace('{"event":"finding"', '{event:"finding"'),
			'line 3 is no event of a run',
		],
		['lines without a beginning', lineWithout('{"event":"run"'), 'it tells of no run'],
		[
			'a line of another kind',
			ndjson.replace('{"event":"finding"', '{"even":"finding"'),
			'line 3 is no event of a run',
		],
		[
			'a broken line',
			ndjson.replace('{"event":"finding"', '{event:"finding"'),
			'line 3 is no event of a run',
		],
		['a broken line at its end', `${ndjson}{"event":`, 'line 7 is no event of a run'],
		[
			'a summary that leaves a failure out',
			altered(copy => {
				copy.summary.fail = 0;
			}),
			'its summary does not count what its findings say',
		],
		[
			'a summary that has decided more than it has',
			altered(copy => {
				copy.summary.coverage = 1;
				copy.findings.find(({outcome}: {outcome: string}) => outcome === 'pass').outcome = 'undecided';
				copy.summary.pass -= 1;
				copy.summary.undecided += 1;
			}),
			'its summary does not count what its findings say',
		],
		[
			'a summary that has seen nothing so bad',
			altered(copy => {
				copy.summary.worst = 'low';
			}),
			'its summary does not count what its findings say',
		],
		[
			'a code that says less than was found',
			altered(copy => {
				copy.summary.exitCode = 11;
			}),
			'no run that found this ends with 11',
		],
		[
			'a finding that was taken out',
			altered(copy => {
				copy.findings.shift();
			}),
			'its summary does not count what its findings say',
		],
		[
			'a line that was taken out',
			lineWithout('{"event":"finding","check":"NET-1"'),
			'its summary does not count what its findings say',
		],
		[
			'a check that stands twice',
			altered(copy => {
				copy.findings[1].check = 'ACL-1';
			}),
			'ACL-1 stands twice for till-7',
		],
		[
			'two targets of one name',
			altered(copy => {
				copy.targets[1].name = 'till-7';
			}),
			'two of its targets have one name',
		],
		[
			'a finding without its target',
			altered(copy => {
				copy.targets.shift();
			}),
			'one of its findings is about none of its targets',
		],
	])('%s', async (_title, text, reason) => {
		expect(await readText(text)).toEqual({reason: `run.json: ${reason}`});
	});

	test.each<[string, string, TempTree, string]>([
		['a file that is not there', 'run.json', {}, 'run.json does not exist'],
		['a file below a file', 'file/run.json', {file: ''}, 'file/run.json does not exist'],
		['a folder', 'run.json', {'run.json': null}, 'run.json is not a file'],
		['a link to nothing', 'run.json', {'run.json': {link: 'gone.json'}}, 'run.json does not exist'],
		[
			'a link to itself',
			'run.json',
			{'run.json': {link: 'run.json'}},
			'run.json is a link, which is not followed',
		],
		['a device', 'run.json', {'run.json': {link: '/dev/zero'}}, 'run.json is not a file'],
		['a name that no file can have', '\0', {}, '\0 does not exist'],
		['what claims to be packed', 'run.json.gz', {'run.json.gz': json}, 'run.json.gz cannot be unpacked'],
		[
			'a packed file that was cut off',
			'run.json.gz',
			{'run.json.gz': gzipSync(json).subarray(0, 60)},
			'run.json.gz cannot be unpacked',
		],
		[
			'a packed bomb',
			'run.json.gz',
			{'run.json.gz': gzipSync(' '.repeat(65 * 1024 * 1024))},
			'run.json.gz is larger than we read',
		],
	])('%s', async (_title, name, tree, reason) => {
		expect(await read(tree, name)).toEqual({reason});
	});
});

describe('foreign text', () => {
	const acting = '\u001b[2J\u009b31m\u202etxt\u200b\ud83d';

	test('in any place of a report is made harmless where it enters', async () => {
		const hostile = JSON.parse(json.replaceAll('till-7', 'till'), (key, value) =>
			typeof value === 'string' &&
			!/^(?:schema|outcome|severity|level|kind|worst)$/.test(key) &&
			value !== 'deskwarden'
				? `${value}${acting}`
				: value,
		);
		const found = await readText(
			JSON.stringify({
				...hostile,
				summary: {...hostile.summary, exitCode: 1},
				defects: [acting],
				['__proto__' as string]: acting,
			}),
		);

		expect(found).toHaveProperty('ok');
		expect(JSON.stringify(found)).not.toMatch(/\\u001b|\\u200b|\u009b|\u202e|\\ud83d/);
		expect((found as {ok: Report}).ok.findings[0]?.target).toBe('till·[2J·31m·txt··');
	});

	test('that tells two targets apart by what nobody sees does not', async () => {
		const twins = report([finding('pass', {target: 'a\u200b'}), finding('fail', {target: 'a\u200c'})]);

		expect(await readText(printJson(twins))).toEqual({reason: 'run.json: two of its targets have one name'});
	});

	test('without an end is cut', async () => {
		const long = report([finding('fail', {because: 'x'.repeat(100_000)})]);
		const found = (await readText(printJson(long))) as {ok: Report};

		expect(found.ok.findings[0]?.because).toHaveLength(2000);
	});
});

test('whatever the bytes, there is a report or a reason, and nothing is thrown', async () => {
	const root = tempTree({});
	const {writeFileSync} = process.getBuiltinModule('node:fs');

	await fc.assert(
		fc.asyncProperty(
			fc.oneof(
				fc.json(),
				fc.string({unit: 'binary'}),
				fc
					.tuple(fc.nat(json.length), fc.string({maxLength: 3}), fc.nat(3))
					.map(([at, text, length]) => json.slice(0, at) + text + json.slice(at + length)),
				fc
					.tuple(fc.nat(ndjson.length), fc.string({maxLength: 3}), fc.nat(40))
					.map(([at, text, length]) => ndjson.slice(0, at) + text + ndjson.slice(at + length)),
			),
			async text => {
				writeFileSync(join(root, 'run.json'), text);
				const found = await readReportFile(join(root, 'run.json'), 'run.json');

				expect('ok' in found || found.reason.startsWith('run.json')).toBe(true);
			},
		),
		{numRuns: 500},
	);
});
