import {resolve} from 'node:path';
import {ansibleFiles} from '../../artifacts/ansible.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import {exitCodes} from '../../domain/summary.ts';
import {type EditedOptions, forEdited, sayWritten} from '../say-written.ts';
import type {World} from '../world.ts';
import {writeArtifacts} from '../write-artifacts.ts';

export type FleetOptions = EditedOptions & {readonly out: string; readonly plan?: string};

/** Writes the playbook and role that collect evidence from many hosts; a plan tells which ones. */
export const fleetAnsible = async (world: World, options: FleetOptions): Promise<number> => {
	const {out, plan} = options;
	const files = ansibleFiles(plan === undefined ? undefined : await loadPlan(plan, world));

	const written = await writeArtifacts(resolve(world.cwd, out), files, forEdited(options));
	world.out(sayWritten(written, out));

	return exitCodes.conformant;
};

/** YAML is loaded where a plan is given. */
const loadPlan = async (path: string, world: World): Promise<Plan> => {
	const {readPlan} = await import('../read-plan.ts');

	return readPlan(path, world);
};
