import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readPlanFile} from '../../src/probes/plan-file.ts';
import {textOf} from '../house/source-files.ts';
import {senseless} from './plan-sense-table.ts';
import {badShapes} from './plan-shapes-table.ts';

const read = (text: string): string => {
	const told = readPlanFile(text, 'plan.yaml');

	return 'reason' in told ? told.reason.replaceAll(/^plan\.yaml:/gm, '') : 'it was read';
};

const examples = readdirSync('examples').filter(name => name.endsWith('.yaml'));

describe('the examples', () => {
	test.each(examples)('%s makes sense', name => {
		expect(read(textOf(`examples/${name}`))).toBe('it was read');
	});

	test('are there', () => {
		expect(examples.length).toBeGreaterThanOrEqual(5);
	});
});

describe('a bad plan', () => {
	test.each(badShapes)('$what', ({text, told}) => {
		expect(read(text)).toBe(told);
	});

	test('is told all at once, a line a fault, in the order of the file', () => {
		expect(read('organization: {licence: gold}\nusers: 1\nschema: x\n').split('\n')).toEqual([
			'1:1: name is missing: it should be text',
			'1:16: licence should be solo, standard, advanced, ultimate-cloud or on-premises, not "gold"',
			'2:1: users should be a list, not a number',
			'3:1: schema should be deskwarden/plan@1, not "x"',
		]);
	});

	test('with very many faults is told the first ones and their number', () => {
		const text = Array.from({length: 5000}, (_, index) => `key${index}: 1`).join('\n');
		const lines = read(text).split('\n');

		expect(lines).toHaveLength(31);
		expect(lines.at(-1)).toBe('and 4972 more');
	});
});

describe('a plan without sense', () => {
	test.each(senseless)('$what', ({text, told}) => {
		expect(read(text)).toBe(told);
	});

	test('there are many ways', () => {
		expect(badShapes.length + senseless.length).toBeGreaterThanOrEqual(60);
	});
});

describe('a file that was made to hurt', () => {
	const head = 'schema: deskwarden/plan@1\norganization: {name: Acme, licence: solo}\n';
	const bomb = [
		'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
		...Array.from(
			{length: 12},
			(_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`,
		),
	].join('\n');

	test.each<[string, string, string]>([
		['is larger than 1 MiB', `${head}# ${'x'.repeat(1_048_576)}\n`, '1:1: the file is larger than 1 MiB'],
		['holds NUL', `${head}\0`, '3:1: the file is no text'],
		[
			'is nested deeply in flow style',
			`${head}users: ${'['.repeat(50_000)}`,
			'3:71: the file is nested too deeply',
		],
		[
			'is nested deeply in block style',
			Array.from({length: 400}, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
			'nested',
		],
		['unfolds aliases', bomb, 'unfold'],
		['has many parts', `[${'1,'.repeat(250_000)}]`, 'too many parts'],
	])('and %s ends soon, with its place', (_what, text, told) => {
		const begun = performance.now();
		const found = read(text);

		expect(found).toMatch(/^\d+:\d+: /);
		expect(found).toContain(told);
		expect(found.length).toBeLessThan(10_000);
		expect(performance.now() - begun).toBeLessThan(3000);
	});

	const rows = (list: string, row: (index: number) => string): string =>
		`${list}:\n${Array.from({length: 5000}, (_, index) => `  - ${row(index)}`).join('\n')}\n`;
	const ultimate = head.replace('solo', 'ultimate-cloud');

	test.each<[string, string]>([
		[
			'endpoints of builds that are nowhere',
			head + rows('endpoints', index => `{name: e${index}, build: b${index}}`),
		],
		[
			'endpoints of users with a slip',
			`${ultimate}${rows('users', index => `{login: u${index}@a.example}`)}${rows('endpoints', index => `{name: e${index}, user: v${index}@a.example}`)}`,
		],
		[
			'users of roles with a slip',
			`${ultimate}${rows('roles', index => `{name: role${index}}`)}${rows('users', index => `{login: u${index}@a.example, roles: [rola${index}]}`)}`,
		],
	])('and has thousands of %s ends soon', (_what, text) => {
		const begun = performance.now();

		expect(read(text).split('\n')).toHaveLength(31);
		expect(performance.now() - begun).toBeLessThan(5000);
	});
});
