import type {AccessMap} from '../domain/access/access-map.ts';
import type {Drift} from '../domain/access/drift.ts';
import type {Draft} from '../domain/plan/draft.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {AppTarget, RunAudit, Yardstick} from './audit-events.ts';
import type {Saved} from './saved.ts';

/** What was read, or all that is wrong with it, a line each. */
export type Reading<Value> = {readonly ok: Value} | {readonly complaints: readonly string[]};

/** Who reaches whom by what stands on the targets, and how that differs from the plan. */
export type AccessFound = {
	readonly map: AccessMap;
	readonly drift: readonly Drift[];
	readonly notLookedAt: readonly {readonly name: string; readonly reason: string}[];
};

/** What the session asks of the world. */
export type Services = {
	readonly audit: RunAudit;
	/** Waits until files of a target change, and tells which did. */
	readonly watch: (
		target: AppTarget,
		signal: AbortSignal,
		yardstick: Yardstick,
	) => AsyncIterable<readonly string[]>;
	readonly now: () => Date;
	/** Audits what a plan would become. */
	readonly rehearse: (plan: Plan) => Promise<Report>;
	readonly readPlan: (path: string) => Promise<Reading<{readonly draft: Draft; readonly text: string}>>;
	/** Reads people from a CSV file; `known` are the logins that are there already. */
	readonly readPeople: (path: string, known: readonly string[]) => Promise<Reading<readonly PlannedUser[]>>;
	readonly access: (targets: readonly string[], plan: Plan) => Promise<Reading<AccessFound>>;
	/** A run that is kept. */
	readonly readRun: (id: string) => Promise<Reading<Report>>;
	/** What has changed between two runs that are kept, in words. */
	readonly tellDrift: (before: string, after: string) => Promise<Reading<string>>;
	/** Writes the artifacts; tells how many there are, or why none was written. */
	readonly write: (
		plan: Plan,
		folder: string,
	) => Promise<{readonly count: number} | {readonly complaint: string}>;
	/** Keeps what has to outlive the session; tells why it couldn't. */
	readonly save: (saved: Saved) => Promise<string | undefined>;
};
