import {describe, expect, test} from 'vitest';
import {textOf} from '../house/source-files.ts';
import {deskwarden} from './world.ts';

const example = textOf('examples/remote-support.yaml');
const run = (action: string, text: string, ...more: readonly string[]) =>
	deskwarden(['plan', action, '--plan', 'plan.yaml', ...more], {files: {'plan.yaml': text}});

describe('plan validate', () => {
	test('counts what makes sense', async () => {
		expect(await run('validate', example)).toMatchObject({
			code: 0,
			out: 'plan.yaml: the plan makes sense.\n4 users, 2 builds, 0 endpoints\n',
			err: '',
		});
	});

	test('notes machines that nobody watches, with a password for those that somebody does', async () => {
		const watched = example
			.replace('unattended: none', 'unattended: {reason: monitored, secondFactor: true}')
			.replace(
				'lockSettings: all',
				'lockSettings: [interface, privacy, video, audio, connection, capture, filetransfer, recording]',
			);
		const endpoints =
			'endpoints: [{name: SRV01, build: incoming, monitored: true}, {name: PC01, build: incoming, monitored: false}]\n';
		const note =
			'incoming has a password because its machines are monitored, and PC01 is not: set none there, or make a build without one for it (G-UNA-1).';

		expect(await run('validate', `${watched}${endpoints}`)).toMatchObject({
			code: 0,
			out: `plan.yaml: the plan makes sense.\n4 users, 2 builds, 2 endpoints\nNote: ${note}\n`,
		});
		expect(JSON.parse((await run('validate', `${watched}${endpoints}`, '--json')).out)).toMatchObject({
			notes: [note],
		});
		expect((await run('validate', `${example}${endpoints}`)).out).not.toContain('Note');
	});

	test('counts as JSON', async () => {
		const {out} = await run('validate', example, '--json');

		expect(JSON.parse(out)).toEqual({valid: true, users: 4, builds: 2, endpoints: 0});
	});

	test('tells every fault on a line of its own', async () => {
		const wrong = example.replace("'*@acme'", "'*'").replace('forcedLogin: true', 'forcedLogin: false');

		expect(await run('validate', wrong)).toMatchObject({
			code: 2,
			out: '',
			err: [
				'plan.yaml:41:11: * would let strangers in: * has nothing but wildcards',
				'plan.yaml:47:5: a client that starts connections should force a user login (G-LGN-1)',
				'',
			].join('\n'),
		});
	});

	test('tells what a terminal would obey as plain text', async () => {
		const {code, err} = await run('validate', `${example}"\\e[31mred": 1\n`);

		expect(code).toBe(2);
		expect(err).not.toContain('\u001b');
	});
});

describe('plan show', () => {
	test('tells the plan in words', async () => {
		const {code, out, err} = await run('show', example);

		expect([code, err]).toEqual([0, '']);
		expect(out).toContain('  anna@example.com (Anna Agent): starts connections, group Service desk\n');
		expect(out).toContain('    - may view: Sessions\n');
		expect(out).toContain('  incoming: only receives connections\n');
	});

	test('fills in as JSON what the plan leaves out', async () => {
		const {out} = await run('show', example, '--json');
		const shown = JSON.parse(out);

		expect(shown).toMatchObject({
			organization: {name: 'Acme Support GmbH'},
			namespace: 'acme',
			endpoints: [],
			versions: {windows: '9.0.6', macos: '9.0.1', linux: '7.0.0'},
			limits: {dormantDays: 90, attestationDays: 90, staleClientDays: 90, refusedRequests: 10},
		});
		expect(shown.builds[0]).toMatchObject({name: 'incoming', requests: 'always', updates: 'managed'});
		expect(shown.users[1]).toMatchObject({
			login: 'anna@example.com',
			use: 'daily',
			effective: {
				roles: ['IT Supporter'],
				rights: [
					{rights: {addressBooks: 'edit', clients: 'edit', sessions: 'view', personalProfile: 'edit'}},
				],
			},
		});
	});
});

describe('plan export', () => {
	test('is a plan that says the same, and that exports to itself', async () => {
		const {code, out} = await run('export', example);
		const again = await run('export', out);
		const ofJson = await run('export', (await run('export', example, '--json')).out);

		expect(code).toBe(0);
		expect(again.out).toBe(out);
		expect(ofJson.out).toBe(out);
		expect((await run('show', out)).out).toBe((await run('show', example)).out);
	});
});

describe('plan', () => {
	test('schema prints what is published', async () => {
		expect(await deskwarden(['plan', 'schema'])).toMatchObject({
			code: 0,
			out: textOf('docs/schemas/plan.schema.json'),
			err: '',
		});
	});

	test.each(['show', 'validate', 'export'])('%s without a plan says what is missing', async action => {
		const {code, out, err} = await deskwarden(['plan', action]);

		expect([code, out]).toEqual([2, '']);
		expect(err).toBe(
			'There is no plan: name a file with --plan FILE, or set one up with deskwarden setup.\n',
		);
	});

	test.each([
		['show', 'The plan cannot be read: plan.yaml does not exist.\n'],
		['validate', 'The plan cannot be read: plan.yaml does not exist.\n'],
	])('%s of no file says so', async (action, err) => {
		expect(await deskwarden(['plan', action, '--plan', 'plan.yaml'])).toMatchObject({code: 2, out: '', err});
	});
});
