import type {ReadStream, WriteStream} from 'node:tty';
import {type ExitCode, exitCodes} from '../domain/summary.ts';
import {type Trouble, troubleOf} from '../state/workspace/trouble.ts';

/** Everything outside the program, handed in as one: a test hands in another. */
export type World = {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	readonly now: () => Date;
	/** Results. */
	readonly out: (text: string) => void;
	/** Complaints. */
	readonly err: (text: string) => void;
	readonly stdin: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;
	readonly stdout: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'rows'>>;
	/** Random bytes; a test hands in fixed ones. */
	readonly random: (size: number) => Uint8Array;
	/** Aborted by SIGINT or SIGTERM, with the signal's name as its reason. */
	readonly signal: AbortSignal;
};

/** The caller's mistake: says what is wrong and what would be right. Ends with 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** An output that can't be written. Ends with 73. */
export class CannotWriteError extends Error {
	override readonly name = 'CannotWriteError';
}

/** A workspace that can't be used: ends with the code of its kind. */
export class WorkspaceError extends Error {
	override readonly name = 'WorkspaceError';
	readonly exitCode: ExitCode;

	constructor(sentence: string, kind: Trouble) {
		super(sentence);
		this.exitCode = troubleCodes[kind];
	}
}

const troubleCodes: Readonly<Record<Trouble, ExitCode>> = {
	busy: exitCodes.busy,
	'cannot-write': exitCodes['cannot-write'],
	refused: exitCodes['cannot-write'],
	access: exitCodes.access,
	sealed: exitCodes.access,
	// What was asked for can't be done with what is there: the person has to ask otherwise.
	broken: exitCodes.usage,
	newer: exitCodes.usage,
	missing: exitCodes.usage,
};

/** The exit code of an error that isn't our defect: told by its name, since each bundle has its own copy of the classes. */
export const codeOfError = (error: unknown): ExitCode | undefined => {
	if (isA(error, 'UsageError')) return exitCodes.usage;
	if (isA(error, 'CannotWriteError')) return exitCodes['cannot-write'];
	if (isA(error, 'WorkspaceError')) return (error as WorkspaceError).exitCode;

	const trouble = troubleOf(error);

	return trouble && troubleCodes[trouble];
};

/** Whether an error is of that class: told by its name, since each bundle has its own copy of the class. */
const isA = (error: unknown, name: 'UsageError' | 'CannotWriteError' | 'WorkspaceError'): error is Error =>
	error instanceof Error && error.name === name;
