/** What the app takes in a terminal: its first frame, each key, its silence, a busy audit, its memory. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {leanInk} from '../build/lean-ink.ts';
import {median} from './starts.ts';
import {openTerminal, pause, type Terminal} from './terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/deskwarden.js');
const peakMemory = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/** A folder that is gone when the measure is taken. */
const inFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
	const folder = mkdtempSync(join(tmpdir(), 'deskwarden-bench-'));

	try {
		return await work(folder);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

const openApp = (home: string, ...options: readonly string[]): Terminal =>
	openTerminal([...options, program], {XDG_STATE_HOME: home});

const leave = (terminal: Terminal): Promise<string> => {
	terminal.press('\u0003');

	return terminal.ended;
};

/** What the keys do stands in the last line. */
const lastLine = 'leave';

/** Milliseconds to the first frame beyond an empty Node of the same moment: of a first start, and of a set-up that goes on. */
export const measureFirstFrames = (
	rounds: number,
): Promise<{readonly first: number; readonly setUp: number}> =>
	inFolder(async home => {
		const begun = openApp(home);

		await begun.shows(lastLine);
		begun.press('\r');
		await begun.shows('called?');
		begun.press('Acme\r');
		await begun.shows('licence do you have?');
		await leave(begun);

		const times = {floor: [] as number[], first: [] as number[], setUp: [] as number[]};

		for (let round = 0; round < rounds; round++) {
			const before = performance.now();
			spawnSync(process.execPath, ['-e', '0'], {env: {PATH: process.env['PATH'] ?? ''}});
			times.floor.push(performance.now() - before);

			for (const [name, folder] of [
				['first', `${home}-none`],
				['setUp', home],
			] as const) {
				const terminal = openApp(folder);

				times[name].push(await terminal.shows(lastLine));
				await leave(terminal);
			}
		}

		return {
			first: median(times.first) - median(times.floor),
			setUp: median(times.setUp) - median(times.floor),
		};
	});

export type Keys = {readonly median: number; readonly p95: number; readonly bytes: number};

/** A key every so often, in milliseconds: faster than a frame is drawn, keys would wait for each other. */
const pace = 60;
const keysInRound = 60;

/** Moves up and down; the median of some rounds, so that a busy moment of the machine counts once. */
const measureKeys = async (terminal: Terminal, rounds = 3): Promise<Keys> => {
	const all: Keys[] = [];

	for (let round = 0; round < rounds; round++) {
		const answers: {time: number; bytes: number}[] = [];

		for (let index = 0; index < keysInRound; index++) {
			answers.push(await terminal.answer(index % 12 < 6 ? 'j' : 'k'));
			await pause(pace);
		}

		const times = answers.map(({time}) => time).toSorted((one, other) => one - other);

		all.push({
			median: median(times),
			p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
			bytes: median(answers.map(({bytes}) => bytes)),
		});
	}

	return {
		median: median(all.map(keys => keys.median)),
		p95: median(all.map(keys => keys.p95)),
		bytes: median(all.map(keys => keys.bytes)),
	};
};

/** A walk through the built program: keys in a list of findings, the silence after it, and the peak of its memory. */
export const measureApp = (): Promise<{
	readonly keys: Keys;
	readonly idle: number;
	readonly memory: number;
}> =>
	inFolder(async home => {
		const terminal = openApp(home, '--require', peakMemory);

		await terminal.shows(lastLine);
		terminal.press('G\r');
		await terminal.shows('What shall be checked?');
		terminal.press('jj\r');
		await terminal.shows('Findings');
		await pause(500);

		const keys = await measureKeys(terminal);

		terminal.press('\r');
		await terminal.shows('Finding ');
		await pause(300);

		const before = terminal.size();

		await pause(2000);

		const idle = (terminal.size() - before) / 2;
		// It is told at the end, behind all that was drawn.
		const [, memory] = /(\d+)\s*$/.exec(await leave(terminal)) ?? [];

		return {keys, idle, memory: Number(memory) / 1024};
	});

/** The same keys with 10,000 findings; and how many kB a second are drawn while 200 findings a second arrive. */
export const measureFindings = (): Promise<{
	readonly keys: Keys;
	readonly busy: number;
	readonly memory: number;
}> =>
	inFolder(async folder => {
		const file = join(folder, 'findings-program.cjs');

		await build({
			entryPoints: [fileURLToPath(new URL('findings-program.ts', import.meta.url))],
			outfile: file,
			bundle: true,
			platform: 'node',
			target: 'node22.12',
			format: 'cjs',
			minify: true,
			define: {'process.env.NODE_ENV': '"production"'},
			logOverride: {'empty-import-meta': 'silent'},
			plugins: [leanInk],
		});

		const many = openTerminal(['--require', peakMemory, file, 'many'], {});

		await many.shows(lastLine);
		many.press('\r');
		await many.shows('10000');
		await pause(1000);

		const keys = await measureKeys(many);
		const [, memory] = /(\d+)\s*$/.exec(await leave(many)) ?? [];
		const steady = openTerminal([file, 'steady'], {});

		await steady.shows(lastLine);
		steady.press('\r');
		await steady.shows('judged');
		await pause(1000);

		const before = steady.size();

		await pause(4000);

		const busy = (steady.size() - before) / 4 / 1000;

		await leave(steady);

		return {keys, busy, memory: Number(memory) / 1024};
	});
