import {Option} from 'commander';

/** The options of every command that works in a workspace. */
export const workspaceOptions = (): readonly Option[] => [
	new Option('--workspace <name>', 'the workspace to work in'),
	new Option('--workspace-dir <dir>', 'the folder that holds the workspaces'),
	new Option('--last-good', 'where the saved state is broken: go on with its last good copy'),
];
