import {resolve} from 'node:path';
import {artifactsOf} from '../../artifacts/all.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {readPlan} from '../read-plan.ts';
import {rehearsalCode, rehearse} from '../rehearse.ts';
import type {World} from '../world.ts';
import {writeArtifacts} from '../write-artifacts.ts';

export type ArtifactsOptions = {readonly plan: string; readonly out: string; readonly force?: boolean};

/** Writes what a plan hands over. Ends with 0, or 11-14 where the rehearsal fails the guide in what nobody asked for. */
export const artifacts = async (
	world: World,
	{plan: path, out, force}: ArtifactsOptions,
): Promise<number> => {
	const plan = await readPlan(path, world);
	const files = artifactsOf(plan);

	await writeArtifacts(resolve(world.cwd, out), files, force === true);
	world.out(`${files.length} files written to ${toPlainText(out, 200)}; begin with README.md there.\n`);

	return rehearsalCode(await rehearse(plan, world), plan);
};
