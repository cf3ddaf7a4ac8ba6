import {basename, dirname, resolve} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import type {Words} from '../domain/words.ts';
import {openPlace} from '../probes/place.ts';
import {readWordsFile} from '../probes/words-file.ts';
import {knownIds} from './new-words.ts';
import {readText} from './survey/read-text.ts';
import {UsageError, type World} from './world.ts';

/** Reads a words file; an attestation without a last day counts for so long. Throws a UsageError that names every fault with its line. */
export const readWords = async (path: string, world: World, attestationDays?: number): Promise<Words> => {
	const shown = toPlainText(path, 100);
	const full = resolve(world.cwd, path);
	const text = await readText(() => openPlace(dirname(full)), basename(full), shown);
	if ('reason' in text) throw new UsageError(`The words file cannot be read: ${text.reason}.`);

	const read = readWordsFile(text.ok, shown, knownIds, attestationDays);
	if ('reason' in read) throw new UsageError(read.reason);

	return read.ok;
};
