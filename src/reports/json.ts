import type {Finding, TargetReport} from '../domain/finding.ts';
import type {Report} from '../domain/report.ts';

/** `deskwarden/report@1` as one document. */
export const printJson = (report: Report): string => `${JSON.stringify(report)}\n`;

/** The same, a line an event, written as it falls. */
export const ndjson = {
	run: ({schema, tool, run}: Pick<Report, 'schema' | 'tool' | 'run'>): string =>
		line({
			event: 'run',
			schema,
			tool,
			run: {
				id: run.id,
				startedAt: run.startedAt,
				level: run.level,
				...(run.plan !== undefined && {plan: run.plan}),
				...(run.rehearsal !== undefined && {rehearsal: run.rehearsal}),
				...(run.selected !== undefined && {selected: run.selected}),
				...(run.leftOut !== undefined && {leftOut: run.leftOut}),
			},
		}),
	target: (target: TargetReport): string => line({event: 'target', ...target}),
	finding: (finding: Finding): string => line({event: 'finding', ...finding}),
	summary: ({summary, run, words, notLookedAt, defects, baseline}: Report): string =>
		line({
			event: 'summary',
			...summary,
			endedAt: run.endedAt,
			partial: run.partial,
			notLookedAt,
			...(words !== undefined && {words}),
			...(defects !== undefined && {defects}),
			...(baseline !== undefined && {baseline}),
		}),
};

const line = (event: object): string => `${JSON.stringify(event)}\n`;

/** A finished report, line by line, as it would have fallen: each target, and what was found there. */
export const printNdjson = (report: Report): string => {
	const findings = Map.groupBy(report.findings, ({target}) => target);

	return [
		ndjson.run(report),
		...report.targets.flatMap(target => [
			ndjson.target(target),
			...(findings.get(target.name) ?? []).map(ndjson.finding),
		]),
		ndjson.summary(report),
	].join('');
};
