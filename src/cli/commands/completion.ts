import tab from '@bomb.sh/tab/commander';
import type {Command} from 'commander';

/** Prints a completion script, or answers a shell's request for suggestions. `program` has no such commands yet. */
export const complete = async (program: Command, argv: readonly string[]): Promise<void> => {
	tab(program, {completionCommandName: 'completion'});
	await program.parseAsync([...argv], {from: 'user'});
};
