import {randomBytes} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import type {Workspace} from '../../src/state/workspace/shape.ts';
import {openStore, type Store} from '../../src/state/workspace/store.ts';
import {deskwarden, type EndedWorld, type Files, noon, openFolder, type WorldOptions} from './world.ts';

/** A command line: its words in one text, parted by blanks, or one by one. */
export type Line = string | readonly string[];

export type Home = ReturnType<typeof openHome>;

export const passphrase = 'correct horse battery staple';

/** Somebody's home, which is also the folder that they work in: what one command keeps, the next one finds. */
export const openHome = (files: Files = {}) => {
	const folder = openFolder({...files, passphrase: `${passphrase}\n`});
	const env = {HOME: folder};
	const workspaces = join(folder, '.local/state/deskwarden');
	const folderOf = (name: string): string => join(workspaces, name);

	const open = async (name: string, given?: string): Promise<Store> => {
		const opened = await openStore({
			folder: folderOf(name),
			create: true,
			owner: {pid: process.pid, host: hostname()},
			now: () => noon,
			random: size => randomBytes(size),
			// Quick, for a passphrase that guards nothing.
			workFactor: 4,
			...(given !== undefined && {passphrase: given}),
		});
		if ('reason' in opened) throw new Error(opened.reason);

		return opened.store;
	};

	return {
		folder,
		env,
		/** Each run of the program draws random bytes of its own. */
		run: (line: Line, options: WorldOptions = {}): Promise<EndedWorld> =>
			deskwarden(typeof line === 'string' ? line.split(' ') : line, {
				folder,
				env,
				random: size => randomBytes(size),
				...options,
			}),
		/** The workspaces that are there, sorted. */
		names: (): readonly string[] => (existsSync(workspaces) ? readdirSync(workspaces).sort() : []),
		folderOf,
		/** What a workspace in plain text holds. */
		stateOf: (name: string): Workspace =>
			JSON.parse(readFileSync(join(folderOf(name), 'state.json'), 'utf8')),
		/** Makes or changes a workspace without the command line. */
		keep: async (name: string, change: (now: Workspace) => Workspace = now => ({...now})): Promise<Store> => {
			mkdirSync(workspaces, {recursive: true, mode: 0o700});
			const store = await open(name);
			await store.update(change);

			return store;
		},
		/** The same for one that is sealed with the passphrase of the file `passphrase`. */
		keepSealed: async (name: string, change: (now: Workspace) => Workspace = now => now): Promise<Store> => {
			const isThere = existsSync(join(folderOf(name), 'state.age'));
			mkdirSync(workspaces, {recursive: true, mode: 0o700});
			const store = await open(name, isThere ? passphrase : undefined);
			if (!isThere) {
				await store.update(now => ({...now}));
				await store.seal(passphrase);
			}
			await store.update(change);

			return store;
		},
		/** What a sealed workspace holds. */
		sealedState: async (name: string): Promise<Workspace> => (await open(name, passphrase)).current(),
	};
};
