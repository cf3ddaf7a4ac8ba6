import {createReadStream} from 'node:fs';
import {lstat} from 'node:fs/promises';
import type {Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';
import type {EndpointEvidence} from '../domain/evidence.ts';
import {readEvidence} from '../domain/evidence-schema.ts';

export type EvidenceLine =
	| {readonly ok: EndpointEvidence; readonly line: number}
	| {readonly reason: string; readonly line: number};

const longestEndpoint = 32 * 1024 * 1024;

/** Opens an evidence file, unpacking `.gz`. Throws what `lstat` throws; a folder or a pipe is refused as `not-a-file`. */
export const openEvidence = async (path: string): Promise<Readable | 'not-a-file'> => {
	const stats = await lstat(path);
	if (!stats.isFile() && !stats.isSymbolicLink()) return 'not-a-file';

	const file = createReadStream(path);
	if (!path.endsWith('.gz')) return file;

	const unpacked = createGunzip();
	file.on('error', error => unpacked.destroy(error));

	return file.pipe(unpacked);
};

/**
 * Reads evidence as it streams by: one JSON object, or one a line. Memory is bounded by the longest endpoint; a line
 * that isn't evidence is told by its number and doesn't end the rest.
 */
export async function* readEvidenceLines(
	stream: AsyncIterable<Buffer | string>,
): AsyncGenerator<EvidenceLine> {
	const decoder = new TextDecoder();
	let rest = '';
	let line = 0;
	let isSpread = false;
	let isSkipping = false;

	for await (const chunk of stream) {
		rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true});

		if (!isSpread) {
			const lines = rest.split('\n');
			rest = lines.pop() ?? '';

			if (line === 0 && lines[0] !== undefined && opensDocument(lines[0])) {
				isSpread = true;
				rest = [...lines, rest].join('\n');
			} else {
				for (const text of lines) {
					line++;
					if (!isSkipping && text.trim() !== '') yield {...parse(text), line};
					isSkipping = false;
				}
			}
		}

		if (rest.length > longestEndpoint) {
			if (!isSkipping) yield {reason: 'it is longer than we read', line: line + 1};
			isSkipping = true;
			rest = '';
		}
	}

	if (!isSkipping && rest.trim() !== '') yield {...parse(rest), line: line + 1};
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
