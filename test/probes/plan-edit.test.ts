import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {editPlanText} from '../../src/probes/plan-edit.ts';
import {textOf} from '../house/source-files.ts';

const okOf = (read: ReturnType<typeof editPlanText>): string =>
	'ok' in read ? read.ok : `not: ${read.reason}`;

const commentsOf = (text: string): readonly string[] => text.match(/(?<=^|\s)#.*$/gm) ?? [];

const plan = `# Ours.
schema: deskwarden/plan@1

# Who we are.
organization:
  name: Acme # for now
  licence: ultimate-cloud

namespace: acme

users:
  # The owner.
  - {login: owner@example.com, roles: [owner]}
  # She supports.
  - login: anna@example.com
    startsConnections: true # every day

builds:
  incoming:
    direction: incoming-only
    acl: ['*@acme'] # our own

# The end.
`;

describe('an edit of YAML', () => {
	test.each<[string, Parameters<typeof editPlanText>[1][number], string, string]>([
		['of a text', {path: ['organization', 'name'], value: 'Beta'}, 'name: Acme # for', 'name: Beta # for'],
		['of a switch', {path: ['users', 1, 'startsConnections'], value: false}, 'true # every', 'false # every'],
		['in a flow list', {path: ['users', 0, 'roles'], value: ['admin']}, '[owner]', '[admin]'],
		[
			'that adds to a flow list',
			{path: ['builds', 'incoming', 'acl'], value: ['*@acme', '123456789']},
			"['*@acme'] #",
			'[\'*@acme\', "123456789"] #',
		],
		[
			'that adds a key',
			{path: ['organization', 'signIn'], value: 'idp'},
			'cloud\n',
			'cloud\n  signIn: idp\n',
		],
		[
			'that adds a key to a flow mapping',
			{path: ['users', 0, 'use'], value: 'set-up'},
			'roles: [owner]}',
			'roles: [owner], use: set-up}',
		],
		[
			'that makes what is missing on the way',
			{path: ['builds', 'incoming', 'recording', 'autoStart'], value: true},
			'# our own\n',
			'# our own\n    recording:\n      autoStart: true\n',
		],
		[
			'that adds an entry',
			{path: ['users', 2], value: {login: 'ben@example.com'}},
			'# every day\n',
			'# every day\n  - login: ben@example.com\n',
		],
		['that takes a key away', {path: ['namespace'], value: undefined}, 'namespace: acme\n\n', ''],
		[
			'that changes a word into a number',
			{path: ['namespace'], value: '7'},
			'namespace: acme',
			'namespace: "7"',
		],
	])('%s changes that alone', (_what, edit, before, after) => {
		expect(okOf(editPlanText(plan, [edit]))).toBe(plan.replace(before, after));
	});

	test('that takes an entry away keeps the comments of the others', () => {
		const edited = okOf(editPlanText(plan, [{path: ['users', 0], value: undefined}]));

		expect(commentsOf(edited)).toEqual(commentsOf(plan));
		expect(parse(edited).users).toEqual([{login: 'anna@example.com', startsConnections: true}]);
	});

	test('that changes nothing leaves every byte', () => {
		const odd = 'schema:   deskwarden/plan@1\norganization: { name: "Acme" ,  licence: solo }   # odd\n';

		expect(editPlanText(odd, [{path: ['organization', 'name'], value: 'Acme'}])).toEqual({ok: odd});
		expect(editPlanText(odd, [])).toEqual({ok: odd});
	});

	test('keeps the ends of lines, the mark at the start and the missing end of line', () => {
		const odd = `\uFEFF${plan.trimEnd().replaceAll('\n', '\r\n')}`;
		const edited = okOf(editPlanText(odd, [{path: ['organization', 'name'], value: 'Beta'}]));

		expect(edited).toBe(odd.replace('name: Acme', 'name: Beta'));
	});

	test('keeps a wider indentation', () => {
		const wide = 'schema: deskwarden/plan@1\norganization:\n    name: Acme\n    licence: solo\n';

		expect(editPlanText(wide, [{path: ['organization', 'licence'], value: 'standard'}])).toEqual({
			ok: wide.replace('solo', 'standard'),
		});
	});

	test('of a whole list keeps the comments of entries that stay', () => {
		const {users} = parse(plan);
		const edited = okOf(
			editPlanText(plan, [{path: ['users'], value: [{login: 'ben@example.com'}, users[1]]}]),
		);

		expect(edited).toContain('# She supports.');
		expect(edited).toContain('# every day');
		expect(parse(edited).users).toEqual([{login: 'ben@example.com'}, users[1]]);
	});

	test('is refused where an alias would change another place too', () => {
		const shared = 'a: &x {one: 1}\nb: *x\n';

		expect(editPlanText(shared, [{path: ['a', 'one'], value: 2}])).toEqual({
			reason: "a.one can't be changed by itself: aliases or anchors are in the way",
		});
		expect(editPlanText(shared, [{path: ['b', 'one'], value: 2}])).toHaveProperty('reason');
		expect(editPlanText(shared, [{path: ['a'], value: undefined}])).toHaveProperty('reason');
	});
});

describe('an edit of JSON', () => {
	test.each(['\t', 2, 4, 0])('keeps its form, indented by %j', indentation => {
		const value = {schema: 'deskwarden/plan@1', organization: {name: 'Acme', licence: 'solo'}};
		const text = JSON.stringify(value, null, indentation);

		expect(editPlanText(text, [{path: ['organization', 'name'], value: 'Beta'}])).toEqual({
			ok: text.replace('Acme', 'Beta'),
		});
	});
});

describe('an edit that cannot be made', () => {
	test.each<[string, string, Parameters<typeof editPlanText>[1][number], string]>([
		['of no document', '', {path: ['a'], value: 1}, 'the file is empty'],
		[
			'of a broken document',
			'a: [',
			{path: ['a'], value: 1},
			'the indentation is wrong here, or a bracket is not closed',
		],
		['below a text', plan, {path: ['namespace', 'name'], value: 1}, 'there is no place namespace.name'],
		['past the end of a list', plan, {path: ['users', 7], value: {}}, 'there is no place users.7'],
		[
			'of an entry that is not there',
			plan,
			{path: ['users', 2], value: undefined},
			'there is no place users.2',
		],
		['by number in a mapping', plan, {path: ['builds', 0], value: {}}, 'there is no place builds.0'],
		['of a prototype', plan, {path: ['__proto__', 'x'], value: 1}, 'there is no place __proto__'],
		['of everything away', plan, {path: [], value: undefined}, 'the whole file cannot be removed'],
	])('%s says why', (_what, text, edit, reason) => {
		expect(editPlanText(text, [edit])).toEqual({reason});
	});
});

test('edits of the examples keep every comment and the order of everything else', () => {
	const texts = readdirSync('examples')
		.filter(name => name.endsWith('.yaml'))
		.map(name => textOf(`examples/${name}`));
	const edit = fc.oneof(
		fc.record({path: fc.constant(['organization', 'name']), value: fc.string({minLength: 1})}),
		fc.record({path: fc.constant(['users', 1, 'name']), value: fc.string({unit: 'grapheme'})}),
		fc.record({path: fc.constant(['organization', 'signIn']), value: fc.constantFrom('idp', 'ldap')}),
		fc.record({path: fc.constant(['limits', 'dormantDays']), value: fc.integer()}),
		fc.record({
			path: fc.string({unit: 'grapheme', minLength: 1}).map(name => ['builds', `${name}x`]),
			value: fc.constant({direction: 'outgoing-only', profiles: [{name: 'a', permissions: []}]}),
		}),
		fc.record({path: fc.constant(['users', 0]), value: fc.constant({login: 'olga@example.com'})}),
	);

	fc.assert(
		fc.property(fc.constantFrom(...texts), fc.array(edit, {minLength: 1, maxLength: 3}), (text, edits) => {
			const edited = okOf(editPlanText(text, edits));
			const before = commentsOf(text);
			const keys = Object.keys(parse(text));

			expect(before.filter(comment => !edited.includes(comment))).toEqual([]);
			expect(Object.keys(parse(edited)).slice(0, keys.length)).toEqual(keys);
			expect(okOf(editPlanText(edited, edits))).toBe(edited);
		}),
		{numRuns: 200},
	);
});
