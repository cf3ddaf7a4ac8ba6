import {artifactsOf} from '../../artifacts/all.ts';
import {accessFromPlan} from '../../domain/access/from-plan.ts';
import {listed} from '../../domain/list.ts';
import {buildsOf, usersOf} from '../../domain/plan/complete.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import type {Report} from '../../domain/report.ts';
import {exitCodes} from '../../domain/summary.ts';
import {example} from '../../probes/example.ts';
import {readPlanFile} from '../../probes/plan-file.ts';
import {printAccess} from '../../reports/access-text.ts';
import {printPlannedBuild} from '../../reports/plan-builds.ts';
import {printAskedFor} from '../../reports/rehearsal-text.ts';
import {printShort} from '../../reports/short-text.ts';
import {wrap} from '../../reports/wrap.ts';
import {auditByPlan, rehearse} from '../rehearse.ts';
import type {World} from '../world.ts';

/** The tour on the built-in example: the plan, what is made of it, the rehearsal, who reaches whom, and an audit. */
export const demo = async (world: World): Promise<number> => {
	const width = Math.max(40, world.stdout.columns ?? 80);
	const plan = readExamplePlan();
	const say = (...blocks: readonly string[]): void => {
		if (!world.signal.aborted) world.out(`${blocks.join('\n')}\n`);
	};

	say(welcome);
	say('1. The plan says what is wanted', '', ...printWanted(plan, width), '');
	say('2. From it come the files to deploy and the steps to click', '', ...printFiles(plan, width), '');

	const rehearsal = await rehearse(plan, world);

	say(
		'3. The rehearsal: would that pass its own audit?',
		'',
		printShort(rehearsal, width),
		stillOpen,
		printAskedFor(rehearsal, plan, width),
	);
	say('4. Who could then reach whom', '', printAccess(accessFromPlan(plan), {width}));

	const report = await auditByPlan({kind: 'example'}, plan, world);

	say('5. Three endpoints and a portal, held against the plan', '', printShort(report, width));
	say(nextSteps);

	return codeOf([rehearsal, report], world.signal);
};

const codeOf = (reports: readonly Report[], signal: AbortSignal): number => {
	if (signal.aborted) return signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;

	return reports.some(({defects}) => defects !== undefined) ? exitCodes.internal : exitCodes.conformant;
};

const readExamplePlan = (): Plan => {
	const read = readPlanFile(example.plan.text, example.plan.name);
	if ('reason' in read) throw new Error('the plan of the example makes no sense');

	return read.ok;
};

/** The heart of a plan: who starts connections, and what the builds do. */
const printWanted = (plan: Plan, width: number): readonly string[] => {
	const starters = usersOf(plan)
		.filter(({startsConnections}) => startsConnections)
		.map(({login}) => login);

	return [
		...wrap(`${example.plan.name} (${plan.organization.name}, namespace @${plan.namespace})`, width),
		...wrap(`${listed(starters)} start connections`, width, '  users: '),
		...buildsOf(plan).flatMap(build => printPlannedBuild(build, width)),
	];
};

const printFiles = (plan: Plan, width: number): readonly string[] => {
	const files = artifactsOf(plan);
	const ofAnsible = files.filter(({path}) => path.startsWith('ansible/'));

	return [
		...files
			.filter(file => !ofAnsible.includes(file))
			.flatMap(({path, text}) =>
				wrap(path, width, `${String(text.trimEnd().split('\n').length).padStart(5)} lines  `),
			),
		`${String(ofAnsible.length).padStart(5)} files  ansible/`,
		'',
		'Nothing was written here; setup --out DIR writes them.',
	];
};

const welcome = `deskwarden makes AnyDesk safe to run in an organisation, and checks that it
stays so. This is a tour of an invented one: nothing real is looked at, nothing
is written, and nothing is sent.
`;

const stillOpen = `What is undecided here only people can see: who has enrolled a second factor,
what the firewall lets through. Somebody looks, and attests it.
`;

const nextSteps = `What next

  deskwarden check                          judge this machine
  deskwarden check example                  the example's findings in full
  deskwarden setup --from PLAN --out DIR    your own plan made into files`;
