/** AnyDesk's conf keys, spelled once: a probe reads them, an artifact prints them, nobody else knows them. */

export type ConfFile = 'system' | 'service' | 'user';

/** A code is what stands behind the `=`; a value is what it means. */
type Codes = Readonly<Record<string, string | number | boolean>>;

export type Setting = {
	readonly key: string;
	/** The files in which the key counts. It is absent only when all of them were read whole. */
	readonly files: readonly ConfFile[];
	/** Undefined: any text is a value. */
	readonly codes?: Codes;
	/** The built-in value that may be used when the key is absent on a standard client (client.md 2.11). */
	readonly standard?: string | number | boolean;
	/** The meaning of the key is inferred from its name (confidence I). */
	readonly isInferred?: boolean;
	/** A tick box of the generator's form can set this too, so a build's text alone doesn't tell that it is unset. */
	readonly hasTick?: boolean;
	/** Whoever weakens this weakens the protection: in a build it belongs into the override block. */
	readonly isSecurity?: boolean;
};

const trueFalse = {true: true, false: false} as const;

/** The categories of settings that can be locked one by one (client.md 2.5). */
export const settingsCategories = [
	'interface',
	'security',
	'privacy',
	'video',
	'audio',
	'connection',
	'capture',
	'filetransfer',
	'recording',
] as const;
export type SettingsCategory = (typeof settingsCategories)[number];

const system = ['system'] as const;

export const settings = {
	/** client.md 2.4; off by default. */
	aclEnabled: {
		key: 'ad.security.acl_enabled',
		files: system,
		codes: trueFalse,
		standard: false,
		hasTick: true,
		isSecurity: true,
	},
	/** client.md 2.4: `pattern:true;pattern:true`. */
	aclList: {key: 'ad.security.acl_list', files: system, hasTick: true, isSecurity: true},
	/** client.md 2.3: 0 always, 1 while the window is open, 2 never. What is built in isn't known, only that it isn't 2. */
	interactiveAccess: {
		key: 'ad.security.interactive_access',
		files: system,
		codes: {0: 'always', 1: 'while-open', 2: 'never'},
		hasTick: true,
		isSecurity: true,
	},
	/** client.md 2.3: others may save a login; the default is known from one old build only. */
	allowLogonToken: {
		key: 'ad.security.allow_logon_token',
		files: system,
		codes: trueFalse,
		hasTick: true,
		isSecurity: true,
	},
	/** client.md 2.3: effect undocumented. */
	authDisabled: {
		key: 'ad.anynet.auth_disabled',
		files: ['system', 'service'],
		codes: trueFalse,
		isSecurity: true,
	},
	/** client.md 2.5: inferred from the names; both directions are on in a standard client. */
	featuresConnect: {
		key: 'ad.features.connect',
		files: system,
		codes: trueFalse,
		standard: true,
		isInferred: true,
		hasTick: true,
		isSecurity: true,
	},
	featuresAccept: {
		key: 'ad.features.accept',
		files: system,
		codes: trueFalse,
		standard: true,
		isInferred: true,
		hasTick: true,
		isSecurity: true,
	},
	addressBook: {
		key: 'ad.features.address_book',
		files: system,
		codes: trueFalse,
		standard: true,
		hasTick: true,
		isSecurity: true,
	},
	traceConnection: {
		key: 'ad.features.trace.connection',
		files: system,
		codes: trueFalse,
		standard: true,
		isSecurity: true,
	},
	traceSession: {
		key: 'ad.features.trace.session',
		files: system,
		codes: trueFalse,
		standard: true,
		isSecurity: true,
	},
	/** client.md 2.5: inferred; the form's tick "disable settings" isn't. */
	settingsEnabled: {
		key: 'ad.ui.cfg_enabled',
		files: system,
		codes: trueFalse,
		standard: true,
		isInferred: true,
		hasTick: true,
		isSecurity: true,
	},
	/** client.md 2.6. */
	addToNamespace: {
		key: 'ad.anynet.register.add_to_namespace',
		files: system,
		codes: trueFalse,
		standard: false,
		hasTick: true,
		isSecurity: true,
	},
	licenseName: {key: 'ad.license.name', files: system},
	anydeskId: {key: 'ad.anynet.id', files: system},
	alias: {key: 'ad.anynet.alias', files: system},
	/** client.md 2.7: the default is known from one old build only. */
	direct: {key: 'ad.anynet.direct', files: system, codes: trueFalse, hasTick: true, isSecurity: true},
	/** client.md 2.7; on for installed clients. */
	discovery: {
		key: 'ad.discovery.enabled',
		files: system,
		codes: trueFalse,
		standard: true,
		hasTick: true,
		isSecurity: true,
	},
	/** client.md 2.8: the codes are inferred from two installers' switches. */
	updateType: {
		key: 'ad.security.update_type',
		files: system,
		codes: {0: 'automatic', 1: 'managed', 2: 'off'},
		isInferred: true,
		hasTick: true,
		isSecurity: true,
	},
	recordingAutoStart: {key: 'ad.recording.auto_start', files: system, codes: trueFalse, hasTick: true},
	/** client.md 2.2: marks the era of permission profiles. */
	profilesVersion: {key: 'ad.security.permission_profiles.version', files: system},
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[];

type ValueOf<Given> = Given extends {readonly codes: infer Found extends Codes} ? Found[keyof Found] : string;
export type SettingValues = {readonly [Name in SettingName]: ValueOf<(typeof settings)[Name]>};

/** The key that keeps one category of settings open (client.md 2.5). */
export const categoryKey = (category: SettingsCategory): string => `ad.ui.cfg_enable_${category}`;

export const authTokensKey = 'ad.anynet.auth_tokens';
export const legacyHashKey = 'ad.anynet.pwd_hash';
export const legacySaltKey = 'ad.anynet.pwd_salt';
/** Named for one Linux version by a single source (client.md 2.3). */
export const singleHashKey = 'ad.security.pwd';
export const singleSaltKey = 'ad.security.salt';
export const proxyPasswordKeys = ['ad.anynet.proxy.pass_plain', 'ad.anynet.proxy.pass'] as const;
