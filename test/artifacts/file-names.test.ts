import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fileNames} from '../../src/artifacts/file-names.ts';

describe('names of files', () => {
	test.each<[string, string]>([
		['incoming', 'incoming'],
		['Home Office', 'home-office'],
		['anna@example.com', 'anna-example-com'],
		['Café Zürich', 'cafe-zuerich'],
		['../../etc/passwd', 'etc-passwd'],
		['a|b<c>`d`', 'a-b-c-d'],
		['CON', 'build-con'],
		['lpt1', 'build-lpt1'],
		['com¹', 'build-com1'],
		['console', 'console'],
		['...', 'build'],
		['日本', 'build'],
		['-x-', 'x'],
		['a'.repeat(500), 'a'.repeat(60)],
	])('%s becomes %s', (name, expected) => {
		expect(fileNames([name], 'build')).toEqual([expected]);
	});

	test('names that become alike are numbered, in their order', () => {
		expect(fileNames(['A b', 'a-b', 'a-b-2', 'a b'], 'build')).toEqual(['a-b', 'a-b-2', 'a-b-2-2', 'a-b-3']);
	});

	test('a name that has become one of another kind is numbered too', () => {
		expect(fileNames(['!', 'build', 'con', 'build con'], 'build')).toEqual([
			'build',
			'build-2',
			'build-con',
			'build-con-2',
		]);
	});

	test('whatever the names are, the files are safe and no two alike', () => {
		fc.assert(
			fc.property(fc.array(fc.string({unit: 'binary'})), names => {
				const files = fileNames(names, 'user');

				expect(files).toHaveLength(names.length);
				expect(new Set(files).size).toBe(files.length);
				for (const file of files) {
					expect(file).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
					expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
				}
			}),
		);
	});
});
