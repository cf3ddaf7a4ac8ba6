import {existsSync, readdirSync} from 'node:fs';
import {join, posix, win32} from 'node:path';
import {listed} from '../../domain/list.ts';
import {quoted} from '../../domain/shape-words.ts';
import {fileNames, isWorkspaceName, lastGoodOf} from './file-names.ts';

export {isWorkspaceName} from './file-names.ts';

export type Surroundings = {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	readonly homedir: string;
};

/** The folder that holds all workspaces of this user. A variable that names no absolute path counts as not set. */
export const stateHome = ({env, platform, homedir}: Surroundings): string => {
	switch (platform) {
		case 'win32': {
			const local = absolute(env['LOCALAPPDATA'], win32.isAbsolute);

			return win32.join(local ?? win32.join(homedir, 'AppData', 'Local'), 'deskwarden');
		}
		case 'darwin':
			return posix.join(homedir, 'Library', 'Application Support', 'deskwarden');

		default: {
			const state = absolute(env['XDG_STATE_HOME'], posix.isAbsolute);

			return posix.join(state ?? posix.join(homedir, '.local', 'state'), 'deskwarden');
		}
	}
};

const absolute = (path: string | undefined, isAbsolute: (path: string) => boolean): string | undefined =>
	path !== undefined && isAbsolute(path) ? path : undefined;

/** The names of the workspaces below a folder, sorted. */
export const workspaceNames = (home: string): readonly string[] => {
	try {
		return readdirSync(home, {withFileTypes: true})
			.filter(entry => entry.isDirectory() && isWorkspaceName(entry.name))
			.map(({name}) => name)
			.filter(name => holdsState(join(home, name)))
			.sort();
	} catch {
		// Whoever opens one is told why that doesn't work.
		return [];
	}
};

const holdsState = (folder: string): boolean =>
	[fileNames.plain, fileNames.sealed]
		.flatMap(name => [name, lastGoodOf(name)])
		// Keys whose state is gone.
		.concat(fileNames.identity)
		.some(name => existsSync(join(folder, name)));

/** Which workspace is meant: the one that was asked for, else the one that goes without saying. */
export const chooseWorkspace = (
	names: readonly string[],
	asked?: string,
): {readonly ok: string} | {readonly reason: string} => {
	const [only = 'default', ...others] = names;

	if (asked !== undefined) {
		return isWorkspaceName(asked)
			? {ok: asked}
			: {
					reason: `${quoted(asked)} can't name a workspace: take letters, digits, "-", "_" and ".", at most 64, and no dot at either end.`,
				};
	}
	if (names.includes('default')) return {ok: 'default'};

	return others.length === 0
		? {ok: only}
		: {
				reason: `There are ${names.length} workspaces, ${listed(names)}: say which one with --workspace NAME.`,
			};
};
