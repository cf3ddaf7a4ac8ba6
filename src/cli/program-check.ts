import {type Command, InvalidArgumentError, Option} from 'commander';
import {levels, severities} from '../domain/outcome.ts';
import type {CheckOptions} from './check-settings.ts';
import {formats} from './formats.ts';
import {withWorkspace} from './workspace-options.ts';
import type {World} from './world.ts';

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];
const collectIds = (value: string, all: readonly string[] = []): readonly string[] => [
	...all,
	...value.split(',').map(id => id.trim().toUpperCase()),
];

const readPercent = (text: string): number => {
	const percent = Number(text);
	if (!/^\d+(?:\.\d+)?$/.test(text) || percent > 100) {
		throw new InvalidArgumentError('It takes a percentage from 0 to 100.');
	}
	if (percent > 0 && percent < 1) {
		throw new InvalidArgumentError(`It takes a percentage, not a share: ${percent * 100}, and not ${text}.`);
	}

	return percent;
};

/** The command that looks, judges and reports. */
export const addCheck = (program: Command, world: World, end: (code: number) => void): void => {
	const check = program
		.command('check')
		.description('look at endpoints, builds and organisation files, judge them, and report')
		.argument(
			'[target...]',
			'local, root:DIR, build:FILE, org:FILE, an evidence FILE or DIR, -, plan (the rehearsal) or example',
		)
		.addOption(new Option('--format <name>', 'what is printed').choices(formats).default('text'))
		.option('--output <file>', 'also write a report; its ending tells the format (repeatable)', collect)
		.addOption(
			new Option('--part <part>', 'the part that the endpoints play').choices([
				'receiver',
				'starter',
				'both',
			]),
		)
		.option('--plan <file>', 'the plan: what is intended for each endpoint and for the organisation')
		.option('--namespace <name>', 'our own namespace')
		.option('--monitored', 'the endpoints are monitored or home offices: unattended access has its place')
		.option('--words <file>', 'attestations and waivers')
		.addOption(new Option('--level <level>', 'how much is asked for').choices(levels).default('hardened'))
		.option('--only <ids>', 'judge these checks or areas alone (comma-separated, repeatable)', collectIds)
		.option('--skip <ids>', 'leave these checks or areas out', collectIds)
		.addOption(
			new Option('--fail-on <severity>', 'failures below it do not count').choices(severities).default('low'),
		)
		.option('--min-coverage <percent>', 'how much has to be decided', readPercent, 100)
		.option('--exit-zero', 'end with 0 in spite of failures')
		.option(
			'--baseline <run>',
			'an earlier run (its report, its id, or last): tell what is new, fixed and lost',
		)
		.option('--watch', 'go on: judge again when a file changes, and tell what is otherwise')
		.option('--no-save', 'keep no run in the workspace')
		.addHelpText('after', '\nTargets default to local. Exit codes: deskwarden help exit-codes')
		.action(async (targets: readonly string[], _options: CheckOptions, command: Command) => {
			const commands = await import('./commands/check.ts');
			end(await commands.check(world, targets, command.optsWithGlobals()));
		});

	withWorkspace(check);
};
