import {changeKeys} from './change-keys.ts';
import {fileNames} from './file-names.ts';
import {plainForm} from './form.ts';
import {sayBusy} from './holder.ts';
import type {Keeper} from './keeper.ts';
import {type Lock, tryLock} from './lock.ts';
import {after, atEnd, type Maybe} from './maybe.ts';
import {loadPlainKeeper, type PlainKeeper} from './plain-state.ts';
import {entryOf, printReport, readRun, removeRunFiles, runPath, writeRunFile} from './runs.ts';
import {seal, unseal} from './seal.ts';
import type {SealedKeeper} from './sealed-state.ts';
import type {Workspace} from './shape.ts';
import {lockNow, type Site, underLock} from './site.ts';
import type {Store} from './store.ts';
import {StoreError} from './trouble.ts';
import {newTurns} from './turns.ts';

export type OpenedState = {
	readonly workspace: Workspace;
	/** Who keeps it, where it is sealed. */
	readonly sealed: SealedKeeper | undefined;
	/** For passphrases that are given later. */
	readonly workFactor: number;
};

/** What is done under the lock. */
type Work<Result> = () => Maybe<Result>;

/** A store of a workspace that was opened. */
export const newStore = (site: Site, {workspace, sealed: opened, workFactor}: OpenedState): Store => {
	const turns = newTurns();
	const sessions = new Set<Lock>();
	let current = workspace;
	let sealed = opened;
	let plain: PlainKeeper | undefined;

	const warmUp = async (): Promise<Keeper> => {
		if (sealed !== undefined) return sealed;

		plain ??= await loadPlainKeeper(site);

		return plain;
	};

	/**
	 * What takes long is prepared without the lock, since neighbours don't wait for ever; what comes of it is done under the lock.
	 * Where there is nothing to wait for, that is before the first `await`: the process may end right after the call.
	 */
	const inTurn = async <Result>(prepare: (keeper: Keeper) => Maybe<Work<Result>>): Promise<Result> => {
		const keeper = sealed === undefined && turns.isFree() ? plain : undefined;
		const prepared = keeper && prepare(keeper);
		const lock = typeof prepared === 'function' ? lockNow(site) : undefined;
		if (typeof prepared === 'function' && lock !== undefined) return atEnd(prepared, lock.release);

		return turns.take(async () => underLock(site, await prepare(await warmUp())));
	};

	const save = (keeper: Keeper, change: (now: Workspace) => Workspace): Maybe<Workspace> =>
		after(keeper.now(), before => {
			const next = change(before);

			return after(next === before ? before : keeper.save(next), saved => {
				current = saved;

				return saved;
			});
		});

	return {
		folder: site.folder,
		current: () => current,
		isSealed: () => sealed !== undefined,

		read: () =>
			turns.take(async () => {
				current = await (await warmUp()).now();

				return current;
			}),

		warmUp: async () => void (await warmUp()),
		update: change => inTurn(keeper => () => save(keeper, change)),

		saveRun: async report => {
			const entry = entryOf(report);
			const bytes = printReport(report);

			await inTurn(keeper =>
				after(
					keeper.form.wrap(bytes),
					wrapped => () =>
						save(keeper, now => {
							// Where the list can't be read, no report is left behind that it doesn't know.
							writeRunFile(site, runPath(site, keeper.form, entry.id), wrapped);

							return {...now, runs: [...now.runs.filter(({id}) => id !== entry.id), entry]};
						}),
				),
			);
		},

		readRun: async id => readRun(site, sealed?.form ?? plainForm, id),

		removeRuns: async ids => {
			await inTurn(
				keeper => () =>
					after(
						save(keeper, now => ({...now, runs: now.runs.filter(({id}) => !ids.includes(id))})),
						() => removeRunFiles(site, keeper.form, ids),
					),
			);
		},

		holdSession: async () => holdSession(site, sessions),

		seal: passphrase =>
			turns.take(async () => {
				if (sealed !== undefined) throw new StoreError('refused', 'The workspace is sealed already.');

				sealed = await seal(site, await loadPlainKeeper(site), passphrase, workFactor);
				current = await sealed.now();
			}),

		unseal: () =>
			turns.take(async () => {
				await unseal(site, keeperOf(sealed));
				sealed = undefined;
			}),

		changePassphrase: passphrase =>
			turns.take(async () => {
				const {keeper, trouble} = await changeKeys(site, keeperOf(sealed), passphrase, workFactor);

				sealed = keeper;
				if (trouble !== undefined) throw trouble;
			}),

		close: () => {
			for (const lock of sessions) lock.release();
			sessions.clear();
		},
	};
};

const keeperOf = (sealed: SealedKeeper | undefined): SealedKeeper => {
	if (sealed === undefined) throw new StoreError('refused', 'The workspace is not sealed.');

	return sealed;
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
