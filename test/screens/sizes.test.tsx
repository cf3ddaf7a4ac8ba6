import {expect, test} from 'vitest';
import {aFinding, fakeAudit} from './fake-audit.ts';
import {checkTheExample, openTerminal} from './open-terminal.tsx';

const many = Array.from({length: 200}, (_, index) =>
	aFinding({check: `ACL-${index}`, because: `reason ${index}`}),
);

test.for([
	[60, 18],
	[80, 24],
	[120, 40],
] as const)('%i×%i shows every screen whole', async ([columns, rows]) => {
	const terminal = openTerminal({columns, rows, audit: fakeAudit(many)});
	const isWhole = () => {
		const lines = terminal.lines();

		expect(lines).toHaveLength(rows);
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(columns);
		expect(lines.at(-1)).toMatch(/enter|esc|any key/);
		expect(lines[1]).toContain('─────');
	};

	await terminal.shows('Home');
	isWhole();
	await checkTheExample(terminal);
	isWhole();
	await terminal.press('G');
	await terminal.shows('ACL-199');
	isWhole();
	await terminal.press('enter');
	await terminal.shows('Finding 200/200 · till-7');
	isWhole();
	await terminal.press('?');
	await terminal.shows('Help');
	isWhole();
});

test('a window that shrinks is drawn anew', async () => {
	const terminal = openTerminal();

	await checkTheExample(terminal);
	terminal.resize({columns: 60, rows: 18});
	await terminal.hides('not applicable');
	expect(terminal.lines()).toHaveLength(18);
	expect(Math.max(...terminal.lines().map(line => line.length))).toBeLessThanOrEqual(60);
});
