import {existsSync} from 'node:fs';
import {posix, resolve, win32} from 'node:path';
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

	// Where nothing names a place, what comes out is relative: it would lie wherever somebody happens to be.
	const home = stateHome({env, platform, homedir: env['HOME'] ?? env['USERPROFILE'] ?? ''});

	return (platform === 'win32' ? win32 : posix).isAbsolute(home) ? home : undefined;
};

/** Whether a command has to look for its workspace: one was meant, or some may be there. Costs next to nothing. */
export const mayHaveWorkspace = (world: World, options: WorkspaceOptions): boolean => {
	const {workspace, workspaceDir, passphraseFile, passphraseFd} = options;
	const home = homeOf(world, workspaceDir);
	const isMeant = [workspace, passphraseFile, passphraseFd].some(given => given !== undefined);

	return isMeant || (home !== undefined && existsSync(home));
};
