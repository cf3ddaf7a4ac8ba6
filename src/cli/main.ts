import {CommanderError} from 'commander';
import {toPlainText} from '../domain/plain-text.ts';
import {exitCodes} from '../domain/summary.ts';
import {createProgram} from './program.ts';
import {isA, type World} from './world.ts';

/** Runs the program with the arguments after its name; returns the exit code. Nothing below exits. */
export const main = async (argv: readonly string[], world: World): Promise<number> => {
	let code: number = exitCodes.conformant;

	try {
		const program = createProgram(world, found => {
			code = found;
		});

		await program.parseAsync([...argv], {from: 'user'});

		return code;
	} catch (error) {
		return complain(error, world);
	}
};

const complain = (error: unknown, world: World): number => {
	if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.conformant : exitCodes.usage;

	if (isA(error, 'UsageError')) {
		world.err(`${error.message}\n`);
		return exitCodes.usage;
	}
	if (isA(error, 'CannotWriteError')) {
		world.err(`${error.message}\n`);
		return exitCodes['cannot-write'];
	}

	// The message of an unknown error may quote what was read, so only its kind and place in our code are told.
	world.err(`This is a defect of deskwarden. No verdict was given.\n${spellDefect(error)}\n`);
	return exitCodes.internal;
};

const spellDefect = (error: unknown): string => {
	if (!(error instanceof Error)) return 'unknown error';

	const {code} = error as NodeJS.ErrnoException;
	const at = /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] ?? '';

	return toPlainText([error.name, code, at].filter(Boolean).join(' '), 200);
};

/** The real world. What costs time is set up when it is asked for first. */
export const run = async (argv: readonly string[]): Promise<number> => {
	// A reader that went away (`| head`) wants no more: that is its right, and no defect.
	process.stdout.on('error', leaveQuietly);

	return main(argv, {
		cwd: process.cwd(),
		env: process.env,
		platform: process.platform,
		now: () => new Date(),
		out: text => void process.stdout.write(text),
		err: text => void process.stderr.write(text),
		get stdin() {
			return process.stdin;
		},
		stdout: process.stdout,
		random: size => process.getBuiltinModule('node:crypto').randomBytes(size),
		get signal() {
			stopper ??= listen();
			return stopper;
		},
	});
};

let stopper: AbortSignal | undefined;

/** Signals end a run early; what was judged until then is reported. */
const listen = (): AbortSignal => {
	const controller = new AbortController();

	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal));

	return controller.signal;
};

const leaveQuietly = (error: NodeJS.ErrnoException): void => {
	if (error.code !== 'EPIPE') throw error;
};
