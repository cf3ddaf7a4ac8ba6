import {constants} from 'node:fs';
import {lstat, open} from 'node:fs/promises';
import {pipeline, type Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';
import type {EndpointEvidence} from '../domain/evidence.ts';
import {readEvidence} from '../domain/evidence-schema.ts';
import {lineSplitter} from './line-splitter.ts';

export type EvidenceLine =
	| {readonly ok: EndpointEvidence; readonly line: number}
	| {readonly reason: string; readonly line: number};

const longestEndpoint = 32 * 1024 * 1024;
const mostStrangeLines = 1000;
const mostLines = 5_000_000;

/**
 * Opens an evidence file, unpacking `.gz`. Throws what `open` throws. A link is followed only where a person named it:
 * in a folder of evidence somebody else may have put it.
 */
export const openEvidence = async (
	path: string,
	followsLinks: boolean,
): Promise<Readable | 'not-a-file' | 'link'> => {
	if (!followsLinks && (await lstat(path)).isSymbolicLink()) return 'link';

	// Without NONBLOCK a pipe put in the file's place would hold us for ever.
	const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));

	if (!(await handle.stat()).isFile()) {
		await handle.close();
		return 'not-a-file';
	}

	const file = handle.createReadStream();
	if (!path.endsWith('.gz')) return file;

	return pipeline(file, createGunzip(), () => {});
};

/**
 * Reads evidence as it streams by: one JSON object, or one a line. Memory is bounded by the longest endpoint, time by
 * the number of lines; a line that isn't evidence is told by its number and doesn't end the rest, unless there are too
 * many of them.
 */
export async function* readEvidenceLines(
	stream: AsyncIterable<Buffer | string>,
): AsyncGenerator<EvidenceLine> {
	const split = lineSplitter(longestEndpoint, mostLines);
	const spread: string[] = [];
	let size = 0;
	let strange = 0;
	let isFirst = true;

	for await (const piece of textOf(stream)) {
		for (const {text, line, state} of split(piece)) {
			if (state === 'endless' || strange === mostStrangeLines) {
				yield {reason: 'what follows is no evidence, and was not read', line};
				return;
			}
			if (isFirst) size = opensDocument(text) ? 1 : 0;
			isFirst = false;

			if (state === 'whole' && size > 0) {
				spread.push(text);
				size += text.length;
			}
			if (state === 'cut' || size > longestEndpoint) {
				strange++;
				yield {reason: 'it is longer than we read', line};
				if (size > 0) return;
			} else if (size === 0) {
				const read = parse(text);

				if ('reason' in read) strange++;
				yield {...read, line};
			}
		}
	}

	if (spread.length > 0) yield {...parse(spread.join('\n')), line: 1};
}

/** The pieces of a stream as text, and a line end after the last one. */
async function* textOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
	const decoder = new TextDecoder();

	for await (const piece of stream) {
		yield typeof piece === 'string' ? piece : decoder.decode(piece, {stream: true});
	}

	yield `${decoder.decode()}\n`;
}

/** A first line that only opens an object: the document is spread over lines, and is one endpoint. */
const opensDocument = (text: string): boolean =>
	/^\ufeff?\s*\{\s*(?:"[^"]*"\s*:\s*(?:"[^"]*"\s*)?,?\s*)?$/.test(text);

const parse = (text: string) => {
	try {
		return readEvidence(JSON.parse(text.replace(/^\ufeff/, '')));
	} catch (error) {
		// The message of a SyntaxError quotes the text.
		if (error instanceof SyntaxError) return {reason: 'it is no JSON'};
		throw error;
	}
};
