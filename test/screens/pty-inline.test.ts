import {describe, expect, test} from 'vitest';
import {openExample, type PtyTerminal, useFixture} from './open-fixture.ts';
import {shellTrouble} from './shells.ts';

const earlier = Array.from({length: 60}, (_, index) => `written before ${index + 1}`);

/** What stood in the terminal before is still there, in its order. */
const expectEarlier = (terminal: PtyTerminal) => {
	const found = terminal.everything().filter(line => line.startsWith('written before '));

	expect(found).toEqual(earlier);
};

describe.skipIf(shellTrouble !== undefined)(shellTrouble ?? 'the app inline', () => {
	const open = useFixture();

	const start = async (): Promise<PtyTerminal> => {
		const [terminal, command] = open.inShell('dash');

		await terminal.shows('ready>');
		terminal.press(`for i in $(seq 60); do echo written before $i; done; ${command} --inline`, 'enter');
		await terminal.shows('▸ Check this machine');

		return terminal;
	};

	test('leaves what stood there where it was, and its last picture below', async () => {
		const terminal = await start();

		expect(terminal.buffer()).toBe('normal');
		await openExample(terminal);
		for (const key of ['G', 'g', 'down', 'enter']) terminal.press(key);
		await terminal.shows('Finding 2/307 · till-7');
		terminal.press('esc');
		await terminal.shows('Findings · 307');
		expectEarlier(terminal);

		const picture = terminal.lines();

		terminal.press('q');
		await terminal.shows('ready>');
		expectEarlier(terminal);
		expect(terminal.isCursorShown()).toBe(true);

		const left = terminal.everything().join('\n');

		expect(left).toContain(picture.slice(0, -1).join('\n'));
		expect(terminal.lines().at(-1)).toMatch(/^ready>/);
		expect(terminal.bytes()).not.toMatch(/\[\?1049h|\[3J/);
	});

	test('as a job too: what stood there is still there after ctrl-z and fg', async () => {
		const terminal = await start();

		terminal.press('ctrl-z');
		await terminal.shows('Stopped');
		expectEarlier(terminal);
		terminal.press('fg', 'enter');
		await terminal.shows('▸ Check this machine');
		terminal.press('q');
		await terminal.becomes(lines => lines.at(-1)?.startsWith('ready>') === true);
		expectEarlier(terminal);
	});

	test('after ctrl-c the picture stays as well', async () => {
		const terminal = await start();

		terminal.press('ctrl-c');
		await terminal.shows('ready>');
		expect(terminal.everything().join('\n')).toContain('▸ Check this machine');
		expectEarlier(terminal);
	});

	test('opens in as little as 60×17, and says of what is smaller how much is missing', async () => {
		const small = open({columns: 60, rows: 16}, '--inline');
		await small.shows("The app can't open: the terminal has 60×16 characters, and 6");
		await small.shows('0×17 are needed.');

		const terminal = open({columns: 60, rows: 17}, '--inline');
		await openExample(terminal);
		terminal.resize({columns: 60, rows: 16});
		await terminal.shows('Too small: the terminal has 60×16 characters');
		terminal.resize({columns: 60, rows: 18});
		await terminal.shows('Findings · 307');
		terminal.press('q');

		expect(await terminal.ended).toMatchObject({exitCode: 0});
	});
});
