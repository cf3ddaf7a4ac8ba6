import {listed} from '../domain/list.ts';
import type {RunEntry} from '../state/workspace/shape.ts';

/** What came of a run, in parts. */
export const runInWords = ({
	summary,
	targets,
	level,
	partial,
	selected,
	unreached = 0,
}: RunEntry): readonly string[] => [
	`${summary.pass} passed`,
	`${summary.fail} failed${summary.worst === undefined ? '' : ` (${summary.worst})`}`,
	`${summary.undecided} undecided`,
	...(level === 'guide' ? ['level guide'] : []),
	...(selected === undefined ? [] : [`${selected.checks} of ${selected.of} checks`]),
	...(unreached === 0 ? [] : [`${unreached} not reached`]),
	...(partial ? ['interrupted'] : []),
	listed(targets, 2),
];
