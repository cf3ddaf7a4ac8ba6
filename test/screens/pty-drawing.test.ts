import {setTimeout} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {openExample, useFixture} from './open-fixture.ts';
import {ptyTrouble} from './pty.ts';

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'the app in a real terminal', () => {
	const openFixture = useFixture();

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
