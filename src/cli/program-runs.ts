import {type Command, Option} from 'commander';
import {formats} from './formats.ts';
import type {Format} from './outputs.ts';
import type {World} from './world.ts';

/** The commands about earlier runs. */
export const addRuns = (program: Command, world: World, end: (code: number) => void): void => {
	const runs = program.command('runs').description('print an earlier run, or what has changed between two');

	runs
		.command('show')
		.description('print a run as check did')
		.argument('<run>', 'the JSON or NDJSON report of a run')
		.addOption(new Option('--format <name>', 'what is printed').choices(formats).default('text'))
		.action(async (named: string, options: {readonly format: Format}) => {
			const {showRun} = await import('./commands/runs.ts');
			end(await showRun(world, named, options));
		});

	runs
		.command('diff')
		.description('tell what has changed: new, fixed, lost, unchanged')
		.argument('<before>', 'the report of the earlier run')
		.argument('<after>', 'the report of the later run')
		.option('--json', 'print JSON')
		.action(async (before: string, after: string, options: {readonly json?: boolean}) => {
			const {diffTwoRuns} = await import('./commands/runs.ts');
			end(await diffTwoRuns(world, before, after, options));
		});
};
