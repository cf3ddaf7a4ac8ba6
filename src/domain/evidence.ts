import type {Defect} from './anydesk/conf-text.ts';
import type {Banner, TraceSession} from './anydesk/traces.ts';

/** How it went with one file. Only `read` says anything of what stands in it. */
export const fileStatuses = [
	'read',
	'not-found',
	'not-permitted',
	'malformed',
	'too-large',
	'link',
	'not-a-file',
] as const;
export type FileStatus = (typeof fileStatuses)[number];

/** Key, value (null: the key isn't one whose value is kept) and line. */
export type SettingTriple = readonly [key: string, value: string | null, line: number];

export type SecretDetail = {
	/** Keyed with the collection's key: comparable within one collection, worthless elsewhere. */
	readonly fingerprint?: string;
	/** Whether the deny list opens a password record. Absent: no record of the known scheme, or nobody could try. */
	readonly guessable?: boolean;
	/** How many entries a list holds. */
	readonly count?: number;
};

export type SecretTuple = readonly [
	key: string,
	state: 'present' | 'empty',
	line: number,
	detail?: SecretDetail,
];

export type ConfEvidence = {
	/** Below the endpoint's root, with `/`. */
	readonly path: string;
	readonly status: FileStatus;
	/** Four octal digits; absent where the platform has no mode bits. */
	readonly mode?: string;
	readonly owner?: string;
	readonly size?: number;
	readonly modifiedAt?: string;
	/** False when lines were left out. */
	readonly whole?: boolean;
	readonly settings?: readonly SettingTriple[];
	readonly secrets?: readonly SecretTuple[];
	readonly defects?: readonly Defect[];
};

export type TraceEvidence = {
	readonly path: string;
	readonly status: FileStatus;
	/** False when only a part was read, or lines could not be understood. */
	readonly whole?: boolean;
	readonly sessions?: readonly TraceSession[];
	readonly banners?: readonly Banner[];
};

export type InstallationEvidence = {
	/**
	 * `installed`: the standard client of the machine · `custom`: one from the generator · `portable`: a user's own
	 * copy · `folder`: a folder on its own, of which neither is known.
	 */
	readonly kind: 'installed' | 'custom' | 'portable' | 'folder';
	/** Of a custom client: what stands behind `ad_`. */
	readonly prefix?: string;
	readonly folder: string;
	readonly version?: {readonly value: string; readonly source: string};
	readonly files: readonly ConfEvidence[];
	readonly traces: readonly TraceEvidence[];
};

/** `deskwarden/evidence@1`: what was found on one endpoint, without judgement and without secrets. */
export type EndpointEvidence = {
	readonly schema: 'deskwarden/evidence@1';
	readonly endpoint: string;
	readonly platform?: 'windows' | 'macos' | 'linux';
	readonly collectedAt: string;
	readonly collector: string;
	/** Names the key of the fingerprints. */
	readonly collection: string;
	readonly installations: readonly InstallationEvidence[];
	/** AnyDesk folders that are no installation of their own: copies and leftovers. */
	readonly leftovers?: readonly {
		readonly path: string;
		readonly what: string;
		/** Its conf files, of which only their form and their modes count. */
		readonly files?: readonly ConfEvidence[];
	}[];
	/** Places that could not be looked into, with the reason. */
	readonly blindSpots?: readonly {readonly path: string; readonly status: FileStatus}[];
	/** Whether file owners mean anything: they don't in an unpacked backup. */
	readonly ownersCount?: boolean;
};

/** What kind of leftover a folder of Linux or macOS is. */
export const leftoverWords = {
	copyInHome: "a user's copy beside the machine's own folder",
	strangeName: 'a folder of AnyDesk under a name of its own',
} as const;

/** Why a file tells nothing, as the end of a sentence. */
export const statusReasons: Readonly<Record<Exclude<FileStatus, 'read'>, string>> = {
	'not-found': 'does not exist',
	'not-permitted': 'may not be read by this user',
	malformed: 'cannot be understood',
	'too-large': 'is larger than we read',
	link: 'is a link, which is not followed',
	'not-a-file': 'is not a file',
};
