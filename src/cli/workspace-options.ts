import {type Command, InvalidArgumentError, Option} from 'commander';

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
	new Option('--passphrase-file <file>', 'opens a sealed workspace with the first line of a file'),
	new Option('--passphrase-fd <n>', 'the same behind a descriptor').argParser(readDescriptor),
	new Option('--last-good', 'where the saved state is broken: go on with its last good copy'),
];

const readDescriptor = (text: string): number => {
	const descriptor = Number(text);
	if (!/^\d{1,4}$/.test(text) || descriptor === 1 || descriptor === 2) {
		throw new InvalidArgumentError('It takes the number of a descriptor that can be read, such as 3.');
	}

	return descriptor;
};
