import {listed} from '../domain/list.ts';
import type {RunEntry} from '../state/workspace/shape.ts';

/** What came of a run, in parts. */
export const runInWords = ({summary, targets, partial}: RunEntry): readonly string[] => [
	`${summary.pass} passed`,
	`${summary.fail} failed${summary.worst === undefined ? '' : ` (${summary.worst})`}`,
	`${summary.undecided} undecided`,
	...(partial ? ['interrupted'] : []),
	listed(targets, 2),
];
