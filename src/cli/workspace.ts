import {homedir, hostname} from 'node:os';
import {join, resolve} from 'node:path';
import {chooseWorkspace, stateHome, workspaceNames} from '../state/workspace/location.ts';
import {type Opened, openStore, type Store} from '../state/workspace/store.ts';
import type {Trouble} from '../state/workspace/trouble.ts';
import {UsageError, WorkspaceError, type World} from './world.ts';

/** Which workspace a command works in. */
export type WorkspaceOptions = {
	readonly workspace?: string;
	/** The folder that holds all workspaces. */
	readonly workspaceDir?: string;
	/** Where the state is broken: goes on with its last good copy. */
	readonly lastGood?: boolean;
};

export type Located = {
	readonly name: string;
	readonly folder: string;
	/** It is there already. */
	readonly exists: boolean;
};

/** Where the workspace lies that is meant. Throws a UsageError where that can't be said. */
export const locateWorkspace = (world: World, {workspace, workspaceDir}: WorkspaceOptions): Located => {
	const {env, platform} = world;
	const home =
		workspaceDir === undefined
			? stateHome({env, platform, homedir: env['HOME'] ?? homedir()})
			: resolve(world.cwd, workspaceDir);
	const names = workspaceNames(home);
	const chosen = chooseWorkspace(names, workspace);
	if ('reason' in chosen) throw new UsageError(chosen.reason);

	return {name: chosen.ok, folder: join(home, chosen.ok), exists: names.includes(chosen.ok)};
};

/** Opens a workspace; `create` makes it where it isn't there yet. */
export const tryWorkspace = (
	world: World,
	{folder}: Located,
	{create, lastGood}: {readonly create: boolean; readonly lastGood?: boolean | undefined},
): Promise<Opened> =>
	openStore({
		folder,
		create,
		owner: {pid: process.pid, host: hostname()},
		now: world.now,
		random: world.random,
		...(lastGood === true && {useLastGood: true}),
	});

/** The workspace of a command. Undefined where none is there and none was named; throws a WorkspaceError otherwise. */
export const openWorkspace = async (
	world: World,
	options: WorkspaceOptions,
): Promise<(Located & {readonly store: Store}) | undefined> => {
	const located = locateWorkspace(world, options);
	const isNamed = options.workspace !== undefined;
	if (!located.exists && !isNamed) return undefined;

	const opened = await tryWorkspace(world, located, {create: isNamed, lastGood: options.lastGood});
	if ('reason' in opened) throw troubleWith(opened);

	for (const notice of opened.notices) world.err(`${notice}\n`);

	return {...located, exists: true, store: opened.store};
};

/** What went wrong with a workspace, as an error that ends with its exit code. */
export const troubleWith = ({
	reason,
	kind,
}: {
	readonly reason: string;
	readonly kind: Trouble;
}): WorkspaceError => new WorkspaceError(reason, kind);
