import {describe, expect, test} from 'vitest';
import {
	fullRights,
	levelOf,
	mayEdit,
	type Rights,
	sections,
	supporterSet,
	union,
	widerThan,
} from '../../src/domain/permission-levels.ts';
import {generationsOf, presetGenerations, presetRoleOf, presetRoles} from '../../src/domain/preset-roles.ts';

/** A role in a generation, one letter per section in the guide's order: edit, view, none, or nothing told. */
const letters = (name: string, role: string): string => {
	const generation = presetGenerations.find(one => one.name === name);
	const rights = generation?.roles[role] ?? {};

	return sections
		.map(section => (generation?.silent[role]?.includes(section) ? '?' : levelOf(rights, section)[0]))
		.join('');
};

describe('the preset roles, section by section', () => {
	test.each([
		['guide of 2023', 'owner', 'eeeeeeeeeeee'],
		['guide of 2023', 'admin', 'eeeeeeeeenvn'],
		['guide of 2023', 'accountant', 'nnnnnnnnvvvn'],
		['guide of 2023', 'data-protection-officer', 'vvvvvvvnvvvn'],
		['guide of 2023', 'user', 'nnnnnvnvnnne'],
		['older help page', 'admin', 'eeeeeeeeennn'],
		['older help page', 'accountant', 'nnnnnnnnvvvn'],
		['older help page', 'user', 'nnnneeenneee'],
		['current help page', 'admin', 'eeeeeeeeennn'],
		['current help page', 'support-agent', 'vvnnvvnnnnn?'],
		['current help page', 'data-protection-officer', 'vvvvvvvnvvvn'],
		['current help page', 'user', 'nnnneeennnn?'],
		['Advanced team roles', 'owner', 'eeeeeeeeeeee'],
		['Advanced team roles', 'admin', 'eneneeeeevv?'],
		['Advanced team roles', 'data-protection-officer', 'vnvnvvvnvvv?'],
		['Advanced team roles', 'tech-support', 'vnnnvvnnnnn?'],
		['Advanced team roles', 'user', 'nnnnnvnvnnn?'],
		['Advanced team roles', 'default', 'vnnneeeevee?'],
	])('%s: %s', (generation, role, expected) => {
		expect(letters(generation, role)).toBe(expected);
	});

	test('none of the generations has a preset that equals the supporter set', () => {
		const same = presetGenerations.flatMap(({roles}) =>
			Object.values(roles).filter(
				rights =>
					widerThan(rights, supporterSet).length === 0 && widerThan(supporterSet, rights).length === 0,
			),
		);

		expect(same).toEqual([]);
	});
});

test.each<[string | undefined, number]>([
	['ultimate-cloud', 3],
	['advanced', 1],
	['standard', 4],
	['on-premises', 4],
	[undefined, 4],
])('licence %s: %d generations', (licence, count) => {
	expect(generationsOf(licence)).toHaveLength(count);
});

test.each<[string, string | undefined]>([
	['owner', 'owner'],
	['Owner', 'owner'],
	['Data Protection Officer', 'data-protection-officer'],
	['data_protection_officer', 'data-protection-officer'],
	[' Tech  support ', 'tech-support'],
	['Night shift', undefined],
	['constructor', undefined],
])('the role %s', (name, expected) => {
	expect(presetRoleOf(name)).toBe(expected);
});

test('the preset roles are these', () => {
	expect(presetRoles).toEqual([
		'owner',
		'admin',
		'accountant',
		'data-protection-officer',
		'user',
		'support-agent',
		'tech-support',
		'default',
	]);
});

describe('rights', () => {
	const clients: Rights = {clients: 'edit', sessions: 'view'};

	test('add up to the widest level of each section', () => {
		expect(union([clients, {sessions: 'edit', users: 'none'}, {}])).toEqual({
			clients: 'edit',
			sessions: 'edit',
		});
		expect(union([])).toEqual({});
		expect(union([fullRights, clients])).toEqual(fullRights);
	});

	test('go beyond others in some sections', () => {
		expect(widerThan(clients, {clients: 'view', sessions: 'view'})).toEqual(['clients']);
		expect(widerThan(clients, fullRights)).toEqual([]);
	});

	test('allow changes or not', () => {
		expect(mayEdit(clients, 'clients')).toBe(true);
		expect(mayEdit(clients, 'sessions')).toBe(false);
		expect(mayEdit(clients, 'users')).toBe(false);
	});
});
