import {isDeepStrictEqual} from 'node:util';
import type {Words} from '../domain/words.ts';

const find = <Entry>(list: readonly Entry[], entry: Entry): Entry | undefined =>
	list.find(other => isDeepStrictEqual(other, entry));

/** What is there now, without what was taken away, and with what was added. */
export const changed = <Entry>(
	now: readonly Entry[],
	before: readonly Entry[],
	after: readonly Entry[],
): readonly Entry[] => {
	const isIn = (list: readonly Entry[], entry: Entry): boolean => find(list, entry) !== undefined;
	const kept = now.filter(entry => !isIn(before, entry) || isIn(after, entry));

	return [...kept, ...after.filter(entry => !isIn(before, entry) && !isIn(kept, entry))];
};

/** The words that are there now, with what the desk has changed since; a word that lies on the desk stays the same object. */
export const wordsOnDesk = (now: Words, before: Words, desk: Words): Words => {
	const merge = <Entry>(list: (words: Words) => readonly Entry[]): readonly Entry[] =>
		changed(list(now), list(before), list(desk)).map(entry => find(list(desk), entry) ?? entry);

	return {
		attestations: merge(({attestations}) => attestations),
		waivers: merge(({waivers}) => waivers),
	};
};
