import {describe, expect, test} from 'vitest';
import {openExample, type PtyTerminal, useFixture} from './open-fixture.ts';
import {type Shell, shellTrouble} from './shells.ts';

/** The terminal is as it was, and the shell has it. */
const expectShell = async (terminal: PtyTerminal, shell: Shell) => {
	await terminal.shows('Stopped');
	expect(terminal.buffer()).toBe('normal');
	// The second time the word stands there from the first: what is given back comes in pieces.
	await expect.poll(() => terminal.isCursorShown()).toBe(true);
	// Bash asks for such pastes itself.
	if (shell === 'dash') await expect.poll(() => terminal.isPasteBracketed()).toBe(false);
	terminal.press('stty -a', 'enter');
	await terminal.shows(' icanon');
	expect(terminal.lines().join('\n')).toContain(' echo ');
};

describe.skipIf(shellTrouble !== undefined)(shellTrouble ?? 'the app as a job of a shell', () => {
	const open = useFixture();

	const start = async (shell: Shell, line = (command: string) => command): Promise<PtyTerminal> => {
		const [terminal, command] = open.inShell(shell);

		await terminal.shows('ready>');
		terminal.press(line(command), 'enter');
		await terminal.shows('▸ Check this machine');

		return terminal;
	};

	test.for(['dash', 'bash'] as const)(
		'in %s ctrl-z gives the terminal back, and fg takes it again',
		async shell => {
			const terminal = await start(shell);

			terminal.press('j');
			await terminal.shows('▸ Check a folder');

			const before = terminal.lines();

			terminal.press('ctrl-z');
			await expectShell(terminal, shell);
			terminal.press('fg', 'enter');
			await terminal.becomes(lines => lines.join('\n') === before.join('\n'));
			expect(terminal.buffer()).toBe('alternate');
			expect(terminal.isCursorShown()).toBe(false);
			expect(terminal.isPasteBracketed()).toBe(true);

			// Keys are heard as keys again, and a second time is as the first.
			terminal.press('k');
			await terminal.shows('▸ Check this machine');
			terminal.press('ctrl-z');
			await expectShell(terminal, shell);
			terminal.press('fg', 'enter');
			await terminal.shows('▸ Check this machine');
			terminal.press('q');
			await terminal.becomes(() => terminal.buffer() === 'normal');
			terminal.press('echo "it ended with $?"', 'enter');
			await terminal.shows('it ended with 0');
		},
	);

	test('whoever has started it is stopped with it, so that the shell comes back', async () => {
		const terminal = await start('dash', command => `sh -c '${command}; echo "after $?"'`);

		terminal.press('ctrl-z');
		await expectShell(terminal, 'dash');
		terminal.press('fg', 'enter');
		await terminal.shows('▸ Check this machine');
		terminal.press('ctrl-c');
		await terminal.shows('after 130');
	});

	test('a window that was resized in the meantime is drawn to its new size', async () => {
		const terminal = await start('dash');

		terminal.press('ctrl-z');
		await terminal.shows('Stopped');
		terminal.resize({columns: 100, rows: 30});
		terminal.press('fg', 'enter');
		await terminal.becomes(
			lines => lines[1]?.length === 99 && lines.at(-1)?.startsWith(' ↑↓ choose') === true,
		);
	});

	test('stopped from elsewhere, it takes the terminal again when it is continued', async () => {
		const terminal = await start('dash', command => `sh -c 'echo "it is $$"; exec ${command}'`);
		const pid = Number(/it is (\d+)\r/.exec(terminal.bytes())?.[1]);

		terminal.press('j');
		await terminal.shows('▸ Check a folder');

		const before = terminal.lines();

		process.kill(pid, 'SIGSTOP');
		await terminal.shows('Stopped');
		// The terminal is still raw, so that its enter ends no line for the shell.
		terminal.press('stty sane\n');
		await terminal.becomes(lines => (lines.join('\n').match(/ready>/g)?.length ?? 0) > 1);
		terminal.press('fg', 'enter');
		await terminal.becomes(lines => lines.join('\n') === before.join('\n'));
		terminal.press('k');
		await terminal.shows('▸ Check this machine');
		terminal.press('q');
		await terminal.becomes(() => terminal.buffer() === 'normal');
	});

	test('without a shell that could continue it, ctrl-z changes nothing', async () => {
		const terminal = open();

		await openExample(terminal);
		// Twice at once, as an impatient hand sends it.
		terminal.press('\u001A\u001A');
		terminal.press('j');
		await terminal.becomes(lines =>
			lines.some(line => line.includes('▸ ✘ critical   till-7         the unattended')),
		);
		expect(terminal.buffer()).toBe('alternate');
		terminal.press('q');
		expect(await terminal.ended).toMatchObject({exitCode: 0});
	});
});
