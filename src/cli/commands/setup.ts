import {resolve} from 'node:path';
import {artifactsOf} from '../../artifacts/all.ts';
import {findCheck} from '../../checks/catalogue.ts';
import {isOpenFailure} from '../../domain/finding.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {askedFor} from '../../domain/plan/asked-for.ts';
import {buildsOf, usersOf} from '../../domain/plan/complete.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import type {Report} from '../../domain/report.ts';
import {printText} from '../../reports/text.ts';
import {wrap} from '../../reports/wrap.ts';
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

	world.out(printRehearsal(report, plan, world.stdout.columns));

	return rehearsalCode(report, plan);
};

const sizeOf = (plan: Plan): string =>
	[
		`builds: ${buildsOf(plan).length}`,
		`users: ${usersOf(plan).length}`,
		`endpoints: ${plan.endpoints?.length ?? 0}`,
	].join(', ');

/** The rehearsal's report, and which of its failures the plan asked for by name. */
export const printRehearsal = (report: Report, plan: Plan, columns = 80): string => {
	const asked = new Map(
		report.findings
			.filter(isOpenFailure)
			.map(({check}) => [check, askedFor(check, plan)] as const)
			.filter(([, fields]) => fields.length > 0),
	);
	const lines = [...asked].flatMap(([check, fields]) =>
		wrap(`${check}  ${fields.map(field => toPlainText(field, 80)).join(', ')}`, columns, '  '),
	);

	return `${printText(report, findCheck, columns)}${lines.length === 0 ? '' : `\nAsked for by the plan\n${lines.join('\n')}\n`}`;
};
