import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bounds, printProblems, readYamlDocument} from '../../src/probes/yaml-document.ts';

const contentOf = (text: string): unknown => {
	const read = readYamlDocument(text);

	return 'ok' in read ? read.ok.value : printProblems('f', read.problems);
};

describe('what can be read', () => {
	test.each<[string, string, unknown]>([
		['YAML', 'a: 1\nb: [x, true, null]\n', {a: 1, b: ['x', true, null]}],
		['JSON with tabs', '{\n\t"a": [\n\t\t1,\n\t\t{"b": "\\u00e9\\/"}\n\t]\n}\n', {a: [1, {b: 'é/'}]}],
		['a pair of surrogates in JSON', '{"a": "\\ud83d\\ude00"}', {a: '😀'}],
		['a byte-order mark', '\uFEFFa: 1', {a: 1}],
		['Windows line ends', 'a: 1\r\nb: 2\r\n', {a: 1, b: 2}],
		['comments', '# one\na: 1 # two\n', {a: 1}],
		['a day stays text', 'a: 2026-11-20', {a: '2026-11-20'}],
		['a time stays text', 'a: 2026-11-20T18:00:00+01:00', {a: '2026-11-20T18:00:00+01:00'}],
		[
			'a day stays text even by the old rules',
			'%YAML 1.1\n---\na: 2026-11-20\nb: yes',
			{a: '2026-11-20', b: 'yes'},
		],
		['yes, no, on and off stay text', 'a: [yes, no, on, off]', {a: ['yes', 'no', 'on', 'off']}],
		['a merge key is a key like any other', '<<: x', {'<<': 'x'}],
		['an alias', 'a: &x [1]\nb: *x', {a: [1], b: [1]}],
		['the latest of two anchors', 'a: &x 1\nb: &x 2\nc: *x', {a: 1, b: 2, c: 2}],
		['a plain tag', 'a: !!str 2026', {a: '2026'}],
		['a key in quotes', '"1": a', {'1': 'a'}],
		['a list', '- 1', [1]],
		['several lines of text', 'a: >\n  b\n  c\n', {a: 'b c\n'}],
	])('%s', (_what, text, expected) => {
		expect(contentOf(text)).toEqual(expected);
	});

	test('__proto__ is a key like any other', () => {
		const value = contentOf('__proto__: {a: 1}\nconstructor: 2') as object;

		expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
		expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
		expect('a' in value).toBe(false);
	});

	test('every JSON value whose keys are all different', () => {
		const json = fc.jsonValue({maxDepth: 5, noUnicodeString: false});

		fc.assert(
			fc.property(json, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
				const text = JSON.stringify({value}, null, indent);
				if (text.includes('\\u0000')) return;

				expect(contentOf(text)).toEqual(JSON.parse(text));
			}),
		);
	});
});

