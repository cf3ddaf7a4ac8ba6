import {describe, expect, test} from 'vitest';
import type {Draft} from '../../../src/domain/plan/draft.ts';
import {forms} from '../../../src/state/setup/forms.ts';
import {judgePattern} from '../../../src/state/setup/patterns.ts';
import {aclQuestion} from '../../../src/state/setup/questions/address-questions.ts';

const users = [{login: 'ben@mueller.example.com'}, {login: 'eve@acme'}];
const without: Draft = {users};
const acme: Draft = {users, namespace: 'acme'};

describe('an entry of a list, judged while it is typed', () => {
	test.each<[entry: string, draft: Draft, isRight: boolean, says: string]>([
		['612345678', without, true, 'admits this one client'],
		['anna@acme', acme, true, 'admits this one client'],
		['*@acme', acme, true, 'admits everybody of @acme'],
		['*@acme', without, false, "@acme isn't your namespace"],
		[
			'ben@mueller.example.com',
			without,
			false,
			"that is a login, and lists know clients, not people: write the ID of that person's client, 9 or 10 digits",
		],
		[
			'Ben@Mueller.example.com',
			acme,
			false,
			"that is a login, and lists know clients, not people: write the ID of that person's client, 9 or 10 digits, or its alias, as name@acme",
		],
		['eve@acme', acme, true, 'admits this one client'],
		['help@vendor', acme, true, 'admits one client from outside'],
		['help@vendor', without, true, 'admits one client from outside'],
		['anna@ad', without, true, 'admits one client from outside'],
	])('%s', (entry, draft, isRight, says) => {
		expect(judgePattern(entry, draft)).toMatchObject({isRight, says});
	});

	test.each<[entry: string, draft: Draft, note: string | undefined]>([
		[
			'help@vendor',
			without,
			"A client from outside: you named no namespace, so @vendor is somebody else's. For a colleague take the ID of the client.",
		],
		[
			'help@vendor',
			acme,
			'A client from outside: your namespace is @acme. For a colleague take an alias in @acme, or the ID of the client.',
		],
		[
			'anna@AD',
			without,
			'A client from outside: @AD is the public namespace. For a colleague take the ID of the client.',
		],
		['612345678', without, undefined],
	])('what should be known of %s', (entry, draft, note) => {
		expect(judgePattern(entry, draft).note).toBe(note);
	});

	test('a login is not kept', () => {
		expect(forms.pattern.complain({pattern: 'ben@mueller.example.com'}, [], without)).toMatch(
			/^It can't be kept: that is a login, .* ID /,
		);
	});
});

test.each<[string, Draft, boolean]>([
	['without a namespace an empty list says where an ID is to be found', without, true],
	['with one it does not have to', acme, false],
])('%s', (_, draft, isTold) => {
	const {body} = aclQuestion(draft, 'incoming', {direction: 'incoming-only'});

	expect('ifEmpty' in body && body.ifEmpty?.includes('--get-id')).toBe(isTold);
});
