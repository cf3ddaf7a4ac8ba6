import {describe, expect, test} from 'vitest';
import {catalogue, reservedIds, retiredIds} from '../../src/checks/catalogue.ts';
import {areaOf, type Check} from '../../src/domain/check.ts';
import {catalogueTable} from './catalogue-table.ts';
import {guidePoints} from './guide-points.ts';
import {filesBelow, root, textOf} from './source-files.ts';

const ids = catalogue.map(({id}) => id);
const files = filesBelow('src/checks').filter(path => path.split('/').length === 4);

const camelCase = (name: string): string =>
	name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.ts$/, '');

/** Each check with the file that exports it and the name under which it does. */
const exported = await Promise.all(
	files.map(async path => {
		const module: Readonly<Record<string, unknown>> = await import(`${root}/${path}`);

		return Object.entries(module).flatMap(([name, value]) =>
			isCheck(value) ? [{path, name, check: value}] : [],
		);
	}),
).then(found => found.flat());

function isCheck(value: unknown): value is Check {
	return typeof value === 'object' && value !== null && 'id' in value && 'judge' in value;
}

describe('the catalogue', () => {
	test('holds what the design gives each check', () => {
		expect(catalogue.map(({id, severity, level}) => [id, severity, level])).toEqual(catalogueTable);
	});

	test('holds every check that a file exports, and no other', () => {
		expect(exported.map(({check}) => check.id).sort()).toEqual([...ids].sort());
	});

	test('gives each id once, and none that is reserved or retired', () => {
		const all = [...ids, ...reservedIds, ...retiredIds];

		expect(all).toHaveLength(new Set(all).size);
		expect(all.filter(id => !/^[A-Z]{3}-[1-9]\d*$/.test(id))).toEqual([]);
	});

	test.each(exported)(
		'$check.id stands in its own file, in the folder of its area',
		({path, name, check}) => {
			expect(path).toBe(`src/checks/${areaOf(check.id).toLowerCase()}/${nameOf(path)}.ts`);
			expect(name).toBe(camelCase(nameOf(path)));
			expect(exported.filter(other => other.path === path)).toHaveLength(1);
		},
	);

	test.each(exported)('$check.id has a spec and a place on the page', ({path, name, check}) => {
		const spec = textOf(path.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts'));

		expect(spec).toMatch(new RegExp(`specCheck\\(\\s*${name},`));
		expect(textOf('docs/checks.md')).toContain(`### ${check.id}: `);
	});

	test.each(catalogue)('$id says all that a person needs', ({title, why, remedy, decide, targets}) => {
		expect(title).toMatch(/^(?:[A-Z]|[a-z]+_[a-z]+ ).*[^.!]$/); // a key keeps its spelling
		expect(remedy.length).toBeGreaterThan(0);
		expect(targets.length).toBeGreaterThan(0);

		for (const sentence of [why, decide, ...remedy]) expect(sentence).toMatch(/^\S.*\.$/);
		expect([title, why, decide, ...remedy].join(' ')).not.toMatch(/!|\s\s/);
	});

	test.each(catalogue)(
		'$id rests on the guide, or on a dated public source',
		({guide, references, level}) => {
			const isSourced = references.some(({url, date}) => url !== undefined && date !== undefined);

			expect(guide.filter(point => !(point in guidePoints))).toEqual([]);
			expect(guide.length > 0 || references.some(({date}) => date !== undefined)).toBe(true);
			if (level === 'guide') expect(guide.length > 0 || isSourced).toBe(true);
			for (const {date} of references) expect(date).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
		},
	);

	test.each(Object.entries(guidePoints))('%s is asked for: %s', point => {
		expect(catalogue.filter(({guide}) => guide.includes(point)).map(({id}) => id)).not.toEqual([]);
	});
});
