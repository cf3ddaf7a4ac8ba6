import {linkSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {claimOf, draftOf} from './file-names.ts';
import {describeHolder, type Holder, isGone, type Owner, printHolder, readHolder} from './holder.ts';
import {codeOf} from './trouble.ts';
import {cannotWrite, createFile} from './write-whole.ts';

/** A lock that we hold. */
export type Lock = {readonly release: () => void};

/** Who asks for a lock, and what makes each time unlike any other. */
export type Asker = {
	readonly owner: Owner;
	readonly now: () => Date;
	/** Sixteen hexadecimal digits, new ones each time. */
	readonly token: () => string;
};

/**
 * Takes the lock that is the file `path`, or tells who holds it. The lock of a process that was killed is taken over. Throws
 * a StoreError (`cannot-write`).
 *
 * A lock appears whole or not at all, since its file is written under another name first and then linked. To take over
 * a dead process's lock, exactly one process may replace it: the one that links the claim with the dead lock's token. Whoever
 * claimed looks at the lock once more, since it may have been taken over before; from then on nobody else can replace it.
 * A claimant that was killed keeps its turn for ever, and the next turn is claimed.
 */
export const tryLock = (path: string, asker: Asker): Lock | {readonly holder: Holder} => {
	for (let tried = 0; tried < mostTries; tried++) {
		const found = lookAtLock(path);
		if (found?.holder !== undefined && !isGone(found.holder, asker.owner)) return {holder: found.holder};

		const attempt = found === undefined ? take(path, asker) : takeOver(path, found.mark, asker);
		if (attempt !== 'again') return attempt;
	}

	throw cannotWrite(path, 'EEXIST');
};

/** Each try that fails is one in which somebody else got on. */
const mostTries = 1000;

/** The same, with patience: short pauses of random length, for at most about so many milliseconds. */
export const waitForLock = async (
	path: string,
	asker: Asker,
	patience: number,
): Promise<ReturnType<typeof tryLock>> => {
	const begun = performance.now();

	for (let pause = 1; ; pause = Math.min(pause * 1.5, longestPause)) {
		const found = tryLock(path, asker);
		if ('release' in found || performance.now() - begun > patience) return found;

		await setTimeout(pause * (0.5 + fractionOf(asker.token())));
	}
};

/** In milliseconds: who comes again at once and often gets in between two saves of a busy neighbour. */
const longestPause = 5;

const fractionOf = (token: string): number => Number.parseInt(token.slice(0, 4), 16) / 0x1_0000;

type Attempt = Lock | {readonly holder: Holder} | 'again';

/** A lock as it was found. A file that was never written whole was there when the machine went down: nobody holds it. */
type Found = {
	/** Unlike that of any other lock. */
	readonly mark: string;
	readonly holder: Holder | undefined;
};

export const lookAtLock = (path: string): Found | undefined => {
	try {
		const holder = readHolder(readFileSync(path, 'utf8'));
		if (holder !== undefined) return {mark: holder.token, holder};

		const {ino, mtimeMs} = statSync(path);
		return {mark: `${ino.toString(36)}x${Math.floor(mtimeMs).toString(36)}`, holder};
	} catch (error) {
		const code = codeOf(error);
		if (code === 'ENOENT') return undefined;
		throw cannotWrite(path, code);
	}
};

const take = (path: string, asker: Asker): Attempt =>
	withEntry(path, asker, (entry, lock) => {
		linkSync(entry, path);

		return lock;
	});

const takeOver = (path: string, mark: string, asker: Asker): Attempt =>
	withEntry(path, asker, (entry, lock) => {
		for (let turn = 0; turn < 1000; turn++) {
			const claim = claimOf(path, mark, turn);

			if (tryLink(entry, claim)) return replace(path, mark, entry, claim) ? lock : 'again';

			const claimant = lookAtLock(claim);
			if (claimant === undefined) return 'again';
			if (claimant.holder !== undefined && !isGone(claimant.holder, asker.owner)) {
				return {holder: claimant.holder};
			}
		}

		throw Object.assign(new Error('too many claims'), {code: 'EMLINK'});
	});

/** Whether the lock was still the dead one, and is ours now. */
const replace = (path: string, mark: string, entry: string, claim: string): boolean => {
	try {
		if (lookAtLock(path)?.mark !== mark) return false;

		renameSync(entry, path);
		return true;
	} finally {
		rmSync(claim, {force: true});
	}
};

const tryLink = (from: string, to: string): boolean => {
	try {
		linkSync(from, to);

		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
};

/** Writes the entry that may become the lock, and takes it away when it didn't, or has a second name. */
const withEntry = (
	path: string,
	{owner, now, token}: Asker,
	use: (entry: string, lock: Lock) => Attempt,
): Attempt => {
	const own = token();
	const entry = draftOf(path, own);

	writeEntry(path, entry, describeHolder(owner, own, now()));

	try {
		return use(entry, {release: () => release(path, own)});
	} catch (error) {
		const code = codeOf(error);
		// Somebody was faster, or swept our entry away.
		if (code === 'EEXIST' || code === 'ENOENT') return 'again';
		throw cannotWrite(path, code);
	} finally {
		rmSync(entry, {force: true});
	}
};

const writeEntry = (path: string, entry: string, holder: Holder): void => {
	try {
		createFile(entry, Buffer.from(printHolder(holder)), {isDurable: false});
	} catch (error) {
		throw cannotWrite(path, codeOf(error));
	}
};

const release = (path: string, own: string): void => {
	if (lookAtLock(path)?.mark === own) rmSync(path, {force: true});
};
