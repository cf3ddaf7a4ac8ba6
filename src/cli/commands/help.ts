import type {Command} from 'commander';
import {toPlainText} from '../../domain/plain-text.ts';
import {exitCodes} from '../../domain/summary.ts';
import {UsageError, type World} from '../world.ts';

const rows: readonly (readonly [codes: string, word: string, when: string])[] = [
	[`${exitCodes.conformant}`, 'conformant', 'all that was asked for was judged, and nothing failed'],
	['', '', 'at or above --fail-on; or: done'],
	[`${exitCodes.internal}`, 'internal', 'a defect of deskwarden: no verdict to be trusted'],
	[`${exitCodes.usage}`, 'usage', 'an instruction is wrong (command line, plan, words);'],
	['', '', 'nothing was judged'],
	[`${exitCodes.incomplete}`, 'incomplete', 'nothing was judged, a target could not be read, or'],
	['', '', 'coverage is below --min-coverage; and nothing failed'],
	[`${exitCodes.access}`, 'access', 'wrong passphrase, code or credentials'],
	[`${exitCodes.low}`, 'low', 'the worst failure that is not waived, at or above'],
	[`${exitCodes.medium}`, 'medium', '--fail-on, is of this severity'],
	[`${exitCodes.high}`, 'high', ''],
	[`${exitCodes.critical}`, 'critical', ''],
	[`${exitCodes['cannot-write']}`, 'cannot write', 'an output or the workspace cannot be written'],
	[`${exitCodes.busy}`, 'busy', 'the workspace is in use by another process'],
	[`${exitCodes.interrupted}`, 'interrupted', 'ctrl-c: what was judged so far is reported'],
	[`${exitCodes.terminated}`, 'terminated', 'SIGTERM: what was judged so far is reported'],
];

const exitCodeTable = `${rows
	.map(([code, word, when]) => `${code.padStart(5)}  ${word.padEnd(13)} ${when}`.trimEnd())
	.join('\n')}

1 outranks 14 to 11, these outrank 3, and 3 outranks 0. The format never changes
the code. --exit-zero silences 11 to 14 alone. Other codes are reserved.
`;

/** Help for the program, one of its commands, or the exit codes. */
export const help = (world: World, topic: string | undefined, program: Command): number => {
	if (topic === 'exit-codes') {
		world.out(exitCodeTable);
		return exitCodes.conformant;
	}

	const found = topic === undefined ? program : program.commands.find(command => command.name() === topic);

	if (found === undefined) {
		throw new UsageError(`There is no command "${toPlainText(topic ?? '', 40)}". See: deskwarden --help`);
	}

	found.outputHelp();
	return exitCodes.conformant;
};
