import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readEvidence} from '../../src/domain/evidence-schema.ts';
import type {Report} from '../../src/domain/report.ts';
import {endpointFiles, passwordRecord} from './samples.ts';
import {printTranscript} from './transcript.ts';
import {deskwarden, type Files} from './world.ts';

const plan = (endpoints: string): string =>
	`schema: deskwarden/plan@1\norganization: {name: Acme Support GmbH, licence: ultimate-cloud}\nnamespace: acme\n${endpoints}`;

const two: Files = {
	...endpointFiles(passwordRecord),
	...endpointFiles(passwordRecord, {host: 'till-8'}),
};

type Row = {readonly line: readonly string[]; readonly code: number; readonly files?: Files};

const rows: Readonly<Record<string, Row>> = {
	'collect-one': {line: ['collect', 'root:till-7', '--output', 'till-7.json'], code: 0, files: two},
	'collect-several': {
		line: ['collect', 'root:till-7', 'root:till-8', '--output', 'tills.ndjson'],
		code: 0,
		files: two,
	},
	'collect-one-missing': {
		line: ['collect', 'root:till-7', 'root:till-9', '--output', 'tills.ndjson'],
		code: 3,
		files: two,
	},
	'collect-none': {line: ['collect', 'root:till-9', '--output', 'tills.ndjson'], code: 3},
	'collect-without-output': {line: ['collect', 'root:till-7'], code: 2, files: two},
	'collect-several-as-one': {
		line: ['collect', 'root:till-7', 'root:till-8', '--output', 'tills.json'],
		code: 2,
		files: two,
	},
	'collect-the-example-as-one': {line: ['collect', 'example', '--output', 'example.json'], code: 2},
	'collect-of-no-format': {line: ['collect', 'root:till-7', '--output', 'till-7.txt'], code: 2, files: two},
	'collect-no-endpoint': {line: ['collect', 'build:incoming.txt', '--output', '-'], code: 2},
	'collect-of-a-later-version': {line: ['collect', 'ssh:till-7', '--output', '-'], code: 2},
	'collect-impossible': {
		line: ['collect', 'root:till-7', '--output', 'till-7/etc/hostname/x.json'],
		code: 73,
		files: two,
	},
	'fleet-ansible': {line: ['fleet', 'ansible', '--out', 'fleet'], code: 0},
	'fleet-ansible-by-plan': {
		line: ['fleet', 'ansible', '--out', 'fleet', '--plan', 'plan.yaml'],
		code: 0,
		files: {'plan.yaml': plan('endpoints: [{name: till-7}]\n')},
	},
	'fleet-ansible-over-foreign-files': {
		line: ['fleet', 'ansible', '--out', 'fleet'],
		code: 2,
		files: {'fleet/inventory.yml': 'anydesk_endpoints: {hosts: {ours: }}\n'},
	},
	'fleet-ansible-without-folder': {line: ['fleet', 'ansible'], code: 2},
	'fleet-by-nobody': {line: ['fleet', 'puppet'], code: 2},
	'help-collect': {line: ['help', 'collect'], code: 0},
	'help-fleet': {line: ['help', 'fleet'], code: 0},
};

describe('collecting, for somebody who judges elsewhere', () => {
	test.each(Object.entries(rows))('%s', async (name, {line, code, files = {}}) => {
		const ended = await deskwarden(line, {files});
		const transcript = printTranscript(line, ended, {placeholders: {[ended.folder]: '<folder>'}});

		await expect(transcript).toMatchFileSnapshot(`./transcripts/${name}.txt`);
		expect(ended.code).toBe(code);
	});
});

type Evidence = {
	readonly endpoint: string;
	readonly collection: string;
	readonly installations: readonly {
		readonly files: readonly {readonly secrets?: readonly (readonly unknown[])[]}[];
	}[];
};

const linesOf = (text: string): readonly Evidence[] =>
	text
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line));

const secretsOf = ({installations}: Evidence): unknown => installations[0]?.files[0]?.secrets;

