import {readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {textOf} from '../house/source-files.ts';
import {type Home, type Line, openHome} from './open-home.ts';
import {endpointFiles} from './samples.ts';
import type {EndedWorld, WorldOptions} from './world.ts';

const planText = textOf('examples/remote-support.yaml');
const otherPlan = planText.replaceAll('acme', 'contoso');
const files = {
	'plan.yaml': planText,
	'other.yaml': otherPlan,
	...endpointFiles(['ad.security.acl_enabled=true']),
};
const setUp = 'setup --from plan.yaml';
const keptIn = (name: string): string => `It is kept in the workspace ${name}.\n`;

const homeWith = async (...lines: readonly Line[]): Promise<Home> => {
	const home = openHome(files);

	for (const line of lines) expect((await home.run(line)).err).toBe('');

	return home;
};

test.each([
	['artifacts', 'artifacts --out out'],
	['setup', `${setUp} --out out`],
])('%s writes what the workspace notes of second factors', async (_title, line) => {
	const home = await homeWith(`${setUp} --workspace acme`);
	await home.keep('acme', now => ({
		...now,
		enrolments: [{login: 'anna@example.com', on: '2026-11-26', by: 'Olga Owner', how: 'verified'}],
	}));

	expect((await home.run(line)).err).toBe('');
	expect(readFileSync(join(home.folder, 'out/portal-checklist.md'), 'utf8')).toContain('- [x] Anna Agent');
	expect(readFileSync(join(home.folder, 'out/organization.yaml'), 'utf8')).toContain(
		'# twoFactor: true  # tried in deskwarden on 2026-11-26; once the portal shows it',
	);
});

describe('setup --from keeps the plan', () => {
	test.each<[string, readonly Line[], Line, readonly string[], string | undefined]>([
		['nowhere, where no workspace is', [], setUp, [], undefined],
		['in one that is named', [], `${setUp} --workspace acme`, ['acme'], 'acme'],
		['in the only one', [`${setUp} --workspace acme`], setUp, ['acme'], 'acme'],
		[
			'in the one called default, where there are several',
			[`${setUp} --workspace acme`, `${setUp} --workspace default`],
			setUp,
			['acme', 'default'],
			'default',
		],
		[
			'in another one that is named',
			[`${setUp} --workspace acme`],
			'setup --from other.yaml --workspace contoso',
			['acme', 'contoso'],
			'contoso',
		],
		[
			'over itself, without a question',
			[`${setUp} --workspace acme`],
			`${setUp} --workspace acme`,
			['acme'],
			'acme',
		],
		[
			'over another one, if told to',
			[`${setUp} --workspace acme`],
			'setup --from other.yaml --yes',
			['acme'],
			'acme',
		],
	])('%s', async (_title, before, line, names, kept) => {
		const home = await homeWith(...before);
		const {code, out, err} = await home.run(line);

		expect({code, err}).toEqual({code: 0, err: ''});
		expect(out.includes('It is kept')).toBe(kept !== undefined);
		if (kept !== undefined) expect(out).toContain(keptIn(kept));
		expect(home.names()).toEqual(names);
	});

	test('not over another one: nothing is written then', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		const before = home.stateOf('acme');

		expect(await home.run('setup --from other.yaml --out out')).toMatchObject({
			code: 2,
			out: '',
			err: 'The workspace "acme" holds another plan: replace it with --yes, or name another workspace with --workspace NAME.\n',
		});
		expect(home.stateOf('acme')).toEqual(before);
		expect(readdirSync(home.folder)).not.toContain('out');
	});

	test('beside what people said and what was found', async () => {
		const home = await homeWith(
			`${setUp} --workspace acme`,
			['attest', 'LGN-1', '--target', '*', '--by', 'Olga Owner', '--note', 'seen'],
			'check root:till-7 --only ACL-1 --exit-zero',
		);
		const {attestations, runs} = home.stateOf('acme');
		await home.run('setup --from other.yaml --yes');

		expect(home.stateOf('acme')).toMatchObject({attestations, runs, draft: {namespace: 'contoso'}});
		expect([attestations.length, runs.length]).toEqual([1, 1]);
	});

	test('and notes what was written once it is written', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		const progress = async (line: Line) => {
			await home.run(line);
			const {
				progress: {isDone},
				preferences: {out},
			} = home.stateOf('acme');

			return {isDone, out};
		};
		writeFileSync(join(home.folder, 'file'), '');

		expect(await progress(`${setUp} --out file/out`)).toEqual({isDone: false, out: undefined});
		expect(await progress(`${setUp} --out out`)).toEqual({isDone: true, out: 'out'});
		expect(await progress(setUp)).toEqual({isDone: true, out: 'out'});
		// The files in that folder are those of the plan before.
		expect(await progress('setup --from other.yaml --yes')).toEqual({isDone: false, out: 'out'});
	});
});

