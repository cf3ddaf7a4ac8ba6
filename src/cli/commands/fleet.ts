import {resolve} from 'node:path';
import {ansibleFiles} from '../../artifacts/ansible.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import {exitCodes} from '../../domain/summary.ts';
import type {World} from '../world.ts';
import {writeArtifacts} from '../write-artifacts.ts';

export type FleetOptions = {readonly out: string; readonly plan?: string; readonly force?: boolean};

/** Writes the playbook and role that collect evidence from many hosts; a plan tells which ones. */
export const fleetAnsible = async (world: World, {out, plan, force}: FleetOptions): Promise<number> => {
	const files = ansibleFiles(plan === undefined ? undefined : await loadPlan(plan, world));

	await writeArtifacts(resolve(world.cwd, out), files, force === true);
	world.out(`${files.length} files written to ${toPlainText(out, 200)}; begin with README.md there.\n`);

	return exitCodes.conformant;
};

/** YAML is loaded where a plan is given. */
const loadPlan = async (path: string, world: World): Promise<Plan> => {
	const {readPlan} = await import('../read-plan.ts');

	return readPlan(path, world);
};
