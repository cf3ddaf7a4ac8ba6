import {describe, expect, test} from 'vitest';
import type {AppEvent} from '../../src/state/app-events.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {nextState} from '../../src/state/next-state.ts';
import {aFinding, aReport, exampleFindings, exampleTargets} from '../screens/fake-audit.ts';

const [passed, high, critical, undecided] = exampleFindings as [...(typeof exampleFindings)[number][]];

const after = (...events: readonly AppEvent[]): AppState => events.reduce(nextState, firstState);

const choose: AppEvent = {type: 'target-chosen', target: {kind: 'example'}};
const back: AppEvent = {type: 'went-back'};
const help: AppEvent = {type: 'help-asked'};
const down: AppEvent = {type: 'focus-moved', by: 1};
const fell: AppEvent = {
	type: 'audit-told',
	events: exampleFindings.map(finding => ({type: 'finding-fell', finding}) as const),
};
const ended: AppEvent = {
	type: 'audit-told',
	events: [{type: 'audit-ended', report: aReport(exampleFindings, exampleTargets)}],
};
const open = (finding = aFinding()): AppEvent => ({type: 'finding-opened', finding});
const typed = (text: string): AppEvent => ({type: 'text-typed', text});

type Row = readonly [situation: string, events: readonly AppEvent[], expected: object];

describe('from screen to screen', () => {
	test.for<Row>([
		['at first', [], {screen: 'home', focused: 0}],
		['a target was chosen', [choose], {screen: 'checking', run: {progress: 'running'}}],
		['a folder was asked for', [{type: 'path-asked', of: 'folder'}], {screen: 'folder', typed: ''}],
		['the audit ended', [choose, fell, ended], {screen: 'findings', run: {progress: 'ended'}}],
		['it ended while a finding was open', [choose, fell, open(), ended], {screen: 'finding'}],
		[
			'and one went back from there',
			[choose, fell, open(), ended, back],
			{screen: 'findings', focused: aFinding()},
		],
		['back from a finding while the audit runs', [choose, fell, open(), back], {screen: 'checking'}],
		[
			'stop was asked',
			[choose, fell, {type: 'stop-asked'}],
			{screen: 'checking', run: {progress: 'stopping'}},
		],
		[
			'and the audit fell silent',
			[choose, fell, {type: 'stop-asked'}, {type: 'audit-fell-silent'}],
			{screen: 'findings', run: {progress: 'stopped', findings: exampleFindings}},
		],
		['a check was left', [choose, fell, back], {screen: 'home', focused: 1}],
		['a check was left before it told anything', [choose, back], {screen: 'home', focused: 0}],
		[
			'the findings were opened again',
			[choose, ended, back, {type: 'findings-reopened'}],
			{screen: 'findings'},
		],
		[
			'the audit broke',
			[choose, {type: 'audit-broke', complaint: 'the plan is broken'}],
			{screen: 'home', complaint: 'the plan is broken'},
		],
		['help was asked for', [choose, help], {screen: 'help', over: {screen: 'checking'}}],
		[
			'the audit goes on behind the help',
			[choose, help, ended],
			{screen: 'help', over: {screen: 'findings'}},
		],
		['any key closes the help and does nothing else', [help, down], {screen: 'home', focused: 0}],
		['one left', [choose, {type: 'left', exitCode: 130}], {screen: 'left', exitCode: 130}],
		[
			'and nothing happens any more',
			[{type: 'left', exitCode: 130}, choose],
			{screen: 'left', exitCode: 130},
		],
	])('%s', ([, events, expected]) => {
		expect(after(...events).shown).toMatchObject(expected);
	});
});

describe('the focus', () => {
	test.for<Row>([
		['stays at the first choice', [{type: 'focus-moved', by: -1}], {focused: 0}],
		['stays at the last choice', [{type: 'focus-jumped', to: 'last'}, down], {focused: 3}],
		['goes down from the worst finding', [choose, ended, down], {focused: high}],
		['jumps to the end', [choose, ended, {type: 'focus-jumped', to: 'last'}], {focused: exampleFindings[5]}],
		[
			'stays on its finding when a worse one falls',
			[
				choose,
				{type: 'audit-told', events: [{type: 'finding-fell', finding: undecided ?? aFinding()}]},
				down,
				fell,
			],
			{focused: undecided},
		],
		[
			'goes to the neighbour of an open finding',
			[choose, ended, open(critical), {type: 'neighbour-asked', by: 1}],
			{finding: high},
		],
		[
			'stays at the first finding',
			[choose, ended, open(critical), {type: 'neighbour-asked', by: -1}],
			{finding: critical},
		],
	])('%s', ([, events, expected]) => {
		expect(after(...events).shown).toMatchObject(expected);
	});
});

describe('typing', () => {
	const folder: AppEvent = {type: 'path-asked', of: 'folder'};
	const filter: readonly AppEvent[] = [choose, ended, {type: 'filter-opened'}];

	test.for<Row>([
		['a path', [folder, typed('/mnt'), typed('/a b')], {typed: '/mnt/a b'}],
		[
			'a paste of several lines gives its first',
			[folder, typed('\n/mnt\u0007/x\r\nrm -rf')],
			{typed: '/mnt/x'},
		],
		[
			'erasing takes what a person sees as one',
			[folder, typed('aé👨‍👩‍👧'), {type: 'text-erased'}],
			{typed: 'aé'},
		],
		['erasing nothing', [folder, {type: 'text-erased'}], {typed: ''}],
		['a filter', [...filter, typed('acl')], {filter: 'acl', isFiltering: true}],
		[
			'a filter that is kept',
			[...filter, typed('acl'), {type: 'filter-set'}],
			{filter: 'acl', isFiltering: false},
		],
		['back lifts the filter first', [...filter, typed('acl'), back], {screen: 'findings', filter: ''}],
		['where nothing is typed, a paste does nothing', [choose, ended, typed('acl')], {filter: ''}],
	])('%s', ([, events, expected]) => {
		expect(after(...events).shown).toMatchObject(expected);
	});
});

test('what a check judged before it was left is kept; a check that told nothing leaves nothing', () => {
	expect(after(choose, fell, back).desk.last).toMatchObject({progress: 'stopped', findings: exampleFindings});
	expect(after(choose, back).desk.last).toBeUndefined();
});

test('what a run of the past still tells is not heard', () => {
	const home = after(choose, fell, back);

	expect(nextState(home, ended)).toBe(home);
	expect(passed?.outcome).toBe('pass');
});
