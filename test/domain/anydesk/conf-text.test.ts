import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type DefectKind, defects, parseConf, parseConfText} from '../../../src/domain/anydesk/conf-text.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (text: string) => utf16(text).swap16();

/** What was read, as `line key=value`. */
const linesOf = (bytes: Uint8Array) =>
	parseConf(bytes).lines.map(({key, value, line}) => `${line} ${key}=${value}`);
const defectsOf = (bytes: Uint8Array) =>
	parseConf(bytes).defects.map(({line, defect}) => `${line} ${defect}`);

const list = '*@acme:true;123456789:true';
const many = (count: number) => utf8('ad.ui.lang=en\n'.repeat(count));

describe('lines', () => {
	test.each<[string, Uint8Array, readonly string[], readonly string[]]>([
		['a file as the product writes it', utf8('ad.a=1\nad.b=2\n'), ['1 ad.a=1', '2 ad.b=2'], []],
		['no line end at the end', utf8('ad.a=1\nad.b=2'), ['1 ad.a=1', '2 ad.b=2'], []],
		['no line at all', utf8(''), [], []],
		['nothing but line ends', utf8('\n\n\n'), [], []],
		['empty lines between', utf8('ad.a=1\n\n \nad.b=2\n'), ['1 ad.a=1', '4 ad.b=2'], []],
		['a value with =', utf8(`ad.security.acl_list=${list}=\n`), [`1 ad.security.acl_list=${list}=`], []],
		['an empty value', utf8('ad.anynet.alias=\n'), ['1 ad.anynet.alias='], []],
		[
			'the id of a profile',
			utf8('ad.p.define.BC1B680E17F2B1F0=Help 2\n'),
			['1 ad.p.define.BC1B680E17F2B1F0=Help 2'],
			[],
		],
		['letters beyond ASCII', utf8('ad.ui.window_title=Größe\n'), ['1 ad.ui.window_title=Größe'], []],
		['a key like a property of objects', utf8('ad.__proto__=1\n'), ['1 ad.__proto__=1'], []],
	])('%s', (_, bytes, lines, found) => {
		expect(linesOf(bytes)).toEqual(lines);
		expect(defectsOf(bytes)).toEqual(found);
		expect(parseConf(bytes).isWhole).toBe(true);
	});
});

describe('lines that people and scripts leave', () => {
	test.each<[string, Uint8Array, readonly string[], readonly string[]]>([
		['CRLF, told once', utf8('ad.a=1\r\nad.b=2\r\n'), ['1 ad.a=1', '2 ad.b=2'], ['1 carriage-return']],
		[
			'CRLF from the second line on',
			utf8('ad.a=1\nad.b=2\r\nad.c=3\r\n'),
			['1 ad.a=1', '2 ad.b=2', '3 ad.c=3'],
			['2 carriage-return'],
		],
		['a mark at the beginning', utf8('\ufeffad.a=1\n'), ['1 ad.a=1'], ['1 byte-order-mark']],
		['UTF-16LE with its mark', utf16('\ufeffad.a=1\nad.b=ü\n'), ['1 ad.a=1', '2 ad.b=ü'], ['1 utf-16']],
		['UTF-16LE without a mark', utf16('ad.a=1\nad.b=2'), ['1 ad.a=1', '2 ad.b=2'], ['1 utf-16']],
		['UTF-16BE with its mark', swapped('\ufeffad.a=1\n'), ['1 ad.a=1'], ['1 utf-16']],
		['UTF-16BE without a mark', swapped('ad.a=1\n'), ['1 ad.a=1'], ['1 utf-16']],
		['a blank before the line end', utf8('ad.a=1 \n'), ['1 ad.a=1'], ['1 trailing-blank']],
		['a blank before the key', utf8('\tad.a=1\n'), ['1 ad.a=1'], ['1 leading-blank']],
		['blanks round the =', utf8('ad.a = 1\n'), ['1 ad.a=1'], []],
		['a key twice, the same value', utf8('ad.a=1\nad.a=1\n'), ['1 ad.a=1', '2 ad.a=1'], ['2 duplicate-key']],
		[
			'a key twice, another value',
			utf8('ad.a=1\nad.a=2\n'),
			['1 ad.a=1', '2 ad.a=2'],
			['2 conflicting-duplicate'],
		],
		['a comment', utf8('# by hand\nad.b=2\n'), ['2 ad.b=2'], ['1 no-key-value']],
		['a heading', utf8('[General]\nad.a=1\n'), ['2 ad.a=1'], ['1 no-key-value']],
		['no =', utf8('a\n'), [], ['1 no-key-value']],
		['no key', utf8('=1\n'), [], ['1 no-key-value']],
		['a key of another program', utf8('security.acl=1\n'), [], ['1 no-key-value']],
	])('%s', (_, bytes, lines, found) => {
		expect(linesOf(bytes)).toEqual(lines);
		expect(defectsOf(bytes)).toEqual(found);
		expect(parseConf(bytes).isWhole).toBe(true);
	});
});

