import type {Needs} from './facts.ts';
import type {EvidenceLine, Level, Outcome, Severity} from './outcome.ts';
import type {ChangeKind} from './runs/change-kinds.ts';
import type {Attestation, Waiver} from './words.ts';

/** One check's answer for one target. Its identity across runs is (check, target). */
export type Finding = {
	readonly check: string;
	readonly target: string;
	readonly outcome: Outcome;
	readonly severity: Severity;
	readonly level: Level;
	readonly title: string;
	/** What is, in a sentence; in lower case, without a full stop. */
	readonly because: string;
	readonly evidence: readonly EvidenceLine[];
	readonly guide: readonly string[];
	/** What would decide it; only where the outcome is undecided. */
	readonly needs?: Needs;
	/** An accepted risk; the outcome stays `fail`. */
	readonly waiver?: Waiver;
	/** The word by which it passed or failed. */
	readonly attestation?: Attestation;
	/** How it stands against the baseline; only in a run that was held against one. */
	readonly drift?: ChangeKind;
};

/** What was looked at: one installation, one build, one organisation. */
export type TargetReport = {
	readonly name: string;
	/** What it is called, where another target had that name before it: it was then given one of its own. */
	readonly calledLike?: string;
	readonly kind: 'endpoint' | 'build' | 'organization' | 'unknown';
	readonly platform?: string;
	/** What is known of the client, in words: `standard client 8.0.2`. */
	readonly client?: string;
	/** Evidence that was collected before: the day of it. */
	readonly collectedOn?: string;
	/** False when nothing could be judged; `reason` then says why. */
	readonly reached: boolean;
	readonly reason?: string;
};

/** A failure that counts: it isn't waived. */
export const isOpenFailure = ({outcome, waiver}: Finding): boolean =>
	outcome === 'fail' && waiver === undefined;
