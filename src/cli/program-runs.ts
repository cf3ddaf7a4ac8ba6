import {type Command, Option} from 'commander';
import type {RunsOptions} from './commands/runs.ts';
import {formats} from './formats.ts';
import type {Format} from './outputs.ts';
import {withWorkspace} from './workspace-options.ts';
import type {World} from './world.ts';

/** The commands about earlier runs. */
export const addRuns = (program: Command, world: World, end: (code: number) => void): void => {
	const runs = program
		.command('runs')
		.helpCommand(false)
		.description('list earlier runs, print one, or tell what has changed between two');

	runs
		.command('list')
		.description('the runs that the workspace keeps, the newest first')
		.option('--json', 'print JSON')
		.action(async (_options: RunsOptions, command: Command) => {
			const {listRuns} = await import('./commands/runs.ts');
			end(await listRuns(world, command.optsWithGlobals()));
		});

	runs
		.command('show')
		.description('print a run as check did')
		.argument('<run>', 'its id, last, or the JSON or NDJSON report of a run')
		.addOption(new Option('--format <name>', 'what is printed').choices(formats).default('text'))
		.action(async (named: string, _options: {readonly format: Format}, command: Command) => {
			const {showRun} = await import('./commands/runs.ts');
			end(await showRun(world, named, command.optsWithGlobals()));
		});

	runs
		.command('diff')
		.description('tell what has changed: new, fixed, lost, unchanged')
		.argument('<before>', 'the earlier run: its id, or its report')
		.argument('<after>', 'the later run: its id, last, or its report')
		.option('--json', 'print JSON')
		.action(async (before: string, after: string, _options: RunsOptions, command: Command) => {
			const {diffTwoRuns} = await import('./commands/runs.ts');
			end(await diffTwoRuns(world, before, after, command.optsWithGlobals()));
		});

	withWorkspace(runs);
};
