/** Where a value stands: written there, the product's own default, forced by a build, or a person's word. */
export type Origin = 'explicit' | 'default' | 'override' | 'attestation';

/** Where a fact comes from. `found` never holds a secret. */
export type Source = {
	/** A path below the endpoint's root, or the name of a file that was given. */
	readonly place: string;
	readonly line?: number;
	readonly key?: string;
	readonly found?: string;
	readonly origin: Origin;
	/** The meaning of the key is inferred from its name (`facts` marked I); the verdict's sentence then says so. */
	readonly isInferred?: boolean;
};

/** What would make an unknown fact known. */
export type Needs = 'evidence' | 'attestation' | 'plan';

export type Known<Value> = {
	readonly isKnown: true;
	readonly value: Value;
	readonly sources: readonly Source[];
	/** Why there may be more than the value says: it can prove a failure, but no pass. */
	readonly missing?: string;
};

export type Unknown = {
	readonly isKnown: false;
	readonly reason: string;
	readonly needs: Needs;
	/** The places that were looked at in vain, or that contradict each other. */
	readonly sources: readonly Source[];
	/** Somebody knows, and somebody else knows otherwise: no lower source may settle it. */
	readonly isConflict?: boolean;
};

/** Either a value with its sources, or the reason why there is none. */
export type Fact<Value> = Known<Value> | Unknown;

export type Facts<Values> = {readonly [Name in keyof Values]: Fact<Values[Name]>};

export const known = <Value>(value: Value, ...sources: readonly Source[]): Known<Value> => ({
	isKnown: true,
	value,
	sources,
});

/** A value that may be incomplete: what is in it is certain, what isn't may have been missed. */
export const partly = <Value>(
	value: Value,
	missing: string,
	...sources: readonly Source[]
): Known<Value> => ({
	isKnown: true,
	value,
	sources,
	missing,
});

export const unknown = (
	reason: string,
	needs: Needs = 'evidence',
	sources: readonly Source[] = [],
): Unknown => ({
	isKnown: false,
	reason,
	needs,
	sources,
});

/** One fact read out of another: what is missing stays missing, with its reason; the sources travel along. */
export const derive = <Value, Result>(
	fact: Fact<Value>,
	read: (value: Value, sources: readonly Source[]) => Fact<Result>,
): Fact<Result> => (fact.isKnown ? read(fact.value, fact.sources) : fact);

const isSame = (one: unknown, other: unknown): boolean =>
	one === other || JSON.stringify(one) === JSON.stringify(other);

const spell = ({place, line}: Source): string => (line === undefined ? place : `${place}:${line}`);

/**
 * Merges what sources of the same rank say of one thing. Those that know nothing are ignored; a disagreement
 * makes the fact unknown and names both places, since it isn't known which one the product follows.
 */
export const agree = <Value>(first: Fact<Value>, ...others: readonly Fact<Value>[]): Fact<Value> =>
	others.reduce<Fact<Value>>((one, other) => {
		if (!one.isKnown) return one.isConflict || (!other.isKnown && !other.isConflict) ? one : other;
		if (!other.isKnown) return other.isConflict ? other : one;
		if (!isSame(one.value, other.value)) return conflict([...one.sources, ...other.sources]);

		const sources = [...one.sources, ...other.sources];

		// What one of them tells whole is whole.
		return one.missing === undefined || other.missing === undefined
			? known(one.value, ...sources)
			: partly(one.value, one.missing, ...sources);
	}, first);

/** A fact on which its sources contradict each other. */
export const conflict = (sources: readonly Source[]): Unknown => ({
	...unknown(`${sources.map(spell).join(' and ')} disagree`, 'evidence', sources),
	isConflict: true,
});

/** Something is there that could tell, and couldn't be read, or not all of it. */
export const wasReadInVain = (fact: Fact<unknown>): boolean =>
	fact.isKnown ? fact.missing !== undefined : fact.sources.length > 0;

/** What one source tells, unless the other knows otherwise; the other's where it tells nothing. */
export const unlessContradicted = <Value>(told: Fact<Value> | undefined, read: Fact<Value>): Fact<Value> => {
	if (told === undefined) return read;

	const both = agree(told, read);

	return told.isKnown && both.isKnown ? told : both;
};
