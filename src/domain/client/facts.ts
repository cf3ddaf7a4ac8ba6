import type {AclEntry} from '../anydesk/addresses.ts';
import type {Permission} from '../anydesk/permissions.ts';
import type {SettingsCategory} from '../anydesk/settings.ts';
import type {Floors, Platform, Version} from '../anydesk/versions.ts';
import {type Fact, type Facts, type Source, unknown} from '../facts.ts';

/** Whether the program is AnyDesk's own or shaped in the generator. */
export type ClientKind = 'standard' | 'custom';

/** What a client is there for: it receives connections, starts them, or both. */
export type Part = 'receiver' | 'starter' | 'both';

export type Direction = 'incoming-only' | 'outgoing-only' | 'bidirectional';

/** A permission profile; each of its properties may be known or not. */
export type Profile = {
	/** `_default` and its siblings, or the 16 hex digits of a custom profile, or the name in the generator's form. */
	readonly id: string;
	/** What a person calls it. */
	readonly name: string;
	readonly isPreset: boolean;
	readonly isRemoved: Fact<boolean>;
	/** False also disables the profile's password. */
	readonly isEnabled: Fact<boolean>;
	readonly permissions: Readonly<Record<Permission, Fact<boolean>>>;
	readonly hasPassword: Fact<boolean>;
};

/** One record of an unattended password; never the password. */
export type PasswordRecord = {
	/** The profile's id, or `legacy` for the single password of older clients. */
	readonly level: string;
	/** Equal for equal records (salt and hash) of one collection. */
	readonly fingerprint: string;
	/** Whether the deny list opens it; undefined when the record isn't of the known scheme. */
	readonly isGuessable: boolean | undefined;
	readonly source: Source;
};

/** A line of connection_trace.txt. */
export type Session = {
	/** Local time of the endpoint, as written: `2026-11-19T10:02`. */
	readonly at: string;
	/** `User`, `Passwd`, `Token`, `REJECTED` or another word of the product. */
	readonly how: string;
	/** Alias or ID of the peer, as written. */
	readonly peer: string;
	readonly id: string;
	readonly source: Source;
};

/** A key that the product isn't known to read. */
export type StrangeKey = {
	readonly key: string;
	/** Known to be made up, one letter away from a real one, or just not in our table. */
	readonly kind: 'invented' | 'misspelt' | 'unfamiliar';
	readonly nearest?: string;
	readonly source: Source;
};

export type FileRecord = {
	readonly path: string;
	readonly scope: 'machine' | 'user';
	readonly holdsSecrets: boolean;
	/** Permission bits, as in `0644`; undefined where the platform has none. */
	readonly mode: number | undefined;
	/** Undefined where it isn't known or doesn't count (an unpacked backup). */
	readonly isOwnedByService: boolean | undefined;
	readonly isLink: boolean;
};

/** A fault in a conf file, by line and kind; never its text. */
export type FileDefect = {readonly path: string; readonly line: number; readonly defect: string};

/** What the generator's form says of permission profiles beside the permissions (G-USE-1). */
export type ProfileTicks = {
	readonly editable: boolean;
	readonly profileSwitching: boolean;
	readonly rememberPermissions: boolean;
	readonly profilesInAcceptWindow: boolean;
	readonly createProfiles: boolean;
};

export type UpdateMode = 'automatic' | 'managed' | 'off';

/**
 * All that checks may know of one client: one installation on an endpoint (layered with its build, where that
 * is given), or a build on its own. What a source can't tell is an unknown fact, never a missing one.
 */
