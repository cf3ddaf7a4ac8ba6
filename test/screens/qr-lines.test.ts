import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type QrOptions, qrLines} from '../../src/screens/qr-lines.ts';
import {readStrictly} from './read-picture.ts';
import {type Picture, pictureOf} from './screen-picture.ts';
import {blackTheme, type Theme, themes} from './themes.ts';

const wide = {columns: 200, rows: 100};

const drawn = (text: string, over: Partial<QrOptions> = {}): readonly string[] => {
	const lines = qrLines(text, {room: wide, glyphSet: 'unicode', ...over});

	if ('reason' in lines) throw new Error(lines.reason);

	return lines.ok;
};

const sizeOf = (lines: readonly string[]): string => `${lines[0]?.length}×${lines.length}`;

/** Lines in a terminal that knows no colour but its theme's. */
const photograph = async (lines: readonly string[], theme: Theme = blackTheme): Promise<Picture> => {
	const screen = new xterm.Terminal({cols: 80, rows: 40, allowProposedApi: true});

	await new Promise<void>(resolve => screen.write(lines.join('\r\n'), resolve));

	return pictureOf(screen, theme);
};

describe('the size of a picture', () => {
	test.for<readonly [bytes: number, size: string, leastSize: string]>([
		[53, '33×17', '31×16'],
		[54, '37×19', '35×18'],
		[78, '37×19', '35×18'],
		[79, '41×21', '39×20'],
		[106, '41×21', '39×20'],
		[107, '45×23', '43×22'],
		[134, '45×23', '43×22'],
	])('for %i bytes is %s, and %s where there is little room', ([bytes, size, leastSize]) => {
		const text = 'x'.repeat(bytes);
		const [columns = 0, rows = 0] = size.split('×').map(Number);

		expect(sizeOf(drawn(text))).toBe(size);
		expect(sizeOf(drawn(text, {room: {columns, rows}}))).toBe(size);
		expect(sizeOf(drawn(text, {room: {columns: columns - 1, rows}}))).toBe(leastSize);
		expect(sizeOf(drawn(text, {room: {columns, rows: rows - 1}}))).toBe(leastSize);
	});

	test('all its rows are equally long', () => {
		expect(new Set(drawn('x'.repeat(106)).map(line => line.length)).size).toBe(1);
	});
});

describe('where there is no picture, a sentence says why', () => {
	const free = (columns: number, rows: number) =>
		qrLines('x'.repeat(106), {room: {columns, rows}, glyphSet: 'unicode'});
	const tooSmall = (room: string) => ({
		reason: `The picture needs 39×20 characters, and ${room} are free: make the window larger, or type the key.`,
	});

	test('too few columns, too few rows, none at all', () => {
		expect(free(38, 20)).toEqual(tooSmall('38×20'));
		expect(free(39, 19)).toEqual(tooSmall('39×19'));
		expect(free(0, 0)).toEqual(tooSmall('0×0'));
	});

	test('a terminal without block characters', () => {
		expect(qrLines('x', {room: wide, glyphSet: 'ascii'})).toEqual({
			reason: 'This terminal draws no block characters: type the key in place of scanning.',
		});
	});

	test('what no URI of ours holds is a defect', () => {
		for (const text of ['', 'ü', 'a\n', 'x'.repeat(501)]) {
			expect(() => drawn(text)).toThrow('A picture is drawn of 1 to 500 characters of ASCII.');
		}
	});
});

test('any text is read as it was written', async () => {
	const text = fc.string({minLength: 1, maxLength: 190});

	await fc.assert(
		fc.asyncProperty(text, fc.boolean(), async (written, isTight) => {
			const {length, 0: line = ''} = drawn(written);
			const room = isTight ? {columns: line.length - 1, rows: length} : wide;

			expect(readStrictly(await photograph(drawn(written, {room})))).toBe(written);
		}),
		{numRuns: 40},
	);
});

describe('in a terminal that draws no colours of ours', () => {
	test.for(themes)('it is read in the one polarity or in the other: $name', async theme => {
		const plain = readStrictly(await photograph(drawn('otpauth://totp/a'), theme));
		const inverted = readStrictly(await photograph(drawn('otpauth://totp/a', {isInverted: true}), theme));

		expect([plain, inverted].filter(text => text !== undefined)).toEqual(['otpauth://totp/a']);
	});

	test('a light theme needs the inverted one: without colours or the key, a strict phone reads nothing', async () => {
		const white = themes.find(({name}) => name === 'white') ?? blackTheme;

		expect(readStrictly(await photograph(drawn('x'), white))).toBeUndefined();
		expect(readStrictly(await photograph(drawn('x', {isInverted: true}), white))).toBe('x');
	});
});
