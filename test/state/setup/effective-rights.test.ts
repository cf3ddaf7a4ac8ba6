import {expect, test} from 'vitest';
import type {Draft} from '../../../src/domain/plan/draft.ts';
import {sayRights} from '../../../src/state/setup/effective-rights.ts';

const user = {login: 'anna@example.com'};
const of = (roles: readonly string[], more: Draft = {}): string =>
	sayRights(user, {
		organization: {name: 'Acme', licence: 'ultimate-cloud'},
		users: [{...user, roles: [...roles]}],
		...more,
	});

test.each<[what: string, told: string, expected: string]>([
	[
		'a role that the pages tell differently: what they agree on comes first',
		of(['user']),
		"In the portal: may at least view Clients. AnyDesk's pages differ on Address Books, Clients, Sessions, Builds, License, Invoices, Personal Profile.",
	],
	['a role on which they agree', of(['owner']), 'In the portal: may edit everything.'],
	[
		'a role that they agree on in part',
		of(['support-agent']),
		"In the portal: may view Users, Groups, Address Books, Clients. AnyDesk's pages differ on Personal Profile.",
	],
	[
		'an own role without a set: that is no right, and all know it',
		of(['Guest'], {roles: [{name: 'Guest', permissionSets: []}]}),
		'Has no right in the portal.',
	],
	['a role that nobody describes', of(['Stranger']), "The plan doesn't describe the role Stranger."],
	[
		'a licence without roles',
		of(['user'], {organization: {name: 'Acme', licence: 'standard'}}),
		'This licence knows no roles.',
	],
])('%s', (_, told, expected) => {
	expect(told).toBe(expected);
});
