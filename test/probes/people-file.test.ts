import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {peopleFromRows} from '../../src/domain/plan/people-rows.ts';
import {readTable} from '../../src/probes/people-file.ts';

/** Rows with the line on which each ends. */
const rowsIn = (text: string) => {
	const read = readTable(text);
	if ('complaints' in read) throw new Error(read.complaints.join());

	return read.ok.map(({line, cells}) => [line, ...cells]);
};

const bom = '\uFEFF';

describe('a table of people is read', () => {
	test.each<[string, string, readonly (readonly (string | number)[])[]]>([
		[
			'with commas',
			'login,name\na@example.com,A\n',
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'A'],
			],
		],
		[
			'with semicolons, as spreadsheets of other countries write it',
			'login;name\na@example.com;A, B\n',
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'A, B'],
			],
		],
		[
			'with tabs',
			'login\tname\na@example.com\tA, B;C\n',
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'A, B;C'],
			],
		],
		[
			'with a byte order mark',
			`${bom}login;name\na@example.com;A`,
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'A'],
			],
		],
		[
			'with ends of lines as on Windows',
			'login,name\r\na@example.com,A\r\n',
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'A'],
			],
		],
		[
			'with both',
			`${bom}login,name\r\na@example.com,A`,
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'A'],
			],
		],
		[
			'without an end of the last line',
			'login\na@example.com',
			[
				[1, 'login'],
				[2, 'a@example.com'],
			],
		],
		[
			'with one column, whatever parts the cells elsewhere',
			'login\na;b,c\n',
			[
				[1, 'login'],
				[2, 'a;b', 'c'],
			],
		],
		[
			'with quotes',
			'login,name\n"a@example.com","Agent, Anna"\n',
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'Agent, Anna'],
			],
		],
		[
			'with quotes within quotes',
			'name\n"Zoë ""Z"" Z"\n',
			[
				[1, 'name'],
				[2, 'Zoë "Z" Z'],
			],
		],
		[
			'with a cell of several lines',
			'name,login\n"A\nB",b@example.com\nc,d\n',
			[
				[1, 'name', 'login'],
				[3, 'A\nB', 'b@example.com'],
				[4, 'c', 'd'],
			],
		],
		[
			'with lines left empty, which count',
			'login\n\n\na@example.com\n\n',
			[
				[1, 'login'],
				[4, 'a@example.com'],
			],
		],
		[
			'with rows of empty cells, as a spreadsheet leaves them',
			'login,name\na@example.com,A\n,\n , \n',
			[
				[1, 'login', 'name'],
				[2, 'a@example.com', 'A'],
			],
		],
		[
			'with rows of any length',
			'a,b\nc\nd,e,f\n',
			[
				[1, 'a', 'b'],
				[2, 'c'],
				[3, 'd', 'e', 'f'],
			],
		],
		[
			'with names that JavaScript knows',
			'__proto__,constructor\ntoString,__proto__\n',
			[
				[1, '__proto__', 'constructor'],
				[2, 'toString', '__proto__'],
			],
		],
		[
			'with formulas, which are text',
			'name\n"=HYPERLINK(""x"")"\n',
			[
				[1, 'name'],
				[2, '=HYPERLINK("x")'],
			],
		],
		['with nothing in it', '', []],
		['with ends of lines alone', '\n\r\n\n', []],
	])('%s', (_title, text, rows) => {
		expect(rowsIn(text)).toEqual(rows);
	});

	test.each<[string, string, string]>([
		[
			'a quote that is not closed',
			'login,name\na@example.com,"A\nb@example.com,B\n',
			'line 3: the file ends within quotes: one of them is not closed',
		],
		[
			'something behind a quote',
			'login\n"a"b\n',
			'line 2: something stands between a closing quote and the end of its cell',
		],
		[
			'a quote in the middle',
			'login,name\na,b"c"\n',
			'line 2: a quote stands in the middle of a cell: put the whole cell in quotes, and double those in it',
		],
		['a row without end', `login\n${'x'.repeat(20_000)}\n`, 'line 2: it is longer than 10000 bytes'],
		[
			'a megabyte within quotes',
			`login\n"${'x,\n'.repeat(300_000)}`,
			'line 3335: it is longer than 10000 bytes',
		],
	])('or not: %s', (_title, text, complaint) => {
		expect(readTable(text)).toEqual({complaints: [complaint]});
	});

	test('and a complaint quotes nothing of a file that was taken for it', () => {
		const read = readTable('password\n"hunter2"x\n');

		expect(JSON.stringify(read)).not.toContain('hunter2');
	});

	test('with ten thousand rows', () => {
		const people = Array.from({length: 10_000}, (_, index) => `user-${index}@example.com;"Agent; ${index}"`);
		const rows = rowsIn(['login;name', ...people].join('\r\n'));

		expect(rows).toHaveLength(10_001);
		expect(rows.at(-1)).toEqual([10_001, 'user-9999@example.com', 'Agent; 9999']);
	});
});

describe('whatever stands in the cells', () => {
	const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
	const cell = fc
		.oneof(
			fc.string(),
			fc.string({unit: 'grapheme'}),
			fc.constantFrom('a;b', 'a,b', 'a\tb', '"', 'a\nb', '\r\n', bom, '\u001B[2J'),
		)
		// It stands for what could not be read, and is refused.
		.filter(text => !text.includes('\uFFFD'));
	const tables = fc.array(fc.array(cell, {minLength: 2, maxLength: 5}), {maxLength: 10});

	test.each([
		[',', '\n'],
		[';', '\r\n'],
		['\t', '\n'],
	])('comes out as it went in, parted by %j and %j', (separator, end) => {
		fc.assert(
			fc.property(tables, given => {
				const head = ['login', 'name'];
				const text = [head, ...given].map(row => row.map(quoted).join(separator)).join(end);
				const kept = given.filter(row => row.some(content => content.trim() !== ''));

				expect(
					rowsIn(text.replaceAll('"login"', 'login').replaceAll('"name"', 'name')).map(
						([, ...cells]) => cells,
					),
				).toEqual([head, ...kept]);
			}),
			{numRuns: 300},
		);
	});

	test('no text whatever is more than people, or complaints', () => {
		const texts = fc.oneof(
			fc.string({unit: 'binary', maxLength: 200}),
			fc
				.array(
					fc.constantFrom('login', 'name', 'a@example.com', ',', ';', '\t', '\n', '\r', '"', ' ', bom, '\0'),
				)
				.map(parts => parts.join('')),
		);

		fc.assert(
			fc.property(texts, text => {
				const table = readTable(text);
				const people = 'ok' in table ? peopleFromRows(table.ok, []) : table;

				if ('ok' in people) expect(Array.isArray(people.ok)).toBe(true);
				else for (const complaint of people.complaints) expect(complaint).not.toMatch(/[\p{Cc}\p{Cf}]/u);
			}),
			{numRuns: 500},
		);
	});
});

test('a file that is no UTF-8 is refused with its line, so that no name comes in broken', () => {
	expect(readTable('login,name\na@example.com,A\nb@example.com,M\uFFFDller\n')).toEqual({
		complaints: ["line 3: a letter in it can't be read, since the file is not UTF-8: save it as CSV UTF-8"],
	});
});
