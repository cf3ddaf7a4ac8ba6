import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {askHidden, canAsk} from '../../src/cli/ask.ts';
import {openTerminal} from './fake-terminal.ts';
import {openWorld} from './world.ts';

const esc = '\u001B';
const ctrl = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 96);
const backspace = '\u007F';

/** What comes of keys, and how the terminal was left. */
const ask = async (...pieces: readonly (string | Uint8Array)[]) => {
	const terminal = openTerminal();
	const answer = askHidden(terminal.world, 'Passphrase: ');

	for (const piece of pieces) terminal.press(piece);

	try {
		return {answer: await answer, ...leftOf(terminal)};
	} catch (error) {
		return {error: (error as Error).name, ...leftOf(terminal)};
	}
};

const leftOf = ({printed, modes, stdin}: ReturnType<typeof openTerminal>) => ({
	seen: printed(),
	modes,
	left: (stdin.read() as Buffer | null)?.toString(),
});

describe('what is typed', () => {
	test.each<[string, readonly string[], string]>([
		['at once', ['secret\r'], 'secret'],
		['key by key', ['s', 'e', 'c', '\r'], 'sec'],
		['and nothing', ['\r'], ''],
		['ended by the other end of a line', ['secret\n'], 'secret'],
		['with blanks around it', ['  two words \r'], '  two words '],
		['with letters of all kinds', ['pässwörter 密码 👍\r'], 'pässwörter 密码 👍'],
		['with a slip', [`secrat${backspace}${backspace}et\r`], 'secret'],
		['with a slip on a keyboard of another kind', ['secrat\b\bet\r'], 'secret'],
		['with more taken back than there was', [`a${backspace}${backspace}${backspace}b\r`], 'b'],
		['with a letter of two halves taken back', [`a👍${backspace}b\r`], 'ab'],
		['begun anew', [`wrong${ctrl('u')}right\r`], 'right'],
		['pasted', [`${esc}[200~secret${esc}[201~\r`], 'secret'],
		['pasted, and cut by a slow line', [esc, '[20', '0~sec', `ret${esc}[2`, '01~', '\r'], 'secret'],
		['pasted with the end of its line', [`${esc}[200~secret\r${esc}[201~`], 'secret'],
		['with arrows, which do nothing', [`se${esc}[D${esc}[C${esc}OAcret${esc}[1;5D\r`], 'secret'],
		['with keys that have names', [`se${esc}[3~${esc}[15~${esc}OPcret\r`], 'secret'],
		['with the key alt', [`se${esc}xcret\r`], 'secret'],
		['with keys that do nothing here', [`se${ctrl('a')}\t${ctrl('z')}\0cret\r`], 'secret'],
		['with ctrl-d in the middle', [`sec${ctrl('d')}ret\r`], 'secret'],
		['after esc alone, ended', [esc, '\r'], ''],
		['after esc alone, taken back', [`ab${esc}`, `${backspace}\r`], 'a'],
		['and is longer than any secret', [`${'x'.repeat(100_000)}\r`], 'x'.repeat(5000)],
	])('%s', async (_title, pieces, answer) => {
		expect(await ask(...pieces)).toMatchObject({answer, modes: [true, false]});
	});

	test('comes together from bytes that a line tore apart', async () => {
		const bytes = Buffer.from('ü密👍\r');
		const pieces = [...bytes].map(byte => Uint8Array.of(byte));

		expect(await ask(...pieces)).toMatchObject({answer: 'ü密👍'});
	});

	test('is seen by nobody', async () => {
		const {seen} = await ask(`sec${backspace}ret\r`);

		expect(seen).toEqual({out: '', err: 'Passphrase: \n'});
	});

	test('is seen by nobody from the moment on at which it is asked for', async () => {
		const {world, modes, press} = openTerminal();
		const seen: unknown[] = [];
		const answer = askHidden({...world, err: text => void seen.push([text, ...modes])}, 'Passphrase: ');
		press('secret\r');
		await answer;

		expect(seen).toEqual([
			['Passphrase: ', true],
			['\n', true, false],
		]);
	});

	test('ahead is left for whoever asks next', async () => {
		const terminal = openTerminal();
		terminal.press('first\rsecond\rthird');
		const first = await askHidden(terminal.world, 'One: ');
		const second = await askHidden(terminal.world, 'Two: ');

		expect([first, second]).toEqual(['first', 'second']);
		expect(leftOf(terminal)).toMatchObject({left: 'third', modes: [true, false, true, false]});
	});

	test('is what was typed, whatever it was and however it came', async () => {
		const printable = fc.string({unit: 'grapheme', maxLength: 40}).filter(text => !/\p{Cc}/u.test(text));

		await fc.assert(
			fc.asyncProperty(printable, fc.array(fc.nat(60), {maxLength: 4}), async (text, cuts) => {
				const bytes = Buffer.from(`${text}\r`);
				const ends = [...cuts.toSorted((one, other) => one - other), bytes.length];
				const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));

				expect(await ask(...pieces.filter(({length}) => length > 0))).toMatchObject({answer: text});
			}),
			{numRuns: 100},
		);
	});

	test('no keys whatever leave the terminal as it must not be', async () => {
		const keys = fc.array(
			fc.oneof(
				fc.constantFrom(esc, '[', 'O', '~', backspace, ctrl('u'), ctrl('d'), '\t', 'a', '2'),
				fc.string(),
			),
		);

		await fc.assert(
			fc.asyncProperty(keys, async pressed => {
				const ended = await ask(...pressed.map(key => key || ' '), ctrl('c'));

				expect(ended.modes).toEqual([true, false]);
				expect(ended.seen).toEqual({out: '', err: 'Passphrase: \n'});
			}),
			{numRuns: 100},
		);
	});
});

describe('who leaves', () => {
	test.each<[string, readonly string[]]>([
		['ctrl-c', [ctrl('c')]],
		['ctrl-c after some letters', [`secr${ctrl('c')}et\r`]],
		['ctrl-c after esc', [esc, ctrl('c')]],
		['ctrl-c in the middle of an arrow', [`${esc}[`, ctrl('c')]],
		['ctrl-d where nothing was typed', [ctrl('d')]],
	])('by %s is let go, and the terminal is as it was', async (_title, pieces) => {
		expect(await ask(...pieces)).toMatchObject({
			error: 'InterruptedError',
			modes: [true, false],
			seen: {out: '', err: 'Passphrase: \n'},
		});
	});

	test('with the terminal', async () => {
		const terminal = openTerminal();
		const answer = askHidden(terminal.world, 'Passphrase: ');
		terminal.press('secr');
		terminal.stdin.end();

		await expect(answer).rejects.toMatchObject({name: 'InterruptedError'});
		expect(terminal.modes).toEqual([true, false]);
	});
});

test('nobody is asked where no keys come, or no question is seen', () => {
	const {world} = openTerminal();

	expect(canAsk(world)).toBe(true);
	expect(canAsk({...world, hasTerminal: false})).toBe(false);
	expect(canAsk(openWorld({hasTerminal: true}).world)).toBe(false);
});
