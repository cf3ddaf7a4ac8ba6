import {expect, test} from 'vitest';
import {aFinding, fakeAudit} from './fake-audit.ts';
import {checkTheExample, openTerminal} from './open-terminal.tsx';

const many = Array.from({length: 200}, (_, index) =>
	aFinding({check: `ACL-${index}`, because: `reason ${index}`}),
);

test('a long list is shown page by page, to its end', async () => {
	const terminal = openTerminal({columns: 60, rows: 18, audit: fakeAudit(many)});

	await checkTheExample(terminal);
	await terminal.press('G');
	await terminal.shows('ACL-199');
	expect(terminal.lines()).toHaveLength(18);
	await terminal.press('enter');
	await terminal.shows('Finding 200/200 · till-7');
});

test('a window that shrinks is drawn anew', async () => {
	const terminal = openTerminal();

	await checkTheExample(terminal);
	terminal.resize({columns: 60, rows: 18});
	await terminal.hides('not applicable');
	expect(terminal.lines()).toHaveLength(18);
	expect(Math.max(...terminal.lines().map(line => line.length))).toBeLessThanOrEqual(60);
});

test('a window that is too small says so, answers nothing, and loses nothing', async () => {
	const terminal = openTerminal();

	await terminal.press('down', 'enter');
	await terminal.shows('Which folder shall be checked?');
	await terminal.press('/mnt');
	await terminal.shows('▸ /mnt█');
	terminal.resize({columns: 50, rows: 12});
	await terminal.shows('the terminal has 50×12 characters');
	expect(terminal.lines().length).toBeLessThanOrEqual(12);
	await terminal.press('x', 'enter', '\u001B[200~pasted\u001B[201~');
	terminal.resize({columns: 80, rows: 24});
	await terminal.shows('▸ /mnt█');
	terminal.resize({columns: 59, rows: 30});
	await terminal.shows('Too small');
	await terminal.press('q');
	await expect.poll(() => terminal.session.state().shown).toEqual({screen: 'left', exitCode: 0});
});
