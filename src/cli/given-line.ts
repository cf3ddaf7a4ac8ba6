import {resolve} from 'node:path';
import {readFirstLine, withoutEnd} from '../state/workspace/first-line.ts';
import {textOf} from '../state/workspace/read-bounded.ts';
import {askHidden, canAsk} from './ask.ts';
import {UsageError, type World} from './world.ts';

/** In bytes: as long as a secret's URI may be. */
const longest = 5000;

/**
 * The first line of a file, or the next one of standard input (`-`), for a secret or a code that a script hands over:
 * never an argument. Whoever types it sees nothing of it. Throws a UsageError where it can't be read, which says nothing
 * of what was read.
 */
export const givenLine = async (world: World, path: string, what: string): Promise<string> => {
	if (path === '-') {
		const typed = canAsk(world) ? Buffer.from(await askHidden(world, `The ${what}: `)) : undefined;

		return textIn(typed ?? (await nextLine(world, longest)), what);
	}

	const line = await readFirstLine({file: resolve(world.cwd, path)}, longest);
	if ('reason' in line) throw new UsageError(line.reason);

	return textIn(line.ok, what);
};

/**
 * The next line of standard input without its end, or a few bytes more than so many. What comes after it is left for who
 * reads next.
 */
export const nextLine = async ({stdin}: World, most: number): Promise<Uint8Array> => {
	const pieces: Buffer[] = [];

	for await (const piece of stdin.iterator({destroyOnReturn: false})) {
		const bytes = Buffer.from(piece);
		const end = bytes.indexOf(0x0a);

		pieces.push(end < 0 ? bytes : bytes.subarray(0, end + 1));
		if (end >= 0 && end + 1 < bytes.length) stdin.unshift(bytes.subarray(end + 1));
		if (end >= 0 || Buffer.concat(pieces).length > most + 2) break;
	}

	return withoutEnd(Buffer.concat(pieces));
};

const textIn = (bytes: Uint8Array, what: string): string => {
	const text = bytes.length > longest ? undefined : textOf(bytes);
	if (text === undefined)
		throw new UsageError(`The ${what} that was given is too long, or no text in UTF-8.`);
	if (text.trim() === '') throw new UsageError(`The ${what} that was given is empty.`);

	return text.trim();
};
