import {resolve} from 'node:path';
import {artifactsFor} from '../artifacts-for.ts';
import {findPlan, type PlanSource} from '../plan-of.ts';
import {rehearsalCode, rehearse} from '../rehearse.ts';
import {type EditedOptions, forEdited, sayWritten} from '../say-written.ts';
import type {World} from '../world.ts';
import {writeArtifacts} from '../write-artifacts.ts';

export type ArtifactsOptions = PlanSource & EditedOptions & {readonly out: string};

/** Writes what a plan hands over. Ends with 0, or 11-14 where the rehearsal fails the guide in what nobody asked for. */
export const artifacts = async (world: World, options: ArtifactsOptions): Promise<number> => {
	const {out} = options;
	const {plan, given, enrolments} = await findPlan(world, options);
	const folder = resolve(world.cwd, out);
	const files = artifactsFor(plan, folder, {given, noted: enrolments});

	const written = await writeArtifacts(folder, files, forEdited(options));
	world.out(sayWritten(written, out));

	return rehearsalCode(await rehearse(plan, world), plan);
};
