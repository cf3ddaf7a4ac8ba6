import type {Finding, TargetReport} from '../domain/finding.ts';
import type {Report} from '../domain/report.ts';

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
	| {readonly type: 'audit-ended'; readonly report: Report};

/** Runs an audit. When the signal is aborted it ends soon, if possible with a partial report. */
export type RunAudit = (target: AppTarget, signal: AbortSignal) => AsyncIterable<AuditEvent>;

/** What the catalogue says of a check, beside its judgement. */
export type CheckPage = {
	readonly id: string;
	readonly title: string;
	readonly why: string;
	readonly remedy: readonly string[];
	readonly decide: string;
	readonly guide: readonly string[];
	readonly references: readonly {readonly name: string; readonly title?: string}[];
};

export type Explain = (id: string) => CheckPage | undefined;
