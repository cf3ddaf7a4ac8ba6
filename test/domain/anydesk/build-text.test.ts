import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseBuildText} from '../../../src/domain/anydesk/build-text.ts';

/** What stands in each box, as `line key=value`. */
const boxesOf = (text: string) => {
	const build = parseBuildText(text);
	const print = (box: (typeof build)['override']) =>
		box.lines.map(({key, value, line}) => `${line} ${key}=${value}`);

	return {override: print(build.override), default: print(build.default)};
};

describe('the boxes of the generator', () => {
	test.each<[string, string, readonly string[], readonly string[]]>([
		['both', '[override]\nad.a=1\n\n[default]\nad.b=2\n', ['2 ad.a=1'], ['5 ad.b=2']],
		['no heading', 'ad.a=1\nad.b=2\n', ['1 ad.a=1', '2 ad.b=2'], []],
		['lines before a heading', 'ad.a=1\n[default]\nad.b=2\n', ['1 ad.a=1'], ['3 ad.b=2']],
		['headings in capitals', '[OVERRIDE]\nad.a=1\n[Default]\nad.b=2\n', ['2 ad.a=1'], ['4 ad.b=2']],
		['blanks round a heading', '  [default]\t\nad.b=2\n', [], ['2 ad.b=2']],
		['the default box first', '[default]\nad.b=2\n[override]\nad.a=1\n', ['4 ad.a=1'], ['2 ad.b=2']],
		[
			'a box in two parts',
			'[default]\nad.b=2\n[override]\n[default]\nad.c=3\n',
			[],
			['2 ad.b=2', '5 ad.c=3'],
		],
		['companion notes', '# why\nad.a=1\n  # and why\nad.b=2\n', ['2 ad.a=1', '4 ad.b=2'], []],
		['a key behind a #', '#ad.a=1\n', [], []],
		['the same key in both', 'ad.a=1\n[default]\nad.a=2\n', ['1 ad.a=1'], ['3 ad.a=2']],
		['lines of Windows', '[override]\r\nad.a=1\r\n[default]\r\nad.b=2\r\n', ['2 ad.a=1'], ['4 ad.b=2']],
		['a mark at the beginning', '\ufeff[default]\nad.b=2\n', [], ['2 ad.b=2']],
		['nothing', '', [], []],
	])('%s', (_, text, override, initial) => {
		expect(boxesOf(text)).toEqual({override, default: initial});
	});

	test('a note is no defect, and neither is a heading', () => {
		const {override, default: initial} = parseBuildText('# note\n[override]\nad.a=1\n[default]\nad.b=2\n');

		expect([...override.defects, ...initial.defects]).toEqual([]);
	});

	test.each<[string, string, 'override' | 'default', number]>([
		['a heading of no box', 'ad.a=1\n[forced]\n', 'override', 2],
		['a line that is no setting', '[default]\nad.a=1\nlang: en\n', 'default', 3],
		['a key twice in one box', '[default]\nad.a=1\nad.a=2\n', 'default', 3],
	])('%s is told by its line in the file', (_, text, box, line) => {
		expect(parseBuildText(text)[box].defects).toMatchObject([{line}]);
	});
});

test('every setting lands in the box below whose heading it stands, with the line of the file', () => {
	const part = fc.oneof(
		fc.constantFrom('[override]', '[default]', '[DEFAULT]', '# note', ''),
		fc.integer({min: 0, max: 999}).map(number => `ad.k${number}=v`),
	);

	fc.assert(
		fc.property(fc.array(part), parts => {
			const expected = {override: [] as string[], default: [] as string[]};
			let box: keyof typeof expected = 'override';

			for (const [index, text] of parts.entries()) {
				if (text.startsWith('[')) box = text === '[override]' ? 'override' : 'default';
				else if (text.startsWith('ad.')) expected[box].push(`${index + 1} ${text}`);
			}

			expect(boxesOf(parts.join('\n'))).toEqual(expected);
		}),
	);
});

test('no text whatever makes it throw', () => {
	fc.assert(fc.property(fc.string(), text => void parseBuildText(text)));
});
