import {
	factoryPermission,
	type Permission,
	type PresetProfile,
	permissionNames,
	permissions,
	presetProfiles,
} from '../anydesk/permissions.ts';
import {
	passwordKey,
	permissionKey,
	profileEnabledKey,
	readProfileKey,
	removedKey,
} from '../anydesk/profile-keys.ts';
import type {Setting} from '../anydesk/settings.ts';
import {conflict, type Fact, known, partly, type Source, unknown} from '../facts.ts';
import type {Profile} from './facts.ts';
import {type ClientLayers, type Layer, resolve, whyUnset} from './layers.ts';

/** What the generator's form says of profiles. */
export type ProfileForm = {
	/** The tick that removes all presets. */
	readonly removesPresets?: Fact<boolean>;
	/** Profiles made in the form; undefined when the form isn't known. */
	readonly profiles?: readonly Profile[];
};

/**
 * Every permission profile that is known of. The list may be incomplete (and says so) where a custom client's
 * build, or the form behind a build's text, isn't known, or where system.conf wasn't read.
 */
export const readProfiles = (layers: ClientLayers, form: ProfileForm = {}): Fact<readonly Profile[]> => {
	const names = [...namesOf(layers)];
	const profiles = [
		...names.slice(0, mostProfiles).map(([id, name]) => readProfile(layers, form, id, name)),
		...(form.profiles ?? []),
	];
	const gap = gapOf(layers, form) ?? (names.length > mostProfiles ? tooMany : undefined);

	return gap === undefined ? known(profiles) : partly(profiles, gap);
};

/** Nobody makes so many; a file that holds more shall not fill the memory. */
const mostProfiles = 1000;
const tooMany = `there are more than ${mostProfiles} profiles`;

/** The ids of all profiles, each with what a person calls it. */
const namesOf = ({files, build}: ClientLayers): ReadonlyMap<string, string> => {
	const names = new Map<string, string>(presetProfiles.map(id => [id, id]));
	const texts = [
		...(build?.text === undefined ? [] : [build.text.default, build.text.override]),
		...(files?.system ?? []),
	];

	for (const [key, written] of texts.flatMap(({lines}) => [...lines])) {
		const read = readProfileKey(key);

		if (read?.part === 'defined') names.set(read.profile, written[0]?.value || read.profile);
		else if (read !== undefined && !names.has(read.profile)) names.set(read.profile, read.profile);
	}

	return names;
};

const gapOf = (layers: ClientLayers, form: ProfileForm): string | undefined => {
	const unread = unreadOf(layers);

	if (unread !== undefined) return unread;
	if (!layers.clientKind.isKnown) return layers.clientKind.reason;
	if (layers.clientKind.value === 'standard' || form.profiles !== undefined) return undefined;

	return layers.build === undefined
		? 'the build of this custom client may hold more profiles'
		: "the generator's form may hold more profiles than the build's text";
};

const unreadOf = ({files}: ClientLayers): string | undefined =>
	files?.system.find(({gap}) => gap !== undefined)?.gap;

const isPreset = (id: string): id is PresetProfile => (presetProfiles as readonly string[]).includes(id);

const readProfile = (layers: ClientLayers, form: ProfileForm, id: string, name: string): Profile => ({
	id,
	name,
	isPreset: isPreset(id),
	isRemoved: readRemoved(layers, id, isPreset(id) ? form.removesPresets : undefined),
	isEnabled: resolve(flag(profileEnabledKey(id), true), layers),
	permissions: Object.fromEntries(
		permissionNames.map(permission => [permission, readPermission(layers, id, permission)]),
	) as Record<Permission, Fact<boolean>>,
	hasPassword: readHasPassword(layers, id),
});

const readPermission = (layers: ClientLayers, id: string, permission: Permission): Fact<boolean> => {
	const preset = isPreset(id) ? factoryPermission(id, permission) : undefined;
	const fact = resolve<boolean>(flag(permissionKey(id, permission), preset), layers);

	return id === '_default' ? besideLegacy(fact, readLegacyFlag(layers, permission)) : fact;
};

/** The flag of older clients is still mirrored; where it differs, it isn't known which of the two counts. */
const besideLegacy = (fact: Fact<boolean>, legacy: Fact<boolean>): Fact<boolean> => {
	if (!fact.isKnown || !legacy.isKnown || fact.value === legacy.value) return fact;

	return fact.sources.some(({origin}) => origin === 'default')
		? unknown('a flag of older clients says otherwise than the preset profile', 'evidence', legacy.sources)
		: conflict([...fact.sources, ...legacy.sources]);
};

/** What the flag of older clients says of a permission; unknown where it isn't written. */
export const readLegacyFlag = (layers: ClientLayers, permission: Permission): Fact<boolean> => {
	const key = permissions[permission].legacy;

	return key === undefined
		? unknown('no flag of older clients stands for it')
		: resolve({key, files: ['system'], codes: {true: true, false: false}}, layers);
};

/** A flag of a profile: `0` or `1`. */
const flag = (key: string, standard: boolean | undefined): Setting => ({
	key,
	files: ['system'],
	codes: {0: false, 1: true},
	...(standard !== undefined && {standard}),
});

/** `.removed` counts in a build; in a plain file of an endpoint its meaning isn't proven (client.md 2.2). */
const readRemoved = (layers: ClientLayers, id: string, tick: Fact<boolean> | undefined): Fact<boolean> => {
	const key = removedKey(id);
	const setting = {...flag(key, false), hasTick: isPreset(id)};
	const {files, ...withoutFiles} = layers;
	const removed = resolve<boolean>(setting, withoutFiles, tick);

	if (
		removed.isKnown &&
		removed.sources.some(({origin, line}) => origin === 'override' || line !== undefined)
	) {
		return removed;
	}
	if (files?.system.some(({lines}) => lines.has(key))) {
		return unknown(`${key} has no proven effect outside a build`, 'evidence', sourcesOf(files.system, key));
	}

	return resolve(setting, layers, tick);
};

const sourcesOf = (layers: readonly Layer[], key: string): readonly Source[] =>
	layers.flatMap(({place, lines}) =>
		(lines.get(key) ?? []).map(({line}): Source => ({place, line, key, origin: 'explicit'})),
	);

/** A password is there when its record is; that none is there takes a whole file, and a build that presets none. */
const readHasPassword = (layers: ClientLayers, id: string): Fact<boolean> => {
	const key = passwordKey(id);
	const system = layers.files?.system ?? [];
	const sources = sourcesOf(system, key);

	if (sources.length > 0) return known(true, ...sources);
	if (layers.files === undefined) return unknown("a build's text does not tell which passwords are set");

	const why = unreadOf(layers) ?? whyUnset(true, layers.clientKind, layers.build);
	const place = system[0]?.place ?? 'system.conf';

	return why === undefined
		? known(false, {place, key, origin: 'default'})
		: unknown(`${key} isn't set, and ${why}`);
};
