import {describe, expect, test} from 'vitest';
import {type Surroundings, terminalGate} from '../../src/screens/terminal-gate.ts';

const around = (over: Partial<Surroundings> = {}): Surroundings => ({
	stdin: {isTTY: true},
	stdout: {isTTY: true, columns: 80, rows: 24},
	env: {TERM: 'xterm', LANG: 'de_DE.UTF-8'},
	platform: 'linux',
	...over,
});

test('an ordinary terminal is open', () => {
	expect(terminalGate(around())).toEqual({
		isOpen: true,
		hasColor: true,
		glyphSet: 'unicode',
		escapeDelay: 30,
	});
});

test.for<readonly [situation: string, over: Partial<Surroundings>, reason: string]>([
	['input from a pipe', {stdin: {isTTY: undefined}}, 'the input is not a terminal'],
	['output into a pipe', {stdout: {columns: 80, rows: 24}}, 'the output is not a terminal'],
	['no TERM', {env: {LANG: 'C.UTF-8'}}, 'TERM is not set'],
	['a dumb terminal', {env: {TERM: 'dumb'}}, 'TERM is dumb'],
	['continuous integration', {env: {TERM: 'xterm', CI: 'true'}}, 'CI is set'],
	[
		'too few columns',
		{stdout: {isTTY: true, columns: 59, rows: 24}},
		'the terminal has 59×24 characters, and 60×16 are needed',
	],
	[
		'too few rows',
		{stdout: {isTTY: true, columns: 80, rows: 15}},
		'the terminal has 80×15 characters, and 60×16 are needed',
	],
	[
		'too few rows below what stands there',
		{stdout: {isTTY: true, columns: 60, rows: 16}, isInline: true},
		'the terminal has 60×16 characters, and 60×17 are needed',
	],
	[
		'too few rows of a Windows console',
		{stdout: {isTTY: true, columns: 60, rows: 16}, env: {}, platform: 'win32'},
		'the terminal has 60×16 characters, and 60×17 are needed',
	],
	['an unknown size', {stdout: {isTTY: true}}, 'the terminal has 0×0 characters, and 60×16 are needed'],
])('%s: closed', ([, over, reason]) => {
	expect(terminalGate(around(over))).toEqual({isOpen: false, reason});
});

const opened = (over: Partial<Surroundings>) => {
	const gate = terminalGate(around(over));

	if (!gate.isOpen) throw new Error(gate.reason);

	return gate;
};

test('the least size is enough, and CI=false is no CI', () => {
	const stdout = {isTTY: true, columns: 60, rows: 16};

	expect(opened({stdout, env: {TERM: 'xterm', CI: 'false'}}).isOpen).toBe(true);
	expect(opened({stdout: {...stdout, rows: 17}, isInline: true}).isOpen).toBe(true);
});

describe('figures', () => {
	test.for<readonly [situation: string, over: Partial<Surroundings>, glyphSet: string]>([
		['LC_ALL outranks LANG', {env: {TERM: 'xterm', LC_ALL: 'C', LANG: 'C.UTF-8'}}, 'ascii'],
		['an empty LC_ALL says nothing', {env: {TERM: 'xterm', LC_ALL: '', LC_CTYPE: 'en_GB.utf8'}}, 'unicode'],
		['no locale at all', {env: {TERM: 'xterm'}}, 'ascii'],
		['the Linux console', {env: {TERM: 'linux', LANG: 'C.UTF-8'}}, 'ascii'],
		['asked for', {wantsAscii: true}, 'ascii'],
		['Windows Terminal', {platform: 'win32', env: {WT_SESSION: '1'}}, 'unicode'],
		['the old Windows console', {platform: 'win32', env: {}}, 'ascii'],
	])('%s', ([, over, glyphSet]) => {
		expect(opened(over).glyphSet).toBe(glyphSet);
	});
});

test('NO_COLOR and FORCE_COLOR=0 take the colour away; an empty NO_COLOR does not', () => {
	const hasColor = (env: Record<string, string>) => opened({env: {TERM: 'xterm', ...env}}).hasColor;

	expect(hasColor({NO_COLOR: '1'})).toBe(false);
	expect(hasColor({FORCE_COLOR: '0'})).toBe(false);
	expect(hasColor({NO_COLOR: ''})).toBe(true);
});

test('over SSH an escape may take longer', () => {
	expect(opened({env: {TERM: 'xterm', SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22'}}).escapeDelay).toBe(100);
});
