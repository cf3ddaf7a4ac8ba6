import {isOlder, type Platform, type Version} from './versions.ts';

/** A setting without which an advisory can't be used against a client. */
export type Precondition = 'discovery' | 'direct-connections' | 'input-and-full-access';

/** Versions from `from` (the beginning, if absent) up to, but without, `before`; or up to `through` itself. */
type Range = {
	readonly platform: Platform;
	readonly from?: Version;
	readonly before?: Version;
	readonly through?: Version;
};

export type Advisory = {
	readonly id: string;
	readonly what: string;
	readonly affects: readonly Range[];
	readonly needs?: Precondition;
	/** Only copies that aren't installed. */
	readonly isPortableOnly?: boolean;
};

/**
 * client.md 7, from the records of the CVE list. A record that names no platform is read as Windows only.
 * Desktop platforms only; `through` keeps the record's own word where no fixed version is named.
 */
export const advisories: readonly Advisory[] = [
	{
		id: 'CVE-2025-27919',
		what: 'a peer that may only control the device can set a password for full access',
		affects: [{platform: 'windows', through: [9, 0, 4]}],
		needs: 'input-and-full-access',
	},
	{
		id: 'CVE-2025-27918',
		// Discovery is one of two ways; switching it off leaves the other.
		what: "a peer's picture overflows the heap, by discovery or on connecting",
		affects: [{platform: 'windows', before: [9, 0, 0]}],
	},
	{
		id: 'CVE-2025-27917',
		what: 'a remote peer can stop the client',
		affects: [
			{platform: 'windows', before: [9, 0, 5]},
			{platform: 'macos', before: [9, 0, 1]},
			{platform: 'linux', before: [7, 0, 0]},
		],
	},
	{
		id: 'CVE-2025-27916',
		what: 'the ID of a peer can be forged on a direct connection',
		affects: [{platform: 'windows', before: [9, 0, 6]}],
		needs: 'direct-connections',
	},
	{
		id: 'CVE-2024-12754',
		what: 'a local user can read files of others through a junction',
		affects: [{platform: 'windows', from: [8, 0, 9], through: [8, 0, 9]}],
	},
	{
		id: 'CVE-2024-52940',
		what: 'direct connections disclose the public address of the machine',
		affects: [{platform: 'windows', through: [8, 1, 0]}],
		needs: 'direct-connections',
	},
	{
		id: 'CVE-2023-26509',
		what: 'a remote peer can stop the client',
		affects: [{platform: 'windows', from: [7, 0, 8], through: [7, 0, 8]}],
	},
	{
		id: 'CVE-2022-32450',
		what: 'a local user becomes SYSTEM through a link in the chat or trace folder',
		affects: [{platform: 'windows', from: [7, 0, 9], through: [7, 0, 9]}],
	},
	{
		id: 'CVE-2021-44426',
		what: 'a peer can upload files that nobody asked for',
		affects: [
			{platform: 'windows', before: [6, 2, 6]},
			{platform: 'windows', from: [6, 3, 0], before: [6, 3, 5]},
		],
	},
	{
		id: 'CVE-2021-44425',
		what: "a tunnel's port is open to the whole local network",
		affects: [
			{platform: 'windows', before: [6, 2, 6]},
			{platform: 'windows', from: [6, 3, 0], before: [6, 3, 3]},
		],
	},
	{
		id: 'CVE-2021-40854',
		what: 'a local user becomes administrator through the chat log',
		affects: [
			{platform: 'windows', before: [6, 2, 6]},
			{platform: 'windows', from: [6, 3, 0], before: [6, 3, 3]},
		],
	},
	{
		id: 'CVE-2020-35483',
		what: 'a portable copy loads a planted library',
		affects: [{platform: 'windows', before: [6, 1, 0]}],
		isPortableOnly: true,
	},
	{
		id: 'CVE-2020-27614',
		what: 'a local user becomes root through the helper service',
		affects: [{platform: 'macos', through: [6, 0, 2]}],
	},
	{
		id: 'CVE-2020-13160',
		what: 'a packet to discovery runs code',
		affects: [{platform: 'linux', before: [5, 5, 3]}],
		needs: 'discovery',
	},
];

/** Whether this version on this platform is among those that the advisory names. */
export const isAffected = ({affects}: Advisory, platform: Platform, version: Version): boolean =>
	affects.some(
		range =>
			range.platform === platform &&
			(range.from === undefined || !isOlder(version, range.from)) &&
			(range.before === undefined || isOlder(version, range.before)) &&
			(range.through === undefined || !isOlder(range.through, version)),
	);
