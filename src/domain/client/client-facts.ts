import {parseAclList} from '../anydesk/addresses.ts';
import {type Permission, permissionNames, secureProfile} from '../anydesk/permissions.ts';
import {isProfileKey} from '../anydesk/profile-keys.ts';
import {agree, derive, type Fact, known, unknown} from '../facts.ts';
import type {Intent} from '../intent.ts';
import type {ClientFacts, ClientValues, Direction, Part} from './facts.ts';
import {type ClientLayers, readSetting} from './layers.ts';
import {type ProfileForm, readLegacyFlag, readProfiles} from './profiles.ts';

/** A plan that is there may still leave something open: who reads that shouldn't look for another plan. */
const notPlanned = ({name}: Intent, what: string): Fact<never> =>
	unknown(name === undefined ? `no plan tells ${what}` : `the plan doesn't tell ${what}`, 'plan');

const fromPlan = <Value>(intent: Intent, value: Value | undefined, what: string): Fact<Value> =>
	value === undefined ? notPlanned(intent, what) : known(value, planSource);

const plannedNamespace = ({name, namespace}: Intent): Fact<string> => {
	if (namespace !== undefined) return known(namespace, planSource);

	return unknown(
		name === undefined ? 'no plan tells which namespace is ours' : 'the plan names no namespace',
		'plan',
	);
};

const planSource = {place: 'the plan', origin: 'explicit'} as const;
const guideSource = {place: "the guide's example", origin: 'default'} as const;

/** What the owner intends. */
export const plannedFacts = (intent: Intent) => ({
	isPartPlanned: known(intent.part !== undefined, planSource),
	isUnattendedPlanned: fromPlan(
		intent,
		intent.isUnattendedPlanned,
		'whether unattended access has its place here',
	),
	aliasesByHand: fromPlan(intent, intent.aliasesByHand, 'how clients get their alias'),
	namespace: plannedNamespace(intent),
	ownAddresses: known(intent.ownAddresses ?? []),
	allowedPermissions:
		intent.permissions === undefined
			? known(secureProfile, guideSource)
			: known(intent.permissions, planSource),
	usedPresets: known(intent.presets ?? []),
	floors: known(intent.floors),
	plannedRecording: fromPlan(intent, intent.recording, 'whether sessions are recorded'),
	plannedUpdates: fromPlan(intent, intent.updates, 'who rolls updates out'),
	plannedDirect: fromPlan(intent, intent.directConnections, 'direct connections'),
});

/** What the settings tell, each resolved through all layers. */
export const settingFacts = (layers: ClientLayers, form: ProfileForm) => ({
	hasAddressBook: readSetting('addressBook', layers),
	joinsNamespace: readSetting('addToNamespace', layers),
	aclEnabled: readSetting('aclEnabled', layers),
	profiles: readProfiles(layers, form),
	legacyFlags: readLegacyFlags(layers),
	interactiveAccess: readInteractiveAccess(layers),
	hasProfileEra: readProfileEra(layers),
	allowsSavedLogins: readSetting('allowLogonToken', layers),
	authDisabled: readAuthDisabled(layers),
	directConnections: readSetting('direct', layers),
	discovery: readSetting('discovery', layers),
	updates: readSetting('updateType', layers),
	connectionTrace: readSetting('traceConnection', layers),
	sessionTrace: readSetting('traceSession', layers),
	recordingAutoStart: readSetting('recordingAutoStart', layers),
	licenseName: readSetting('licenseName', layers),
	anydeskId: readSetting('anydeskId', layers),
	alias: readSetting('alias', layers),
	direction: readDirection(layers),
});

export const readAclEntries = (layers: ClientLayers) =>
	derive(readSetting('aclList', layers), (text, sources) => known(parseAclList(text), ...sources));