describe('what is collected', () => {
	test('is evidence, a line for each endpoint, and only that on standard output', async () => {
		const {out, err} = await deskwarden(['collect', 'root:till-7', 'root:till-8', '--output', '-'], {
			files: two,
		});
		const found = linesOf(out);

		expect(err).toBe('');
		expect(found.map(one => 'ok' in readEvidence(one))).toEqual([true, true]);
		expect(found.map(({endpoint}) => endpoint)).toEqual(['till-7', 'till-8']);
	});

	test('has one key for all of its endpoints: equal records are told to be equal', async () => {
		const {out} = await deskwarden(['collect', 'root:till-7', 'root:till-8', '--output', '-'], {files: two});
		const [one, other] = linesOf(out);
		if (one === undefined || other === undefined) throw new Error('there are two');

		expect(one.collection).toBe(other.collection);
		expect(JSON.stringify(secretsOf(one))).toContain('fingerprint');
		expect(secretsOf(one)).toEqual(secretsOf(other));
	});

	test('lies in a file that is its owner’s alone, and is judged like the endpoint itself', async () => {
		const {folder} = await deskwarden(['collect', 'root:till-7', '--output', 'till-7.json'], {files: two});
		const judged = ['--format', 'json', '--only', 'ACL,UNA,HST,BLD'];
		const here = await deskwarden(['check', 'root:till-7', ...judged], {folder});
		const there = await deskwarden(['check', 'till-7.json', ...judged], {folder});
		const {targets, ...report}: Report = JSON.parse(there.out);

		expect(statSync(join(folder, 'till-7.json')).mode & 0o777).toBe(0o600);
		expect(targets).toMatchObject([{name: 'till-7', collectedOn: '2026-11-22'}]);
		expect({...there, out: ''}).toEqual({...here, out: ''});
		expect({...report, targets: targets.map(({collectedOn: _day, ...target}) => target)}).toEqual(
			JSON.parse(here.out),
		);
	});

	test.each([
		['opens a record by the name of the organisation that a plan tells', ['--plan', 'plan.yaml'], true],
		['and does not without it', [], false],
	])('%s', async (_, options, guessable) => {
		const {hashPassword} = await import('../../src/domain/anydesk/password-hash.ts');
		const salt = 'b2'.repeat(16);
		const profile = 'ad.security.permission_profiles._default';
		const files = {
			...endpointFiles([`${profile}.pwd=${hashPassword('Acme2025', salt)}`, `${profile}.salt=${salt}`]),
			'plan.yaml': plan(''),
		};
		const {out} = await deskwarden(['collect', 'root:till-7', '--output', '-', ...options], {files});

		expect(JSON.stringify(secretsOf(linesOf(out)[0] as Evidence))).toContain(`"guessable":${guessable}`);
	});

	test('does not hold what it could not look at as nothing: the example has its three endpoints', async () => {
		const {out} = await deskwarden(['collect', 'example', '--output', '-']);

		expect(linesOf(out).map(({endpoint}) => endpoint)).toEqual(['anna-laptop', 'reception', 'srv-files']);
	});
});

describe('the hand-over to Ansible', () => {
	const written = async (endpoints?: string) => {
		const files: Files = endpoints === undefined ? {} : {'plan.yaml': plan(endpoints)};
		const {folder} = await deskwarden(
			['fleet', 'ansible', '--out', 'fleet', ...(endpoints === undefined ? [] : ['--plan', 'plan.yaml'])],
			{files},
		);

		return join(folder, 'fleet');
	};

	test('is the same files as those that a plan hands over, but for where the README finds the plan', async () => {
		const {folder} = await deskwarden(['artifacts', '--plan', 'plan.yaml', '--out', 'acme'], {
			files: {'plan.yaml': plan('endpoints: [{name: till-7}]\n')},
		});
		await deskwarden(['fleet', 'ansible', '--plan', 'plan.yaml', '--out', 'fleet'], {folder});
		const listing = (at: string) =>
			readdirSync(join(folder, at), {recursive: true, withFileTypes: true})
				.filter(entry => entry.isFile() && !['.deskwarden.json', 'README.md'].includes(entry.name))
				.map(entry => join(entry.parentPath, entry.name).slice(join(folder, at).length))
				.map(path => [path, readFileSync(join(folder, at, path), 'utf8')]);

		expect(listing('fleet').sort()).toEqual(listing('acme/ansible').sort());
		expect(readFileSync(join(folder, 'acme/ansible/README.md'), 'utf8')).toContain('--plan ../plan.yaml');
		expect(readFileSync(join(folder, 'fleet/README.md'), 'utf8')).not.toContain('plan.yaml');
	});

	test('knows the hosts of a plan, and none without one', async () => {
		const byPlan = await written('endpoints: [{name: till-7}, {name: "123456789"}]\n');

		expect(readFileSync(join(byPlan, 'inventory.yml'), 'utf8')).toContain('\n    till-7:\n');
		expect(readFileSync(join(await written(), 'inventory.yml'), 'utf8')).toContain('\n  hosts: {}\n');
	});
});