describe('lines that may be a setting which we failed to understand', () => {
	test.each([
		['a commented key', utf8('# ad.a=1\nad.b=2\n'), ['2 ad.b=2'], ['1 no-key-value']],
		['a key without a value', utf8('ad.a\n'), [], ['1 no-key-value']],
		['a key with a blank', utf8('ad.a b=1\n'), [], ['1 no-key-value']],
		['a key in quotes', utf8('"ad.a"=1\n'), [], ['1 no-key-value']],
		['a key behind an invisible character', utf8('\u200bad.a=1\n'), [], ['1 no-key-value']],
		['a key in capitals', utf8('AD.anynet.direct=1\n'), [], ['1 no-key-value']],
		['a known key in another case', utf8('ad.Security.acl_list=*:true\n'), [], ['1 odd-case']],
		['a colon for the sign', utf8('ad.features.trace.session: false\n'), [], ['1 no-key-value']],
		['a key beyond all measure', utf8(`ad.${'a'.repeat(201)}=1\n`), [], ['1 no-key-value']],
	])('%s', (_, bytes, lines, found) => {
		expect(linesOf(bytes)).toEqual(lines);
		expect(defectsOf(bytes)).toEqual(found);
		expect(parseConf(bytes).isWhole).toBe(false);
	});
});

describe('what cannot be read leaves a gap', () => {
	test.each<[string, Uint8Array, readonly string[], readonly string[]]>([
		[
			'carriage returns alone, behind which lines hide',
			utf8('ad.a=1\rad.anynet.pkey=secret'),
			[],
			['1 control-character'],
		],
		['a NUL in a value', utf8('ad.a=1\0ad.b=2\nad.c=3\n'), ['2 ad.c=3'], ['1 control-character']],
		['a NUL in a key', utf8('ad.\0a=1\nad.c=3\n'), ['2 ad.c=3'], ['1 control-character']],
		['an escape sequence', utf8('ad.a=\u001b[2J\n'), [], ['1 control-character']],
		[
			'half of a UTF-16 file',
			Buffer.concat([utf8('ad.a=1\n'), utf16('ad.b=2\n')]),
			['1 ad.a=1'],
			['2 control-character', '3 control-character'],
		],
		[
			'a line of 10 MiB',
			utf8(`ad.a=${'x'.repeat(10 * 1024 * 1024)}\nad.b=2\n`),
			['2 ad.b=2'],
			['1 overlong-line'],
		],
	])('%s', (_, bytes, lines, found) => {
		expect(linesOf(bytes)).toEqual(lines);
		expect(defectsOf(bytes)).toEqual(found);
		expect(parseConf(bytes).isWhole).toBe(false);
	});

	test('300,000 lines', () => {
		const conf = parseConf(many(300_000));

		expect(conf.lines).toHaveLength(200_000);
		expect(conf.isWhole).toBe(false);
		expect(conf.defects).toHaveLength(1000);
	});
});

test('200,000 different lines are read whole', () => {
	const text = Array.from({length: 200_000}, (_, index) => `ad.k${index}=1`).join('\n');

	expect(parseConfText(text)).toMatchObject({isWhole: true, defects: []});
	expect(parseConfText(`${text}\nad.last=1`)).toMatchObject({
		isWhole: false,
		defects: [{line: 200_001, defect: 'too-many-lines'}],
	});
});

describe('whatever stands in a file', () => {
	const key = fc.stringMatching(/^ad\.[a-zA-Z0-9_.-]{1,30}$/);
	const value = fc.string({unit: 'grapheme'}).map(text => text.replaceAll(/\p{Cc}/gu, '').trim());
	const ending = fc.constantFrom('\n', '\r\n');
	const anyBytes = fc.oneof(
		fc.uint8Array({maxLength: 200}),
		fc.string({maxLength: 200}).map(utf8),
		fc.string({maxLength: 200}).map(utf16),
		fc
			.array(fc.constantFrom('ad.a=1', 'ad.b', '#', '\r', '\n', '\0', ' ', '\ufeff', '='))
			.map(parts => utf8(parts.join(''))),
	);

	test('what was printed is read again, line by line', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(key, value)), ending, (pairs, end) => {
				const text = pairs.map(pair => pair.join('=') + end).join('');
				const lines = pairs.map(([name, given], index) => ({key: name, value: given, line: index + 1}));

				expect(parseConf(utf8(text)).lines).toEqual(lines);
				if (pairs.length > 0) expect(parseConf(utf16(`\ufeff${text}`)).lines).toEqual(lines);
			}),
		);
	});

	test('it never throws, and lines are told in their order', () => {
		fc.assert(
			fc.property(anyBytes, bytes => {
				const {lines, defects: found} = parseConf(bytes);
				const numbers = lines.map(({line}) => line);

				expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
				expect(found.every(({line, defect}) => line >= 0 && defects.includes(defect))).toBe(true);
			}),
			{numRuns: 1000},
		);
	});

	test('a defect tells its line and its kind, and nothing of the text', () => {
		const kinds: readonly DefectKind[] = defects;

		fc.assert(
			fc.property(anyBytes, bytes => {
				for (const defect of parseConf(bytes).defects) {
					expect(Object.keys(defect).toSorted()).toEqual(['defect', 'line']);
					expect(kinds).toContain(defect.defect);
				}
			}),
		);
	});
});
