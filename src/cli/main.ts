import {isatty} from 'node:tty';
import {CommanderError} from 'commander';
import {toPlainText} from '../domain/plain-text.ts';
import {exitCodes} from '../domain/summary.ts';
import {assertCommand, createProgram} from './program.ts';
import {codeOfError, type World} from './world.ts';

/** Runs the program with the arguments after its name; returns the exit code. Nothing below exits. */
export const main = async (argv: readonly string[], world: World): Promise<number> => {
	let code: number = exitCodes.conformant;

	try {
		const program = createProgram(world, found => {
			code = found;
		});

		assertCommand(program, argv);
		await program.parseAsync([...argv], {from: 'user'});

		return code;
	} catch (error) {
		return complain(error, world);
	}
};

const complain = (error: unknown, world: World): number => {
	if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.conformant : exitCodes.usage;

	const code = codeOfError(error);

	if (code !== undefined) {
		const {message} = error as Error;

		if (message !== '') world.err(`${message}\n`);
		return code;
	}

	// The message of an unknown error may quote what was read, so only its kind and place in our code are told.
	world.err(`This is a defect of deskwarden. No verdict was given.\n${spellDefect(error)}\n`);
	return exitCodes.internal;
};

const spellDefect = (error: unknown): string => {
	if (!(error instanceof Error)) return 'unknown error';

	const {code} = error as NodeJS.ErrnoException;
	// The message stands before the places, and may have lines that look like one.
	const places = (error.stack ?? '').replace(error.message, '');
	const at = /\n\s+at (.*)/.exec(places)?.[1] ?? '';

	return toPlainText([error.name, code, at].filter(Boolean).join(' '), 200);
};

/** The real world. What costs time is set up when it is asked for first. */
export const run = async (argv: readonly string[]): Promise<number> => {
	let failure: NodeJS.ErrnoException | undefined;
	let isRead = false;

	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		failure ??= error;
	});
	// Who doesn't listen to complaints gets the exit code alone.
	process.stderr.on('error', () => {});

	const code = await main(argv, {
		cwd: currentFolder(),
		env: process.env,
		platform: process.platform,
		now: () => new Date(),
		out: text => void process.stdout.write(text),
		err: text => void process.stderr.write(text),
		get stdin() {
			isRead = true;
			return process.stdin;
		},
		stdout: process.stdout,
		hasTerminal: isatty(2),
		random: size => process.getBuiltinModule('node:crypto').randomBytes(size),
		get signal() {
			stopper ??= listen();
			return stopper;
		},
	});

	await flush(process.stdout);

	// A reader that went away (`| head`) wants no more: that is its right, and no defect.
	if (failure !== undefined && failure.code !== 'EPIPE') {
		process.stderr.write(`Standard output cannot be written (${failure.code}).\n`);
		return exitCodes['cannot-write'];
	}
	// A pipe to which nobody writes would keep the process, though it isn't waited for any more.
	if (isRead || stopper?.aborted === true) process.stdin.destroy();

	return code;
};

/** The folder that was left when it was removed: nothing relative can be found there. */
const currentFolder = (): string => {
	try {
		return process.cwd();
	} catch {
		return '/';
	}
};

/** Done when everything was written, or can't be. */
const flush = (stream: NodeJS.WriteStream): Promise<void> =>
	new Promise(resolve => {
		stream.write('', () => resolve());
	});

let stopper: AbortSignal | undefined;

/** Signals end a run early; what was judged until then is reported. */
const listen = (): AbortSignal => {
	const controller = new AbortController();

	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal));

	return controller.signal;
};
