import {describe, expect, test} from 'vitest';
import type {GlyphSet} from '../../src/screens/terminal-gate.ts';
import type {AppState} from '../../src/state/app-state.ts';
import {draw} from './draw.tsx';
import {aReport} from './fake-audit.ts';
import {linesIn} from './screen-lines.ts';
import {hostile, plain, type Spelling} from './states/desk.ts';
import {findings} from './states/home-states.ts';
import {statesOf} from './states.ts';
import {telling} from './typist.ts';

type Screen = {readonly columns: number; readonly rows: number; readonly glyphSet: GlyphSet};

/** White on black, and back: the picture of a secret has its own. */
const pictureColours = new RegExp(`${'\u001B'}\\[(?:97;40|39;49)m`, 'g');

const acting = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|\p{Variation_Selector}/u;

/** All that is wrong with a picture. */
const troubleWith = async (state: AppState, screen: Screen): Promise<readonly string[]> => {
	const {columns, rows, glyphSet} = screen;
	const {frame, lost, given} = draw(state, screen);
	const lines = frame.split('\n');
	const drawn = await linesIn(frame, columns);

	return [
		...lost.map(text => `is not in sight: ${text}`),
		...(lines.length === rows ? [] : [`has ${lines.length} lines`]),
		...(drawn.length === rows ? [] : [`a real terminal makes ${drawn.length} lines of it`]),
		...(/^ (?:─+|-+)$/.test(drawn[1] ?? '') ? [] : ['the rule is broken']),
		...(/enter|esc|ctrl-c|any (?:other )?key/.test(lines.at(-1) ?? '') ? [] : ['no keys are told']),
		...(acting.test(given.replaceAll(pictureColours, '')) ? ['something in it acts on the terminal'] : []),
		...(glyphSet === 'unicode' || /^[\x20-\x7E\n]*$/.test(frame) ? [] : ['goes beyond ASCII']),
	];
};

test.each([
	{columns: 80, rows: 24},
	{columns: 60, rows: 18},
])('why nothing was written is read whole, with the way out: $columns×$rows', size => {
	const edited = Array.from({length: 23}, (_, index) => `users/${`a-long-login-${index}`.repeat(4)}.md`);
	const states = statesOf(plain, aReport(findings(plain), []));
	const {frame} = draw(telling(states['review'] as AppState, {type: 'files-edited', edited}), size);

	expect(frame.replaceAll(/\s+/g, ' ')).toMatch(
		/Nothing was written\. "Write the others, the new ones beside" leaves as it is what was edited since, or is not ours: users\S+, users\S+ and 21 more\./,
	);
});

test('where there is little room, the way back and the help are still told', () => {
	const keysOf = (state: AppState, columns: number): readonly string[] =>
		draw(state, {columns, rows: 18})
			.frame.split('\n')
			.at(-1)
			?.match(/(?:^| )(?:esc|\?) \w+/g)
			?.map(key => key.trim()) ?? [];
	const states = Object.entries(statesOf(plain, aReport(findings(plain), [])));
	const lost = states.filter(([, state]) => keysOf(state, 60).join() !== keysOf(state, 200).join());

	expect(lost.map(([name]) => name)).toEqual([]);
});

const troubleIn = async (
	say: Spelling,
	screen: Screen,
): Promise<Readonly<Record<string, readonly string[]>>> => {
	// What isn't saved is told on every screen, and takes a row from each.
	const unsaved = {type: 'saved', complaint: say('Not saved: the disk is full')} as const;
	const states = Object.entries(statesOf(say, aReport(findings(say), [])));
	const troubles = states.map(
		async ([name, state]) =>
			[
				name,
				[...(await troubleWith(state, screen)), ...(await troubleWith(telling(state, unsaved), screen))],
			] as const,
	);

	return Object.fromEntries((await Promise.all(troubles)).filter(([, trouble]) => trouble.length > 0));
};

describe.each([
	{columns: 60, rows: 16},
	{columns: 60, rows: 18},
	{columns: 80, rows: 24},
	{columns: 100, rows: 18},
	{columns: 120, rows: 40},
])('every screen is whole at $columns×$rows', size => {
	test.each([
		['plain names', plain, 'unicode'],
		['plain names in ASCII', plain, 'ascii'],
		['hostile names', hostile, 'unicode'],
		['hostile names in ASCII', hostile, 'ascii'],
	] as const)('with %s', async (_what, say, glyphSet) => {
		expect(await troubleIn(say, {...size, glyphSet})).toEqual({});
	});
});

test('the way back is told where there is little room, too', () => {
	const keysIn = (state: AppState, columns: number) =>
		draw(state, {columns, rows: 16, glyphSet: 'unicode'}).frame.split('\n').at(-1) ?? '';

	const untold = Object.entries(statesOf(plain, aReport(findings(plain), [])))
		.filter(([, state]) => / esc /.test(keysIn(state, 160)) && !/ esc /.test(keysIn(state, 60)))
		.map(([name]) => name);

	expect(untold).toEqual([]);
});
