import {join} from 'node:path';
import {fileNames} from './file-names.ts';
import {type Owner, sayBusy} from './holder.ts';
import {type Asker, type Lock, tryLock, waitForLock} from './lock.ts';
import {atEnd, type Maybe} from './maybe.ts';
import {StoreError} from './trouble.ts';

/** A workspace's folder, and whoever works in it. */
export type Site = Asker & {
	readonly folder: string;
	/** The full path of one of our files. */
	readonly path: (...names: readonly string[]) => string;
};

export type SiteOptions = {
	readonly folder: string;
	readonly owner: Owner;
	readonly now: () => Date;
	readonly random: (size: number) => Uint8Array;
};

export const siteOf = ({folder, owner, now, random}: SiteOptions): Site => ({
	folder,
	owner,
	now,
	token: () => Buffer.from(random(8)).toString('hex'),
	path: (...names) => join(folder, ...names),
});

/** How long a save waits for its turn, in milliseconds. */
const patience = 5000;

/** The lock of saves, if it can be had at once. */
export const lockNow = (site: Site): Lock | undefined => {
	const found = tryLock(site.path(fileNames.lock), site);

	return 'release' in found ? found : undefined;
};

/** The lock of saves, after a wait if need be. Throws a StoreError (`busy`, `cannot-write`). */
const lockInTurn = async (site: Site): Promise<Lock> => {
	const path = site.path(fileNames.lock);
	const found = await waitForLock(path, site, patience);
	if ('release' in found) return found;

	throw new StoreError('busy', sayBusy('The workspace', found.holder, site.owner, path));
};

/** Does something under the lock of saves, after a wait if need be. */
export const underLock = async <Result>(site: Site, work: () => Maybe<Result>): Promise<Result> => {
	const lock = await lockInTurn(site);

	return atEnd(work, lock.release);
};
