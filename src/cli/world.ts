import type {ReadStream, WriteStream} from 'node:tty';

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

/** Whether an error is of that class: told by its name, since each bundle has its own copy of the class. */
export const isA = (error: unknown, name: 'UsageError' | 'CannotWriteError'): error is Error =>
	error instanceof Error && error.name === name;
