import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {withSigner} from '../../src/state/workspace/signers.ts';
import {textOf} from '../house/source-files.ts';
import {openPty, ptyTrouble} from '../screens/pty.ts';
import {treeOf} from '../state/workspace/open-workspace.ts';
import {withBuiltProgram} from './built.ts';
import {codeAt} from './codes.ts';
import {type Home, openHome, passphrase} from './open-home.ts';
import {asOrdinaryUser, ordinaryUser} from './ordinary-user.ts';
import {startProgram} from './running.ts';
import {endpointFiles} from './samples.ts';
import {makeSigner} from './signers.ts';

const {folder, deskwardenProcess} = withBuiltProgram();
const files = {...endpointFiles(), 'plan.yaml': {text: textOf('examples/remote-support.yaml'), mode: 0o644}};
const quote = (text: string): string => `'${text}'`;
const program = (): readonly string[] => [process.execPath, join(folder(), 'bin/deskwarden.js')];

/** The program in a terminal, between two looks at the terminal's modes. */
const atTerminal = (home: Home, line: string) =>
	openPty({
		command: '/bin/sh',
		args: [
			'-c',
			`stty -g; ${[...program(), ...line.split(' ')].map(quote).join(' ')}; code=$?; stty -g; exit $code`,
		],
		cwd: home.folder,
		env: home.env,
		columns: 250,
	});

type Terminal = ReturnType<typeof atTerminal>;

/** Its modes in one word, as they were before and after. */
const expectRestored = (terminal: Terminal): void => {
	const modes = terminal.lines().filter(line => /^(?:[0-9a-f]+:){8,}[0-9a-f]+$/.test(line));

	expect(modes).toHaveLength(2);
	expect(modes[1]).toBe(modes[0]);
};

/** Neither in what was sent to the terminal, nor in its memory. */
const expectUnseen = (terminal: Terminal, ...hidden: readonly string[]): void => {
	const {screen} = terminal;
	const memory = Array.from({length: screen.buffer.normal.length}, (_, line) =>
		screen.buffer.normal.getLine(line)?.translateToString(),
	).join('\n');

	for (const text of hidden) {
		expect(terminal.bytes()).not.toContain(text);
		expect(memory).not.toContain(text);
	}
};

/** The processes that run below one, with itself. */
const treeBelow = (pid: number): readonly number[] => {
	const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
		.trim()
		.split(' ')
		.filter(Boolean);

	return [pid, ...children.flatMap(child => treeBelow(Number(child)))];
};

const hasProc = existsSync('/proc/self/task');

const sealedHome = async (): Promise<Home> => {
	const home = openHome(files);
	await home.keepSealed('acme');

	return home;
};

