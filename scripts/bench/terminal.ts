/** A program in a pseudo-terminal, and the moments at which it draws. */
import {createRequire} from 'node:module';
import type * as nodePty from '@lydell/node-pty';
import type {IPtyForkOptions} from '@lydell/node-pty';

export type Terminal = {
	/** Waits until this was drawn since the start, or since it was awaited last. Milliseconds from `since`. */
	readonly shows: (text: string, since?: number) => Promise<number>;
	readonly press: (keys: string) => void;
	/** How many bytes were drawn so far. */
	readonly size: () => number;
	/** Presses a key, and waits for the end of what is drawn: milliseconds, and bytes. */
	readonly answer: (key: string) => Promise<{readonly time: number; readonly bytes: number}>;
	/** All that was drawn, once the program has ended. */
	readonly ended: Promise<string>;
};

/** What a frame ends with: from here on the terminal shows it. */
const frameEnd = '\u001B[?2026l';

const deadline = 20_000;

export const openTerminal = (
	args: readonly string[],
	env: Readonly<Record<string, string>>,
	options: IPtyForkOptions = {},
): Terminal => {
	const {spawn}: typeof nodePty = createRequire(import.meta.url)('@lydell/node-pty');
	const pty = spawn(process.execPath, [...args], {
		cols: 80,
		rows: 24,
		env: {PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env},
		...options,
	});
	const begun = performance.now();
	const listeners = new Set<() => void>();
	let drawn = '';
	let seen = 0;
	const ended = new Promise<string>(resolve => {
		pty.onExit(() => resolve(drawn));
	});

	pty.onData(chunk => {
		drawn += chunk;
		for (const listener of [...listeners]) listener();
	});

	const until = (isSo: () => boolean, what: string): Promise<number> =>
		new Promise((resolve, reject) => {
			const clock = setTimeout(() => {
				pty.kill('SIGKILL');
				reject(new Error(`${what} never came:\n${drawn.slice(-2000)}`));
			}, deadline);
			const look = () => {
				if (!isSo()) return;

				clearTimeout(clock);
				listeners.delete(look);
				resolve(performance.now());
			};

			listeners.add(look);
			look();
		});

	return {
		shows: async (text, since = begun) => {
			const at = await until(() => drawn.includes(text, seen), text);

			seen = drawn.indexOf(text, seen) + text.length;

			return at - since;
		},
		press: keys => pty.write(keys),
		size: () => drawn.length,
		answer: async key => {
			const before = drawn.length;
			const pressed = performance.now();

			pty.write(key);

			const time = (await until(() => drawn.includes(frameEnd, before), `the answer to ${key}`)) - pressed;

			return {time, bytes: Buffer.byteLength(drawn.slice(before))};
		},
		ended,
	};
};

export const pause = (time: number): Promise<void> =>
	new Promise(resolve => {
		setTimeout(resolve, time);
	});
