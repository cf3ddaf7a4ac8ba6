import {fileNames, isTransient} from './file-names.ts';
import {isGone} from './holder.ts';
import type {Inspected} from './inspect.ts';
import {lookAtLock} from './lock.ts';
import {lockNow, type Site} from './site.ts';
import {troubleOf} from './trouble.ts';
import {removeFile} from './write-whole.ts';

/** Removes what processes left behind when they were killed. Whoever works there at this moment is left in peace. */
export const sweep = (site: Site, inspected: Inspected): void => {
	const left = inspected.names.filter(isTransient).filter(isOfLock);
	if (left.length + draftsOf(site, inspected).length === 0) return;

	try {
		const lock = lockNow(site);
		if (lock === undefined) return;

		try {
			removeDrafts(site, inspected);
			for (const name of left) if (isLeft(site, name)) removeFile(site.path(name));
		} finally {
			lock.release();
		}
	} catch (error) {
		// Where nothing can be written, nothing can be swept either.
		if (troubleOf(error) !== 'cannot-write') throw error;
	}
};

/** Removes drafts of the state and of reports. Only under the lock: nobody writes them but who holds it. */
export const removeDrafts = (site: Site, inspected: Inspected): void => {
	for (const draft of draftsOf(site, inspected)) removeFile(draft);
};

const draftsOf = (site: Site, {names, runs}: Inspected): readonly string[] => [
	...names.filter(name => isTransient(name) && !isOfLock(name)).map(name => site.path(name)),
	...runs.filter(isTransient).map(name => site.path(fileNames.runs, name)),
];

const isOfLock = (name: string): boolean => /^(?:session\.)?lock\./.test(name);

/** Whether an entry or claim of a lock is nobody's any more. Who lost an entry that way makes a new one. */
const isLeft = (site: Site, name: string): boolean => {
	const left = lookAtLock(site.path(name));
	const [, lock = '', mark] = /^(.*?lock)\.takeover-(.*)-\d+$/.exec(name) ?? [];

	if (left?.holder !== undefined && !isGone(left.holder, site.owner)) return false;

	// A claim holds its turn for as long as the lock is there that it was for. It was listed first: that lock doesn't come again.
	return mark === undefined || lookAtLock(site.path(lock))?.mark !== mark;
};
