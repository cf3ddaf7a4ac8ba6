import type {Command} from 'commander';
import type {CollectOptions} from './commands/collect.ts';
import type {FleetOptions} from './commands/fleet.ts';
import {withEdited} from './edited-options.ts';
import type {World} from './world.ts';

/** The commands that collect evidence to be judged elsewhere, from this machine and from many. */
export const addFleet = (program: Command, world: World, end: (code: number) => void): void => {
	program
		.command('collect')
		.description('read endpoints without judging them, and write their evidence')
		.argument('[target...]', 'local, root:DIR or example; local where none is given')
		.requiredOption('--output <file>', 'where to: .ndjson, .json for one endpoint, or - for standard output')
		.option('--plan <file>', 'the plan: what the organisation is called may be part of a password')
		.action(async (targets: readonly string[], options: CollectOptions) => {
			const {collect} = await import('./commands/collect.ts');
			end(await collect(world, targets, options));
		});

	const ansible = program
		.command('fleet')
		.description('hand the collecting of many machines over to another tool')
		.helpCommand(false)
		.command('ansible')
		.description('write a playbook and role for Ansible, which bring back the evidence of each host')
		.requiredOption('--out <dir>', 'the folder to write to')
		.option('--plan <file>', 'the plan: its endpoints become hosts');

	withEdited(ansible).action(async (options: FleetOptions) => {
		const {fleetAnsible} = await import('./commands/fleet.ts');
		end(await fleetAnsible(world, options));
	});
};
