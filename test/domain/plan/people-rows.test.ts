import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readDraft} from '../../../src/domain/plan/draft.ts';
import {peopleFromRows, type TableRow} from '../../../src/domain/plan/people-rows.ts';

/** A table as it reads: a row a line, cells parted by `|`. */
const rowsOf = (...lines: readonly string[]): readonly TableRow[] =>
	lines.map((text, index) => ({line: index + 1, cells: text.split('|')}));

const header = 'login|name|roles|groups|startsConnections';
const read = (...lines: readonly string[]) => peopleFromRows(rowsOf(...lines), ['owner@example.com']);

describe('people are read from a table', () => {
	test.each<[string, readonly string[], readonly object[]]>([
		['nobody', [header], []],
		[
			'with everything',
			[header, 'anna@example.com|Anna Agent|IT Supporter|Service desk|yes'],
			[
				{
					login: 'anna@example.com',
					name: 'Anna Agent',
					roles: ['IT Supporter'],
					groups: ['Service desk'],
					startsConnections: true,
				},
			],
		],
		['with a login alone', ['login', 'anna@example.com'], [{login: 'anna@example.com'}]],
		['with cells left empty', [header, 'anna@example.com||||'], [{login: 'anna@example.com'}]],
		[
			'with columns in another order, and in other letters',
			['NAME| Login |startsconnections', 'Anna|anna@example.com|TRUE'],
			[{login: 'anna@example.com', name: 'Anna', startsConnections: true}],
		],
		[
			'with several roles and groups, said twice and with blanks',
			['login|roles|groups', 'anna@example.com| owner ;admin;;owner|A; B '],
			[{login: 'anna@example.com', roles: ['owner', 'admin'], groups: ['A', 'B']}],
		],
		['with blanks around a login', ['login', '  anna@example.com '], [{login: 'anna@example.com'}]],
		[
			'with names of all kinds',
			[
				'login|name',
				'özge@example.com|Özge Şahin',
				'o\'neil@example.com|Zoë "Z" O\'Neil',
				'li@example.com|李雷',
			],
			[
				{login: 'özge@example.com', name: 'Özge Şahin'},
				{login: "o'neil@example.com", name: 'Zoë "Z" O\'Neil'},
				{login: 'li@example.com', name: '李雷'},
			],
		],
		[
			'with names that JavaScript knows, and formulas: they are names',
			[
				'login|name|roles',
				'__proto__@example.com|=1+1|constructor',
				'@example.com@x|+x|toString'.replace('@example.com@x', 'valueOf@example.com'),
			],
			[
				{login: '__proto__@example.com', name: '=1+1', roles: ['constructor']},
				{login: 'valueOf@example.com', name: '+x', roles: ['toString']},
			],
		],
	])('%s', (_title, lines, people) => {
		expect(read(...lines)).toEqual({ok: people});
	});

	test.each([
		...['yes', 'Yes', 'y', 'true', '1', 'x', 'X', ' yes '].map(text => [text, true]),
		...['', 'no', 'n', 'FALSE', '0', '  '].map(text => [text, false]),
	] as const)('who starts connections: %j', (text, starts) => {
		expect(read('login|startsConnections', `anna@example.com|${text}`)).toEqual({
			ok: [{login: 'anna@example.com', ...(starts && {startsConnections: true})}],
		});
	});
});

