import {fileNames} from './file-names.ts';
import {sayBusy} from './holder.ts';
import {type Lock, tryLock} from './lock.ts';
import {loadPlainState, type PlainState} from './plain-state.ts';
import {entryOf, readRun, removeRunFiles, writeRun} from './runs.ts';
import type {Workspace} from './shape.ts';
import {lockNow, type Site, underLock} from './site.ts';
import type {Store} from './store.ts';
import {newTurns} from './turns.ts';

/** A store of a workspace that was opened. */
export const newStore = (site: Site, opened: Workspace): Store => {
	const turns = newTurns();
	const sessions = new Set<Lock>();
	let current = opened;
	let state: PlainState | undefined;

	const warmUp = async (): Promise<PlainState> => {
		state ??= await loadPlainState(site);

		return state;
	};

	/** Without a wait it is done before the first `await`, so that the process may end right after the call. */
	const inTurn = async <Result>(work: (state: PlainState) => Result): Promise<Result> => {
		const lock = state !== undefined && turns.isFree() ? lockNow(site) : undefined;

		if (state === undefined || lock === undefined) {
			return turns.take(async () => {
				const loaded = await warmUp();

				return underLock(site, () => work(loaded));
			});
		}

		try {
			return work(state);
		} finally {
			lock.release();
		}
	};

	const save = ({now, save: write}: PlainState, change: (now: Workspace) => Workspace): Workspace => {
		const before = now();
		const next = change(before);

		current = next === before ? before : write(next);

		return current;
	};

	return {
		folder: site.folder,
		current: () => current,
		warmUp: async () => void (await warmUp()),
		update: change => inTurn(loaded => save(loaded, change)),

		saveRun: report =>
			inTurn(loaded => {
				const entry = entryOf(report);

				save(loaded, now => {
					// Where the list can't be read, no report is left behind that it doesn't know.
					writeRun(site, report);

					return {...now, runs: [...now.runs.filter(({id}) => id !== entry.id), entry]};
				});
			}),

		readRun: async id => readRun(site, id),

		removeRuns: ids =>
			inTurn(loaded => {
				save(loaded, now => ({...now, runs: now.runs.filter(({id}) => !ids.includes(id))}));
				removeRunFiles(site, ids);
			}),

		holdSession: async () => holdSession(site, sessions),

		close: () => {
			for (const lock of sessions) lock.release();
			sessions.clear();
		},
	};
};

const holdSession = (site: Site, sessions: Set<Lock>): Awaited<ReturnType<Store['holdSession']>> => {
	const path = site.path(fileNames.session);
	const found = tryLock(path, site);
	if ('holder' in found) return {reason: sayBusy('This workspace', found.holder, site.owner, path)};

	sessions.add(found);

	return {
		release: () => {
			sessions.delete(found);
			found.release();
		},
	};
};
