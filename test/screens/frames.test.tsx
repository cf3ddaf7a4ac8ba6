import {expect, test} from 'vitest';
import type {RunAudit} from '../../src/state/audit-events.ts';
import {endlessAudit, fakeAudit} from './fake-audit.ts';
import {openTerminal} from './open-terminal.tsx';

type Step = readonly [key: string, shows: string];

/** Walks to a screen, and compares it with its picture. */
const picture = async (name: string, audit: RunAudit, ...steps: readonly Step[]) => {
	const terminal = openTerminal({audit});

	for (const [key, text] of steps) {
		await terminal.press(key);
		await terminal.shows(text);
	}

	await expect(`${terminal.frame()}\n`).toMatchFileSnapshot(`frames/${name}.txt`);
};

const toFindings: readonly Step[] = [
	['down', '▸ Check a'],
	['down', '▸ Check the'],
	['enter', 'Findings ·'],
];

const toFinding: readonly Step[] = [...toFindings, ['down', '▸ ✘ high'], ['enter', 'Finding ']];

test('home', () => picture('home', fakeAudit(), ['up', 'Check this machine']));
test('folder', () =>
	picture('folder', fakeAudit(), ['down', '▸ Check a'], ['enter', 'Which'], ['/mnt/till', 'till']));
test('checking', () => picture('checking', endlessAudit, ['enter', '6 judged']));
test('findings', () => picture('findings', fakeAudit(), ...toFindings));
test('finding', () => picture('finding', fakeAudit(), ...toFinding));
test('help', () => picture('help', fakeAudit(), ...toFinding, ['?', 'any key']));
