import {namesakesIn} from '../namesakes.ts';
import type {Report} from '../report.ts';
import {compareWith, headOf, worstFirst} from './compare-runs.ts';
import type {Change, RunDiff, StatusOf} from './run-diff.ts';

/**
 * What has changed from one run to a later one. Each finding of either run is of exactly one kind; what a run doesn't
 * tell is never taken for mended. `statusOf` tells which checks this version has: every one, unless said otherwise.
 */
export const diffRuns = (before: Report, after: Report, statusOf: StatusOf = () => 'known'): RunDiff => {
	const comparison = compareWith(before, after.tool.version, statusOf, namesakesIn(after.targets));
	const kinds = new Map(after.targets.map(({name, kind}) => [name, kind]));
	const told = after.findings.map(finding => comparison.tell(finding, kinds.get(finding.target)));
	const {run, changes, ...rest} = comparison.end(after);

	return {
		before: run,
		after: headOf(after),
		...rest,
		changes: worstFirst([...changes, ...told.filter(isArrival)]),
	};
};

/** The earlier run doesn't tell it. */
const isArrival = ({before}: Change): boolean => before === undefined;

/** What a report tells of the run that it was held against; undefined where it wasn't. */
export const driftOf = (report: Report): RunDiff | undefined => {
	if (report.baseline === undefined) return undefined;

	const {run, changes, ...rest} = report.baseline;
	const known = new Set(changes.map(({check, target}) => JSON.stringify([check, target])));
	const arrived = report.findings.flatMap(({drift, ...after}): readonly Change[] =>
		drift === undefined || drift === 'unchanged' || known.has(JSON.stringify([after.check, after.target]))
			? []
			: [{kind: drift, check: after.check, target: after.target, after}],
	);

	return {before: run, after: headOf(report), ...rest, changes: worstFirst([...changes, ...arrived])};
};
