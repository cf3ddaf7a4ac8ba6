import {catalogue} from '../checks/catalogue.ts';
import {isOpenFailure} from '../domain/finding.ts';
import {severities} from '../domain/outcome.ts';
import {askedFor} from '../domain/plan/asked-for.ts';
import {intentFor} from '../domain/plan/intent.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import {defaultGate, type ExitCode, exitCodes} from '../domain/summary.ts';
import {runAudit, startRun} from './run-audit.ts';
import type {RunSettings} from './settings.ts';
import type {Target} from './targets.ts';
import type {World} from './world.ts';

/** Audits what a plan would become, by the same probes and checks as anything real. */
export const rehearse = (plan: Plan, world: World): Promise<Report> =>
	auditByPlan({kind: 'plan'}, plan, world);

/** Holds a target against a plan, by the whole catalogue. */
export const auditByPlan = async (target: Target, plan: Plan, world: World): Promise<Report> => {
	const settings: RunSettings = {
		targets: [target],
		checks: catalogue,
		level: 'hardened',
		plan,
		intentFor: judged => intentFor(plan, judged),
		gate: defaultGate,
	};

	for await (const event of runAudit(settings, world, startRun(settings, world))) {
		if (event.type === 'audit-ended') return event.report;
	}

	throw new Error('the audit ended without a report');
};

/** The exit code of a rehearsal: a failure counts where the guide forbids it and the plan didn't ask for it by name. */
export const rehearsalCode = ({findings, defects}: Report, plan: Plan): ExitCode => {
	if (defects !== undefined) return exitCodes.internal;

	const counting = findings.filter(
		finding =>
			isOpenFailure(finding) && finding.level === 'guide' && askedFor(finding.check, plan).length === 0,
	);
	const worst = severities.find(severity => counting.some(finding => finding.severity === severity));

	return worst === undefined ? exitCodes.conformant : exitCodes[worst];
};
