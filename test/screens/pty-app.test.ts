import {setTimeout} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Bundle, bundleFixture} from './bundle.ts';
import {openPty, type PtyOptions, ptyTrouble} from './pty.ts';

let bundle: Bundle;

const openFixture = (options: Partial<PtyOptions> = {}, ...args: readonly string[]) =>
	openPty({command: process.execPath, args: [bundle.program, ...args], ...options});

type Terminal = ReturnType<typeof openPty>;

const openExample = async (terminal: Terminal) => {
	await terminal.shows('▸ Check this machine');
	// One burst, as a fast hand or a slow line sends it.
	terminal.press('jj');
	await terminal.shows('▸ Check the example');
	terminal.press('enter');
	await terminal.shows('Findings · 307');
};

const expectRestored = (terminal: Terminal) => {
	expect(terminal.buffer()).toBe('normal');
	expect(terminal.isCursorShown()).toBe(true);
	expect(terminal.isPasteBracketed()).toBe(false);
};

describe.skipIf(ptyTrouble !== undefined)(`the app in a real terminal${ptyTrouble ?? ''}`, () => {
	beforeAll(async () => {
		bundle = await bundleFixture();
	});

	afterAll(() => bundle.remove());

	test('opens over the screen, and gives it back', async () => {
		const terminal = openFixture();

		await openExample(terminal);
		expect(terminal.buffer()).toBe('alternate');
		expect(terminal.isCursorShown()).toBe(false);
		expect(terminal.isPasteBracketed()).toBe(true);
		terminal.press('down', 'enter');
		await terminal.shows('Finding · till-7 2/307');
		terminal.press('esc');
		await terminal.shows('Findings · 307');
		terminal.press('q');
		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expectRestored(terminal);
	});

	test('a hostile finding reaches neither the clipboard nor the title', async () => {
		const terminal = openFixture();

		await openExample(terminal);
		terminal.press('enter');
		await terminal.shows('Because    evil·]52;c;aGk=');
		terminal.press('q');
		await terminal.ended;
		expect(terminal.bytes()).not.toContain('\u001B]');
		expect(terminal.bytes()).not.toContain('\u0007');
	});

	test('ctrl-c ends with 130', async () => {
		const terminal = openFixture();

		await terminal.shows('Home');
		terminal.press('ctrl-c');
		expect(await terminal.ended).toMatchObject({exitCode: 130});
		expectRestored(terminal);
	});

	test.for([
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('%s ends with %i', async ([signal, code]) => {
		const terminal = openFixture();

		await openExample(terminal);
		terminal.signal(signal);
		expect(await terminal.ended).toMatchObject({exitCode: code});
		expectRestored(terminal);
	});

	test('a crash is told on the screen that was there before', async () => {
		const terminal = openFixture({}, '--break');

		await terminal.shows('Home');
		terminal.press('enter');
		expect(await terminal.ended).toMatchObject({exitCode: 1});
		expectRestored(terminal);
		expect(terminal.lines().join('\n')).toContain('Error: a defect of ours');
	});

	test('a resized window is drawn anew', async () => {
		const terminal = openFixture();

		await openExample(terminal);

		for (const [columns, rows] of [
			[60, 18],
			[120, 40],
			[60, 40],
			[100, 18],
			[80, 24],
		] as const) {
			terminal.resize({columns, rows});
			await terminal.becomes(
				lines =>
					lines[0]?.length === columns - 1 &&
					lines[0].endsWith('Findings · 307') &&
					lines[1] === ` ${'─'.repeat(columns - 2)}` &&
					lines.filter(line => line.includes('─')).length === 1 &&
					lines.filter(line => line.includes('▸')).length === 1 &&
					lines.at(-1)?.startsWith(' ↑↓ choose') === true,
			);
		}
	});

	test('an escape sequence that comes in pieces is one key, a lone escape another', async () => {
		const terminal = openFixture();

		await openExample(terminal);
		terminal.press('\u001B');
		await setTimeout(5);
		terminal.press('[B');
		await terminal.shows('▸ ✘ critical   till-7         the unattended');
		terminal.press('esc');
		await terminal.shows('Home');
	});

	test('idle means no bytes', async () => {
		const terminal = openFixture();

		await terminal.shows('leave');
		await setTimeout(100);

		const before = terminal.bytes().length;

		await setTimeout(500);
		expect(terminal.bytes().length).toBe(before);
	});

	test('NO_COLOR is respected, and so is a terminal without UTF-8', async () => {
		const terminal = openFixture({env: {NO_COLOR: '1', LANG: 'C'}});

		await terminal.shows('> Check this machine');
		terminal.press('jj', 'enter');
		await terminal.shows('> x  critical');
		terminal.press('q');
		await terminal.ended;
		expect(terminal.bytes()).not.toMatch(new RegExp(`${'\u001B'}\\[3[0-9]m`));
		expect(terminal.bytes()).toMatch(/^[\0-\x7F]*$/);
	});

	test('a terminal that is too small is told so', async () => {
		const terminal = openFixture({columns: 50});

		await terminal.ended;
		expect(terminal.lines().join('')).toContain('the terminal has 50×24 characters');
	});
});
