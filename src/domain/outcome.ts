import type {Fact, Needs, Source} from './facts.ts';

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** `guide`: the vendor's guide asks for it. `hardened`: beyond it, from public advisories and later documents. */
export const levels = ['guide', 'hardened'] as const;
export type Level = (typeof levels)[number];

export const outcomes = ['pass', 'fail', 'undecided', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** One place that a verdict rests on: what was found there and what should stand there. */
export type EvidenceLine = Source & {readonly wanted?: string};

export type Verdict =
	| {readonly outcome: 'pass' | 'fail'; readonly because: string; readonly evidence: readonly EvidenceLine[]}
	| {
			readonly outcome: 'undecided';
			readonly because: string;
			readonly evidence: readonly EvidenceLine[];
			readonly needs: Needs;
	  }
	| {
			readonly outcome: 'not-applicable';
			readonly because: string;
			readonly evidence: readonly EvidenceLine[];
	  };

type Detail = {
	/** What should stand in place of what was found. */
	readonly wanted?: string;
	/** The places that the verdict rests on, where it isn't all facts of the surrounding `whenKnown`. */
	readonly at?: readonly Source[];
};

const lines = ({wanted, at = []}: Detail): readonly EvidenceLine[] =>
	at.map(source => (wanted === undefined ? source : {...source, wanted}));

export const pass = (because: string, detail: Detail = {}): Verdict => ({
	outcome: 'pass',
	because,
	evidence: lines(detail),
});

export const fail = (because: string, detail: Detail = {}): Verdict => ({
	outcome: 'fail',
	because,
	// A wanted value without a place still has to reach the report: `whenKnown` fills in the places.
	evidence:
		detail.at === undefined && detail.wanted !== undefined ? [unplaced(detail.wanted)] : lines(detail),
});

export const undecided = (because: string, needs: Needs = 'evidence', detail: Detail = {}): Verdict => ({
	outcome: 'undecided',
	because,
	needs,
	evidence: lines(detail),
});

export const notApplicable = (because: string): Verdict => ({
	outcome: 'not-applicable',
	because,
	evidence: [],
});

const unplaced = (wanted: string): EvidenceLine => ({place: '', origin: 'explicit', wanted});

type FactsOf = Readonly<Record<string, Fact<unknown>>>;
type ValuesOf<Given extends FactsOf> = {
	readonly [Name in keyof Given]: Given[Name] extends Fact<infer Value> ? Value : never;
};

/**
 * A verdict from values: the only way from facts to a pass or a failure. Undecided when one of them is unknown;
 * the places of the facts become the verdict's evidence, and an inferred meaning is told in its sentence. A value
 * that may be incomplete supports a failure alone.
 */
export const whenKnown = <Given extends FactsOf>(
	facts: Given,
	judge: (values: ValuesOf<Given>) => Verdict,
): Verdict => {
	const given = Object.entries(facts);
	const missing = given.flatMap(([, fact]) => (fact.isKnown ? [] : [fact]));
	const [first] = missing;

	if (first !== undefined) {
		const reasons = [...new Set(missing.map(({reason}) => reason))];

		return undecided(reasons.join('; '), first.needs, {at: missing.flatMap(({sources}) => sources)});
	}

	const values = Object.fromEntries(given.map(([name, fact]) => [name, (fact as {value: unknown}).value]));
	const verdict = judge(values as ValuesOf<Given>);

	const [gap] = given.flatMap(([, fact]) =>
		fact.isKnown && fact.missing !== undefined ? [fact.missing] : [],
	);

	if (gap !== undefined && (verdict.outcome === 'pass' || verdict.outcome === 'not-applicable')) {
		return undecided(gap, 'evidence', {at: given.flatMap(([, fact]) => fact.sources)});
	}
	if (verdict.outcome === 'not-applicable') return verdict;

	return withSources(
		verdict,
		given.flatMap(([, fact]) => fact.sources),
	);
};

const isUnplaced = ({place}: EvidenceLine): boolean => place === '';

const withSources = <V extends Verdict>(verdict: V, sources: readonly Source[]): V => {
	const wanted = verdict.evidence.find(isUnplaced)?.wanted;
	const placed = verdict.evidence.filter(line => !isUnplaced(line));
	const evidence = placed.length > 0 ? placed : lines({at: sources, ...(wanted !== undefined && {wanted})});

	return {...verdict, evidence, because: sayInferred(verdict.because, evidence)};
};

const inferredNote = "(inferred from the key's name)";

const sayInferred = (because: string, evidence: readonly EvidenceLine[]): string =>
	evidence.some(({isInferred}) => isInferred) && !because.endsWith(inferredNote)
		? `${because} ${inferredNote}`
		: because;