const readDirection = (layers: ClientLayers): Fact<Direction> => {
	const accepts = readSetting('featuresAccept', layers);
	const starts = readSetting('featuresConnect', layers);

	if (!accepts.isKnown) return accepts;
	if (!starts.isKnown) return starts;

	const sources = [...accepts.sources, ...starts.sources];

	if (accepts.value && starts.value) return known('bidirectional', ...sources);
	if (accepts.value) return known('incoming-only', ...starts.sources);
	if (starts.value) return known('outgoing-only', ...accepts.sources);

	return unknown('both directions are switched off', 'evidence', sources);
};

/** What is built in isn't known but for one thing: it isn't "never" (client.md 2.11). */
const readInteractiveAccess = (layers: ClientLayers): ClientFacts['interactiveAccess'] => {
	const fact = readSetting('interactiveAccess', layers);

	return isAbsent(fact) && isStandard(layers) ? known('not-never', ...fact.sources) : fact;
};

const isAbsent = (fact: Fact<unknown>): boolean =>
	!fact.isKnown &&
	!fact.isConflict &&
	fact.sources.length > 0 &&
	fact.sources.every(({origin, line}) => origin === 'default' && line === undefined);

const isStandard = ({clientKind}: ClientLayers): boolean =>
	clientKind.isKnown && clientKind.value === 'standard';

/** A marker: where it isn't written in a file that was read whole, the client is older than permission profiles. */
const readProfileEra = (layers: ClientLayers): Fact<boolean> => {
	const fact = readSetting('profilesVersion', layers);

	if (fact.isKnown) return known(true, ...fact.sources);

	const speaking = layers.files?.system.find(({lines}) => [...lines.keys()].some(isProfileKey));
	if (speaking !== undefined) return known(true, {place: speaking.place, origin: 'explicit'});

	return isAbsent(fact) && layers.files?.system.every(({gap}) => gap === undefined)
		? known(false, ...fact.sources)
		: fact;
};

/** A tripwire: not written in a file that was read whole, or in a build's text, means that nobody set it there. */
const readAuthDisabled = (layers: ClientLayers): Fact<boolean> => {
	const fact = readSetting('authDisabled', layers);
	const isReadWhole =
		layers.files === undefined
			? layers.build?.text !== undefined
			: layers.files.system.every(({gap}) => gap === undefined);

	return isAbsent(fact) && isReadWhole ? known(false, ...fact.sources) : fact;
};

const readLegacyFlags = (layers: ClientLayers): ClientFacts['legacyFlags'] => {
	const flags: Partial<Record<Permission, boolean>> = {};
	const sources = [];
	const gap = layers.files?.system.find(layer => layer.gap !== undefined)?.gap;

	if (gap !== undefined) return unknown(gap);

	for (const permission of permissionNames) {
		const fact = readLegacyFlag(layers, permission);
		if (!fact.isKnown) continue;

		flags[permission] = fact.value;
		sources.push(...fact.sources);
	}

	return known(flags, ...sources);
};

/** The parts that a client can play: by its settings, else by what its trace proves, else unknown. */
export const abilities = (
	layers: ClientLayers,
	sessions: ClientValues['sessions'],
): {readonly canReceive: Fact<boolean>; readonly canStart: Fact<boolean>} => {
	const accepts = readSetting('featuresAccept', layers);
	const accepted = sessions.find(({how}) => how !== 'REJECTED');
	const proven = accepted === undefined ? undefined : known(true, accepted.source);

	return {
		// The trace may be older than the setting, or the setting without the meaning that its name suggests.
		canReceive: proven === undefined ? accepts : agree<boolean>(accepts, proven),
		canStart: readSetting('featuresConnect', layers),
	};
};

/** By plan, else by what the client can do. */
export const readPart = (
	intent: Intent,
	{canReceive, canStart}: Pick<ClientFacts, 'canReceive' | 'canStart'>,
): Fact<Part> => {
	if (intent.part !== undefined) return known(intent.part, planSource);
	if (!canReceive.isKnown || !canStart.isKnown) {
		return unknown("neither a plan nor the client's build tells which part it plays", 'plan');
	}

	const sources = [...canReceive.sources, ...canStart.sources];
	if (canReceive.value && canStart.value) return known('both', ...sources);

	return known(canReceive.value ? 'receiver' : 'starter', ...sources);
};
