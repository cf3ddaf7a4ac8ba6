import {expect, test} from 'vitest';
import {guideCase} from '../../src/domain/plan/guide-case.ts';
import type {AppEvent} from '../../src/state/app-events.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {nextState} from '../../src/state/next-state.ts';
import {newRun} from '../../src/state/run.ts';
import {guideRights} from '../../src/state/setup/rights-editing.ts';
import {newSetup} from '../../src/state/setup/setup.ts';

const begun: AppState = {...firstState, desk: {...firstState.desk, setup: newSetup(guideCase)}};

const after = (state: AppState, ...events: readonly AppEvent[]): AppState => events.reduce(nextState, state);

const given = {type: 'text-given', text: 'the new\u0007 one\nand no more'} as const;
const former = {type: 'text-typed', text: 'the former one'} as const;

test.for<readonly [where: string, state: AppState, events: readonly AppEvent[], found: object]>([
	[
		'a question of words',
		begun,
		[{type: 'question-opened', name: 'organization-name'}],
		{editor: {typed: 'the new one'}},
	],
	[
		'a row of a form',
		begun,
		[{type: 'question-opened', name: 'users'}, {type: 'entry-added'}],
		{editor: {form: {item: {login: 'the new one'}}}},
	],
	[
		'an address that is tried',
		begun,
		[{type: 'question-opened', name: 'acl:incoming'}, {type: 'trying-began'}],
		{editor: {tried: 'the new one'}},
	],
	['a path', begun, [{type: 'path-asked', of: 'folder'}], {typed: 'the new one'}],
	[
		'the filter of the findings',
		{...begun, desk: {...begun.desk, last: newRun({kind: 'example'})}},
		[{type: 'findings-reopened'}, {type: 'filter-opened'}],
		{filter: 'the new one'},
	],
])('%s holds what is given, and nothing of what stood there', ([, state, events, found]) => {
	expect(after(state, ...events, former, given).shown).toMatchObject(found);
});

test('a filter that is not open stays as it is', () => {
	const state = {...begun, desk: {...begun.desk, last: newRun({kind: 'example'})}};

	expect(after(state, {type: 'findings-reopened'}, given).shown).toMatchObject({filter: ''});
});

test('a preset role is copied by its name, and the next copy takes the one after it', () => {
	const opened = after(begun, {type: 'question-opened', name: 'permission-sets'});
	const rights = ({desk}: AppState) => desk.setup.draft.permissionSets?.[0]?.sections;
	const copied = after(opened, {type: 'preset-copied', role: 'accountant'});

	expect(rights(copied)).toEqual(guideRights('accountant'));
	expect(rights(after(copied, {type: 'preset-copied'}))).toEqual(guideRights('data-protection-officer'));
	expect(rights(after(copied, {type: 'removal-undone'}))).toEqual(rights(opened));
});
