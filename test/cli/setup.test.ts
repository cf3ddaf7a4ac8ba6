import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {deskwarden, type WorldOptions} from './world.ts';

const remoteSupport = resolve('examples/remote-support.yaml');
const text = readFileSync(remoteSupport, 'utf8');
const bad = text.replace("acl: ['*@acme']", "acl: ['*']");
const run = (argv: string, options: WorldOptions = {}) =>
	deskwarden(argv.split(' '), {
		files: {'plan.yaml': text, 'bad.yaml': bad},
		...options,
	});

describe('setup', () => {
	test('without a folder it writes nothing, and says what it would write', async () => {
		const {code, out, err, folder} = await run(`setup --from ${remoteSupport}`, {files: {}});

		expect({code, err}).toEqual({code: 0, err: ''});
		expect(out).toContain('the plan makes sense (builds: ');
		expect(out).toContain('files would be written; name a folder with --out.');
		expect(out).toMatch(/\n\nRehearsal/);
		expect(readdirSync(folder)).toEqual([]);
	});

	test('with a folder it writes and rehearses', async () => {
		const {code, out, folder} = await run('setup --from plan.yaml --out out');

		expect(code).toBe(0);
		expect(out).toContain('files written to out; begin with README.md there.');
		expect(out).toContain('Rehearsal');
		expect(readdirSync(join(folder, 'out'))).toEqual(
			expect.arrayContaining(['.deskwarden.json', 'README.md', 'organization.yaml', 'portal-checklist.md']),
		);
	});

	test('it lists what the plan asked for, and passes', async () => {
		const {code, out} = await run('setup --from plan.yaml', {
			files: {'plan.yaml': text.replace("acl: ['*@acme']", "acl: ['*@acme']\n    discovery: true")},
		});

		expect(code).toBe(0);
		expect(out).toMatch(/\nAsked for by the plan\n(.*\n)* *NET-2 {2}builds\.incoming\.discovery\n/);
	});
});

describe.each([
	['setup', 'setup --from bad.yaml --out out'],
	['artifacts', 'artifacts --plan bad.yaml --out out'],
	['check plan', 'check plan --plan bad.yaml'],
])('%s and a plan that makes no sense', (_title, argv) => {
	test('ends with 2, names the place and writes nothing', async () => {
		expect(bad).not.toBe(text);

		const {code, out, err, folder} = await run(argv);

		expect({code, out}).toEqual({code: 2, out: ''});
		expect(err).toMatch(/bad\.yaml:\d+:\d+/);
		expect(existsSync(join(folder, 'out'))).toBe(false);
	});
});

describe.each([
	['setup', 'setup --from plan.yaml --out'],
	['artifacts', 'artifacts --plan plan.yaml --out'],
])('%s', (_title, argv) => {
	test('ends with 73 where a file stands in the way of the folder', async () => {
		const {code, err, folder} = await run(`${argv} plan.yaml/out`);

		expect(code).toBe(73);
		expect(err).toContain('plan.yaml/out');
		expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(text);
	});

	test("takes the folder's own plan as it stands: with comments, and edited since", async () => {
		const first = await run(`${argv} .`);
		expect(first).toMatchObject({code: 0, err: ''});

		const edited = text.replace('Acme Support', 'Acme Care');
		const {code, err, folder} = await run(`${argv} out`.replace('plan.yaml', 'out/plan.yaml'), {
			files: {'out/plan.yaml': edited},
		});

		expect({code, err}).toEqual({code: 0, err: ''});
		expect(readFileSync(join(folder, 'out/plan.yaml'), 'utf8')).toBe(edited);
		expect(readFileSync(join(folder, 'out/README.md'), 'utf8')).toContain('Acme Care');
	});

	test('ends with 2 where a file was edited, and with 0 by --force', async () => {
		const files = {'plan.yaml': text, 'out/README.md': 'mine'};
		const refused = await run(`${argv} out`, {files});

		expect(refused.code).toBe(2);
		expect(refused.err).toContain('out/README.md');
		expect(readdirSync(join(refused.folder, 'out'))).toEqual(['README.md']);
		expect((await run(`${argv} out --force`, {files})).code).toBe(0);
	});

	test('leaves what was edited as it is by --beside, and tells the new texts by name', async () => {
		const {code, out, err, folder} = await run(`${argv} out --beside`, {
			files: {'plan.yaml': text, 'out/README.md': 'mine'},
		});

		expect({code, err}).toEqual({code: 0, err: ''});
		expect(out).toContain('22 files written to out; begin with README.md there.\n');
		expect(out).toContain('Edited since, or not ours, so left as they are: README.md.\n');
		expect(out).toContain('Their new texts lie beside them: README.md.new.\n');
		expect(readFileSync(join(folder, 'out/README.md'), 'utf8')).toBe('mine');
		expect(readFileSync(join(folder, 'out/README.md.new'), 'utf8')).toMatch(/^# AnyDesk for /);
	});

	test('takes one of --beside and --force', async () => {
		const {code, err} = await run(`${argv} out --beside --force`);

		expect(code).toBe(2);
		expect(err).toContain('--beside');
	});

	test('ends with 2 where there is no such plan', async () => {
		expect((await run(`${argv} out`, {files: {}})).code).toBe(2);
	});
});

describe('check plan', () => {
	test('needs a plan', async () => {
		const {code, err} = await run('check plan');

		expect(code).toBe(2);
		expect(err).toContain('deskwarden check plan --plan FILE');
	});

	test('stands alone', async () => {
		expect((await run('check plan local --plan plan.yaml')).code).toBe(2);
	});

	test('says in JSON that it is a rehearsal', async () => {
		const {out} = await run('check plan --plan plan.yaml --format json');

		expect(JSON.parse(out)).toMatchObject({run: {rehearsal: true, plan: 'Acme Support GmbH'}});
	});

	test('says it in text', async () => {
		const {out} = await run('check plan --plan plan.yaml');

		expect(out).toMatch(/^Rehearsal/);
	});
});

describe('the organisation file that is handed over', () => {
	test('judges nothing until a day stands in it', async () => {
		const {folder} = await run('artifacts --plan plan.yaml --out out');
		const {code, out} = await run('check org:out/organization.yaml', {folder});

		expect(code).toBe(3);
		expect(out).toContain('Nothing was checked');
	});

	test('is judged once it is filled in', async () => {
		const {folder} = await run('artifacts --plan plan.yaml --out out');
		const wish = readFileSync(join(folder, 'out/organization.yaml'), 'utf8');
		const filled = wish
			.replace('# asOf: YYYY-MM-DD', 'asOf: 2026-11-20')
			.replaceAll('# twoFactor: true', 'twoFactor: true')
			.replaceAll('# kind: person', 'kind: person')
			.replaceAll('# status: active', 'status: active');
		const judged = await run('check org:org.yaml --plan plan.yaml --format json', {
			files: {'plan.yaml': text, 'org.yaml': filled},
		});
		const report = JSON.parse(judged.out);
		const outcomes = new Map(
			report.findings.map((one: {check: string; outcome: string}) => [one.check, one.outcome]),
		);

		expect(report.targets[0]).toMatchObject({kind: 'organization', reached: true});
		for (const check of ['ORG-2', 'ORG-5', 'ORG-6', 'MFA-2'])
			expect([check, outcomes.get(check)]).toEqual([check, 'pass']);
	});
});