describe.skipIf(ptyTrouble !== undefined)(
	ptyTrouble ?? 'a passphrase that is typed at a real terminal',
	() => {
		const asked = 'Passphrase of the workspace acme:';
		const [first, second] = [passphrase.slice(0, 9), passphrase.slice(9)];

		test('seals, is seen by nobody, and opens with the stock tool', {timeout: 60_000}, async ctx => {
			const home = openHome(files);
			await home.run('setup --from plan.yaml --workspace acme');
			const terminal = atTerminal(home, 'workspace seal');

			await terminal.shows('New passphrase:');
			terminal.press(
				'nothing of this',
				'\u0015',
				`\u001B[200~${first}\u001B[201~`,
				`${second}x`,
				'\u007F',
				'enter',
			);
			await terminal.shows('The same again:');
			terminal.press(passphrase, 'enter');

			expect(await terminal.ended).toMatchObject({exitCode: 0});
			expect(terminal.lines().join('\n')).toContain('The workspace acme is sealed. ');
			expectUnseen(terminal, passphrase, first, second, 'nothing');
			expectRestored(terminal);
			expect(readdirSync(home.folderOf('acme')).sort()).toEqual([
				'identity.age',
				'state.age',
				'state.age.bak',
			]);
			for (const text of Object.values(treeOf(home.folderOf('acme'))))
				expect(text).not.toMatch(/correct|Olga|acme/);

			ctx.skip(
				spawnSync('age', ['--version']).error !== undefined,
				'age is missing: install the package age',
			);
			const age = openPty({
				command: 'age',
				args: ['-d', '-i', 'identity.age', '-o', 'out', 'state.age'],
				cwd: home.folderOf('acme'),
			});
			await age.shows('nter passphrase');
			age.press(passphrase, 'enter');

			expect(await age.ended).toMatchObject({exitCode: 0});
			expect(JSON.parse(readFileSync(join(home.folderOf('acme'), 'out'), 'utf8'))).toMatchObject({
				schema: 'deskwarden/workspace@1',
				draft: {namespace: 'acme'},
			});
		});

		test('opens at the third try', async () => {
			const home = await sealedHome();
			const terminal = atTerminal(home, 'workspace show');

			for (const [tries, typed] of ['not this', 'nor that', passphrase].entries()) {
				await terminal.becomes(lines => lines.filter(line => line.startsWith(asked)).length === tries + 1);
				terminal.press(typed, 'enter');
			}

			expect(await terminal.ended).toMatchObject({exitCode: 0});
			expect(terminal.lines()).toContain('Sealed      yes');
			expectUnseen(terminal, 'not this', 'nor that', passphrase);
			expectRestored(terminal);
		});

		test('is let go by ctrl-c, and the terminal is as it was', async () => {
			const home = await sealedHome();
			const terminal = openPty({
				command: program()[0] ?? '',
				args: [...program().slice(1), 'words', 'list'],
				cwd: home.folder,
				env: home.env,
			});
			await terminal.shows(asked);
			terminal.press('secr', 'esc', 'ctrl-c');

			expect(await terminal.ended).toMatchObject({exitCode: 130});
			expectUnseen(terminal, 'secr');

			const again = atTerminal(home, 'words list');
			await again.shows(asked);
			again.press('ctrl-c');
			await again.ended;
			expectRestored(again);
		});

		test.skipIf(!hasProc)('ends with its process at SIGTERM, and the terminal is as it was', async () => {
			const terminal = atTerminal(await sealedHome(), 'words list');
			await terminal.shows(asked);
			process.kill(treeBelow(terminal.pid).at(-1) ?? 0, 'SIGTERM');

			expect(await terminal.ended).toMatchObject({exitCode: 143});
			expectRestored(terminal);
		});

		test.skipIf(!hasProc)(
			'stands in no argument, no environment and no file while a command waits',
			async () => {
				const home = await sealedHome();
				const {signer, factor, recoveryCodes} = makeSigner('Olga Owner', new Date());
				await home.keepSealed('acme', now => withSigner(now, signer));
				const line = 'attest MFA-4 --target * --by olga@example.com --note seen'.split(' ');
				const args = [
					...program().slice(1),
					...line.map(word => (word === 'olga@example.com' ? 'Olga Owner' : word)),
				];
				const terminal = openPty({
					command: program()[0] ?? '',
					args,
					cwd: home.folder,
					env: home.env,
					columns: 200,
				});
				const code = codeAt(0, factor, new Date());

				await terminal.shows(asked);
				terminal.press(first);
				const seen = [look(terminal.pid, home)];
				terminal.press(second, 'enter');
				await terminal.shows('Code of Olga Owner, from the authenticator app:');
				terminal.press(code);
				seen.push(look(terminal.pid, home));
				terminal.press('enter');

				expect(await terminal.ended).toMatchObject({exitCode: 0});
				expect(terminal.lines().join(' ')).toContain('confirmed with second factor');
				expectUnseen(terminal, passphrase, first, second, code, signer.secret);

				for (const {texts, processes} of seen) {
					// It starts no other program.
					expect(processes).toEqual([terminal.pid]);
					expect(texts.join('\n')).toContain('attest');

					for (const hidden of [passphrase, first, second, code, signer.secret, ...recoveryCodes]) {
						for (const text of texts) expect(text).not.toContain(hidden);
					}
				}
			},
		);
	},
);

/** What the system shows of a process and those below it, and what lies on the disk but the passphrase's own file. */
const look = (pid: number, home: Home) => {
	const processes = treeBelow(pid);
	const {passphrase: _, ...others} = treeOf(home.folder);

	return {
		processes,
		texts: [
			...processes.flatMap(one =>
				['cmdline', 'environ'].map(name => readFileSync(`/proc/${one}/${name}`, 'latin1')),
			),
			...Object.values(others),
		],
	};
};

