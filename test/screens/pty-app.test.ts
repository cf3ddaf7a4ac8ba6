import {describe, expect, test} from 'vitest';
import {openExample, type PtyTerminal, useFixture} from './open-fixture.ts';
import {ptyTrouble} from './pty.ts';

const expectRestored = (terminal: PtyTerminal) => {
	expect(terminal.buffer()).toBe('normal');
	expect(terminal.isCursorShown()).toBe(true);
	expect(terminal.isPasteBracketed()).toBe(false);
};

describe.skipIf(ptyTrouble !== undefined)(
	ptyTrouble ?? 'the app takes a real terminal, and gives it back',
	() => {
		const openFixture = useFixture();

		test('opens over the screen, and gives it back', async () => {
			const terminal = openFixture();

			await openExample(terminal);
			expect(terminal.buffer()).toBe('alternate');
			expect(terminal.isCursorShown()).toBe(false);
			expect(terminal.isPasteBracketed()).toBe(true);
			terminal.press('down', 'enter');
			await terminal.shows('Finding 2/307 · till-7');
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
	},
);
