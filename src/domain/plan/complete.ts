import type {Permission} from '../anydesk/permissions.ts';
import {type SettingsCategory, settingsCategories} from '../anydesk/settings.ts';
import {defaultFloors, type Floors, type Platform, parseVersion, platforms} from '../anydesk/versions.ts';
import type {Plan, PlannedBuild, PlannedUser} from './shape.ts';

/** A profile of a build with everything said. */
export type CompleteProfile = {
	readonly name: string;
	readonly permissions: readonly Permission[];
	readonly editable: boolean;
	readonly unattended:
		| undefined
		| {readonly reason: 'monitored' | 'home-office'; readonly secondFactor: boolean};
};

/** A build with everything said: what the plan leaves out has a value here. */
export type CompleteBuild = {
	readonly name: string;
	readonly direction: PlannedBuild['direction'];
	readonly receives: boolean;
	readonly starts: boolean;
	readonly reason: string | undefined;
	readonly lockedCategories: readonly SettingsCategory[];
	readonly addressBook: boolean;
	readonly removePresetProfiles: boolean;
	readonly profileSwitching: boolean;
	readonly rememberPermissions: boolean;
	readonly profilesInAcceptWindow: boolean;
	readonly createProfiles: boolean;
	readonly profiles: readonly CompleteProfile[];
	readonly acl: readonly string[];
	readonly requests: 'always' | 'while-open' | 'never';
	readonly savedLogins: boolean;
	readonly directConnections: boolean;
	readonly discovery: boolean;
	readonly traces: boolean;
	readonly recordingAutoStart: boolean;
	readonly updates: 'automatic' | 'managed' | 'off';
	readonly addToNamespace: boolean;
	readonly forcedLogin: boolean;
};

const categoriesOf = (locked: PlannedBuild['lockSettings']): readonly SettingsCategory[] => {
	if (locked === undefined || locked === 'all') return settingsCategories;

	return locked === 'none' ? [] : locked;
};

/** What a build is when the plan says no more of it than its direction: the safe side of every choice. */
export const completeBuild = (name: string, build: PlannedBuild): CompleteBuild => {
	const receives = build.direction !== 'outgoing-only';
	const starts = build.direction !== 'incoming-only';

	return {
		name,
		direction: build.direction,
		receives,
		starts,
		reason: build.reason,
		lockedCategories: categoriesOf(build.lockSettings),
		addressBook: build.addressBook ?? starts,
		removePresetProfiles: build.removePresetProfiles ?? true,
		profileSwitching: build.profileSwitching ?? false,
		rememberPermissions: build.rememberPermissions ?? false,
		profilesInAcceptWindow: build.profilesInAcceptWindow ?? false,
		createProfiles: build.createProfiles ?? false,
		profiles: (build.profiles ?? []).map(({name: title, permissions = [], editable = false, unattended}) => ({
			name: title,
			permissions,
			editable,
			unattended:
				unattended === undefined || unattended === 'none' || unattended.reason === undefined
					? undefined
					: {reason: unattended.reason, secondFactor: unattended.secondFactor ?? true},
		})),
		acl: build.acl ?? [],
		requests: build.requests ?? 'always',
		savedLogins: build.savedLogins ?? false,
		directConnections: build.directConnections ?? false,
		discovery: build.discovery ?? false,
		traces: build.traces ?? true,
		recordingAutoStart: build.recording?.autoStart ?? false,
		updates: build.updates ?? 'managed',
		addToNamespace: build.addToNamespace ?? false,
		forcedLogin: build.forcedLogin ?? starts,
	};
};

/** All builds of a plan, in its order. */
export const buildsOf = ({builds = {}}: Plan): readonly CompleteBuild[] =>
	Object.entries(builds).map(([name, build]) => completeBuild(name, build));

/** The lowest allowed versions: the plan's, else those without a known remote vulnerability. */
export const floorsOf = ({versions = {}}: Plan): Floors =>
	Object.fromEntries(
		platforms.map(platform => [platform, floorOf(versions[platform], platform)]),
	) as unknown as Floors;

const floorOf = (text: string | undefined, platform: Platform) =>
	(text === undefined ? undefined : parseVersion(text)) ?? defaultFloors[platform];

export const limitsOf = ({limits = {}}: Plan) => ({
	dormantDays: limits.dormantDays ?? 90,
	attestationDays: limits.attestationDays ?? 90,
	staleClientDays: limits.staleClientDays ?? 90,
	refusedRequests: limits.refusedRequests ?? 10,
});

export const usersOf = ({users = []}: Plan): readonly PlannedUser[] => users;

/** The people who start connections. */
export const startersOf = (plan: Plan): readonly PlannedUser[] =>
	usersOf(plan).filter(({startsConnections}) => startsConnections === true);
