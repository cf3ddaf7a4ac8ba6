import {describe, expect, test} from 'vitest';
import type {Draft} from '../../../src/domain/plan/draft.ts';
import type {FormName} from '../../../src/state/setup/form.ts';
import {keepForm, openForm} from '../../../src/state/setup/open-form.ts';
import {tryAddress} from '../../../src/state/setup/patterns.ts';

const draft: Draft = {builds: {incoming: {direction: 'incoming-only', acl: ['123456789']}}};

const keep = (name: FormName, item: Readonly<Record<string, unknown>>) =>
	keepForm({...openForm(name, 'incoming', draft, undefined), item}, draft);

describe('an ID that is typed as the client shows it', () => {
	test.each([
		['in a list', '1 112 223 334', '1112223334'],
		['with the blanks that a client copies', '1\u00a0112\u202f223 334', '1112223334'],
		['with blanks around it', ' 111 222 333 ', '111222333'],
	])('is kept without spaces: %s', (_, typed, kept) => {
		expect(keep('pattern', {pattern: typed})).toMatchObject({
			ok: {builds: {incoming: {acl: ['123456789', kept]}}},
		});
		expect(keep('endpoint', {name: typed, build: 'incoming'})).toMatchObject({
			ok: {endpoints: [{name: kept, build: 'incoming'}]},
		});
	});

	test('is found to stand in the list already', () => {
		expect(keep('pattern', {pattern: '123 456 789'})).toEqual({
			complaint: 'That pattern stands in the list already.',
		});
	});

	test('is tried against the list', () => {
		expect(tryAddress('123 456 789', ['123456789'])).toBe(
			'123456789 may ask for a session: it stands in the list.',
		);
	});
});

test('digits and spaces that are no ID are never taken for a host name', () => {
	expect(keep('endpoint', {name: '11 222', build: 'incoming'})).toEqual({
		complaint: 'That is no host name, and an AnyDesk ID is 9 or 10 digits without spaces.',
	});
	expect(keep('endpoint', {name: 'till 7', build: 'incoming'})).toMatchObject({
		ok: {endpoints: [{name: 'till 7'}]},
	});
});
