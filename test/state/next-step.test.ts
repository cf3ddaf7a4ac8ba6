import {describe, expect, test} from 'vitest';
import type {Draft} from '../../src/domain/plan/draft.ts';
import type {AppEvent} from '../../src/state/app-events.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {homeChoices} from '../../src/state/home-choices.ts';
import {licenceQuestion} from '../../src/state/setup/questions/organization-questions.ts';
import {mending} from '../../src/state/setup/review.ts';
import {aReport} from '../screens/fake-audit.ts';
import {answered, deskWith, guideDraft, plain} from '../screens/states/desk.ts';
import {telling} from '../screens/typist.ts';

const written = telling(
	{...firstState, desk: answered(deskWith(guideDraft(plain), aReport([], [])))},
	{type: 'set-up-opened'},
	{type: 'writing-asked'},
	{type: 'files-written', count: 22, folder: './acme-anydesk'},
);

const next = ({desk}: AppState) => homeChoices(desk)[0];

const removeOf = (question: string): readonly AppEvent[] => [
	{type: 'question-opened', name: question},
	{type: 'focus-jumped', to: 'last'},
	{type: 'entry-removed'},
	{type: 'went-on'},
];

describe('what the first page advises', () => {
	test('once the files are written: to check', () => {
		expect(next(written)).toMatchObject({name: 'Check now', isAdvised: true});
	});

	test('once the plan is another one than that of the files: to write them anew', () => {
		expect(next(telling(written, ...removeOf('users')))).toMatchObject({
			name: 'Review the plan and write its files',
			about: 'All is answered, and no files are written of the plan as it is now.',
			isAdvised: true,
		});
	});

	test('where the plan makes no sense any more: to mend it', () => {
		expect(next(telling(written, ...removeOf('groups')))?.about).toMatch(
			/^In 3 places the plan makes no sense yet: the last page tells where/,
		);
	});

	test('an answer that was looked at and left as it was changes nothing', () => {
		expect(
			next(telling(written, {type: 'question-opened', name: 'licence'}, {type: 'went-on'})),
		).toMatchObject({name: 'Check now'});
	});

	test('the last page still leads home', () => {
		const review = telling(written, ...removeOf('users'), {type: 'set-up-opened'});

		expect(review.shown.screen).toBe('review');
		expect(telling(review, {type: 'home-asked'}).shown.screen).toBe('home');
	});
});

test('mending begins with what is to be mended', () => {
	const draft = guideDraft(plain);
	const [owner, anna, ben] = draft.users ?? [];
	const broken: Draft = {
		...draft,
		users: [owner, anna, {...ben, groups: ['Nobody knows']}].flatMap(user =>
			user?.login === undefined ? [] : [{...user, login: user.login}],
		),
	};
	const review = telling(
		{...firstState, desk: answered(deskWith(broken, aReport([], [])))},
		{
			type: 'set-up-opened',
		},
	);
	const mend = mending(review.desk);

	expect(mend).toEqual({type: 'question-opened', name: 'users', at: 2});
	expect(telling(review, ...(mend === undefined ? [] : [mend])).shown).toMatchObject({
		screen: 'asking',
		editor: {kind: 'entries', focused: 2},
	});
});

test('a licence that knows roles gives the owner the role of the owner', () => {
	const draft: Draft = {
		organization: {name: 'Acme', licence: 'standard'},
		users: [
			{login: 'owner@example.com', use: 'set-up'},
			{login: 'anna@example.com', startsConnections: true},
		],
	};
	const {body} = licenceQuestion(draft);
	const take = (name: string) =>
		body.kind === 'choice' ? body.options.find(option => option.name === name)?.take().users : undefined;

	expect(take('Ultimate-Cloud')).toEqual([
		{login: 'owner@example.com', use: 'set-up', roles: ['owner']},
		{login: 'anna@example.com', startsConnections: true},
	]);
	expect(take('Solo')).toEqual(draft.users);
});