describe('what is refused', () => {
	const lines = (line: string, count: number): string => line.repeat(count);

	test.each<[string, string, string | RegExp]>([
		['nothing', '', 'f:1:1: the file is empty'],
		['blanks alone', '  \n\n', 'f:1:1: the file is empty'],
		['a comment alone', '# later\n', 'f:1:1: the file is empty'],
		['null', '~', 'f:1:1: the file is empty'],
		['a tab as indentation', 'a:\n\tb: 1', 'f:2:1: a tab stands where blanks should indent'],
		['an open bracket', 'a: [1, 2', 'f:1:9: the indentation is wrong here, or a bracket is not closed'],
		[
			'an open quote',
			'a: "x',
			'f:1:6: something is missing here: a closing quote, a bracket, a comma or a blank',
		],
		[
			'two keys in one line',
			'a: b: c',
			'f:1:4: two keys stand in one line: text that holds a colon should stand in quotes',
		],
		[
			'a special character',
			'a: @acme',
			'f:1:4: text that starts with a special character should stand in quotes',
		],
		['a bare asterisk', 'a: *', 'f:1:4: text that starts with a special character should stand in quotes'],
		[
			'a pattern without quotes',
			'a: *@acme',
			'f:1:4: this alias names nothing that stands before it: text that starts with * should stand in quotes',
		],
		[
			'an alias of itself',
			'a: &x [*x]',
			'f:1:8: this alias names nothing that stands before it: text that starts with * should stand in quotes',
		],
		['a wrong escape', 'a: "\\q"', 'f:1:5: a backslash between double quotes should be doubled'],
		['a key over two lines', 'a\nb: 1', 'f:1:1: a key should stand in one line and end with a colon'],
		[
			'a list that turns into a mapping',
			'- a\nb: 1',
			'f:2:1: this is no YAML: a colon, a quote or the indentation is wrong here',
		],
		['two documents', 'a: 1\n---\nb: 2', 'f:2:1: the file holds more than one document'],
		['a key twice', 'a: 1\nb: 2\na: 3', 'f:3:1: the key a stands twice'],
		['a key twice in JSON', '{"a": {"b": 1,\n "b": 1}}', 'f:2:2: the key b stands twice'],
		['a number as key', '1: a', 'f:1:1: a key should be text: put it in quotes'],
		['true as key', 'a: {true: 1}', 'f:1:5: a key should be text: put it in quotes'],
		['null as key', '? \n: a', /a key should be text: put it in quotes/],
		['a list as key', '? [a]\n: b', 'f:1:3: a key should be text: put it in quotes'],
		['an alias as key', 'a: &x b\n*x : c', 'f:2:1: a key should be text: put it in quotes'],
		['a tag', 'a: !thing x', "f:1:11: the tag !thing isn't known here: leave it out"],
		[
			'a timestamp by tag',
			'a: !!timestamp 2026-11-20',
			"f:1:16: the tag tag:yaml.org,2002:timestamp isn't known here: leave it out",
		],
		['a NUL', 'a: b\nc: \0', 'f:2:4: the file is no text'],
		['more than 1 MiB', 'x'.repeat(bounds.bytes + 1), 'f:1:1: the file is larger than 1 MiB'],
		['more than 1 MiB in bytes', 'é'.repeat(bounds.bytes / 2 + 1), 'f:1:1: the file is larger than 1 MiB'],
		['brackets without end', lines('[', 500_000), 'f:1:65: the file is nested too deeply'],
		[
			'brackets with an end',
			`${lines('[', 2000)}${lines(']', 2000)}`,
			'f:1:65: the file is nested too deeply',
		],
		['lists in lists', lines('- ', 500_000), /nested too deeply$/],
		['keys in keys', lines('? ', 500_000), /nested too deeply$/],
		['too many parts', lines('- a\n', 200_000), /the file has too many parts$/],
		['too many aliases', `a: &x 1\nb: [${lines('*x,', 101)}]`, 'f:2:305: the file has more than 100 aliases'],
		[
			'an alias bomb',
			'abcdefghi'
				.split('')
				.map((name, index, all) => {
					const before = all[index - 1];

					return `${name}: &${name} [${lines(`${before === undefined ? 'x' : `*${before}`},`, 9)}]`;
				})
				.join('\n'),
			/the aliases unfold into too much/,
		],
	])('%s', (_what, text, message) => {
		expect(contentOf(text)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
	});

	test('never throws, never hangs, and always says where', () => {
		const pieces = fc.constantFrom(
			...[
				'a',
				': ',
				'- ',
				'\n',
				'  ',
				'[',
				']',
				'{',
				'}',
				',',
				'"',
				"'",
				'&x ',
				'*x',
				'!t ',
				'|\n',
				'>\n',
				'%',
				'#',
				'\t',
				'? ',
				'---\n',
			],
		);

		fc.assert(
			fc.property(fc.array(pieces, {maxLength: 60}), parts => {
				const read = readYamlDocument(parts.join(''));

				if ('ok' in read) return;
				expect(read.problems.length).toBeGreaterThan(0);
				for (const {line, column} of read.problems) {
					expect(line).toBeGreaterThan(0);
					expect(column).toBeGreaterThan(0);
				}
			}),
			{numRuns: 3000},
		);
	});

	test.each([
		['keys', Array.from({length: 90_000}, (_, index) => `k${index}:`).join('\n')],
		['closing brackets', ']'.repeat(390_000)],
		['quotes', '"'.repeat(390_000)],
		['directives', '%\n'.repeat(190_000)],
		['tabs', '\t'.repeat(1_000_000)],
		['a long key', `${'a'.repeat(1_000_000)}: 1`],
	])('a large file of %s comes to an end', (_what, text) => {
		expect(Object.keys(readYamlDocument(text))).toHaveLength(1);
	});
});

describe('positions', () => {
	const text = '# plan\nusers:\n  - {login: a, roles: [b]}\n  - login: c\n    copy: &x {d: 1}\nagain: *x\n';
	const read = readYamlDocument(text);

	test.each<[readonly (string | number)[], string]>([
		[[], '2:1'],
		[['users'], '2:1'],
		[['users', 0], '3:5'],
		[['users', 0, 'roles'], '3:16'],
		[['users', 0, 'roles', 0], '3:24'],
		[['users', 1], '4:5'],
		[['users', 1, 'copy', 'd'], '5:15'],
		[['again', 'd'], '6:1'],
		[['users', 1, 'nothing'], '4:5'],
		[['users', 9, 'login'], '2:1'],
		[['nothing'], '2:1'],
		[['users', 0, 'login', 'deeper'], '3:6'],
	])('%j', (path, expected) => {
		const position = 'ok' in read ? read.ok.positionOf(path) : undefined;

		expect(`${position?.line}:${position?.column}`).toBe(expected);
	});
});

test('of very many problems the first ones are told, and how many more there are', () => {
	const text = Array.from({length: 40}, () => 'a: 1').join('\n');

	expect(contentOf(text)).toMatch(/^f:2:1: the key a stands twice; .*; and 9 more$/);
});
