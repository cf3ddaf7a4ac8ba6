import type {Plan} from '../domain/plan/shape.ts';
import type {Explain} from '../state/audit-events.ts';
import type {Enrolment} from '../state/workspace/shape.ts';

/** A file that a plan would become. */
export type WrittenFile = {readonly path: string; readonly text: string};

/** What screens look up, and don't work out themselves. */
export type Known = {
	readonly explain: Explain;
	/** The artifacts of a plan, in their order, with what was noted of second factors. */
	readonly filesOf: (plan: Plan, enrolments: readonly Enrolment[]) => readonly WrittenFile[];
	readonly now: () => Date;
};
