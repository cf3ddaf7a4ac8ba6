import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import {onTestFinished} from 'vitest';
import type {Known} from '../../../src/screens/known.ts';
import type {Every} from '../../../src/screens/linear/heartbeat.ts';
import {openLinear} from '../../../src/screens/linear/open-linear.ts';
import type {GlyphSet} from '../../../src/screens/terminal-gate.ts';
import {type AppState, firstState} from '../../../src/state/app-state.ts';
import type {Services} from '../../../src/state/services.ts';
import {fakeKnown, fakeServices} from '../fake-services.ts';

type Options = {
	readonly services?: Partial<Services>;
	readonly known?: Partial<Known>;
	/** Where it opens. */
	readonly first?: AppState;
	readonly columns?: number;
	readonly glyphSet?: GlyphSet;
};

const deadline = 5000;

/** The app as text, in a terminal that lives in memory: it echoes what is typed, as terminals do. */
export const openText = ({
	services = {},
	known = {},
	first = firstState,
	columns = 80,
	glyphSet = 'unicode',
}: Options = {}) => {
	const stdin = new PassThrough();
	const process = new EventEmitter();
	const clocks = new Set<{readonly milliseconds: number; readonly callback: () => void}>();
	let text = '';
	/** Where the last typed line ends. */
	let typed = 0;

	const stdout = Object.assign(new EventEmitter(), {
		columns,
		write: (piece: string) => {
			text += piece;
		},
	});

	const every: Every = (milliseconds, callback) => {
		const clock = {milliseconds, callback};

		clocks.add(clock);

		return () => clocks.delete(clock);
	};

	const ended = openLinear({
		services: fakeServices(services),
		known: {...fakeKnown, ...known},
		first,
		stdin,
		stdout: stdout as never,
		glyphSet,
		every,
		process: process as NodeJS.Process,
	});

	onTestFinished(async () => {
		process.emit('SIGTERM');
		await ended.catch(() => {});
	});

	/** Everything since the last typed line. */
	const news = () => text.slice(typed);
	const isAsked = () => news() !== '' && !news().endsWith('\n');

	return {
		ended,
		/** All that stands in the terminal. */
		text: () => text,
		news,
		stdin,
		stdout,
		process,
		/** Types lines, each once it is asked for something. */
		type: async (...lines: readonly string[]) => {
			for (const line of lines) {
				await until(isAsked, () => `nothing was asked:\n${text}`);
				text += `${line}\n`;
				typed = text.length;
				stdin.write(`${line}\n`);
			}
		},
		/** Types a line while nothing is asked. */
		call: (line: string) => {
			text += `${line}\n`;
			typed = text.length;
			stdin.write(`${line}\n`);
		},
		shows: (wanted: string) =>
			until(
				() => news().includes(wanted),
				() => `"${wanted}" never came:\n${text}`,
			),
		/** Waits for the next question of the program. */
		asks: (prompt: string) =>
			until(
				() => news().endsWith(`${prompt} `),
				() => `"${prompt}" was never asked:\n${text}`,
			),
		/** So much time passes. */
		pass: (milliseconds: number) => {
			for (const clock of [...clocks]) if (clock.milliseconds <= milliseconds) clock.callback();
		},
		clocks: () => clocks.size,
	};
};

const until = async (isTrue: () => boolean, complaint: () => string): Promise<void> => {
	const end = performance.now() + deadline;

	while (!isTrue()) {
		if (performance.now() > end) throw new Error(complaint());
		await new Promise(resolve => setImmediate(resolve));
	}
};
