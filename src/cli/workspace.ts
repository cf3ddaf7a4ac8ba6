import {hostname} from 'node:os';
import {join} from 'node:path';
import {chooseWorkspace, workspaceNames} from '../state/workspace/location.ts';
import {type Opened, openStore, type Store} from '../state/workspace/store.ts';
import type {Trouble} from '../state/workspace/trouble.ts';
import {canAsk} from './ask.ts';
import {askPassphrase, givenPassphrase} from './unlock.ts';
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
		throw new UsageError(noHome);
	}

	return {name: chosen.ok, folder: join(home, chosen.ok), exists: names.includes(chosen.ok)};
};

const noHome = 'HOME is not set: name the folder of the workspaces with --workspace-dir DIR.';

export type OpenWorkspace = Located & {readonly store: Store; readonly notices: readonly string[]};

export type Opening = WorkspaceOptions & {
	/** Made where it isn't there yet. */
	readonly create: boolean;
	/** Where it is sealed and no passphrase is given, it is done without: nobody is asked. */
	readonly isOptional?: boolean;
};

/**
 * Opens a workspace that was located; a sealed one with the passphrase that was given, or that a person types: three
 * tries. Undefined for a sealed one that is optional. Throws a WorkspaceError where it can't be used.
 */
export const openLocated = async (
	world: World,
	located: Located,
	opening: Opening,
): Promise<OpenWorkspace | undefined> => {
	if (located.folder === '') throw new UsageError(noHome);

	const given = await givenPassphrase(world, opening);
	const openWith = async (passphrase: string | undefined): Promise<Opened> =>
		openStore({
			folder: located.folder,
			create: opening.create,
			owner: {pid: process.pid, host: hostname()},
			now: world.now,
			random: world.random,
			...(opening.lastGood === true && {useLastGood: true}),
			...(passphrase !== undefined && {passphrase}),
		});
	let opened = await openWith(given);
	const isAsked = given === undefined && isFailed(opened, 'sealed');

	if (isAsked && opening.isOptional === true) return undefined;

	for (let tries = 3; isAsked && tries > 0 && 'reason' in opened; tries -= 1) {
		opened = await openWith(await askPassphrase(world, located.name));
		if (!isFailed(opened, 'access')) break;
		if (tries > 1 && canAsk(world)) world.err('That is not the passphrase.\n');
	}

	if ('reason' in opened) throw new WorkspaceError(opened.reason, opened.kind);

	return {...located, exists: true, ...opened};
};

const isFailed = (opened: Opened, kind: Trouble): boolean => 'kind' in opened && opened.kind === kind;

/**
 * The workspace of a command: undefined where none is there, unless it is made because one was named (`create`). Throws
 * a WorkspaceError where it can't be used.
 */
export const openWorkspace = async (
	world: World,
	options: WorkspaceOptions,
	{
		create = options.workspace !== undefined,
		isOptional = false,
	}: {readonly create?: boolean; readonly isOptional?: boolean} = {},
): Promise<OpenWorkspace | undefined> => {
	const located = locateWorkspace(world, options);
	if (!located.exists && !create) return undefined;

	const opened = await openLocated(world, located, {...options, create, isOptional});
	if (opened === undefined) {
		world.err(
			`The workspace "${located.name}" is sealed, and isn't looked at: no run is kept, and its words don't count. ` +
				'Give its passphrase with --passphrase-file FILE.\n',
		);
	}

	for (const notice of opened?.notices ?? []) world.err(`${notice}\n`);

	return opened;
};
