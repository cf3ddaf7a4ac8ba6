import tab from '@bomb.sh/tab/commander';
import type {Command} from 'commander';

/** Shells whose completion is kept up by the library. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Prints a completion script, or answers a shell's request for suggestions. `program` has no such commands yet. */
export const complete = async (program: Command, argv: readonly string[]): Promise<void> => {
	tab(program, {completionCommandName: 'completion'});
	await program.parseAsync([...argv], {from: 'user'});
};
