import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {artifactsOf} from '../../src/artifacts/all.ts';
import {rehearse} from '../../src/cli/rehearse.ts';
import {planOf} from '../../src/domain/plan/draft.ts';
import type {Plan} from '../../src/domain/plan/shape.ts';
import type {Saved} from '../../src/state/saved.ts';
import {textOf} from '../house/source-files.ts';
import {openText} from '../screens/linear/open-text.ts';
import {readExample} from '../screens/linear/read-example.ts';
import {rooms} from '../screens/linear/rooms.ts';
import {openPty, ptyTrouble} from '../screens/pty.ts';
import {withBuiltProgram} from './built.ts';
import {guideCaseLines} from './guide-case-lines.ts';
import {openHome} from './open-home.ts';
import {deskwarden, openFolder, openWorld} from './world.ts';

test("the guide's case comes out as the example has it, in plain text", async () => {
	const saved: Saved[] = [];
	const written: Plan[] = [];
	const {world} = openWorld({});
	const terminal = openText({
		first: rooms.welcome,
		known: {filesOf: artifactsOf},
		services: {
			rehearse: plan => rehearse(plan, world),
			save: async now => {
				saved.push(now);

				return undefined;
			},
			write: async plan => {
				written.push(plan);

				return {count: artifactsOf(plan).length, kept: []};
			},
		},
	});

	for (const [told, typed] of guideCaseLines) {
		await terminal.shows(told);
		await terminal.type(typed);
	}

	expect(await terminal.ended).toBe(0);
	expect(planOf(saved.at(-1)?.draft ?? {})).toEqual(readExample());
	expect(written).toEqual([readExample()]);
	await expect(terminal.text()).toMatchFileSnapshot('transcripts/accessible-guide-case.txt');
});

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'deskwarden --accessible in a terminal', () => {
	const {folder} = withBuiltProgram();

	const open = (cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
		openPty({
			command: process.execPath,
			args: [join(folder(), 'bin/deskwarden.js'), ...args],
			cwd,
			env: {HOME: openFolder(), ...env},
		});

	/** Tells what stands on the paper, the ends of lines as we write them. */
	const told = (terminal: ReturnType<typeof open>) => terminal.bytes().replaceAll('\r\n', '\n');

	test.for<readonly [terminal: string, env: Readonly<Record<string, string>>, args: readonly string[]]>([
		['any terminal', {}, ['--accessible']],
		['a terminal without any ability', {TERM: 'dumb', LANG: 'C'}, ['--accessible']],
		['a terminal that says nothing of itself', {TERM: '', ACCESSIBLE: '1'}, []],
	])("leads through the guide's case to written files, in %s", async ([, env, args]) => {
		const out = openFolder();
		const terminal = open(out, env, ...args);
		let heard = 0;

		for (const [wanted, typed] of guideCaseLines) {
			await terminal.becomes(() => told(terminal).slice(heard).includes(wanted));
			await terminal.becomes(() => /[:?] $/.test(told(terminal)));
			heard = told(terminal).length;
			terminal.press(typed, 'enter');
		}

		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expect(terminal.bytes()).not.toContain('\u001B');
		if (env['LANG'] === 'C') expect(terminal.bytes()).toMatch(/^[\r\n\x20-\x7E]*$/);

		for (const {path, text} of artifactsOf(readExample())) {
			expect([path, readFileSync(join(out, 'acme-anydesk', path), 'utf8')]).toEqual([path, text]);
		}
		expect(readdirSync(out)).toEqual(['acme-anydesk']);
	});

	test.for<readonly [title: string, args: readonly string[], shown: string]>([
		['is there', [], 'Home, acme.'],
		['is named', ['--workspace', 'contoso'], 'Your choice (1 to 4, enter takes 1):'],
	])('comes by itself in a dumb terminal where a workspace %s', async ([title, args, shown]) => {
		const home = openHome({'plan.yaml': textOf('examples/remote-support.yaml')});
		if (title === 'is there') await home.run('setup --from plan.yaml --workspace acme --out out');
		const terminal = open(openFolder(), {TERM: 'dumb', HOME: home.folder}, ...args);

		await terminal.shows(shown);
		terminal.press('ctrl-d');

		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expect(terminal.bytes()).not.toContain('\u001B');
	});

	test('checks the example, tells a finding in full, and ends by ctrl-d with 0', async () => {
		const terminal = open(openFolder(), {TERM: 'dumb'}, '--accessible');

		await terminal.shows('Your choice (1 to 4, enter takes 1):');
		terminal.press('4', 'enter');
		await terminal.shows('What shall be checked?');
		terminal.press('3', 'enter');
		await terminal.shows('Findings (a number opens one');
		terminal.press('1', 'enter');
		await terminal.shows('Finding (n next, p previous, or back):');
		expect(told(terminal)).toContain('UNA-3');
		terminal.press('ctrl-d');

		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expect(terminal.bytes()).not.toContain('\u001B');
	});
});

test.for<readonly [argv: readonly string[], env: Readonly<Record<string, string>>]>([
	[['--accessible'], {}],
	[[], {ACCESSIBLE: '1'}],
])('without a terminal %j is the tour, as ever', async ([argv, env]) => {
	const {code, out, err} = await deskwarden(argv, {env});

	expect({code, err}).toEqual({code: 0, err: ''});
	expect(out).toBe((await deskwarden([])).out);
});
