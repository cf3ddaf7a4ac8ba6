import {expect, test} from 'vitest';
import {pathKeys} from '../../src/screens/path-screen.tsx';
import type {AppState} from '../../src/state/app-state.ts';
import {homeChoices} from '../../src/state/home-choices.ts';
import {draw} from './draw.tsx';
import {aFinding, aReport} from './fake-audit.ts';
import {answered, atHome, deskWith, guideDraft, plain, runs} from './states/desk.ts';
import {findings} from './states/home-states.ts';
import {statesOf} from './states.ts';
import {telling, typing} from './typist.ts';

const states = statesOf(plain, aReport(findings(plain), []));
const desk = answered(deskWith(guideDraft(plain), aReport([], []), {isWritten: true, runs: runs(plain)}));

const stateOf = (name: string): AppState => {
	const state = states[name];
	if (state === undefined) throw new Error(`there is no state ${name}`);

	return state;
};

test('a risk is not accepted before every row was in sight', () => {
	const typed = typing(stateOf('word-waiver'), 'it stands alone');
	const last = typing(typed, 'enter', 'enter', 'enter');
	const given = typing(last, 'enter');

	expect(typed.desk.words.waivers).toEqual(last.desk.words.waivers);
	expect(draw(typed).frame).toContain('enter next row');
	expect(draw(last).frame).toContain('enter accept the risk');
	expect(given.shown).toMatchObject({screen: 'finding', told: 'Noted. It counts from the next check on.'});
	expect(given.desk.words.waivers).toHaveLength(typed.desk.words.waivers.length + 1);
});

test('home stands where one left it, and after a check at its findings', () => {
	const home = atHome(desk);
	const names = homeChoices(home.desk).map(({name}) => name);
	const place = names.indexOf('What is checked …');
	const at = (state: AppState) => (state.shown.screen === 'home' ? state.shown.focused : undefined);
	const there = telling(home, {type: 'focus-moved', by: place - (at(home) ?? 0)});
	const back = typing(there, 'enter', 'esc');
	const report = aReport([aFinding()], []);
	const checked = typing(
		telling(
			typing(there, 'c'),
			{type: 'audit-told', events: [{type: 'audit-ended', report}]},
			{type: 'audit-fell-silent'},
		),
		'esc',
	);

	expect(at(back)).toBe(place);
	expect(homeChoices(checked.desk)[at(checked) ?? -1]?.name).toBe('Findings of the last check (1)');
});

test('a folder may be named as on the command line', () => {
	const asked = {screen: 'folder', typed: ' root:/mnt/till ', complaints: [], isWaiting: false} as const;

	expect(pathKeys({name: 'enter'}, asked)).toEqual({
		type: 'target-chosen',
		target: {kind: 'folder', path: '/mnt/till'},
	});
});

test.each([
	['access', 'what it takes to get in'],
	['runs', 'Every check is kept'],
	['home-unchecked', '"Conforming" is the share'],
])('the help over %s says what the page is about', (name, words) => {
	expect(draw(typing(stateOf(name), '?')).frame).toContain(words);
});

test('what was copied into a permission set is named, and can be undone', () => {
	const rights = stateOf('question-rights');
	const copied = typing(rights, 'c');

	expect(draw(copied).frame).toContain('These are the rights of the role User now.');
	expect(draw(typing(copied, 'c')).frame).toContain('the role Accountant now.');
	expect(draw(typing(copied, 'down')).frame).not.toContain('These are the rights');
	expect(typing(copied, 'u').desk.setup.draft).toEqual(rights.desk.setup.draft);
});

test('a short passphrase is taken, but not without a word', () => {
	const short = stateOf('passphrase-short');

	expect(draw(short).frame).toContain('That is short: whoever gets the files');
	expect(typing(short, 'kurz', 'enter').shown).toMatchObject({isWaiting: true});
	expect(draw(stateOf('passphrase-again')).frame).not.toContain('That is short');
});

test('what is typed into the first row of a word is what was seen, and nothing is vouched for without it', () => {
	const form = stateOf('word-attestation');
	const empty = typing(form, 'enter', 'enter', 'enter', 'enter', 'enter');
	const given = typing(form, 'hall light: asked her', 'enter', 'enter', 'enter', 'enter', 'enter');

	expect(empty.shown).toMatchObject({screen: 'word', focused: 0});
	expect(draw(empty).frame).toContain('A word needs what was seen: where, and when.');
	expect(given.desk.words.attestations.at(-1)).toMatchObject({holds: true, note: 'hall light: asked her'});
});

test('no letter switches what is on or off', () => {
	const last = typing(stateOf('word-attestation'), 'end');

	expect(last.shown).toMatchObject({screen: 'word', word: {holds: true}});
	for (const key of ['h', 'l', 'x', 'y'])
		expect(typing(last, key).shown).toMatchObject({word: {holds: true}});
	for (const key of [' ', 'left', 'right'])
		expect(typing(last, key).shown).toMatchObject({word: {holds: false}});
});

test('why a target can not be checked is told where it was typed', () => {
	const asked = typing(stateOf('targets'), 'ctrl-u', 'nonsense', 'enter');
	const refused = telling(asked, {type: 'path-refused', complaints: ['There is no target "nonsense".']});

	expect(draw(refused).frame).toContain('There is no target "nonsense".');
	expect(typing(refused, 'x').shown).toMatchObject({typed: 'nonsensex'});
});
