import type {Check} from '../domain/check.ts';
import type {Intent} from '../domain/intent.ts';
import type {LeftOut} from '../domain/left-out.ts';
import type {Level} from '../domain/outcome.ts';
import type {Judged} from '../domain/plan/intent.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {Gate} from '../domain/summary.ts';
import type {Words} from '../domain/words.ts';
import type {Target} from './targets.ts';

/** All that a run is told: its instructions, checked. */
export type RunSettings = {
	readonly targets: readonly Target[];
	readonly checks: readonly Check[];
	readonly level: Level;
	/** The plan file's content, where one is given. */
	readonly plan?: Plan;
	/** What is intended for one client: by the plan, or by the quick form of the command line. */
	readonly intentFor: (judged: Judged) => Intent;
	readonly words?: Words;
	/** What a workspace would have had to say, and why it doesn't count. */
	readonly leftOut?: readonly LeftOut[];
	/** An earlier run that this one is held against. */
	readonly baseline?: Report;
	readonly gate: Gate;
	/** Findings are told as they fall and not kept for the report: there may be more of them than fit in memory. */
	readonly isStreamed?: boolean;
};