describe('what is wrong with a table is told, a line each', () => {
	const columns = 'the columns are login, name, roles, groups, startsConnections';

	test.each<[string, readonly string[], readonly string[]]>([
		[
			'a header that is misspelt',
			['login|nmae', 'a@example.com|A'],
			['line 1: there is no column "nmae": did you mean name?'],
		],
		[
			'a column of something else',
			['login|telephone'],
			[`line 1: there is no column "telephone": ${columns}`],
		],
		[
			'no header',
			['anna@example.com|Anna'],
			[
				`line 1: there is no column "anna@example.com": ${columns}`,
				`line 1: there is no column "Anna": ${columns}`,
			],
		],
		['a column twice', ['login|name|Name'], ['line 1: the column Name stands twice']],
		['no logins', ['name|roles', 'Anna|owner'], ['line 1: the column login is missing']],
		[
			'a header that a terminal would obey',
			['login|\u001B[2J'],
			[`line 1: there is no column "·[2J": ${columns}`],
		],
		[
			'a login that is no address',
			['login', 'anna'],
			['line 2: "anna" is no login: it should be a mail address'],
		],
		[
			'a login with a blank in it',
			['login', 'anna agent@example.com'],
			['line 2: "anna agent@example.com" is no login: it should be a mail address'],
		],
		[
			'two addresses in one',
			['login', 'a@example.com@example.net'],
			['line 2: "a@example.com@example.net" is no login: it should be a mail address'],
		],
		[
			'no login, once and again',
			['login|name', '|Anna', '|Ben'],
			[
				'line 2: "" is no login: it should be a mail address',
				'line 3: "" is no login: it should be a mail address',
			],
		],
		[
			'a login that is there already',
			['login', 'Owner@Example.com'],
			['line 2: the login Owner@Example.com is there already'],
		],
		[
			'a login twice',
			['login', 'a@example.com', 'b@example.com', 'A@example.com'],
			['line 4: the login A@example.com is there already'],
		],
		[
			'an answer that is none',
			['login|startsConnections', 'a@example.com|maybe'],
			['line 2: startsConnections should be yes or no'],
		],
		['a cell too many', ['login|name', 'a@example.com|A|B'], ['line 2: it has 3 cells, and the header 2']],
		['a cell too few', ['login|name', 'a@example.com'], ['line 2: it has 1 cell, and the header 2']],
		[
			'what a terminal would obey',
			['login|name', 'a@example.com|\u001B[31mA'],
			['line 2: it holds characters that are not printable, or more than 500'],
		],
		[
			'several lines in a cell',
			['login|name', 'a@example.com|A\nB'],
			['line 2: it holds characters that are not printable, or more than 500'],
		],
		[
			'letters that nobody sees',
			['login|name', 'a@example.com|A\u200B'],
			['line 2: it holds characters that are not printable, or more than 500'],
		],
		[
			'a cell that is far too long',
			['login|name', `a@example.com|${'x'.repeat(501)}`],
			['line 2: it holds characters that are not printable, or more than 500'],
		],
		[
			'all of it at once',
			['login|startsConnections', 'a|maybe|', 'b@example.com|no', 'c|'],
			[
				'line 2: it has 3 cells, and the header 2',
				'line 2: "a" is no login: it should be a mail address',
				'line 2: startsConnections should be yes or no',
				'line 4: "c" is no login: it should be a mail address',
			],
		],
	])('%s', (_title, lines, complaints) => {
		expect(read(...lines)).toEqual({complaints});
	});

	test('nothing at all', () => {
		expect(peopleFromRows([], [])).toEqual({
			complaints: ['The file is empty: it begins with login,name,roles,groups,startsConnections.'],
		});
	});

	test.each([
		[1000, 'ok'],
		[1001, 'complaints'],
		[10_000, 'complaints'],
	])('%i people: %s', (count, outcome) => {
		const people = Array.from({length: count}, (_, index) => `user-${index}@example.com`);
		const result = read('login', ...people);

		expect(Object.keys(result)).toEqual([outcome]);
		if ('complaints' in result)
			expect(result.complaints).toEqual(['More than 1000 people are not read at once.']);
	});
});

describe('whatever stands in a table', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			'anna@example.com',
			'owner@example.com',
			'yes',
			'no',
			'',
			' ',
			'__proto__',
			'a;b',
			'=cmd()',
			'\u001B[2J',
			'\u202E',
		),
		fc.string({unit: 'grapheme'}),
		fc.string({unit: 'binary'}),
		fc.emailAddress(),
	);
	const titles = fc.oneof(
		fc.shuffledSubarray(['login', 'name', 'roles', 'groups', 'startsConnections'], {minLength: 1}),
		fc.array(cell, {maxLength: 6}),
	);
	const tables = fc
		.tuple(titles, fc.array(fc.array(cell, {maxLength: 6}), {maxLength: 8}))
		.map(([head, rows]) => [head, ...rows].map((cells, index): TableRow => ({line: index + 1, cells})));

	test('people who come out can be put into a plan, each login once', () => {
		fc.assert(
			fc.property(tables, rows => {
				const result = peopleFromRows(rows, ['owner@example.com']);
				if ('complaints' in result) return;

				const logins = ['owner@example.com', ...result.ok.map(({login}) => login.toLowerCase())];

				expect(readDraft({users: result.ok})).toHaveProperty('ok');
				expect(new Set(logins).size).toBe(logins.length);
				expect(result.ok).toHaveLength(rows.length - 1);
			}),
			{numRuns: 500},
		);
	});

	test('complaints are plain, short, and say which line', () => {
		fc.assert(
			fc.property(tables, rows => {
				const result = peopleFromRows(rows, []);
				if (!('complaints' in result)) return;

				expect(result.complaints.length).toBeGreaterThan(0);
				for (const complaint of result.complaints) {
					expect(complaint).toMatch(/^line \d+: |^The file is empty/);
					expect(complaint).not.toMatch(/[\p{Cc}\p{Cf}]/u);
					expect(complaint.length).toBeLessThan(250);
				}
			}),
			{numRuns: 500},
		);
	});
});
