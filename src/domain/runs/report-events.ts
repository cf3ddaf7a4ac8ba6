import * as v from 'valibot';
import type {Finding, TargetReport} from '../finding.ts';
import {findingSchema} from '../finding-schema.ts';
import {kindsNotLookedAt} from '../not-looked-at.ts';
import {count, defaultGate, emptyCounts, summarize} from '../summary.ts';
import {type ReadReport, readReport} from './read-report.ts';

/** A line of NDJSON: what kind of event it is, and the rest. */
export type RunEvent = Readonly<Record<string, unknown>> & {readonly event: string};

/** Whether a value is a line of a run. */
export const isEvent = (value: unknown): value is RunEvent =>
	typeof value === 'object' && value !== null && 'event' in value && typeof value.event === 'string';

/**
 * A report from the events of one run, in their order. Without its summary a run was cut off: it is then partial, and
 * counted anew. Events that we don't know are ignored.
 */
export const readReportEvents = (events: readonly RunEvent[]): ReadReport => {
	const [start, ...otherStarts] = of('run', events);
	const [end, ...otherEnds] = of('summary', events);
	const targets = of('target', events);
	const findings = of('finding', events);

	if (start === undefined) return {reason: 'it tells of no run'};
	if (otherStarts.length + otherEnds.length > 0) return {reason: 'it tells of more than one run'};

	const {schema, tool, run} = start;
	const {endedAt, partial, notLookedAt, words, defects, baseline, ...summary} =
		end ?? cutOff(run, targets, findings);

	return readReport({
		schema,
		tool,
		run: {...(run as object), endedAt, partial},
		targets,
		findings,
		...(words !== undefined && {words}),
		notLookedAt,
		...(defects !== undefined && {defects}),
		...(baseline !== undefined && {baseline}),
		summary,
	});
};

type Body = Readonly<Record<string, unknown>>;

const of = (name: string, events: readonly RunEvent[]): readonly Body[] =>
	events.filter(({event}) => event === name).map(({event: _event, ...body}) => body);

/** What the last line would have said. The shape of what was read is looked at later. */
const cutOff = (run: unknown, targets: readonly Body[], findings: readonly Body[]): Body => {
	const read = v.safeParse(v.array(findingSchema), findings);
	const counts = emptyCounts();

	for (const finding of read.success ? read.output : [])
		count(counts, finding as Finding, defaultGate.failOn);

	return {
		...summarize(counts, targets as readonly TargetReport[], defaultGate, false),
		endedAt: (run as Body | undefined)?.['startedAt'],
		partial: true,
		notLookedAt: kindsNotLookedAt(targets as readonly TargetReport[]),
	};
};