describe('processes', () => {
	test('a code that one took is refused by the next, and wrong ones slow them all down', async () => {
		const home = openHome(files);
		const {signer, factor} = makeSigner('Olga Owner', new Date());
		await home.keepSealed('acme', now => withSigner(now, signer));
		const line = [
			'waive',
			'NET-1',
			'--target',
			'*',
			'--owner',
			'OLGA OWNER',
			'--reason',
			'none',
			'--until',
			'2999-12-31',
		];
		const code = codeAt(0, factor, new Date());
		const sign = (typed: string) =>
			deskwardenProcess([...line, '--passphrase-fd', '0', '--code-file', '-'], {
				cwd: home.folder,
				env: home.env,
				stdin: `${passphrase}\n${typed}\n`,
			});

		expect(await sign(code)).toMatchObject({
			code: 0,
			err: '',
			out: expect.stringContaining('confirmed with second factor'),
		});
		expect(await sign(code)).toMatchObject({
			code: 4,
			out: '',
			err: 'This code, or a later one, was used already. Wait for the next one.\n',
		});

		const wrong = code.replaceAll(/\d/g, digit => `${9 - Number(digit)}`);
		for (const _ of [1, 2, 3]) expect((await sign(wrong)).code).toBe(4);
		expect((await sign(wrong)).err).toMatch(
			/^Too many wrong codes\. The next one is looked at in \d+ s\.\n$/,
		);
		expect((await home.sealedState('acme')).waivers).toHaveLength(1);
	});

	test('take a passphrase behind a descriptor', async () => {
		const home = await sealedHome();
		const ended = await deskwardenProcess(['words', 'list', '--passphrase-fd', '4'], {
			cwd: home.folder,
			env: home.env,
			by: ['/bin/sh', '-c', 'exec "$@" 4<passphrase', 'sh'],
		});

		expect(ended).toMatchObject({code: 0, out: 'No word is noted.\n', err: ''});
	});

	test.each([
		[
			'a secret and a code',
			['enroll', 'nobody@example.com', '--secret-file', '-', '--code-file', '-'],
			'secret\n',
			2,
		],
		['a passphrase', ['words', 'list', '--passphrase-fd', '0'], `${passphrase}\n`, 0],
	])('wait for no more of standard input than %s', async (_title, line, typed, code) => {
		const home = await sealedHome();
		const running = startProgram(
			join(folder(), 'bin/deskwarden.js'),
			[...line, ...(code === 0 ? [] : ['--passphrase-file', 'passphrase'])],
			{
				cwd: home.folder,
				env: home.env,
			},
		);
		// Its other end stays open.
		running.type(typed);

		expect(await running.ended).toBe(code);
	});

	test.skipIf(ordinaryUser.trouble !== undefined)(
		asOrdinaryUser('a home that may not be written ends with 73, and what was asked for is not half done'),
		async () => {
			const home = openHome(files);
			mkdirSync(join(home.folder, '.local/state'), {recursive: true});
			for (const name of ['.local', '.local/state']) chmodSync(join(home.folder, name), 0o555);
			const ended = await deskwardenProcess(['setup', '--from', 'plan.yaml', '--workspace', 'acme'], {
				cwd: home.folder,
				env: home.env,
				by: ordinaryUser.by,
			});

			expect({...ended, err: ended.err.replaceAll(home.folder, '<home>')}).toMatchObject({
				code: 73,
				out: '',
				err: '<home>/.local/state/deskwarden/acme cannot be written: this user may not write there (EACCES). Nothing was changed.\n',
			});
		},
	);

	test.skipIf(ordinaryUser.trouble !== undefined)(
		asOrdinaryUser('a workspace that may not be written keeps no run: the report is told, and the end is 73'),
		async () => {
			const home = openHome({...endpointFiles([], {mode: 0o644}), 'home/note': ''});
			const by = ordinaryUser.by;
			const own = {cwd: home.folder, env: {HOME: join(home.folder, 'home')}, by};
			chmodSync(join(home.folder, 'home'), 0o777);
			writeFileSync(join(home.folder, 'plan.yaml'), files['plan.yaml'].text, {mode: 0o644});
			expect(
				(await deskwardenProcess(['setup', '--from', 'plan.yaml', '--workspace', 'acme'], own)).code,
			).toBe(0);
			chmodSync(join(home.folder, 'home/.local/state/deskwarden/acme'), 0o500);
			const ended = await deskwardenProcess(['check', 'root:till-7', '--only', 'HST-3'], own);

			expect(ended.code).toBe(73);
			expect(ended.out).toMatch(/^Conforms as far as was asked: /);
			expect(ended.err).toMatch(
				/cannot be written: this user may not write there \(EACCES\)\. Nothing was changed\.\n$/,
			);
		},
	);
});
