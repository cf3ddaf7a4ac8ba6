import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Readable} from 'node:stream';
import {onTestFinished} from 'vitest';
import {main} from '../../src/cli/main.ts';
import type {World} from '../../src/cli/world.ts';

/** Files of a temporary folder: their text, or their text and mode. */
export type Files = Readonly<Record<string, string | Uint8Array | FileWithMode>>;
type FileWithMode = {readonly text: string | Uint8Array; readonly mode: number};

export type Ended = {readonly code: number; readonly out: string; readonly err: string};
export type EndedWorld = Ended & {readonly folder: string};

export type WorldOptions = {
	readonly files?: Files;
	/** The folder in which it is started; a new one with `files` unless said otherwise. */
	readonly folder?: string;
	readonly now?: Date;
	/** What stands on standard input, or where it comes from. */
	readonly stdin?: string | Uint8Array | World['stdin'];
	/** Somebody sees the complaints, and could be asked. */
	readonly hasTerminal?: boolean;
	readonly random?: World['random'];
	readonly env?: Readonly<Record<string, string>>;
	readonly signal?: AbortSignal;
	/** Called with every piece of output, as it is printed. */
	readonly onOut?: (text: string) => void;
};

export const noon = new Date('2026-11-22T09:00:00Z');

/** A folder that is gone when the test has ended. Everybody may look into it. */
export const openFolder = (files: Files = {}): string => {
	const folder = mkdtempSync(join(tmpdir(), 'deskwarden-cli-'));

	chmodSync(folder, 0o755);
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	writeFiles(folder, files);

	return folder;
};

const writeFiles = (folder: string, files: Files): void => {
	for (const [path, content] of Object.entries(files)) {
		const {text, mode} =
			typeof content === 'string' || content instanceof Uint8Array ? {text: content, mode: 0o600} : content;
		const full = join(folder, path);

		mkdirSync(dirname(full), {recursive: true});
		writeFileSync(full, text);
		chmodSync(full, mode);
	}
};

/** A world without a terminal, with a fixed clock and fixed random bytes unless said otherwise, and what was printed in it. */
export const openWorld = ({
	files,
	folder = openFolder(files),
	now = noon,
	stdin = '',
	hasTerminal = false,
	random = size => new Uint8Array(size).fill(7),
	env = {},
	signal,
	onOut,
}: WorldOptions = {}) => {
	const out: string[] = [];
	const err: string[] = [];
	const world: World = {
		cwd: folder,
		env,
		platform: 'linux',
		now: () => now,
		out: text => {
			out.push(text);
			onOut?.(text);
		},
		err: text => void err.push(text),
		stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)]),
		stdout: Object.assign(new Readable() as never, {isTTY: false}),
		hasTerminal,
		random,
		signal: signal ?? new AbortController().signal,
	};

	return {world, folder, printed: () => ({out: out.join(''), err: err.join('')})};
};

/** Runs the command line in this process. */
export const deskwarden = async (
	argv: readonly string[],
	options: WorldOptions = {},
): Promise<EndedWorld> => {
	const {world, folder, printed} = openWorld(options);
	const code = await main(argv, world);

	return {code, folder, ...printed()};
};
