import {type Permission, permissionNames} from '../anydesk/permissions.ts';
import {type SettingName, type SettingValues, settingsCategories} from '../anydesk/settings.ts';
import type {BuildTicks} from '../build-ticks.ts';
import {type Fact, type Known, known, type Source, unknown} from '../facts.ts';
import {type PlacedText, textLayers} from './build-facts.ts';
import type {ClientBuild} from './endpoint-facts.ts';
import type {ClientFacts, Profile, ProfileTicks} from './facts.ts';
import type {Ticks} from './layers.ts';
import type {ProfileForm} from './profiles.ts';

/** What was ticked in the generator's form, and where that was written down. */
export type PlacedTicks = {
	readonly ticks: BuildTicks;
	/** The place of one tick. */
	readonly sourceOf: (tick: keyof BuildTicks) => Source;
};

/** A custom client's build from its text and its form; at least one of them has to be given. */
export const clientBuild = (text: PlacedText | undefined, form: PlacedTicks | undefined): ClientBuild => ({
	layers: {
		...(text !== undefined && {text: textLayers(text)}),
		...(form !== undefined && {ticks: settingTicks(form)}),
	},
	profiles: form === undefined ? {} : profileForm(form),
	form: form === undefined ? {} : formFacts(form),
});

type Reading = {
	readonly [Name in SettingName]?: (
		ticks: BuildTicks,
	) => readonly [keyof BuildTicks, SettingValues[Name] | undefined];
};

/** Which tick stands for which setting. */
const readings: Reading = {
	aclEnabled: ({acl}) => ['acl', acl === undefined ? undefined : acl.length > 0],
	interactiveAccess: ({requests}) => ['requests', requests],
	allowLogonToken: ({savedLogins}) => ['savedLogins', savedLogins],
	featuresConnect: ({direction}) => [
		'direction',
		direction === undefined ? undefined : direction !== 'incoming-only',
	],
	featuresAccept: ({direction}) => [
		'direction',
		direction === undefined ? undefined : direction !== 'outgoing-only',
	],
	addressBook: ({addressBook}) => ['addressBook', addressBook],
	settingsEnabled: ({lockSettings}) => [
		'lockSettings',
		lockSettings === undefined ? undefined : lockSettings !== 'all',
	],
	traceConnection: ({traces}) => ['traces', traces],
	traceSession: ({traces}) => ['traces', traces],
	addToNamespace: ({addToNamespace}) => ['addToNamespace', addToNamespace],
	direct: ({directConnections}) => ['directConnections', directConnections],
	discovery: ({discovery}) => ['discovery', discovery],
	updateType: ({updates}) => ['updates', updates],
	recordingAutoStart: ({recording}) => ['recording', recording?.autoStart],
};

const settingTicks = ({ticks, sourceOf}: PlacedTicks): Ticks => {
	const found: Partial<Record<SettingName, Known<unknown>>> = {};

	for (const [name, read] of Object.entries(readings) as [SettingName, NonNullable<Reading[SettingName]>][]) {
		const [tick, value] = read(ticks);
		if (value !== undefined) found[name] = known(value, sourceOf(tick));
	}

	return found as Ticks;
};

const formFacts = ({ticks, sourceOf}: PlacedTicks): Partial<ClientFacts> => ({
	publicDownload: told(
		ticks.publicDownload,
		'who may download the build',
		sourceOf('publicDownload'),
		'attestation',
	),
	presetPassword: told(ticks.presetPassword, 'whether a password is preset', sourceOf('presetPassword')),
	forcedLogin: told(ticks.forcedLogin, 'whether a login is forced', sourceOf('forcedLogin'), 'attestation'),
	bidirectionalReason: told(ticks.reason, 'why the build goes both ways', sourceOf('reason'), 'attestation'),
	profileTicks: profileTicks(ticks, sourceOf),
	...(ticks.lockSettings !== undefined && {
		openSettings: openSettings(ticks.lockSettings, sourceOf('lockSettings')),
	}),
	...(ticks.acl !== undefined && {
		aclEntries: known(
			ticks.acl.map(pattern => ({pattern, isOn: true})),
			{...sourceOf('acl'), found: ticks.acl.join(', ')},
		),
	}),
});

const told = <Value>(
	value: Value | undefined,
	what: string,
	source: Source,
	needs: 'evidence' | 'attestation' = 'evidence',
): Fact<Value> =>
	value === undefined
		? unknown(`the entry of the build in the organisation file does not tell ${what}`, needs)
		: known(value, source);

const openSettings = (
	locked: NonNullable<BuildTicks['lockSettings']>,
	source: Source,
): ClientFacts['openSettings'] => {
	const isLocked = (category: (typeof settingsCategories)[number]): boolean =>
		locked === 'all' || (locked !== 'none' && locked.includes(category));

	return known(
		settingsCategories.filter(category => !isLocked(category)),
		source,
	);
};

/** One missing tick leaves the whole unknown, unless another one is on already. */
const profileTicks = (ticks: BuildTicks, sourceOf: PlacedTicks['sourceOf']): Fact<ProfileTicks> => {
	const {profileSwitching, rememberPermissions, profilesInAcceptWindow, createProfiles, profiles} = ticks;
	const editable = profiles === undefined ? undefined : editableOf(profiles);
	const all = {editable, profileSwitching, rememberPermissions, profilesInAcceptWindow, createProfiles};
	const given = Object.values(all);

	if (given.includes(undefined) && !given.includes(true)) {
		return unknown('the entry of the build does not tell all that users may do with profiles', 'attestation');
	}

	return known(
		Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value === true])) as ProfileTicks,
		sourceOf(profileSwitching === undefined ? 'profiles' : 'profileSwitching'),
	);
};

const editableOf = (profiles: NonNullable<BuildTicks['profiles']>): boolean | undefined => {
	if (profiles.some(({editable}) => editable === true)) return true;

	return profiles.every(({editable}) => editable === false) ? false : undefined;
};

const profileForm = ({ticks, sourceOf}: PlacedTicks): ProfileForm => ({
	...(ticks.removePresetProfiles !== undefined && {
		removesPresets: known(ticks.removePresetProfiles, sourceOf('removePresetProfiles')),
	}),
	...(ticks.profiles !== undefined && {
		profiles: ticks.profiles.map(profile => formProfile(profile, sourceOf('profiles'))),
	}),
});

const formProfile = (
	{name, permissions, unattended}: NonNullable<BuildTicks['profiles']>[number],
	source: Source,
): Profile => ({
	id: name,
	name,
	isPreset: false,
	isRemoved: known(false, source),
	isEnabled: known(true, source),
	permissions: Object.fromEntries(
		permissionNames.map(permission => [
			permission,
			permissions === undefined
				? unknown(`the entry of the build does not list the permissions of ${name}`)
				: known(permissions.includes(permission), source),
		]),
	) as Record<Permission, Fact<boolean>>,
	hasPassword: told(
		unattended === undefined ? undefined : unattended !== 'none',
		`whether ${name} has a password`,
		source,
	),
});
