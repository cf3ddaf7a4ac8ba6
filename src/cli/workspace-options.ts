import {type Command, Option} from 'commander';

/** The options of every command that works in a workspace; below a group of commands each of them has them. */
export const withWorkspace = (command: Command): void => {
	if (command.commands.length > 0) {
		for (const inner of command.commands.filter(one => one.name() !== 'schema')) withWorkspace(inner);
		return;
	}

	for (const option of workspaceOptions()) command.addOption(option);
};

export const workspaceOptions = (): readonly Option[] => [
	new Option('--workspace <name>', 'the workspace to work in'),
	new Option('--workspace-dir <dir>', 'the folder that holds the workspaces'),
	new Option('--last-good', 'where the saved state is broken: go on with its last good copy'),
];
