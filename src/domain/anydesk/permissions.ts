/**
 * The 17 permissions of a session, by the suffix that AnyDesk uses (client.md 2.2). `legacy` is the flag of
 * clients before 7, still mirrored. `factory` is the built-in value of the preset profile `_default`.
 * `guide` tells whether the guide's list of 15 knows the permission, `secure` whether its Secure Profile grants it.
 */
export const permissions = {
	audio: {
		title: "Hear my device's sound output",
		legacy: 'ad.security.hear_audio',
		factory: true,
		guide: true,
		secure: true,
	},
	input: {
		title: "Control my device's keyboard and mouse",
		legacy: 'ad.security.control_input',
		factory: true,
		guide: true,
		secure: true,
	},
	restart: {
		title: 'Restart my device',
		legacy: 'ad.security.restart',
		factory: true,
		guide: true,
		secure: true,
	},
	privacy_feature: {
		title: 'Enable Privacy Mode',
		legacy: 'ad.security.privacy_feature',
		factory: false,
		guide: true,
		secure: false,
	},
	sas: {title: 'CTRL+ALT+DEL', legacy: undefined, factory: true, guide: true, secure: false},
	block_input: {
		title: "Lock my device's keyboard and mouse",
		legacy: 'ad.security.block_input',
		factory: true,
		guide: true,
		secure: false,
	},
	lock_desk: {
		title: 'Lock device on session end',
		legacy: 'ad.security.lock_account',
		factory: true,
		guide: true,
		secure: false,
	},
	user_pointer: {
		title: 'Show colored cursor if input is disabled',
		legacy: 'ad.security.user_pointer',
		factory: true,
		guide: true,
		secure: true,
	},
	clipboard: {
		title: "Access my device's clipboard",
		legacy: 'ad.security.sync_clipbrd',
		factory: true,
		guide: true,
		secure: true,
	},
	clipboard_files: {
		title: 'Clipboard to transfer files',
		legacy: 'ad.security.clipboard.files',
		factory: true,
		guide: true,
		secure: false,
	},
	file_manager: {
		title: 'Use the file manager',
		legacy: 'ad.security.file_manager',
		factory: true,
		guide: true,
		secure: false,
	},
	sysinfo: {
		title: 'Request system information',
		legacy: 'ad.security.sysinfo',
		factory: true,
		guide: true,
		secure: true,
	},
	whiteboard: {
		title: "Draw on my device's screen",
		legacy: 'ad.security.whiteboard',
		factory: true,
		guide: true,
		secure: true,
	},
	tcp_tunnel: {
		title: 'Create TCP Tunnels',
		legacy: 'ad.security.tcp_tunnel',
		factory: false,
		guide: true,
		secure: true,
	},
	record_session: {
		title: 'Allow to record session',
		legacy: 'ad.security.record_session',
		factory: true,
		guide: true,
		secure: true,
	},
	vpn: {title: 'VPN', legacy: 'ad.security.vpn', factory: true, guide: false, secure: false},
	modify_forbidden_windows: {
		title: 'Change locked windows',
		legacy: undefined,
		factory: false,
		guide: false,
		secure: false,
	},
} as const satisfies Record<string, PermissionFacts>;

type PermissionFacts = {
	readonly title: string;
	readonly legacy: string | undefined;
	readonly factory: boolean;
	readonly guide: boolean;
	readonly secure: boolean;
};

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as readonly Permission[];

export const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name);

/** What the guide's Secure Profile grants (G-USE-1). */
export const secureProfile: readonly Permission[] = permissionNames.filter(name => permissions[name].secure);

/** No more than support needs: our own advice, stricter than the guide's example. */
export const leastProfile: readonly Permission[] = [
	'input',
	'user_pointer',
	'sysinfo',
	'whiteboard',
	'record_session',
];

/** The preset profiles, in the product's spelling (client.md 2.2). */
export const presetProfiles = ['_default', '_screen_sharing', '_full_access', '_unattended_access'] as const;
export type PresetProfile = (typeof presetProfiles)[number];

/** What a preset grants where nothing is written; unknown for the profile that only upgrades know. */
export const factoryPermission = (profile: PresetProfile, permission: Permission): boolean | undefined => {
	switch (profile) {
		case '_default':
			return permissions[permission].factory;
		case '_screen_sharing':
			return false;
		case '_full_access':
			return true;
		case '_unattended_access':
			return undefined;
	}
};
