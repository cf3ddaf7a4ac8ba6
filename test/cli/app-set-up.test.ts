import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {guideCase} from '../../src/domain/plan/guide-case.ts';
import {readPlanFile} from '../../src/probes/plan-file.ts';
import {openPty, ptyTrouble} from '../screens/pty.ts';
import {walkFrom} from '../state/setup/walk.ts';
import {withBuiltProgram} from './built.ts';
import {guideStory, review, type StoryStep, welcome} from './guide-story.ts';
import {openFolder} from './world.ts';

const ends = ['q', 'ctrl-c', 'SIGHUP', 'SIGKILL'] as const;

/** The plan as it stands after so many answers, worked out without a terminal. */
const after = (steps: readonly StoryStep[]) => {
	const walk = walkFrom(guideCase);

	for (const {name, keys} of steps) {
		expect(walk.question().name).toBe(name);

		for (const key of keys) {
			if (key === 'enter') walk.enter();
			else if (key === 'down') walk.down();
			else if (key === 'a') walk.tell({type: 'entry-added'});
			else walk.type(key);
		}
	}

	return {draft: walk.draft(), answered: steps.map(({name}) => name)};
};

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'the set-up in a terminal', () => {
	const {folder, deskwardenProcess} = withBuiltProgram();

	/** The program with a home of its own. */
	const openIn = (home: string) =>
		openPty({
			command: process.execPath,
			args: [join(folder(), 'bin/deskwarden.js')],
			cwd: home,
			env: {XDG_STATE_HOME: home},
		});

	const savedIn = (home: string) => {
		const {draft, progress} = JSON.parse(readFileSync(join(home, 'deskwarden/default/state.json'), 'utf8'));

		return {draft, answered: progress.answered};
	};

	test("from the first start to written files, for the guide's use case, with the keyboard alone", async () => {
		const home = openFolder();
		const terminal = openIn(home);

		await terminal.shows(welcome);
		terminal.press('enter');

		for (const {asks, keys} of guideStory) {
			await terminal.shows(asks);
			terminal.press(...keys);
		}

		await terminal.shows(review);
		await terminal.shows('To be written to ./acme-anydesk: 23 files');
		terminal.press('enter');
		await terminal.shows('23 files are in ./acme-anydesk');
		terminal.press('q');
		expect(await terminal.ended).toMatchObject({exitCode: 0});

		const {code, out} = await deskwardenProcess(['plan', 'export', '--json'], {env: {XDG_STATE_HOME: home}});
		const path = 'examples/remote-support.yaml';
		const example = readPlanFile(readFileSync(path, 'utf8'), path);

		expect(code).toBe(0);
		expect('ok' in example && JSON.parse(out)).toEqual('ok' in example && example.ok);
		expect(readdirSync(join(home, 'acme-anydesk'))).toContain('incoming.override.txt');
	});

	test('whoever is thrown out comes back to the same question, with every answer given', async () => {
		const home = openFolder();
		const first = openIn(home);

		await first.shows(welcome);
		first.press('enter');
		await first.shows(guideStory[0]?.asks ?? '');
		first.press('ctrl-c');
		await first.ended;

		for (const [index, {asks, keys}] of guideStory.entries()) {
			const next = guideStory[index + 1];
			const wanted = ends[index % ends.length] ?? 'q';
			const end = wanted === 'q' && next?.isText === true ? 'ctrl-c' : wanted;
			const terminal = openIn(home);

			await terminal.shows(asks);
			terminal.press(...keys);
			await terminal.shows(next?.asks ?? review);
			if (end === 'q' || end === 'ctrl-c') terminal.press(end);
			else terminal.signal(end);
			await terminal.ended;

			expect(savedIn(home)).toEqual(after(guideStory.slice(0, index + 1)));
		}

		const terminal = openIn(home);

		await terminal.shows(review);
		terminal.press('q');
		await terminal.ended;
	});

	test('kill -9 loses the answer that is being typed, and no other', async () => {
		const home = openFolder();
		const terminal = openIn(home);

		await terminal.shows(welcome);
		terminal.press('enter');
		await terminal.shows('What is your organisation called?');
		terminal.press('Acme Support GmbH', 'enter');
		await terminal.shows('Which AnyDesk licence do you have?');
		terminal.press('enter', 'enter', 'enter');
		await terminal.shows('With which mail address');
		terminal.press('owner@exam');
		await terminal.shows('owner@exam');
		terminal.signal('SIGKILL');
		await terminal.ended;

		const again = openIn(home);

		await again.shows('With which mail address');
		expect(again.lines().join('\n')).not.toContain('owner@exam');
		again.press('esc', 'esc', 'esc', 'esc');
		await again.shows('▸ Acme Support GmbH');
		again.press('ctrl-c');
		await again.ended;
	});

	test('a burst and a paste arrive whole, as one line of text', async () => {
		const terminal = openIn(openFolder());
		const burst = 'Acme Support GmbH, '.repeat(20);

		await terminal.shows(welcome);
		terminal.press('enter');
		await terminal.shows('What is your organisation called?');
		terminal.press(`${burst}end`);
		await terminal.shows('GmbH, end█');
		terminal.press(...Array.from({length: burst.length + 3}, () => '\u007F'));
		await terminal.becomes(lines => lines.includes('  ▸ █'));
		terminal.press('\u001B[200~Acme\u001B[31m GmbH\r\nrm -rf /\r\n\u001B[201~');
		await terminal.shows('▸ Acme[31m GmbH█');
		terminal.press('enter');
		await terminal.shows('Which AnyDesk licence do you have?');
		terminal.press('ctrl-c');
		expect(await terminal.ended).toMatchObject({exitCode: 130});
	});

	test('a window that is resized during the set-up is drawn anew, and loses nothing', async () => {
		const terminal = openIn(openFolder());
		const hasOneOf = (sign: string) => (lines: readonly string[]) =>
			lines.filter(line => line.includes(sign)).length === 1;

		await terminal.shows(welcome);
		terminal.press('enter');
		await terminal.shows('What is your organisation called?');
		terminal.press('Acme');
		await terminal.shows('▸ Acme█');
		terminal.resize({columns: 60, rows: 18});
		await terminal.becomes(
			lines => lines[0]?.length === 59 && hasOneOf('▸ Acme█')(lines) && hasOneOf('enter go on')(lines),
		);
		terminal.resize({columns: 40, rows: 10});
		await terminal.shows('Too small: the terminal has 40×10');
		expect(terminal.lines().join('\n')).not.toContain('Acme');
		terminal.resize({columns: 120, rows: 40});
		await terminal.becomes(
			lines => lines[0]?.length === 119 && hasOneOf('▸ Acme█')(lines) && hasOneOf('Rehearsal')(lines),
		);
		terminal.press('ctrl-c');
		await terminal.ended;
	});

	test('looking around leaves nothing behind', async () => {
		const home = openFolder();
		const terminal = openIn(home);

		await terminal.shows(welcome);
		terminal.press('?');
		await terminal.shows('Help');
		terminal.press('esc', 'G', 'enter');
		await terminal.shows('What shall be checked?');
		terminal.press('q');
		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expect(existsSync(join(home, 'deskwarden'))).toBe(false);
	});
});
