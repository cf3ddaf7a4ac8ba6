import type {ClientFacts} from './client/facts.ts';
import type {OrganizationFacts} from './organization-facts.ts';
import type {Level, Severity, Verdict} from './outcome.ts';
import type {Reference} from './references.ts';

/** What a rule is, beside its judgement. */
export type Rule = {
	/** An area and a number; given once, never again. */
	readonly id: string;
	/** The wanted state, without a full stop. */
	readonly title: string;
	readonly severity: Severity;
	readonly level: Level;
	/** What follows where the wanted state doesn't hold. */
	readonly why: string;
	/** Steps in the imperative. */
	readonly remedy: readonly string[];
	/** How an undecided check can be decided, in one imperative sentence. */
	readonly decide: string;
	/** Points of the vendor's guide. */
	readonly guide: readonly string[];
	/** Dated public sources and the frameworks' controls. */
	readonly references: readonly Reference[];
	/** A person's word decides what no probe can see. */
	readonly isAttestable?: boolean;
};

export type ClientCheck = Rule & {
	readonly targets: readonly ('endpoint' | 'build')[];
	/**
	 * Only clients of this part are judged. A client that is known to play no such part makes the check not
	 * applicable; where the part isn't known, a failure is undecided and a pass stands.
	 */
	readonly part?: 'receiver' | 'starter';
	readonly judge: (facts: ClientFacts) => Verdict;
};

export type OrganizationCheck = Rule & {
	readonly targets: readonly ['organization'];
	readonly judge: (facts: OrganizationFacts) => Verdict;
};

export type Check = ClientCheck | OrganizationCheck;

export const isOrganizationCheck = (check: Check): check is OrganizationCheck =>
	check.targets[0] === 'organization';

/** The letters of an id: the area of the catalogue. */
export const areaOf = (id: string): string => id.slice(0, id.indexOf('-'));
