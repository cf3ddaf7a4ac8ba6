import {describe, expect, test} from 'vitest';
import type {AppState} from '../../src/state/app-state.ts';
import {openQuestion} from '../../src/state/setup/setup.ts';
import {draw} from './draw.tsx';
import {aReport} from './fake-audit.ts';
import {answered, asked, begunDraft, deskWith, guideDraft, plain} from './states/desk.ts';
import {telling, typing} from './typist.ts';

const begun = deskWith(begunDraft, aReport([], []));
const desk = answered(deskWith(guideDraft(plain), aReport([], [])));

const question = ({desk: {setup}}: AppState): string | undefined => openQuestion(setup)?.name;

const focused = ({shown}: AppState): number | undefined =>
	shown.screen === 'asking' && 'focused' in shown.editor ? shown.editor.focused : undefined;

describe('a question with a few answers', () => {
	const licence = asked(begun, 'licence');

	test.each([
		['s', 2],
		['ss', 3],
		['sss', 2],
		['O', 4],
		['a', 1],
		['z', 0],
		['l', 0],
	])('%j leads to an answer that begins so, and answers nothing', (letters, place) => {
		const after = typing(licence, letters);

		expect(question(after)).toBe('licence');
		expect(focused(after)).toBe(place);
	});

	test.each(['Olga Muller', 'solo', 'lllll', 'right'])('%j answers nothing', text => {
		expect(question(typing(licence, text))).toBe('licence');
	});

	test('enter answers', () => {
		const after = typing(licence, 'solo', 'enter');

		expect(question(after)).not.toBe('licence');
	});
});

describe('the list of people', () => {
	const people = asked(desk, 'users');
	const logins = ({desk: {setup}}: AppState) => setup.draft.users?.map(({login}) => login);

	test('somebody who was removed can be brought back after a look at the import', () => {
		const after = typing(people, 'd', 'i', 'esc');

		expect(logins(after)).toHaveLength(3);
		expect(draw(after).frame).toContain('Removed. u brings it back.');
		expect(logins(typing(after, 'u'))).toEqual(logins(people));
	});

	test('what was imported stays, whatever was removed before', () => {
		const after = telling(typing(people, 'd', 'i', './people.csv', 'enter'), {
			type: 'people-read',
			users: [{login: 'dora@example.com'}],
		});

		expect(logins(typing(after, 'u'))).toEqual([...(logins(people) ?? []).slice(1), 'dora@example.com']);
	});
});

describe('the list of second factors', () => {
	const list = asked(desk, 'second-factor');
	const verified = {login: 'anna@example.com', on: '2026-11-20', by: 'Olga Owner', how: 'verified'} as const;
	const withAnna: AppState = {
		...list,
		desk: {...list.desk, setup: {...list.desk.setup, enrolments: [verified]}},
	};
	const enrolments = (state: AppState) => state.desk.setup.enrolments;
	const said = (state: AppState) => (/(?:Noted|A code|That is|Taken).*/.exec(draw(state).frame) ?? [''])[0];

	test("a word is noted, and isn't taken back by saying it twice", () => {
		const once = typing(list, 'down', 's');
		const twice = typing(once, 's');

		expect(enrolments(once)).toEqual([
			{login: 'anna@example.com', on: '2026-11-26', by: 'Olga Owner', how: 'word'},
		]);
		expect(said(once)).toBe('Noted. d takes it back.');
		expect(enrolments(twice)).toEqual(enrolments(once));
		expect(said(twice)).toBe('That is noted already. d takes it back.');
	});

	test('a code that was right is not given up for a word', () => {
		const after = typing(withAnna, 'down', 's');

		expect(enrolments(after)).toEqual([verified]);
		expect(said(after)).toContain('A code was right here');
	});

	test('what is taken back can be brought back', () => {
		const without = typing(withAnna, 'down', 'd');

		expect(enrolments(without)).toEqual([]);
		expect(said(without)).toBe('Taken back. u brings it back.');
		expect(enrolments(typing(without, 'up', 'u'))).toEqual([verified]);
		expect(typing(list, 'd')).toEqual(list);
	});

	test('what is said of one person is gone at the next', () => {
		expect(said(typing(list, 'down', 's', 'down'))).toBe('');
	});
});

test('ctrl-u empties a field, in a question and in a form', () => {
	const name = asked(begun, 'organization-name');
	const form = typing(asked(desk, 'users'), 'a', 'dora@example.com');

	expect(typing(name, 'Zeta').shown).toMatchObject({editor: {typed: 'Zeta'}});
	expect(telling(typing(name, 'Zeta'), {type: 'text-given', text: ''}).shown).toMatchObject({
		editor: {typed: ''},
	});
	expect(draw(form).frame).toContain('dora@example.com');
	expect(draw(typing(form, 'ctrl-u')).frame).not.toContain('dora@example.com');
	expect(typing(name, 'Zeta', 'ctrl-u').shown).toMatchObject({editor: {typed: ''}});
});

describe('the roles that a person can be given', () => {
	const aboutOwner = (licence: 'advanced' | 'ultimate-cloud') => {
		const {draft} = desk.setup;
		const people = asked(
			deskWith({...draft, organization: {...draft.organization, licence}}, aReport([], [])),
			'users',
		);
		const rows = Array.from({length: 12}, () => 'down');
		const frames = rows.map((_, count) => draw(typing(people, 'a', ...rows.slice(0, count))).frame);

		return frames.find(frame => /▸ Role owner/.test(frame));
	};

	test('with team roles nobody is made the owner', () => {
		expect(aboutOwner('advanced')).toContain('my.anydesk gives it to nobody');
		expect(aboutOwner('ultimate-cloud')).toContain('own roles are surer');
	});
});
