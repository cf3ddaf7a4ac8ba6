import {describe, expect, test} from 'vitest';
import {filesBelow, textOf} from './source-files.ts';

const linesOf = (path: string): number => textOf(path).trimEnd().split('\n').length;

const tooLong = (folders: readonly string[], most: number): readonly string[] =>
	folders
		.flatMap(folder => filesBelow(folder))
		.filter(path => linesOf(path) > most)
		.map(path => `${path}: ${linesOf(path)} lines`);

describe('files', () => {
	test('none has more than 200 lines', () => {
		expect(tooLong(['src', 'bin', 'scripts'], 200)).toEqual([]);
	});

	test('areas of checks and screens stay far below', () => {
		const areas = [...new Set(filesBelow('src/checks').map(path => path.split('/').slice(0, 3).join('/')))];

		expect(tooLong([...areas.filter(area => !area.endsWith('.ts')), 'src/screens'], 120)).toEqual([]);
	});

	test('none is a drawer for whatever has no name', () => {
		const drawers = ['src', 'bin', 'scripts', 'test']
			.flatMap(folder => filesBelow(folder, /.*/))
			.filter(path => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:[./-]|$)/.test(path));

		expect(drawers).toEqual([]);
	});

	test('names are in kebab-case, and no folder has an index', () => {
		const odd = ['src', 'scripts', 'test']
			.flatMap(folder => filesBelow(folder))
			.filter(
				path => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.test|\.d)?\.tsx?$/.test(path) || /\/index\./.test(path),
			);

		expect(odd).toEqual([]);
	});
});
