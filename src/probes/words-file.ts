import type {Words} from '../domain/words.ts';
import {type KnownIds, readWords} from '../domain/words-file.ts';
import {readDocument} from './yaml-document.ts';

/**
 * Reads the text of a words file, YAML or JSON. `knownIds` are the checks that a word can be about. An attestation
 * without a last day counts for `attestationDays` (90 unless said otherwise).
 */
export const readWordsFile = (
	text: string,
	place: string,
	knownIds: KnownIds,
	attestationDays?: number,
): {readonly ok: Words} | {readonly reason: string} => {
	const read = readDocument(text, place, value => readWords(value, knownIds, attestationDays));

	return 'ok' in read ? {ok: read.ok} : read;
};
