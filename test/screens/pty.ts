import {createRequire} from 'node:module';
import type {IPty, IPtyForkOptions} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {onTestFinished} from 'vitest';
import {allLinesOf, linesOf} from './screen-lines.ts';

type Spawn = (file: string, args: readonly string[], options: IPtyForkOptions) => IPty;

const load = (): Spawn | Error => {
	try {
		return createRequire(import.meta.url)('@lydell/node-pty').spawn;
	} catch (error) {
		return error as Error;
	}
};

const spawn = load();

/** Why no pseudo-terminal can be had here; undefined where one can. */
export const ptyTrouble: string | undefined =
	spawn instanceof Error ? `no pseudo-terminal: ${spawn.message}` : undefined;

export type PtyOptions = {
	readonly command: string;
	readonly args?: readonly string[];
	readonly cwd?: string;
	/** Nothing but this and PATH stands in the environment. */
	readonly env?: Readonly<Record<string, string>>;
	readonly columns?: number;
	readonly rows?: number;
};

const keys = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	enter: '\r',
	esc: '\u001B',
	'ctrl-c': '\u0003',
	'ctrl-d': '\u0004',
	'ctrl-z': '\u001A',
} as const;

const deadline = 10_000;
const plainTerminal = {TERM: 'xterm-256color', LANG: 'C.UTF-8'};

/** Runs a command in a real pseudo-terminal, with a real terminal's memory behind it. */
export const openPty = ({command, args = [], cwd, env, columns = 80, rows = 24}: PtyOptions) => {
	if (spawn instanceof Error) throw spawn;

	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const pty = spawn(command, [...args], {
		cols: columns,
		rows,
		...(cwd !== undefined && {cwd}),
		env: {PATH: process.env['PATH'] ?? '', ...plainTerminal, ...env},
	});
	const ended = Promise.withResolvers<{readonly exitCode: number; readonly signal?: number | undefined}>();
	let bytes = '';
	let hasEnded = false;

	pty.onData(chunk => {
		bytes += chunk;
		screen.write(chunk);
	});
	// A terminal answers some questions of its programs.
	screen.onData(answer => pty.write(answer));
	pty.onExit(end => {
		hasEnded = true;
		// What was written last may still be on its way to the screen.
		screen.write('', () => ended.resolve(end));
	});
	onTestFinished(() => {
		if (!hasEnded) pty.kill('SIGKILL');
	});

	const lines = () => linesOf(screen);
	const text = () => lines().join('\n');

	return {
		pid: pty.pid,
		ended: ended.promise,
		lines,
		/** The terminal's memory, for pictures of it. */
		screen,
		/** Also what was scrolled off the screen. */
		everything: () => allLinesOf(screen),
		bytes: () => bytes,
		/** `alternate` while a full-screen program has the terminal. */
		buffer: () => screen.buffer.active.type,
		isPasteBracketed: () => screen.modes.bracketedPasteMode,
		isCursorShown: () => bytes.lastIndexOf('\u001B[?25h') >= bytes.lastIndexOf('\u001B[?25l'),
		/** Waits for what a person would see. */
		shows: (wanted: string) =>
			until(
				screen,
				() => text().includes(wanted),
				() => `"${wanted}" never came:\n${text()}`,
			),
		/** Waits until what a person sees is so. */
		becomes: (isSo: (lines: readonly string[]) => boolean) =>
			until(
				screen,
				() => isSo(lines()),
				() => `it never became so:\n${text()}`,
			),
		press: (...names: readonly string[]) => {
			for (const name of names) pty.write(keys[name as keyof typeof keys] ?? name);
		},
		signal: (name: NodeJS.Signals) => pty.kill(name),
		resize: (size: {readonly columns: number; readonly rows: number}) => {
			screen.resize(size.columns, size.rows);
			pty.resize(size.columns, size.rows);
		},
	};
};

/** Looks again whenever something was drawn. */
const until = async (
	screen: xterm.Terminal,
	isTrue: () => boolean,
	complaint: () => string,
): Promise<void> => {
	const done = Promise.withResolvers<void>();
	const look = () => {
		if (isTrue()) done.resolve();
	};
	const watch = screen.onWriteParsed(look);
	const timer = setTimeout(() => done.reject(new Error(complaint())), deadline);

	look();

	try {
		await done.promise;
	} finally {
		watch.dispose();
		clearTimeout(timer);
	}
};
