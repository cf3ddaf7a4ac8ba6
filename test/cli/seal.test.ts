import {chmodSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/cli/main.ts';
import {textOf} from '../house/source-files.ts';
import {openTerminal} from './fake-terminal.ts';
import {type Home, openHome, passphrase} from './open-home.ts';
import {endpointFiles, passwordRecord} from './samples.ts';

const files = {
	...endpointFiles(['ad.security.acl_enabled=false', ...passwordRecord]),
	'plan.yaml': textOf('examples/remote-support.yaml'),
	'another passphrase': 'yet another one\n',
	open: 'readable by all\n',
	empty: '',
};
const given = '--passphrase-file passphrase';

const sealedHome = async (): Promise<Home> => {
	const home = openHome(files);
	await home.keepSealed('acme', now => ({
		...now,
		waivers: [{check: 'ACL-1', target: '*', owner: 'Olga', reason: 'canary-4711', until: '2026-12-31'}],
	}));
	chmodSync(join(home.folder, 'open'), 0o644);

	return home;
};

const plainHome = async (): Promise<Home> => {
	const home = openHome(files);
	await home.keep('acme');
	chmodSync(join(home.folder, 'open'), 0o644);

	return home;
};

const namesIn = (home: Home): readonly string[] => readdirSync(home.folderOf('acme')).sort();

const show = (home: Home, isSealed: boolean): string =>
	[
		'Workspace   acme',
		`Folder      ${home.folderOf('acme')}`,
		`Sealed      ${isSealed ? 'yes' : 'no'}`,
		'Plan        none yet',
		'Enrolments  0',
		`Words       attestations: 0, waivers: ${isSealed ? 1 : 0}`,
		'Runs        0',
		'Signers     none',
		'',
	].join('\n');

describe('a workspace', () => {
	test('is shown, sealed or not', async () => {
		const [plain, sealed] = [await plainHome(), await sealedHome()];

		expect(await plain.run('workspace show')).toMatchObject({code: 0, out: show(plain, false), err: ''});
		expect(await sealed.run(`workspace show ${given}`)).toMatchObject({
			code: 0,
			out: show(sealed, true),
			err: '',
		});
	});

	test('is unsealed, with its runs', async () => {
		const home = await sealedHome();
		await home.run(`check root:till-7 --exit-zero ${given}`);

		expect(await home.run(`workspace unseal ${given}`)).toMatchObject({
			code: 0,
			out: 'The workspace acme lies open again.\n',
			err: '',
		});
		expect(namesIn(home)).toEqual(['runs', 'state.json', 'state.json.bak']);
		expect((await home.run('workspace show')).out).toContain('Sealed      no\n');
		expect((await home.run('runs show last')).out).toMatch(/^Does not conform: /);
	});

	// Sealing at the command line costs what a guess of the passphrase costs: it is seen in workspace-terminal.test.ts.
	test('gets another passphrase', async () => {
		const home = await sealedHome();
		const line = `workspace passphrase ${given} --new-passphrase-file`.split(' ');

		expect(await home.run([...line, 'another passphrase'])).toMatchObject({
			code: 0,
			out: 'The workspace acme has another passphrase. The old one opens nothing but old copies.\n',
			err: '',
		});
		expect((await home.run(['words', 'list', '--passphrase-file', 'another passphrase'])).out).toContain(
			'canary-4711',
		);
	});
});

type Row = readonly [
	what: string,
	make: () => Promise<Home>,
	line: string | readonly string[],
	code: number,
	err: string,
];

const nothing = async (): Promise<Home> => openHome(files);
const held = (make: () => Promise<Home>) => async (): Promise<Home> => {
	const home = await make();
	const store = await (namesIn(home).includes('state.age') ? home.keepSealed('acme') : home.keep('acme'));
	await store.holdSession();

	return home;
};

const missing = 'There is no such workspace. deskwarden setup makes one, or name one with --workspace NAME.';
const needed = (option: string): string =>
	`A new passphrase is needed, and nobody can be asked for it: give it with ${option} FILE.`;
const openToAll = '<home>/open can be read or changed by every user: close it to others (chmod 600).';
const busy = `This workspace is in use by another deskwarden (process ${process.pid}), since 2026-11-22T09:00:00.000Z: try again when it has ended.`;

const lost =
	'A passphrase was given, and there is no workspace "default" that it could open. Name the one that is meant with --workspace, or leave the passphrase out.';

const rows: readonly Row[] = [
	['show, without one', nothing, 'workspace show', 2, missing],
	['seal, without one', nothing, `workspace seal ${given}`, 2, missing],
	['unseal, without one', nothing, 'workspace unseal', 2, missing],
	['passphrase, without one', nothing, 'workspace passphrase', 2, missing],
	['unseal, without one, by its passphrase', nothing, `workspace unseal ${given}`, 2, lost],
	['passphrase, without one, by its passphrase', nothing, `workspace passphrase ${given}`, 2, lost],
	['seal, by another name', plainHome, `workspace seal ${given} --workspace other`, 2, missing],
	[
		'show, by another name',
		plainHome,
		'workspace show --workspace other',
		2,
		'There is no workspace "other". There is acme.',
	],
	[
		'seal what is sealed',
		sealedHome,
		`workspace seal ${given}`,
		2,
		'The workspace "acme" is sealed already.',
	],
	[
		'seal what is sealed, without a passphrase',
		sealedHome,
		'workspace seal',
		2,
		'The workspace "acme" is sealed already.',
	],
	['unseal what lies open', plainHome, 'workspace unseal', 2, 'The workspace "acme" is not sealed.'],
	[
		'another passphrase for what lies open',
		plainHome,
		'workspace passphrase',
		2,
		'The workspace "acme" is not sealed: deskwarden workspace seal does that.',
	],
	['seal, and nobody to ask', plainHome, 'workspace seal', 2, needed('--passphrase-file')],
	[
		'another passphrase, and nobody to ask',
		sealedHome,
		`workspace passphrase ${given}`,
		2,
		needed('--new-passphrase-file'),
	],
	[
		'seal by a file that everybody can read',
		plainHome,
		'workspace seal --passphrase-file open',
		2,
		openToAll,
	],
	[
		'open by a file that everybody can read',
		sealedHome,
		'workspace show --passphrase-file open',
		2,
		openToAll,
	],
	[
		'another passphrase from such a file',
		sealedHome,
		`workspace passphrase ${given} --new-passphrase-file open`,
		2,
		openToAll,
	],
	[
		'seal by an empty file',
		plainHome,
		'workspace seal --passphrase-file empty',
		2,
		'The passphrase is empty.',
	],
	[
		'seal by no file',
		plainHome,
		'workspace seal --passphrase-file none',
		2,
		'<home>/none cannot be read (ENOENT).',
	],
	[
		'open by nothing on standard input',
		sealedHome,
		'workspace show --passphrase-fd 0',
		2,
		'The passphrase is empty.',
	],
	[
		'open by a descriptor that is none',
		sealedHome,
		'workspace show --passphrase-fd 999',
		2,
		'Descriptor 999 cannot be read (EBADF).',
	],
	[
		'open by a wrong passphrase',
		sealedHome,
		['workspace', 'show', '--passphrase-file', 'another passphrase'],
		4,
		'The passphrase is wrong, or identity.age was damaged.',
	],
	[
		'unseal by a wrong passphrase',
		sealedHome,
		['workspace', 'unseal', '--passphrase-file', 'another passphrase'],
		4,
		'The passphrase is wrong, or identity.age was damaged.',
	],
	[
		'show, and nobody to ask',
		sealedHome,
		'workspace show',
		4,
		'The workspace "acme" is sealed: give its passphrase with --passphrase-file FILE or --passphrase-fd N.',
	],
	['seal what somebody works in', held(plainHome), `workspace seal ${given}`, 75, busy],
	['unseal what somebody works in', held(sealedHome), `workspace unseal ${given}`, 75, busy],
	[
		'another passphrase, while somebody works in it',
		held(sealedHome),
		`workspace passphrase ${given}`,
		75,
		busy,
	],
];

describe('what is not done', () => {
	test.each(rows)('%s', async (_title, make, line, code, err) => {
		const home = await make();
		const names = home.names();
		const before = names.includes('acme') ? namesIn(home) : [];
		const ended = await home.run(line);

		expect({...ended, err: ended.err.replaceAll(home.folder, '<home>')}).toMatchObject({
			code,
			out: '',
			err: `${err}\n`,
		});
		expect(home.names()).toEqual(names);
		if (names.includes('acme')) expect(namesIn(home)).toEqual(before);
	});
});

describe('a passphrase that is typed', () => {
	const atTerminal = async (home: Home, line: string, keys: string) => {
		const {world, press, printed, modes} = openTerminal({folder: home.folder, env: home.env});
		press(keys);

		return {code: await main(line.split(' '), world), ...printed(), modes};
	};
	const asked = 'Passphrase of the workspace acme: \n';
	const wrong = 'That is not the passphrase.\n';

	test('opens', async () => {
		const home = await sealedHome();

		expect(await atTerminal(home, 'workspace show', `${passphrase}\r`)).toEqual({
			code: 0,
			out: show(home, true),
			err: asked,
			modes: [true, false],
		});
	});

	test.each([
		['at the third try', `a\rb\r${passphrase}\r`, 0, asked + wrong + asked + wrong + asked],
		[
			'not after that',
			`a\rb\rc\r${passphrase}\r`,
			4,
			`${asked + wrong + asked + wrong + asked}The passphrase is wrong, or identity.age was damaged.\n`,
		],
		['not by ctrl-c', '\u0003', 130, asked],
		['not by ctrl-c at the second try', 'a\r\u0003', 130, asked + wrong + asked],
	])('opens %s', async (_title, keys, code, err) => {
		expect(await atTerminal(await sealedHome(), 'words list', keys)).toMatchObject({code, err});
	});

	test('is not asked for where one was given', async () => {
		const home = await sealedHome();
		writeFileSync(join(home.folder, 'wrong'), 'wrong\n', {mode: 0o600});

		expect(await atTerminal(home, 'words list --passphrase-file wrong', `${passphrase}\r`)).toMatchObject({
			code: 4,
			modes: [],
		});
	});

	test('is asked for by another question where standard input was named', async () => {
		expect(
			await atTerminal(await sealedHome(), 'words list --passphrase-fd 0', `${passphrase}\r`),
		).toMatchObject({
			code: 0,
			err: 'Passphrase: \n',
			modes: [true, false],
		});
	});

	test.each([
		[
			'two that differ',
			'correct horse\rcorrect house\r',
			2,
			'New passphrase: \nThe same again: \nThe two passphrases differ. Nothing was changed.\n',
		],
		['an empty one', '\r', 2, 'New passphrase: \nThe passphrase is empty.\n'],
		[
			'one that is too long',
			`${'x'.repeat(1025)}\r`,
			2,
			'New passphrase: \nThe passphrase is longer than 1024 bytes.\n',
		],
		['none', '\u0003', 130, 'New passphrase: \n'],
	])('seals nothing: %s', async (_title, keys, code, err) => {
		const home = await plainHome();

		expect(await atTerminal(home, 'workspace seal', keys)).toMatchObject({code, out: '', err});
		expect(namesIn(home)).toEqual(['state.json']);
	});
});

describe('a passphrase that is given counts on a sealed workspace', () => {
	const lines = [
		'check root:till-7 --only ACL-1',
		'check root:till-7 --only ACL-1 --plan plan.yaml',
		'attest MFA-4 --target * --by Olga --note seen',
		'setup --from plan.yaml --out out --yes',
		'runs list',
	];
	test.each(lines)('one that lies open is not taken in its place: %s', async line => {
		const home = await plainHome();
		const {code, err, out} = await home.run(`${line} ${given}`);

		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(
			`A passphrase was given, and the workspace in ${home.folderOf('acme')} is not sealed: if it was, somebody put another one in its place.`,
		);
		expect(namesIn(home)).toEqual(['state.json']);
	});

	test.each(lines)('nothing is done without it where it is gone: %s', async line => {
		const home = openHome(files);

		expect(await home.run(`${line} ${given}`)).toMatchObject({code: 2, out: '', err: `${lost}\n`});
		expect(home.names()).toEqual([]);
	});

	test('where nothing but its keys is left, the run is not one without a workspace', async () => {
		const home = await sealedHome();
		for (const name of ['state.age', 'state.age.bak']) rmSync(join(home.folderOf('acme'), name));

		expect(await home.run('check root:till-7 --only ACL-1')).toMatchObject({code: 4, out: ''});
		expect(await home.run(`check root:till-7 --only ACL-1 ${given}`)).toMatchObject({
			code: 2,
			out: '',
			err: expect.stringContaining('is gone, and so is its last good copy; the keys are still there.'),
		});
		expect(namesIn(home)).toEqual(['identity.age']);
	});
});

describe('check beside a sealed workspace', () => {
	const judged = 'check root:till-7 --only ACL-1,MFA-4';
	/** A report but for what it says of the workspace that it left out, which it has to say. */
	const otherwise = (out: string, because: string): string => {
		const [said] = /\n*The words of the workspace are left out[^.]*\.|,"leftOut":\[.*?\]/.exec(out) ?? [''];

		expect(said.replaceAll(/\s+/g, ' ').replaceAll('\\', '')).toContain(because);

		return out.replace(said, '');
	};
	const sealed = `"acme" is sealed, and its passphrase wasn't given`;
	const leftOut =
		'The workspace "acme" is sealed, and isn\'t looked at: no run is kept, and its words don\'t count. Give its passphrase with --passphrase-file FILE.\n';

	test.each(
		['--plan plan.yaml', '--part receiver', '--namespace acme', '--monitored'].flatMap(told =>
			['text', 'json', 'ndjson', 'markdown'].map(format => `${told} --format ${format}`),
		),
	)('judges with %s as if there were none, and says what it leaves out', async options => {
		const random = (size: number): Uint8Array => new Uint8Array(size).fill(7);
		const beside = await (await sealedHome()).run(`${judged} ${options}`, {random});
		const alone = await openHome(files).run(`${judged} ${options}`, {random});

		expect(beside).toMatchObject({code: alone.code, err: leftOut});
		expect(otherwise(beside.out, sealed)).toBe(alone.out);
		expect(alone.err).toBe('');
	});

	test('counts its words where the passphrase is given', async () => {
		const home = await sealedHome();
		const {out, err} = await home.run(`${judged} --part receiver ${given}`);

		expect(err).toBe('');
		expect(out).toContain('canary-4711 (Olga, until 2026-12-31)');
	});

	test.each([
		['without a word of what is intended', judged],
		['where it was named', `${judged} --plan plan.yaml --workspace acme`],
		['where one of its runs is', `${judged} --plan plan.yaml --baseline last`],
	])('needs the passphrase %s', async (_title, line) => {
		expect(await (await sealedHome()).run(line)).toMatchObject({code: 4, out: ''});
	});

	test('needs nothing of it for the example', async () => {
		const [beside, alone] = [await sealedHome(), openHome(files)];

		expect((await beside.run('check example --format markdown --only ACL')).err).toBe('');
		expect((await beside.run('check example --only ACL')).out).toBe(
			(await alone.run('check example --only ACL')).out,
		);
	});

	test('asks nobody, also where somebody sits there', async () => {
		const home = await sealedHome();
		const {world, printed, modes} = openTerminal({folder: home.folder, env: home.env});
		await main(`${judged} --plan plan.yaml`.split(' '), world);

		expect(printed().err).toBe(leftOut);
		expect(modes).toEqual([]);
	});

	test('says the same where it can not be told which one is meant', async () => {
		const home = await plainHome();
		await home.keep('contoso');
		const [beside, alone] = [
			await home.run(`${judged} --plan plan.yaml`),
			await openHome(files).run(`${judged} --plan plan.yaml`),
		];

		expect(beside).toMatchObject({
			code: alone.code,
			err: "There are 2 workspaces, acme and contoso: say which one with --workspace NAME. None of them is looked at: no run is kept, and their words don't count.\n",
		});
		expect(otherwise(beside.out, 'there are several, and none was named')).toBe(alone.out);
	});
});
