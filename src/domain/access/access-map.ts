import type {Permission} from '../anydesk/permissions.ts';
import type {Source} from '../facts.ts';

/**
 * What it takes to open a session, from nothing that helps to a password alone. `unknown` stands above `no`: it may
 * be more, and never counts as safe.
 */
export const reaches = ['no', 'unknown', 'accept', 'password+2FA', 'token', 'password'] as const;
export type Reach = (typeof reaches)[number];

/** A place without what was found there: a rule is told in words. */
export type AccessSource = Pick<Source, 'place' | 'line' | 'key' | 'origin'>;

export type Member = {
	readonly name: string;
	readonly id?: string;
	/** A person's endpoint. */
	readonly endpoint?: string;
};

/** Whoever asks for a session; all members of a group are let in, or not, by the same rules. */
export type Caller = {
	readonly name: string;
	readonly kind:
		| 'clients'
		| 'own-namespace'
		| 'public-namespace'
		| 'foreign-namespace'
		| 'other-namespaces'
		| 'ids'
		| 'listed';
	/** Undefined: nobody tells how many there are. */
	readonly count: number | undefined;
	readonly members: readonly Member[];
	/** Whether they belong to the organisation; undefined where nobody tells. */
	readonly isOurs: boolean | undefined;
	/** Clients of ours: whether they also receive connections. */
	readonly receives?: 'yes' | 'no' | 'unknown';
};

/** Endpoints that let in the same callers in the same ways. */
export type Receiver = {
	readonly name: string;
	readonly count: number | undefined;
	readonly members: readonly Member[];
	readonly receives: 'yes' | 'no' | 'unknown';
};

/** What a session may do, by the profiles that can apply to it: its upper bound. */
export type Grant = {
	readonly profiles: readonly string[];
	readonly permissions: readonly Permission[];
	/** Permissions of which nobody knows. */
	readonly unknown: readonly Permission[];
	/** Why there may be more than is told. */
	readonly missing?: string;
};

/** One way to open a session once the list has admitted the caller. */
export type Way = {
	readonly reach: Exclude<Reach, 'no' | 'unknown'>;
	/** What it takes, in words. */
	readonly factors: readonly string[];
	readonly grant: Grant;
};

type AccessRule = {readonly what: string; readonly sources: readonly AccessSource[]};

export type Cell = {
	readonly from: string;
	readonly to: string;
	/** The way that asks least. */
	readonly reach: Reach;
	/** There may be a way that asks even less: `because` tells what isn't known. */
	readonly isAtLeast?: boolean;
	/** Caller and receiver are one and the same client. */
	readonly isItself?: boolean;
	readonly rule: AccessRule;
	readonly factors: readonly string[];
	readonly permissions: Grant;
	readonly ways: readonly Way[];
	/** Why it is no, or what isn't known. */
	readonly because?: string;
};

/** Something about the map that somebody should look at. */
export type AccessFinding = {
	readonly kind: 'receiver-to-receiver' | 'strangers' | 'nobody' | 'reaches-nothing' | 'unknown';
	readonly from: readonly string[];
	readonly to: readonly string[];
	readonly because: string;
};

/** Who can reach which endpoint: `deskwarden/access@1`. */
export type AccessMap = {
	readonly schema: 'deskwarden/access@1';
	readonly from: 'plan' | 'evidence';
	readonly namespace?: string;
	/** Only a part is here: groups with such names. */
	readonly filter?: {readonly from?: string; readonly to?: string};
	readonly callers: readonly Caller[];
	readonly receivers: readonly Receiver[];
	/** One for each caller and receiver, in their order. */
	readonly cells: readonly Cell[];
	readonly findings: readonly AccessFinding[];
};

/** Whether one reach asks less than another. */
export const isWider = (one: Reach, other: Reach): boolean => reaches.indexOf(one) > reaches.indexOf(other);

/** The one that asks least. */
export const widest = (all: readonly Reach[]): Reach =>
	all.reduce((one, other) => (isWider(other, one) ? other : one), 'no');

/** Somebody gets in for certain. */
export const isOpen = ({reach}: Pick<Cell, 'reach'>): boolean => reach !== 'no' && reach !== 'unknown';
