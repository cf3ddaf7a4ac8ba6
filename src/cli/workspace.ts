import {hostname} from 'node:os';
import {join} from 'node:path';
import {chooseWorkspace, workspaceNames} from '../state/workspace/location.ts';
import {type Opened, openStore, type Store} from '../state/workspace/store.ts';
import type {Trouble} from '../state/workspace/trouble.ts';
import {homeOf, type WorkspaceOptions} from './workspace-home.ts';
import {UsageError, WorkspaceError, type World} from './world.ts';

export type Located = {
	readonly name: string;
	readonly folder: string;
	/** It is there already. */
	readonly exists: boolean;
};

/** Where the workspace lies that is meant. Throws a UsageError where that can't be said. */
export const locateWorkspace = (world: World, {workspace, workspaceDir}: WorkspaceOptions): Located => {
	const home = homeOf(world, workspaceDir);
	const names = home === undefined ? [] : workspaceNames(home);
	const chosen = chooseWorkspace(names, workspace);
	if ('reason' in chosen) throw new UsageError(chosen.reason);
	if (home === undefined) {
		if (workspace === undefined) return {name: chosen.ok, folder: '', exists: false};
		throw new UsageError('HOME is not set: name the folder of the workspaces with --workspace-dir DIR.');
	}

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

export type OpenWorkspace = Located & {readonly store: Store};

/**
 * The workspace of a command: undefined where none is there, unless it is made because one was named (`create`). Throws
 * a WorkspaceError where it can't be used.
 */
export const openWorkspace = async (
	world: World,
	options: WorkspaceOptions,
	create = options.workspace !== undefined,
): Promise<OpenWorkspace | undefined> => {
	const located = locateWorkspace(world, options);
	if (!located.exists && !create) return undefined;
	if (located.folder === '') {
		throw new UsageError('HOME is not set: name the folder of the workspaces with --workspace-dir DIR.');
	}

	const opened = await tryWorkspace(world, located, {create, lastGood: options.lastGood});
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
