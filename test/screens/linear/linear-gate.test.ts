import {expect, test} from 'vitest';
import {linearGate, wantsLinear} from '../../../src/screens/linear/linear-gate.ts';
import type {Surroundings} from '../../../src/screens/terminal-gate.ts';

test.for<readonly [situation: string, isAsked: boolean, env: Surroundings['env'], wants: boolean]>([
	['nobody asks', false, {}, false],
	['the command line asks', true, {}, true],
	['the environment asks', false, {ACCESSIBLE: '1'}, true],
	['the environment asks in a word', false, {ACCESSIBLE: 'yes'}, true],
	['an empty variable says nothing', false, {ACCESSIBLE: ''}, false],
	['0 is no', false, {ACCESSIBLE: '0'}, false],
	['false is no', false, {ACCESSIBLE: 'false'}, false],
	['the command line outranks the environment', true, {ACCESSIBLE: '0'}, true],
])('%s', ([, isAsked, env, wants]) => {
	expect(wantsLinear(isAsked, env)).toBe(wants);
});

const around = (over: Partial<Surroundings>): Surroundings => ({
	stdin: {isTTY: true},
	stdout: {isTTY: true},
	env: {LANG: 'C.UTF-8'},
	platform: 'linux',
	...over,
});

test.for<
	readonly [situation: string, over: Partial<Surroundings>, glyphSet: 'unicode' | 'ascii' | undefined]
>([
	['a terminal that tells nothing of itself', {}, 'unicode'],
	['a dumb terminal', {env: {TERM: 'dumb', LANG: 'de_DE.UTF-8'}}, 'unicode'],
	['a tiny terminal', {stdout: {isTTY: true, columns: 20, rows: 2}}, 'unicode'],
	['continuous integration with a terminal', {env: {CI: 'true', LANG: 'C.UTF-8'}}, 'unicode'],
	['a terminal without UTF-8', {env: {LANG: 'C'}}, 'ascii'],
	['plain characters were asked for', {wantsAscii: true}, 'ascii'],
	['input from a pipe', {stdin: {isTTY: undefined}}, undefined],
	['output into a pipe', {stdout: {isTTY: false}}, undefined],
])('%s', ([, over, glyphSet]) => {
	expect(linearGate(around(over))).toBe(glyphSet);
});
