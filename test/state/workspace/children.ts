import {type ChildProcessByStdio, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable, Writable} from 'node:stream';
import {build} from 'esbuild';
import {afterAll, beforeAll} from 'vitest';
import {leanConf} from '../../../scripts/build/lean-conf.ts';

export type Child = {
	readonly pid: number;
	/** Resolves when it has begun and waits for its word. */
	readonly ready: Promise<void>;
	/** The word on its standard input; nothing more follows. */
	readonly tell: (text: string) => void;
	readonly kill: (signal?: NodeJS.Signals) => void;
	/** Resolves when a line was printed that comes after `ready`. */
	readonly spoke: Promise<void>;
	readonly ended: Promise<{
		readonly code: number | null;
		readonly lines: readonly string[];
		readonly err: string;
	}>;
};

/** Programs of `fixtures/`, as the build would bundle them, for the tests of one file. */
export const withPrograms = (...names: readonly string[]) => {
	let folder = '';

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'deskwarden-programs-'));
		await build({
			entryPoints: names.map(name => join(import.meta.dirname, 'fixtures', `${name}.ts`)),
			outdir: folder,
			outExtension: {'.js': '.mjs'},
			bundle: true,
			platform: 'node',
			target: 'node22.12',
			format: 'esm',
			plugins: [leanConf],
			logLevel: 'error',
		});
	});

	afterAll(() => rmSync(folder, {recursive: true, force: true}));

	const programOf = (name: string): string => join(folder, `${name}.mjs`);

	return {
		programOf,
		start: (name: string, args: readonly string[], by: readonly string[] = []): Child =>
			startProgram([...by, process.execPath, programOf(name), ...args], join(folder, 'cache')),
	};
};

const startProgram = ([program = '', ...args]: readonly string[], cache: string): Child => {
	const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(program, args, {
		stdio: ['pipe', 'pipe', 'pipe'],
		env: {...process.env, NODE_COMPILE_CACHE: cache},
	});
	let out = '';
	let err = '';
	let hear = () => {};

	const heard = (text: string): Promise<void> =>
		new Promise(resolve => {
			child.stdout.on('data', () => {
				if (out.includes(text)) resolve();
			});
			child.on('close', () => resolve());
		});

	child.stdin.on('error', () => {});
	child.stdout.on('data', (piece: Buffer) => {
		out += piece.toString();
		hear();
	});
	child.stderr.on('data', (piece: Buffer) => {
		err += piece.toString();
	});

	return {
		pid: child.pid ?? 0,
		ready: heard('ready\n'),
		spoke: new Promise(resolve => {
			hear = () => {
				if (/ready\n.+\n/.test(out)) resolve();
			};
			child.on('close', () => resolve());
		}),
		tell: text => void child.stdin.end(text),
		kill: (signal = 'SIGKILL') => void child.kill(signal),
		ended: new Promise(resolve => {
			child.on('close', code => resolve({code, lines: out.split('\n').slice(1, -1), err}));
		}),
	};
};
