import type {Platform} from './versions.ts';

/**
 * Where AnyDesk keeps its files (client.md 1.1), below an endpoint's root, with `/`. Custom clients have a folder of
 * their own, named after their prefix; two pages of the vendor spell it differently, so both spellings count.
 */

/** How AnyDesk's folders and traces are called, in any case; spelled so that POSIX tools can read it too. */
export const namePatterns = {
	customFolder: /^\.?(?:anydesk[-_])?ad_([0-9a-z][0-9a-z-]*(?:_msi)?)$/i,
	standardFolder: /^(?:\.?anydesk|ad_msi)$/i,
	likeAnydesk: /^(?:\.?anydesk|ad_)/i,
	programTrace: /^\.?(?:anydesk|ad(?:_[0-9a-z]+)*)\.trace$/i,
	customTrace: /^\.?(?:anydesk[-_])?(ad_[0-9a-z-]+(?:_msi)?)(?:_svc)?\.trace$/i,
} as const;

/** A folder name of a custom client: its prefix, `5be69332` or `5be69332_msi`; undefined for any other name. */
export const prefixOf = (name: string): string | undefined => {
	const prefix = namePatterns.customFolder.exec(name)?.[1]?.toLowerCase();

	// The plain MSI is AnyDesk's own program.
	return prefix === 'msi' ? undefined : prefix;
};

/** What a client's folder and its build have in common: `ad_5be69332`, `5be69332` and `5be69332_msi` are one. */
export const sharedPrefix = (prefix: string): string =>
	prefix.toLowerCase().replace(/^ad_/, '').replace(/_msi$/, '');

/** Whether a folder can be called by that prefix. */
export const isPrefix = (text: string): boolean => prefixOf(`ad_${sharedPrefix(text)}`) !== undefined;

/** Any other name that AnyDesk, or somebody who copied its folder, may have given. */
export const looksLikeAnydesk = (name: string): boolean => namePatterns.likeAnydesk.test(name);

/** A folder of the standard client. */
export const isStandardName = (name: string): boolean => namePatterns.standardFolder.test(name);

export type MachineFolders = {
	/** The folder that holds the standard client's files, or the folders of custom clients. */
	readonly parent: string;
	/** Custom folders lie inside the standard one (Windows), or beside it. */
	readonly layout: 'inside' | 'beside';
};

const machineFoldersOf: Readonly<Record<Platform, readonly MachineFolders[]>> = {
	windows: [
		{parent: 'ProgramData/AnyDesk', layout: 'inside'},
		{parent: 'Documents and Settings/All Users/AnyDesk', layout: 'inside'},
	],
	macos: [{parent: 'etc', layout: 'beside'}],
	linux: [{parent: 'etc', layout: 'beside'}],
};

export const machineFolders = (platform: Platform): readonly MachineFolders[] => machineFoldersOf[platform];

/** Folders whose entries are homes, and homes of their own. */
export const homeParents: Readonly<Record<Platform, readonly string[]>> = {
	windows: ['Users', 'Documents and Settings'],
	macos: ['Users'],
	linux: ['home'],
};

export const loneHomes: Readonly<Record<Platform, readonly string[]>> = {
	windows: [],
	macos: ['var/root'],
	linux: ['root'],
};

/** Where a user's AnyDesk folders lie, below the home; Windows XP keeps its `%AppData%` elsewhere. */
export const userFolders = (platform: Platform, home: string): MachineFolders => {
	if (platform !== 'windows') return {parent: '', layout: 'beside'};

	return {
		parent: home.startsWith('Documents and Settings/')
			? 'Application Data/AnyDesk'
			: 'AppData/Roaming/AnyDesk',
		layout: 'inside',
	};
};

/** What the service account of Windows may leave behind, in both of its profiles. */
export const windowsServiceLeftovers: readonly string[] = ['SysWOW64', 'System32'].map(
	system => `Windows/${system}/config/systemprofile/AppData/Roaming/AnyDesk`,
);

/** Programs of custom clients on Windows: a folder there without settings is a copy, too. */
export const windowsPrograms = 'Program Files (x86)';

/** Service traces outside the client's own folder (Linux, macOS). */
export const serviceTraceFolder = 'var/log';

/** `anydesk.trace`, or that of a custom client in either spelling. */
export const serviceTraceNames = (prefix: string | undefined): readonly string[] =>
	prefix === undefined ? ['anydesk.trace'] : [`anydesk_ad_${prefix}.trace`, `anydesk-ad_${prefix}.trace`];

/** Traces of the program in the client's own folder, which tell the version. */
export const isProgramTrace = (name: string): boolean => namePatterns.programTrace.test(name);

export const connectionTraceName = 'connection_trace.txt';

export const confNames = ['system.conf', 'service.conf', 'user.conf'] as const;

/** Files of a user: the live one, and the copy that the client keeps of it. */
export const userConfNames = ['user.conf', 'user.conf.bak'] as const;

/** The program of a custom client on Windows, whose file tells the version. */
export const windowsProgram = (prefix: string): string =>
	`${windowsPrograms}/AnyDesk-${prefix}/AnyDesk-${prefix}.exe`;

/** `ad_5be69332_svc.trace` belongs to the custom client 5be69332 (client.md 1.1); undefined for the standard names. */
export const tracePrefixOf = (name: string): string | undefined => {
	const inner = namePatterns.customTrace.exec(name)?.[1];

	return inner === undefined || inner.toLowerCase() === 'ad_svc' ? undefined : prefixOf(inner);
};