/** In JSON the order of keys says nothing. */
const withData = (ended: EndedWorld) => ({
	...ended,
	out: ended.out.startsWith('{') ? JSON.parse(ended.out) : ended.out,
});

const unfinished = "it isn't finished (the organisation has no name yet)";
const withoutPlan = `Judged without the plan of the workspace: ${unfinished}.`;

/** A report on one line, without the marks of its format. */
const plainly = (text = ''): string => text.replaceAll(/\s+/g, ' ').replaceAll('\\', '');

describe('the plan of the workspace', () => {
	test.each<[Line, Line]>([
		['plan show', 'plan show --plan plan.yaml'],
		['plan show --json', 'plan show --json --plan plan.yaml'],
		['plan validate --json', 'plan validate --json --plan plan.yaml'],
		['plan export --json', 'plan export --json --plan plan.yaml'],
		['access --reasons', 'access --reasons --plan plan.yaml'],
		['access root:till-7 --json', 'access root:till-7 --json --plan plan.yaml'],
		['artifacts --out out', 'artifacts --out out --plan plan.yaml'],
		['check plan --no-save', 'check plan --no-save --plan plan.yaml'],
		['check root:till-7 --no-save', 'check root:till-7 --no-save --plan plan.yaml'],
	])('%s says what it says with a file', async (without, withFile) => {
		const home = await homeWith(`${setUp} --workspace acme`);
		const bare = openHome(files);
		const [here, there] = [await home.run(without), await bare.run(withFile)];

		expect(withData(here)).toEqual({...withData(there), folder: home.folder});
		expect(here.err).toBe('');
	});

	test('is left out of who reaches whom as long as it makes no sense, and that is told', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		await home.keep('acme', ({draft, ...now}) => ({...now, draft: {...draft, organization: {}}}));

		expect(await home.run('access root:till-7')).toMatchObject({
			err: `The plan of the workspace is left out: ${unfinished}.\n`,
		});
	});

	test('is called by its workspace', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);

		expect((await home.run('plan validate')).out).toBe(
			'the workspace acme: the plan makes sense.\n4 users, 2 builds, 0 endpoints\n',
		);
	});

	test('comes out as it came in, with every comment', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		const {out} = await home.run('plan export');

		expect(planText).toContain('\n# ');
		expect(out).toBe(planText);
	});

	test('comes out with comments that act on no terminal, whoever wrote them into the state', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		await home.keep('acme', now => ({
			...now,
			planText: `# \u001B[2J\u009B31m\u202Etxt\u2800\r\u0085\ttab\r\n${planText}`,
		}));
		const {out} = await home.run('plan export');

		expect(out).toBe(`# ·[2J·31m·txt···\ttab\r\n${planText}`);
	});

	test('comes out with its comments, and what was changed since', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		await home.keep('acme', now => ({
			...now,
			draft: {...now.draft, limits: {dormantDays: 45}},
		}));
		const {out} = await home.run('plan export');

		expect(out).toBe(`${planText}limits:\n  dormantDays: 45\n`);
	});

	test('gives way to what the command line says', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		const {out} = await home.run('check root:till-7 --part receiver --no-save --format json');

		expect(JSON.parse(out).run).not.toHaveProperty('plan');
	});

	test('is none for an audit until it is finished', async () => {
		const home = openHome(files);
		await home.keep('acme', now => ({...now, draft: {namespace: 'acme'}}));
		const {out, err} = await home.run('check root:till-7 --no-save --format json');

		expect(JSON.parse(out).run).not.toHaveProperty('plan');
		expect(JSON.parse(out).run.leftOut).toEqual([{what: 'plan', because: unfinished}]);
		expect(err).toBe(`${withoutPlan}\n`);
	});

	test.each(['text', 'json', 'ndjson', 'markdown'])(
		'is told as missing in %s, also when the run is read again',
		async format => {
			const home = openHome(files);
			await home.keep('acme', now => ({...now, draft: {namespace: 'acme'}}));
			const {out} = await home.run(`check root:till-7 --format ${format}`);
			const first = out.split(format === 'ndjson' ? '\n' : '## Targets', 1)[0];

			expect(plainly(first)).toContain(unfinished);
			expect((await home.run(`runs show last --format ${format}`)).out).toBe(out);
		},
	);

	test.each([
		'check root:till-7 --part receiver',
		'check root:till-7 --plan plan.yaml',
		'check plan --plan plan.yaml',
		'check example',
	])('is not missed by what needs it not: %s', async line => {
		const home = openHome(files);
		await home.keep('acme', now => ({...now, draft: {namespace: 'acme'}}));
		const {out, err} = await home.run(`${line} --format json`);

		expect(JSON.parse(out).run).not.toHaveProperty('leftOut');
		expect(err).toBe('');
	});
});

