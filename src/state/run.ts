import type {Finding, TargetReport} from '../domain/finding.ts';
import type {Report} from '../domain/report.ts';
import type {AppTarget, AuditEvent} from './audit-events.ts';

/** A target that an audit has taken up; `report` once it is done with it. */
export type RunTarget = {readonly name: string; readonly report?: TargetReport};

/** One audit as the screens know it, from its first event to its last. */
export type Run = {
	readonly target: AppTarget;
	readonly targets: readonly RunTarget[];
	/** As they fell. */
	readonly findings: readonly Finding[];
	readonly progress: 'running' | 'stopping' | 'stopped' | 'ended';
	/** Only where the audit came to an end of its own. */
	readonly report?: Report;
};

export const newRun = (target: AppTarget): Run => ({target, targets: [], findings: [], progress: 'running'});

export const isUnderWay = ({progress}: Run): boolean => progress === 'running' || progress === 'stopping';

/** Takes in a batch of events at once, so that many findings cost little. */
export const afterEvents = (run: Run, events: readonly AuditEvent[]): Run => {
	const fallen = events.flatMap(event => (event.type === 'finding-fell' ? [event.finding] : []));
	const grown = fallen.length === 0 ? run : {...run, findings: [...run.findings, ...fallen]};

	return events.reduce(afterEvent, grown);
};

const afterEvent = (run: Run, event: AuditEvent): Run => {
	switch (event.type) {
		case 'target-started':
			return {...run, targets: withTarget(run.targets, {name: event.name})};

		case 'target-ended':
			return {...run, targets: withTarget(run.targets, {name: event.target.name, report: event.target})};

		case 'finding-fell':
		case 'run-saved':
			return run;

		case 'audit-ended':
			return {
				...run,
				report: event.report,
				targets: event.report.targets.map(report => ({name: report.name, report})),
				findings: event.report.findings,
				progress: event.report.run.partial ? 'stopped' : 'ended',
			};
	}
};

const withTarget = (targets: readonly RunTarget[], target: RunTarget): readonly RunTarget[] => {
	const isThere = targets.some(({name}) => name === target.name);

	return isThere ? targets.map(one => (one.name === target.name ? target : one)) : [...targets, target];
};

/** An audit that fell silent without a report was stopped; what it judged is kept. */
export const afterSilence = (run: Run): Run => (isUnderWay(run) ? {...run, progress: 'stopped'} : run);

/** Why nothing could be judged of these targets. */
export const unreached = ({targets}: Run): readonly TargetReport[] =>
	targets.flatMap(({report}) => (report !== undefined && !report.reached ? [report] : []));

export const isNothingJudged = ({findings}: Run): boolean =>
	findings.every(({outcome}) => outcome === 'undecided' || outcome === 'not-applicable');
