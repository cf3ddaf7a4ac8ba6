import {describe, expect, test} from 'vitest';
import {useFixture} from './open-fixture.ts';
import {ptyTrouble} from './pty.ts';
import {shellTrouble} from './shells.ts';

const asked = 'Your choice (1 to 4, enter takes 1):';

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'plain text in a real terminal', () => {
	const open = useFixture('linear');

	test('a hostile finding stays text: no escape byte reaches the terminal', async () => {
		const terminal = open({rows: 60});

		await terminal.shows(asked);
		terminal.press('3', 'enter');
		await terminal.shows('Failed, critical: ACL-9 on till-7: evil·]52;c;aGk=');
		terminal.press('1', 'enter');
		await terminal.shows('Because: evil·]52;c;aGk=');
		terminal.press('leave', 'enter');
		await terminal.ended;
		expect(terminal.bytes().replaceAll(/[\r\n]/g, '')).not.toMatch(/\p{Cc}/u);
	});

	test('arrow keys and other sequences are a line like any other, and do no harm', async () => {
		const terminal = open();

		await terminal.shows(asked);
		terminal.press('up', '\u001B[200~x', 'enter');
		await terminal.shows('Type a number from 1 to 4, or enter alone for 1.');
		expect(terminal.bytes()).not.toContain('\u001B');
	});

	test('the terminal edits its lines itself', async () => {
		const terminal = open();

		await terminal.shows(asked);
		// Typed wrongly, and erased.
		terminal.press('nonsense', '\u0015', '2', '\u007F', '3', 'enter');
		await terminal.shows('Findings on the example');
	});

	test.for([
		['ctrl-c', 130],
		['ctrl-d', 0],
	] as const)('%s ends with %i, on a line of its own', async ([key, code]) => {
		const terminal = open();

		await terminal.shows(asked);
		terminal.press(key);
		expect(await terminal.ended).toMatchObject({exitCode: code});
		expect(terminal.lines().join('\n')).toMatch(/\nLeft\. What was answered is kept\.\n/);
	});

	test.for([
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('%s ends with %i', async ([signal, code]) => {
		const terminal = open();

		await terminal.shows(asked);
		terminal.signal(signal);
		expect(await terminal.ended).toMatchObject({exitCode: code});
	});

	test.for([20, 40, 200])('at %i columns no line is broken by the terminal', async columns => {
		const terminal = open({columns, rows: 100});

		await terminal.shows('takes 1):');
		expect(
			Math.max(
				...terminal
					.bytes()
					.split('\r\n')
					.map(line => line.trimEnd().length),
			),
		).toBeLessThanOrEqual(columns);
	});

	test.skipIf(shellTrouble !== undefined)('ctrl-z stops it, and fg asks again', async () => {
		const [terminal, command] = open.inShell('bash');

		await terminal.shows('ready>');
		terminal.press(command, 'enter');
		await terminal.shows(asked);
		terminal.press('ctrl-z');
		await terminal.shows('Stopped');
		terminal.press('fg', 'enter');
		await terminal.becomes(lines => lines.filter(line => line.startsWith(asked)).length > 1);
		terminal.press('leave', 'enter');
		await terminal.shows('Left.');
	});
});
