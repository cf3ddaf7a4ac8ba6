import {spawn} from 'node:child_process';
import {chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll} from 'vitest';
import type {Ended} from './world.ts';

const root = join(import.meta.dirname, '../..');

export type ProcessOptions = {
	readonly cwd?: string;
	/** Nothing but this stands in the environment. */
	readonly env?: Readonly<Record<string, string>>;
	/** What stands on standard input; `open`: nothing, and it never ends. */
	readonly stdin?: string | Uint8Array | 'open';
	/** A command that starts the program, `setpriv` for example. */
	readonly by?: readonly string[];
	/** Called with the process when it prints the first piece of its output. */
	readonly onFirstOutput?: (child: {readonly kill: (signal: NodeJS.Signals) => void}) => void;
	/** Closes the reading end of standard output after the first piece. */
	readonly leavesEarly?: boolean;
	/** A file, in the place of a pipe that we read. */
	readonly stdout?: number;
	/** False: the reading end of standard error is closed at once. */
	readonly hasStderr?: boolean;
	readonly timeout?: number;
};

export type EndedProcess = Ended & {
	/** The most memory that it held, in bytes. */
	readonly memory: number;
	readonly seconds: number;
};

/**
 * The program as `scripts/build.ts` builds it, in a folder of its own, for the tests of one file: the checkout's dist/
 * may be absent, or about to be built by somebody else. Everybody may read it.
 */
export const withBuiltProgram = () => {
	let folder = '';

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'deskwarden-built-'));
		chmodSync(folder, 0o755);

		for (const name of ['bin', 'scripts', 'package.json']) {
			cpSync(join(root, name), join(folder, name), {recursive: true});
		}
		writeFileSync(join(folder, 'measured.cjs'), measured);
		for (const name of ['src', 'examples', 'node_modules']) symlinkSync(join(root, name), join(folder, name));

		const {code, err} = await runProcess([process.execPath, join(folder, 'scripts/build.ts')], {
			env: {PATH: process.env['PATH'] ?? ''},
		});

		if (code !== 0) throw new Error(`the build failed: ${err}`);
	});

	afterAll(() => rmSync(folder, {recursive: true, force: true}));

	/** Runs the built program as a process of its own, with nothing in its environment but what is given. */
	const deskwardenProcess = (argv: readonly string[], options: ProcessOptions = {}): Promise<EndedProcess> =>
		runProcess([...(options.by ?? []), process.execPath, join(folder, 'measured.cjs'), ...argv], options);

	return {deskwardenProcess, folder: () => folder};
};

/** The program's own door, and behind it a process that tells at its end how much memory it took. */
const measured = `process.on('exit', () => {
	require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS * 1024));
});
require('./bin/deskwarden.js');
`;

const runProcess = (
	[program = '', ...argv]: readonly string[],
	{
		cwd = '/',
		env = {},
		stdin = '',
		onFirstOutput,
		leavesEarly = false,
		stdout = 'pipe',
		hasStderr = true,
		timeout = 60_000,
	}: Omit<ProcessOptions, 'stdout'> & {readonly stdout?: number | 'pipe'},
): Promise<EndedProcess> => {
	const begun = performance.now();
	const child = spawn(program, argv, {cwd, env, stdio: ['pipe', stdout, 'pipe', 'pipe']});
	const told: Buffer[] = [];
	const out: Buffer[] = [];
	const err: Buffer[] = [];
	const clock = setTimeout(() => child.kill('SIGKILL'), timeout);

	// A program that has ended reads nothing any more.
	child.stdin?.on('error', () => {});
	if (stdin !== 'open') child.stdin?.end(stdin);
	if (!hasStderr) child.stderr?.destroy();
	child.stdout?.once('data', () => {
		onFirstOutput?.({kill: signal => void child.kill(signal)});
		if (leavesEarly) child.stdout?.destroy();
	});
	child.stdout?.on('data', (piece: Buffer) => out.push(piece));
	child.stderr?.on('data', (piece: Buffer) => err.push(piece));
	child.stdio[3]?.on('data', piece => told.push(piece));

	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => {
			clearTimeout(clock);
			resolve({
				code: code ?? (signal === 'SIGKILL' ? 137 : 1),
				out: Buffer.concat(out).toString(),
				err: Buffer.concat(err).toString(),
				memory: Number(Buffer.concat(told).toString() || Number.POSITIVE_INFINITY),
				seconds: (performance.now() - begun) / 1000,
			});
		});
	});
};
