import {catalogue} from '../checks/catalogue.ts';
import {isDeadline, isLiveOn, localDay} from '../domain/dates.ts';
import type {Issue} from '../domain/file-shape.ts';
import type {Words} from '../domain/words.ts';
import {readWords} from '../domain/words-file.ts';
import {UsageError} from './world.ts';

const ids = new Map(catalogue.map(({id, isAttestable}) => [id, {isAttestable: isAttestable === true}]));

/** The checks that a word can be about. */
export const knownIds: ReadonlyMap<string, {readonly isAttestable: boolean}> = ids;

/** Words on the command line: all of them end on one day. */
type Given = {readonly until: string} & (
	| {readonly attestations: readonly object[]}
	| {readonly waivers: readonly object[]}
);

/**
 * Words as a person gave them on the command line, read as a words file is. Throws a UsageError that names each fault; so
 * it does for words that would never count.
 */
export const readGiven = ({until, ...given}: Given, now: Date): Words => {
	if (isDeadline(until) && !isLiveOn(until, now, -now.getTimezoneOffset())) {
		throw new UsageError(`--until: ${until} is over: the word would never count. Today is ${localDay(now)}.`);
	}

	const read = readWords({schema: 'deskwarden/words@1', ...given}, knownIds);
	if ('issues' in read) throw new UsageError([...new Set(read.issues.map(sayIssue))].join('\n'));

	return read.ok;
};

/** The ids that were named, one by one or with commas between them. Throws a UsageError where there is none. */
export const idsGiven = (given: readonly string[]): readonly string[] => {
	const found = given.flatMap(text => text.split(',').map(id => id.trim().toUpperCase()));
	const named = [...new Set(found)].filter(id => id !== '');
	if (named.length === 0) throw new UsageError('No check is named: give its id, such as LGN-1.');

	return named;
};

/** The sentence begins with the key, which is called as an option here. */
const sayIssue = ({path, message}: Issue): string => {
	const key = String(path.at(-1) ?? '');

	return message.startsWith(`${key} `) ? `--${message}` : message;
};
