/** A person's word for what no probe can see. */
export type Attestation = {
	readonly check: string;
	/** A target's name, `*` standing for any run of characters. */
	readonly target: string;
	/** Whether the wanted state holds, as far as that person knows. */
	readonly holds: boolean;
	readonly by: string;
	readonly note?: string;
	/** A day: `2026-11-20`. */
	readonly on: string;
	/** The last day on which the word counts; that day included. */
	readonly until?: string;
	/**
	 * Whether the person's second factor stands behind it. Nothing: none is enrolled in that name, or nobody can tell.
	 */
	readonly confirmed?: boolean;
	/** Somebody who signs, in whose name it only seems to be given. */
	readonly resembles?: string;
};

/** An accepted risk. */
export type Waiver = {
	readonly check: string;
	readonly target: string;
	readonly owner: string;
	readonly reason: string;
	readonly until: string;
	/**
	 * Whether the person's second factor stands behind it. Nothing: none is enrolled in that name, or nobody can tell.
	 */
	readonly confirmed?: boolean;
	/** Somebody who signs, in whose name it only seems to be given. */
	readonly resembles?: string;
};

export type Words = {
	readonly attestations: readonly Attestation[];
	readonly waivers: readonly Waiver[];
};

/** Whether two words say the same, field by field: one that was read again is another object. */
export const isSameWord = (one: Attestation | Waiver, other: Attestation | Waiver): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

export const noWords: Words = {attestations: [], waivers: []};
