import {catalogue} from '../checks/catalogue.ts';
import {localDay} from '../domain/dates.ts';
import type {Issue} from '../domain/file-shape.ts';
import type {Words} from '../domain/words.ts';
import {readWords} from '../domain/words-file.ts';
import {UsageError} from './world.ts';

const ids = new Map(catalogue.map(({id, isAttestable}) => [id, {isAttestable: isAttestable === true}]));

/** The checks that a word can be about. */
export const knownIds: ReadonlyMap<string, {readonly isAttestable: boolean}> = ids;

/**
 * Words as a person gave them on the command line, read as a words file is. Throws a UsageError that names each fault; so
 * it does for a word that would never count.
 */
export const readGiven = (
	given: {readonly attestations: readonly object[]} | {readonly waivers: readonly object[]},
	now: Date,
	attestationDays: number,
): Words => {
	const read = readWords({schema: 'deskwarden/words@1', ...given}, knownIds, attestationDays);
	if ('issues' in read) throw new UsageError([...new Set(read.issues.map(sayIssue))].join('\n'));

	const today = localDay(now);
	const over = [...read.ok.attestations, ...read.ok.waivers].find(
		({until}) => until !== undefined && until.slice(0, 10) < today,
	);
	if (over !== undefined) {
		throw new UsageError(`--until: ${over.until} is over: the word would never count. Today is ${today}.`);
	}

	return read.ok;
};

/** The sentence begins with the key, which is called as an option here. */
const sayIssue = ({path, message}: Issue): string => {
	const key = String(path.at(-1) ?? '');

	return message.startsWith(`${key} `) ? `--${message}` : message;
};
