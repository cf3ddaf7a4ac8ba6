import {type ChildProcess, spawn} from 'node:child_process';
import {onTestFinished} from 'vitest';

const deadline = 20_000;

/** A program that goes on running: what it says, until it says what is waited for. */
export const startProgram = (
	program: string,
	argv: readonly string[],
	{cwd, env}: {readonly cwd: string; readonly env: Readonly<Record<string, string>>},
) => {
	const child: ChildProcess = spawn(process.execPath, [program, ...argv], {cwd, env, stdio: 'pipe'});
	const listeners = new Set<() => void>();
	let out = '';
	let err = '';

	child.stdout?.on('data', piece => {
		out += piece;
		for (const listener of listeners) listener();
	});
	child.stderr?.on('data', piece => {
		err += piece;
	});
	onTestFinished(() => void child.kill('SIGKILL'));

	return {
		out: () => out,
		err: () => err,
		/** On standard input, which stays open. */
		type: (text: string) => void child.stdin?.write(text),
		signal: (name: NodeJS.Signals) => void child.kill(name),
		/** Waits until it said so much. */
		says: (isSo: (out: string) => boolean): Promise<void> =>
			new Promise((resolve, reject) => {
				const timer = setTimeout(() => reject(new Error(`it never said that: ${out}${err}`)), deadline);
				const look = () => {
					if (!isSo(out)) return;

					clearTimeout(timer);
					listeners.delete(look);
					resolve();
				};

				listeners.add(look);
				look();
			}),
		ended: new Promise<number | null>(resolve => {
			child.on('close', code => resolve(code));
		}),
	};
};