type Trouble = {
	readonly make?: (home: Home) => Promise<unknown>;
	readonly line: Line;
	readonly code: number;
	/** `<home>` stands for the folder. */
	readonly err: string | RegExp;
	readonly options?: WorldOptions;
};

const broken = async (home: Home): Promise<void> => {
	await home.run(`${setUp} --workspace acme`);
	await home.keep('acme', now => ({...now, progress: {answered: ['one more']}}));
	writeFileSync(join(home.folderOf('acme'), 'state.json'), '{"schema": "deskwarden/worksp');
};

const newer = async (home: Home): Promise<void> => {
	await home.keep('acme');
	writeFileSync(join(home.folderOf('acme'), 'state.json'), '{"schema": "deskwarden/workspace@9"}');
};

const state = '<home>/.local/state/deskwarden/acme/state.json';
const noPlan = 'name a file with --plan FILE, or set one up with deskwarden setup.\n';

const troubles: Readonly<Record<string, Trouble>> = {
	'no workspace': {line: 'plan show', code: 2, err: `There is no plan: ${noPlan}`},
	'no plan in it': {
		make: home => home.keep('acme'),
		line: 'artifacts --out out',
		code: 2,
		err: `The workspace "acme" holds no plan: ${noPlan}`,
	},
	'an unfinished plan': {
		make: home => home.keep('acme', now => ({...now, draft: {namespace: 'acme'}})),
		line: 'plan show',
		code: 2,
		err: 'The plan of the workspace "acme" isn\'t finished: go on with deskwarden setup, or name a file with --plan FILE.\n',
	},
	'a plan that this version can not read': {
		make: home => home.keep('acme', now => ({...now, draft: {namespace: 7}})),
		line: 'check root:till-7',
		code: 2,
		err: 'The plan of the workspace "acme" is none that this version can read: namespace: namespace should be text: put the number in quotes. Nothing was changed.\n',
	},
	'several workspaces': {
		make: async home => [await home.keep('acme'), await home.keep('contoso')],
		line: 'check root:till-7',
		code: 2,
		err: 'There are 2 workspaces, acme and contoso: say which one with --workspace NAME.\n',
	},
	'an unknown name': {
		make: home => home.keep('acme'),
		line: 'plan show --workspace acm',
		code: 2,
		err: 'There is no workspace "acm". There is acme.\n',
	},
	'a name where there is none yet': {
		line: 'runs list --workspace acme',
		code: 2,
		err: 'There is no workspace "acme". There is none yet: deskwarden setup makes one.\n',
	},
	'a name that leads elsewhere': {
		line: `${setUp} --workspace ../acme`,
		code: 2,
		err: '"../acme" can\'t name a workspace: take letters, digits, "-", "_" and ".", at most 64, and no dot at either end.\n',
	},
	'no home': {
		line: `${setUp} --workspace acme`,
		options: {env: {}},
		code: 2,
		err: 'HOME is not set: name the folder of the workspaces with --workspace-dir DIR.\n',
	},
	'an empty home': {
		line: `${setUp} --workspace acme`,
		options: {env: {HOME: ''}},
		code: 2,
		err: 'HOME is not set: name the folder of the workspaces with --workspace-dir DIR.\n',
	},
	'a folder for states that is not absolute': {
		line: `${setUp} --workspace acme`,
		options: {env: {XDG_STATE_HOME: 'state'}},
		code: 2,
		err: 'HOME is not set: name the folder of the workspaces with --workspace-dir DIR.\n',
	},
	'no home, and nothing that needs one': {
		line: setUp,
		options: {env: {}},
		code: 0,
		err: '',
	},
	'a broken state': {
		make: broken,
		line: 'plan show',
		code: 2,
		err: new RegExp(
			`^${state} can't be used: it was cut off\\. Its last good copy, saved on [-\\d]+ at [:\\d]+ UTC, can be used instead; what was answered after that would be lost\\.\\n$`,
		),
	},
	'a broken state, and its last good copy': {
		make: broken,
		line: 'plan validate --last-good',
		code: 0,
		err: /^The state could not be used: it was cut off\. It was set aside as state\.json\.broken-\S+\. Its last good copy is used; what was answered after that is not in it\.\n$/,
	},
	'a broken state without a copy': {
		make: async home => {
			await home.keep('acme');
			writeFileSync(join(home.folderOf('acme'), 'state.json'), '');
		},
		line: 'plan show --last-good',
		code: 2,
		err: `${state} can't be used: it is empty. There is no good copy of it. To begin anew, move it away.\n`,
	},
	'a newer version': {
		make: newer,
		line: 'check root:till-7',
		code: 2,
		err: `${state} can't be used: a newer deskwarden wrote it (workspace@9, and this one knows workspace@1). Bring deskwarden up to date. The file was left as it is.\n`,
	},
	'a newer version, and the wish for its copy': {
		make: newer,
		line: 'check root:till-7 --last-good',
		code: 2,
		err: /Bring deskwarden up to date\. The file was left as it is\.\n$/,
	},
	'another session': {
		make: async home => (await home.keep('acme')).holdSession(),
		line: setUp,
		code: 75,
		err: new RegExp(
			`^This workspace is in use by another deskwarden \\(process ${process.pid}\\), since 2026-11-22T09:00:00\\.000Z: try again when it has ended\\.\\n$`,
		),
	},
	'another session, and nothing that it would mind': {
		make: async home => (await home.keep('acme')).holdSession(),
		line: ['attest', 'LGN-1', '--target', '*', '--by', 'Olga Owner', '--note', 'seen'],
		code: 0,
		err: '',
	},
	'a file in the way': {
		line: `${setUp} --workspace acme --workspace-dir plan.yaml`,
		code: 73,
		err: '<home>/plan.yaml/acme cannot be written: its folder is none (ENOTDIR). Nothing was changed.\n',
	},
	'a link in the place of the state': {
		make: async home => {
			await home.keep('acme');
			symlinkSync(join(home.folder, 'plan.yaml'), join(home.folderOf('acme'), 'state.json.bak'));
		},
		line: 'plan show',
		code: 73,
		err: `${state}.bak is a link, and links are not followed: put the real thing in its place.\n`,
	},
	'a sealed one, and nobody to ask': {
		make: home => home.keepSealed('acme'),
		line: 'plan show',
		code: 4,
		err: 'The workspace "acme" is sealed: give its passphrase with --passphrase-file FILE or --passphrase-fd N.\n',
	},
	'two passphrases': {
		make: home => home.keepSealed('acme'),
		line: 'plan show --passphrase-file passphrase --passphrase-fd 0',
		code: 2,
		err: '--passphrase-file and --passphrase-fd both name a passphrase: leave one out.\n',
	},
	'a wrong passphrase': {
		make: home => home.keepSealed('acme'),
		line: 'plan show --passphrase-file plan.yaml',
		code: 4,
		err: 'The passphrase is wrong, or identity.age was damaged.\n',
	},
};

