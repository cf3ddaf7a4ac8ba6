import {resolve} from 'node:path';
import {toPlainText} from '../../domain/plain-text.ts';
import {artifactsFor} from '../artifacts-for.ts';
import {findPlan, type PlanSource} from '../plan-of.ts';
import {rehearsalCode, rehearse} from '../rehearse.ts';
import type {World} from '../world.ts';
import {writeArtifacts} from '../write-artifacts.ts';

export type ArtifactsOptions = PlanSource & {readonly out: string; readonly force?: boolean};

/** Writes what a plan hands over. Ends with 0, or 11-14 where the rehearsal fails the guide in what nobody asked for. */
export const artifacts = async (world: World, options: ArtifactsOptions): Promise<number> => {
	const {out, force} = options;
	const {plan, given} = await findPlan(world, options);
	const folder = resolve(world.cwd, out);
	const files = artifactsFor(plan, folder, given);

	await writeArtifacts(folder, files, force === true);
	world.out(`${files.length} files written to ${toPlainText(out, 200)}; begin with README.md there.\n`);

	return rehearsalCode(await rehearse(plan, world), plan);
};
