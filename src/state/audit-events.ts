import type {Finding, TargetReport} from '../domain/finding.ts';
import type {LeftOut} from '../domain/left-out.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {Words} from '../domain/words.ts';
import type {RunEntry} from './workspace/shape.ts';

/** What a person can have checked from the app. */
export type AppTarget =
	/** What the workspace says that is checked, held against its plan: this machine, unless it names others. */
	| {readonly kind: 'own'; readonly targets: readonly string[]}
	| {readonly kind: 'folder'; readonly path: string}
	| {readonly kind: 'example'};

/** What a running audit tells, in the order in which it happens. */
export type AuditEvent =
	| {readonly type: 'target-started'; readonly name: string}
	| {readonly type: 'target-ended'; readonly target: TargetReport}
	| {readonly type: 'finding-fell'; readonly finding: Finding}
	| {readonly type: 'audit-ended'; readonly report: Report}
	/** The report was to be kept: what stands in the list of runs now, and what isn't saved. */
	| {
			readonly type: 'run-saved';
			readonly runs: readonly RunEntry[];
			readonly unsaved?: string | undefined;
	  };

/** Runs an audit. When the signal is aborted it ends soon, if possible with a partial report. */
export type RunAudit = (
	target: AppTarget,
	signal: AbortSignal,
	yardstick: Yardstick,
) => AsyncIterable<AuditEvent>;

/** What a target is held against: a plan that makes sense, if there is one, and what people vouch for. */
export type Yardstick = {
	readonly plan: Plan | undefined;
	readonly words: Words;
	/** That there is a plan which makes no sense yet. */
	readonly leftOut: readonly LeftOut[];
};

/** What the catalogue says of a check, beside its judgement. */
export type CheckPage = {
	readonly id: string;
	readonly title: string;
	readonly why: string;
	readonly remedy: readonly string[];
	readonly decide: string;
	readonly guide: readonly string[];
	/** A person's word decides it where no evidence does. */
	readonly isAttestable?: boolean;
	readonly references: readonly {readonly name: string; readonly title?: string}[];
};

export type Explain = (id: string) => CheckPage | undefined;