describe('what may be the matter with a workspace', () => {
	test.each(Object.entries(troubles))('%s', async (_title, {make, line, code, err, options = {}}) => {
		const home = openHome(files);
		await make?.(home);
		const before = home.names();
		const ended = await home.run(line, options);
		const told = ended.err.replaceAll(home.folder, '<home>').replaceAll(hostname(), '<host>');

		expect(ended.code).toBe(code);
		if (typeof err === 'string') expect(told).toBe(err);
		else expect(told).toMatch(err);
		if (code !== 0) expect(ended.out).toBe('');
		// What can't be done leaves nothing behind.
		expect(home.names()).toEqual(before);
		expect(readFileSync(join(home.folder, 'plan.yaml'), 'utf8')).toBe(planText);
	});
});

describe('the options of a workspace', () => {
	test.each([
		'--workspace acme plan validate',
		'plan --workspace acme validate',
		'plan validate --workspace acme',
		'--workspace=acme --last-good plan validate',
	])('may stand anywhere: %s', async line => {
		const home = await homeWith(`${setUp} --workspace acme`, 'setup --from other.yaml --workspace other');

		expect(await home.run(line)).toMatchObject({
			code: 0,
			out: 'the workspace acme: the plan makes sense.\n4 users, 2 builds, 0 endpoints\n',
			err: '',
		});
	});

	test.each([
		['chekc --workspace acme', 'There is no command "chekc". Did you mean check?\n'],
		['--workspace acme chekc', 'There is no command "chekc". Did you mean check?\n'],
	])('hide no word that is no command: %s', async (line, err) => {
		expect(await openHome().run(line)).toMatchObject({code: 2, out: '', err});
	});

	test('alone open the app, or print the tour', async () => {
		const home = openHome();

		expect((await home.run('--workspace acme')).out).toBe((await home.run('demo')).out);
		expect(home.names()).toEqual([]);
	});

	test('may name another folder, where nothing else is looked for', async () => {
		const home = await homeWith(`${setUp} --workspace acme`);
		await home.run('setup --from other.yaml --workspace other --workspace-dir elsewhere');

		expect(home.names()).toEqual(['acme']);
		expect((await home.run('plan validate --workspace-dir elsewhere')).out).toContain(
			'the workspace other: ',
		);
		expect(readdirSync(join(home.folder, 'elsewhere'))).toEqual(['other']);
	});

	test.each(['1', '2', '-1', 'three', '', '0x3'])(
		'take no descriptor that is none to read from: %j',
		async descriptor => {
			const {code, err} = await openHome().run(['workspace', 'show', '--passphrase-fd', descriptor]);

			expect(code).toBe(2);
			expect(err).toContain('It takes the number of a descriptor that can be read, such as 3.');
		},
	);
});
