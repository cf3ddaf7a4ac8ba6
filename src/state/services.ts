import type {AccessMap} from '../domain/access/access-map.ts';
import type {Drift} from '../domain/access/drift.ts';
import type {Draft} from '../domain/plan/draft.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {AppTarget, RunAudit, Yardstick} from './audit-events.ts';
import type {SignerLine} from './desk.ts';
import type {Kept, Saved} from './saved.ts';
import type {Random} from './second-factor/factor.ts';
import type {Enrolment, Signer} from './workspace/shape.ts';

/** What was read, or all that is wrong with it, a line each. */
export type Reading<Value> = {readonly ok: Value} | {readonly complaints: readonly string[]};

/** Who reaches whom by what stands on the targets, and how that differs from the plan. */
export type AccessFound = {
	readonly map: AccessMap;
	readonly drift: readonly Drift[];
	readonly notLookedAt: readonly {readonly name: string; readonly reason: string}[];
};

/** What couldn't be done, in a sentence. */
type Refusal = {readonly complaint: string};
type Notices = {readonly notices: readonly string[]};

/** Second factors of whoever signs words. What they are stays where it is kept. */
export type Signing = {
	/** Encrypts the workspace; tells why it couldn't. */
	readonly seal: (passphrase: string) => Promise<string | undefined>;
	/** Whether a code is right; what follows is stored before anything is granted. */
	readonly prove: (login: string, typed: string, now: Date) => Promise<Notices | Refusal>;
	readonly keep: (signer: Signer) => Promise<{readonly signers: readonly SignerLine[]} | Refusal>;
	/** With a code of theirs. */
	readonly remove: (
		login: string,
		typed: string,
		now: Date,
	) => Promise<({readonly signers: readonly SignerLine[]} & Notices) | Refusal>;
};

/** What the session asks of the world. */
export type Services = {
	readonly audit: RunAudit;
	/** Tells none once it knows the files of a target, and then, whenever some change, which did. */
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
	/** Writes a report into a file whose ending tells the format; nothing is written over. */
	readonly exportReport: (report: Report, path: string) => Promise<Reading<string>>;
	/** What has changed between two runs that are kept, in words. */
	readonly tellDrift: (before: string, after: string) => Promise<Reading<string>>;
	/** Writes the artifacts; tells how many, and which files stay as they are; or why none was written. */
	readonly write: (
		plan: Plan,
		enrolments: readonly Enrolment[],
		folder: string,
		/** What becomes of files that were edited since: nothing is written, or the new texts lie beside them. */
		forEdited: 'refuse' | 'beside',
	) => Promise<
		| {readonly count: number; readonly kept: readonly string[]}
		| {readonly edited: readonly string[]}
		| Refusal
	>;
	/** The targets that a person named, as on the command line. */
	readonly readTargets: (text: string) => Reading<readonly string[]>;
	readonly signing: Signing;
	readonly random: Random;
	/** Keeps what has to outlive the session, and hands over what is kept then; tells what isn't saved. */
	readonly save: (saved: Saved, take: (kept: Kept) => void) => Promise<string | undefined>;
	/** Hands over what is kept now, where there is a workspace; tells what isn't saved, or why it can't be read. */
	readonly readKept: (take: (kept: Kept) => void) => Promise<string | undefined>;
};
