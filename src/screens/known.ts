import type {Plan} from '../domain/plan/shape.ts';
import type {Explain} from '../state/audit-events.ts';

/** A file that a plan would become. */
export type WrittenFile = {readonly path: string; readonly text: string};

/** What screens look up, and don't work out themselves. */
export type Known = {
	readonly explain: Explain;
	/** The artifacts of a plan, in their order. */
	readonly filesOf: (plan: Plan) => readonly WrittenFile[];
	readonly now: () => Date;
};