export type ClientValues = {
	/** What is judged: a client that runs, or a build that may be rolled out. */
	readonly target: 'endpoint' | 'build';
	readonly clientKind: ClientKind;
	readonly platform: Platform;
	readonly version: Version;
	readonly isPortable: boolean;
	readonly anydeskId: string;
	/** Its name in a namespace, as `anna@acme`; empty when it is written that there is none. */
	readonly alias: string;

	/** The part by plan or, without one, by what the client can do (checks.md, "Part of an endpoint"). */
	readonly part: Part;
	/** True only where the plan (or `--part`) says it. */
	readonly isPartPlanned: boolean;
	readonly canReceive: boolean;
	readonly canStart: boolean;
	/** By plan: a machine that is watched or a home office, where unattended access has its place (G-UNA-1). */
	readonly isUnattendedPlanned: boolean;
	/** By plan: aliases are given by hand in the portal (G-ACL-3), so no build has to do it. */
	readonly aliasesByHand: boolean;
	/** By plan: our own namespace. */
	readonly namespace: string;
	/** By plan: IDs and aliases of clients of ours that may connect. */
	readonly ownAddresses: readonly string[];
	/** By plan, else the guide's Secure Profile. */
	readonly allowedPermissions: readonly Permission[];
	/** By plan, else none: presets that stay in use. */
	readonly usedPresets: readonly string[];
	/** By plan: the lowest allowed versions. */
	readonly floors: Floors;
	/** By plan: recordings start by themselves. */
	readonly plannedRecording: boolean;
	/** By plan: somebody rolls updates out. */
	readonly plannedUpdates: UpdateMode;
	/** By plan: direct connections are wanted. */
	readonly plannedDirect: boolean;
	/** By plan or form: why a build goes both ways. */
	readonly bidirectionalReason: string;

	readonly direction: Direction;
	/** Categories of settings that a user can reach; empty when all are locked. */
	readonly openSettings: readonly SettingsCategory[];
	readonly hasAddressBook: boolean;
	readonly joinsNamespace: boolean;
	readonly publicDownload: boolean;
	readonly presetPassword: boolean;
	readonly forcedLogin: boolean;

	readonly aclEnabled: boolean;
	readonly aclEntries: readonly AclEntry[];

	/** Every profile that is known of, presets first. */
	readonly profiles: readonly Profile[];
	readonly profileTicks: ProfileTicks;
	/** The mirrored flags of older clients, as far as they are written out. */
	readonly legacyFlags: Readonly<Partial<Record<Permission, boolean>>>;
	/** How many peers' last permissions are remembered in user.conf files. */
	readonly rememberedPeers: number;

	/** When session requests are shown. `not-never`: what is built in isn't known, but it isn't "never". */
	readonly interactiveAccess: 'always' | 'while-open' | 'never' | 'not-never';
	/** Known to be empty only where files (and the build of a custom client) tell that there is none. */
	readonly passwords: readonly PasswordRecord[];
	/** The single password of older clients still stands in a conf file, whatever a build presets. */
	readonly legacyPassword: boolean;
	/** True when the client has permission profiles at all. */
	readonly hasProfileEra: boolean;
	readonly allowsSavedLogins: boolean;
	readonly authDisabled: boolean;
	/** How many logins to other endpoints are saved, over all user.conf files of the client. */
	readonly savedLogins: number;

	readonly directConnections: boolean;
	readonly discovery: boolean;
	/** A password for the proxy stands in a conf file. */
	readonly proxyPassword: boolean;

	readonly updates: UpdateMode;
	readonly connectionTrace: boolean;
	readonly sessionTrace: boolean;
	readonly recordingAutoStart: boolean;
	/** Incoming sessions, oldest first; empty when the trace was read and holds none. */
	readonly sessions: readonly Session[];
	readonly licenseName: string;

	readonly strangeKeys: readonly StrangeKey[];
	/** In a build: security settings that stand in the default block alone, where a user may change them. */
	readonly securityInDefaults: readonly Source[];
	/** In a build: keys that would carry a password, its salt or hash. */
	readonly passwordKeys: readonly Source[];

	readonly files: readonly FileRecord[];
	readonly fileDefects: readonly FileDefect[];
	/** Other AnyDesk folders or copies on the same endpoint, in words. */
	readonly otherInstallations: readonly Source[];
};

export type ClientFacts = Facts<ClientValues>;

/** Facts of which the given ones are known and nobody looked for the others. */
export const clientFacts = (given: Partial<ClientFacts>): ClientFacts =>
	new Proxy(given, {
		get: (target, name) =>
			Object.hasOwn(target, name) ? target[name as keyof ClientFacts] : unknown('no probe looked for it'),
	}) as ClientFacts;
