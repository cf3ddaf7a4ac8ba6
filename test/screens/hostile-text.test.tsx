import {expect, test} from 'vitest';
import type {Finding} from '../../src/domain/finding.ts';
import {aFinding, exampleFindings, fakeAudit} from './fake-audit.ts';
import {checkTheExample, openTerminal} from './open-terminal.tsx';
import {linesIn} from './screen-lines.ts';

const wide = '日本語'.repeat(60);
const emoji = '👍🏽👨‍👩‍👧🇩🇪1️⃣✔️'.repeat(20);
const devanagari = 'क्षत्रियाणाम्'.repeat(20);
const acting = '\u001B[2J\u001B]52;c;aGk=\u0007\u009B31m\u009D0;x\u009C\u202Eevil\u2066\u200B\r\n\tend';
const hostile: readonly Finding[] = [wide, emoji, devanagari, acting].map((text, index) =>
	aFinding({
		check: `ACL-${index}`,
		target: text,
		because: `${index} ${text}`,
		evidence: [{place: text, key: text, found: text, wanted: text, origin: 'explicit'}],
	}),
);

test.for(['unicode', 'ascii'] as const)('stays text and within its lines, in %s', async glyphSet => {
	const terminal = openTerminal({audit: fakeAudit(hostile), glyphSet, columns: 60, rows: 18});

	await checkTheExample(terminal);

	for (const _finding of hostile) {
		await terminal.press('enter');
		await terminal.shows('Finding');
		await expectHarmless(terminal.frame(), 60);
		await terminal.press('esc');
		await terminal.shows('Findings');
		await expectHarmless(terminal.frame(), 60);
		await terminal.press('down');
	}
});

test('in ASCII no sign goes beyond ASCII', async () => {
	const terminal = openTerminal({glyphSet: 'ascii', audit: fakeAudit([...exampleFindings, ...hostile])});
	const plain = /^[\x20-\x7E\n]*$/;

	await terminal.shows('> Check this machine');
	expect(terminal.frame()).toMatch(plain);
	await checkTheExample(terminal);
	await terminal.shows('> x  critical');
	expect(terminal.frame()).toMatch(plain);
	await terminal.press('enter');
	await terminal.shows('Finding 1/');
	expect(terminal.frame()).toMatch(plain);
	await terminal.press('?');
	await terminal.shows('ok');
	expect(terminal.frame()).toMatch(plain);
});

/** Nothing that acts on a terminal, and no line that a terminal of this width would break. */
const expectHarmless = async (frame: string, columns: number) => {
	expect(frame).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|\p{Variation_Selector}/u);
	expect(await linesIn(frame, columns)).toHaveLength(frame.split('\n').length);
};
