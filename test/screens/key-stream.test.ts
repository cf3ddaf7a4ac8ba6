import {EventEmitter} from 'node:events';
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {splitKeys} from '../../src/screens/key-split.ts';
import {KeyStream} from '../../src/screens/key-stream.ts';

const esc = '\u001B';
const escapeKey = `${esc}[27u`;

describe('splitting', () => {
	test.for<readonly [situation: string, text: string, keys: readonly string[], rest: string]>([
		['a burst', 'jjj', ['j', 'j', 'j'], ''],
		['characters beyond ASCII', 'é日👍', ['é', '日', '👍'], ''],
		['arrows', `${esc}[A${esc}OB${esc}[1;5C`, [`${esc}[A`, `${esc}OB`, `${esc}[1;5C`], ''],
		['function keys of the Linux console', `${esc}[[Aj`, [`${esc}[[A`, 'j'], ''],
		['a lone escape', esc, [], esc],
		['two escapes', esc + esc, [escapeKey], esc],
		['an escape and a letter', `${esc}j`, [escapeKey, 'j'], ''],
		['half a sequence', `j${esc}[1;`, ['j'], `${esc}[1;`],
		['a paste', `${esc}[200~a\rq${esc}[201~j`, [`${esc}[200~a\rq${esc}[201~`, 'j'], ''],
		['half a paste', `${esc}[200~a\rq`, [], `${esc}[200~a\rq`],
	])('%s', ([, text, keys, rest]) => {
		expect(splitKeys(text)).toEqual({keys, rest});
	});

	test('nothing is lost or invented, however the text is cut', () => {
		const piece = fc.constantFrom(
			'j',
			'é',
			'日',
			`${esc}[A`,
			`${esc}OP`,
			`${esc}[3~`,
			'\r',
			`${esc}[200~q${esc}[201~`,
		);

		fc.assert(
			fc.property(fc.array(piece), fc.nat(), (pieces, at) => {
				const text = pieces.join('');
				const cut = text.length === 0 ? 0 : at % text.length;
				const first = splitKeys(text.slice(0, cut));
				const second = splitKeys(first.rest + text.slice(cut));

				// A character of two units isn't cut by the decoder that stands before.
				expect([...first.keys, ...second.keys]).toEqual(pieces);
			}),
		);
	});
});

describe('the stream', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	const open = (escapeDelay = 30) => {
		const source = Object.assign(new EventEmitter(), {
			pause: () => {},
			resume: () => {},
			setRawMode: vi.fn(),
		});
		const onHangUp = vi.fn();
		const stream = new KeyStream({source, escapeDelay, onHangUp});
		const keys = () => {
			const heard: string[] = [];

			for (let key = stream.read(); key !== null; key = stream.read()) heard.push(key);

			return heard;
		};

		stream.setRawMode(true);

		return {source, stream, keys, onHangUp, send: (text: string) => source.emit('data', Buffer.from(text))};
	};

	test('a lone escape is the key once its time is over', () => {
		const {send, keys} = open();

		send(esc);
		vi.advanceTimersByTime(29);
		expect(keys()).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(keys()).toEqual([escapeKey]);
	});

	test('over a slow line it waits longer', () => {
		const {send, keys} = open(100);

		send(esc);
		vi.advanceTimersByTime(99);
		send('[B');
		expect(keys()).toEqual([`${esc}[B`]);
	});

	test('a sequence in three pieces is one key; half a one that never ends is none', () => {
		const {send, keys} = open();

		send(esc);
		send('[1;5');
		vi.advanceTimersByTime(400);
		send('A');
		expect(keys()).toEqual([`${esc}[1;5A`]);
		send(`${esc}[1;`);
		vi.advanceTimersByTime(500);
		send('j');
		expect(keys()).toEqual(['j']);
	});

	test('a character that comes byte by byte is one key', () => {
		const {source, keys} = open();

		for (const byte of Buffer.from('日')) source.emit('data', Buffer.of(byte));
		expect(keys()).toEqual(['日']);
	});

	test('a paste in pieces is one key; an endless one does not grow', () => {
		const {send, keys} = open();

		send(`${esc}[200~/mnt`);
		vi.advanceTimersByTime(1000);
		send(`/disk${esc}[201~`);
		expect(keys()).toEqual([`${esc}[200~/mnt/disk${esc}[201~`]);

		send(`${esc}[200~${'x'.repeat(100_001)}`);
		send(`y${esc}[20`);
		send('1~');
		expect(keys().join('').length).toBeLessThan(100);
	});

	test('outside raw mode nothing is heard, and a lost terminal is told', () => {
		const {source, stream, send, keys, onHangUp} = open();

		source.emit('end');
		expect(onHangUp).toHaveBeenCalledOnce();
		stream.setRawMode(false);
		expect(source.setRawMode).toHaveBeenLastCalledWith(false);
		send('j');
		expect(keys()).toEqual([]);
	});
});
