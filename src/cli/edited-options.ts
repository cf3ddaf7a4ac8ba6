import {type Command, Option} from 'commander';

/** What shall become of files that were edited since: the options of every command that writes artifacts. */
export const withEdited = (command: Command): Command =>
	command
		.option('--force', 'also over files that were changed since, or that are not ours')
		.addOption(
			new Option(
				'--beside',
				'leave such files as they are, and write their new texts beside them as NAME.new',
			).conflicts('force'),
		);
