import {readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {usualFactor} from '../../src/state/second-factor/factor.ts';
import {textOf} from '../house/source-files.ts';
import {openPty, ptyTrouble} from '../screens/pty.ts';
import {readStrictly} from '../screens/read-picture.ts';
import {pictureOf} from '../screens/screen-picture.ts';
import {themes} from '../screens/themes.ts';
import {treeOf} from '../state/workspace/open-workspace.ts';
import {withBuiltProgram} from './built.ts';
import {codeAt} from './codes.ts';
import {type Home, openHome} from './open-home.ts';
import {endpointFiles} from './samples.ts';

const {folder} = withBuiltProgram();
const passphrase = 'seven quiet herons';
const pasted = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Somebody who has set up, and checks a machine whose list is off. */
const openUsed = async (): Promise<Home> => {
	const home = openHome({
		...endpointFiles(['ad.security.acl_enabled=false']),
		'plan.yaml': textOf('examples/remote-support.yaml'),
	});

	await home.run('setup --from plan.yaml --workspace acme --out out');
	await home.keep('acme', now => ({...now, preferences: {...now.preferences, targets: ['root:till-7']}}));

	return home;
};

const openApp = (home: Home, ...args: readonly string[]) =>
	openPty({
		command: process.execPath,
		args: [join(folder(), 'bin/deskwarden.js'), ...args],
		cwd: home.folder,
		env: home.env,
	});

type Terminal = ReturnType<typeof openApp>;

/** Down to the row of that name. */
const goTo = async (terminal: Terminal, name: string): Promise<void> => {
	const focused = () => terminal.lines().find(line => line.startsWith('  ▸')) ?? '';

	for (let moves = 0; !focused().includes(name); moves++) {
		if (moves > 20) throw new Error(`no row ${name}:\n${terminal.lines().join('\n')}`);
		const before = focused();

		terminal.press('down');
		await terminal.becomes(() => focused() !== before);
	}
};

/** What was told of a secret: the picture, the key, and the codes are on the screen alone. */
const secretsOn = (terminal: Terminal) => {
	const text = terminal.lines().join('\n');
	const [theme] = themes;
	const uri = theme && readStrictly(pictureOf(terminal.screen, theme));

	return {
		uri: uri ?? '',
		secret: /secret=([A-Z2-7]+)/.exec(uri ?? '')?.[1] ?? '',
		key: [...text.matchAll(/(?:\b[A-Z2-7]{4}\b ?){2,6}$/gm)].map(([row]) => row.trim()).join(' '),
		codes: [...text.matchAll(/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/g)].map(([code]) => code),
	};
};

const expectNowhere = (home: Home, terminal: Terminal, hidden: readonly string[]): void => {
	const files = Object.entries(treeOf(home.folder)).filter(([path]) => path !== 'passphrase');
	const kept = [...terminal.everything(), ...files.map(([, text]) => String(text))].join('\n');

	expect(hidden.filter(text => text.length < 4 || kept.includes(text))).toEqual([]);
	expect(readdirSync(tmpdir()).filter(name => hidden.some(text => name.includes(text)))).toEqual([]);
};

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'signing in the app', () => {
	test('seals the workspace, enrols whoever signs, and asks for a code from then on', async () => {
		const home = await openUsed();
		const terminal = openApp(home);

		await terminal.shows('Check now');
		await goTo(terminal, 'Who signs words');
		terminal.press('enter');
		await terminal.shows('Enrol somebody');
		terminal.press('enter');
		await terminal.shows('A passphrase for this workspace');
		terminal.press(passphrase);
		await terminal.shows(`${passphrase.length} characters, not shown`);
		terminal.press('enter');
		await terminal.shows('The same passphrase again');
		terminal.press(passphrase, 'enter');
		await terminal.shows('In which name are the words given?');
		await terminal.shows('Olga Owner');
		terminal.press('enter');
		await terminal.shows('Type the code that it shows');

		const {secret, key} = secretsOn(terminal);

		expect(secret).toHaveLength(32);
		expect(key.replaceAll(' ', '')).toBe(secret);
		terminal.press(codeAt(0, {...usualFactor, secret}, new Date()), 'enter');
		await terminal.shows('Ten recovery codes, shown only now');

		const {codes} = secretsOn(terminal);

		expect(codes).toHaveLength(10);
		terminal.press('enter');
		await terminal.shows('asks for a code.');

		terminal.press('esc');
		await terminal.shows('Check now');
		terminal.press('c');
		await terminal.shows('Findings ·');
		await goTo(terminal, 'the list is off');
		terminal.press('enter');
		await terminal.shows('w waive');
		terminal.press('w');
		await terminal.shows('enter next row');
		terminal.press('moves in spring', 'enter', 'enter', 'enter');
		await terminal.shows('enter accept the risk');
		terminal.press('enter');
		await terminal.shows('A code of Olga Owner');
		terminal.press('000000', 'enter');
		await terminal.shows('wrong');
		terminal.press(codes[3]?.toLowerCase() ?? '', 'enter');
		await terminal.shows('confirmed with second factor');
		terminal.press('q');
		expect(await terminal.ended).toMatchObject({exitCode: 0});

		expectNowhere(home, terminal, [passphrase, secret, key, ...codes]);
	});

	test.each([
		['the alternate screen', []],
		['the scrollback, where the app is drawn below what stands there', ['--inline']],
	])('leaves no key in %s', async (_place, options) => {
		const home = await openUsed();
		const terminal = openApp(home, 'enroll', 'anna@example.com', ...options);

		await terminal.shows('Paste the secret');
		terminal.press(`\u001B[200~${pasted}\u001B[201~`);
		await terminal.shows('32 characters, not shown');
		terminal.press('enter');
		await terminal.shows('JBSW Y3DP EHPK 3PXP');
		terminal.press('ctrl-c');
		expect(await terminal.ended).toMatchObject({exitCode: 130});

		expectNowhere(home, terminal, [pasted, 'JBSW Y3DP EHPK 3PXP']);
	});

	test('tells the key as plain text where somebody asks for it, and shows no secret that is typed', async () => {
		const home = await openUsed();
		const terminal = openApp(home, 'enroll', 'anna@example.com', '--accessible');

		await terminal.shows('The secret, not shown while you type:');
		terminal.press(`${pasted}x\u007F`, 'enter');
		await terminal.shows('The code (key tells the key, s: scanned elsewhere):');
		expect(terminal.bytes()).not.toContain('JBSW');
		terminal.press(codeAt(0, {...usualFactor, secret: pasted}, new Date()), 'enter');
		await terminal.shows('tried here');
		terminal.press('/leave', 'enter');
		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expectNowhere(home, terminal, [pasted]);
	});

	test('ctrl-c while a secret is typed leaves the terminal as it was', async () => {
		const home = await openUsed();
		const terminal = openApp(home, 'enroll', 'anna@example.com', '--accessible');

		await terminal.shows('The secret, not shown while you type:');
		terminal.press('JBSW', 'ctrl-c');
		expect(await terminal.ended).toMatchObject({exitCode: 130});
		expect(terminal.bytes()).not.toContain('JBSW');
	});
});
