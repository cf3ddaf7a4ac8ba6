import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {stateHome} from '../state/workspace/location.ts';
import type {World} from './world.ts';

/** Which workspace a command works in. */
export type WorkspaceOptions = {
	readonly workspace?: string;
	/** The folder that holds all workspaces. */
	readonly workspaceDir?: string;
	/** Where the state is broken: goes on with its last good copy. */
	readonly lastGood?: boolean;
	/** A file whose first line is the passphrase of a sealed workspace. */
	readonly passphraseFile?: string;
	/** The same behind a descriptor. */
	readonly passphraseFd?: number;
};

/** The folder that holds the workspaces; undefined where the surroundings name no home. */
export const homeOf = ({cwd, env, platform}: World, dir: string | undefined): string | undefined => {
	if (dir !== undefined) return resolve(cwd, dir);

	const homedir = env['HOME'] ?? env['USERPROFILE'];
	const isTold = env['XDG_STATE_HOME'] !== undefined || env['LOCALAPPDATA'] !== undefined;

	return homedir === undefined && !isTold ? undefined : stateHome({env, platform, homedir: homedir ?? '/'});
};

/** Whether a command has to look for its workspace: one was named, or some may be there. Costs next to nothing. */
export const mayHaveWorkspace = (world: World, {workspace, workspaceDir}: WorkspaceOptions): boolean => {
	const home = homeOf(world, workspaceDir);

	return workspace !== undefined || (home !== undefined && existsSync(home));
};
