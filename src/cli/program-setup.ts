import {type Command, Option} from 'commander';
import type {AccessOptions} from './commands/access.ts';
import type {ArtifactsOptions} from './commands/artifacts.ts';
import type {HomeOptions} from './commands/home.ts';
import type {PlanOptions} from './commands/plan.ts';
import type {SetupOptions} from './commands/setup.ts';
import {withEdited} from './edited-options.ts';
import {withWorkspace} from './workspace-options.ts';
import type {World} from './world.ts';

const planOption = (): Option => new Option('--plan <file>', "the plan; without it the workspace's");

/** The commands of the set-up: the plan, what is made of it, and who could then reach whom. */
export const addSetup = (program: Command, world: World, end: (code: number) => void): void => {
	const plan = program
		.command('plan')
		.helpCommand(false)
		.description('show, validate or export a plan, or print its schema');

	for (const [name, description] of [
		['show', 'tell a plan in words'],
		['validate', 'tell all that is wrong with a plan'],
		['export', 'print a plan in its canonical form'],
	] as const) {
		plan
			.command(name)
			.description(description)
			.addOption(planOption())
			.option('--json', 'print JSON')
			.action(async (_options: PlanOptions, command: Command) => {
				const commands = await import('./commands/plan.ts');
				end(await commands.plan(world, name, command.optsWithGlobals()));
			});
	}

	plan
		.command('schema')
		.description('print the JSON Schema of plans')
		.action(async () => {
			const commands = await import('./commands/plan.ts');
			end(commands.printSchema(world));
		});

	program
		.command('artifacts')
		.description('write what has to be deployed')
		.addOption(planOption())
		.requiredOption('--out <dir>', 'the folder to write to')
		.action(async (_options: ArtifactsOptions, command: Command) => {
			const {artifacts} = await import('./commands/artifacts.ts');
			end(await artifacts(world, command.optsWithGlobals()));
		});

	program
		.command('setup')
		.description('the set-up, step by step; from a plan: validate and save it, write the files, rehearse')
		.option('--from <file>', 'a plan, in place of the questions')
		.option('--out <dir>', 'the folder to write to; without it nothing is written')
		.option('--yes', 'replace another plan of the workspace')
		.action(async (_options: SetupOptions, command: Command) => {
			end(await beginSetup(world, command.optsWithGlobals()));
		});

	program
		.command('demo')
		.description('the tour on the invented example: plan, artifacts, rehearsal, audit')
		.action(async () => {
			const {demo} = await import('./commands/demo.ts');
			end(await demo(world));
		});

	program
		.command('access')
		.description('tell who can reach which endpoint, by which rule and with what')
		.argument('[target...]', 'as for check; without one the plan is asked, else this machine')
		.option('--plan <file>', 'the plan; with targets, differences from it are told')
		.option('--namespace <name>', 'our own namespace, where no plan tells it')
		.option('--from <pattern>', 'callers of this name alone')
		.option('--to <pattern>', 'endpoints of this name alone')
		.option('--reasons', 'also tell the rule and the factors of each way')
		.option('--json', 'print JSON')
		.action(async (targets: readonly string[], _options: AccessOptions, command: Command) => {
			const {access} = await import('./commands/access.ts');
			end(await access(world, targets, command.optsWithGlobals()));
		});

	for (const command of program.commands) {
		if (['artifacts', 'setup'].includes(command.name())) withEdited(command);
		if (['plan', 'artifacts', 'setup', 'access'].includes(command.name())) withWorkspace(command);
	}
};

/** With a plan it runs through; without one the questions are asked, in a terminal. */
const beginSetup = async (world: World, {from, ...options}: SetupOptions & HomeOptions): Promise<number> => {
	if (from === undefined) {
		const {openSetup} = await import('./commands/home.ts');

		return openSetup(world, options);
	}

	const {setup} = await import('./commands/setup.ts');

	return setup(world, {...options, from});
};
