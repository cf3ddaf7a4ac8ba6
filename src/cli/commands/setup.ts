import {resolve} from 'node:path';
import {artifactsOf} from '../../artifacts/all.ts';
import {findCheck} from '../../checks/catalogue.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {buildsOf, usersOf} from '../../domain/plan/complete.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import {printRehearsal} from '../../reports/rehearsal-text.ts';
import {readPlan} from '../read-plan.ts';
import {rehearsalCode, rehearse} from '../rehearse.ts';
import type {World} from '../world.ts';
import {writeArtifacts} from '../write-artifacts.ts';

export type SetupOptions = {readonly from: string; readonly out?: string; readonly force?: boolean};

/** From a plan to files: validates it, writes its artifacts, and rehearses them. */
export const setup = async (world: World, {from, out, force}: SetupOptions): Promise<number> => {
	const plan = await readPlan(from, world);
	const files = artifactsOf(plan);

	world.out(`${from}: the plan makes sense (${sizeOf(plan)}).\n`);

	if (out === undefined) {
		world.out(`${files.length} files would be written; name a folder with --out.\n\n`);
	} else {
		await writeArtifacts(resolve(world.cwd, out), files, force === true);
		world.out(`${files.length} files written to ${toPlainText(out, 200)}; begin with README.md there.\n\n`);
	}

	const report = await rehearse(plan, world);

	world.out(printRehearsal(report, plan, findCheck, world.stdout.columns));

	return rehearsalCode(report, plan);
};

const sizeOf = (plan: Plan): string =>
	[
		`builds: ${buildsOf(plan).length}`,
		`users: ${usersOf(plan).length}`,
		`endpoints: ${plan.endpoints?.length ?? 0}`,
	].join(', ');
