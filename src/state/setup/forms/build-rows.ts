import {settingsCategories} from '../../../domain/anydesk/settings.ts';
import {type CompleteBuild, completeBuild} from '../../../domain/plan/complete.ts';
import type {PlannedBuild} from '../../../domain/plan/shape.ts';
import type {Row} from '../form.ts';

/** A build with its name: in the plan the name is the key. */
export type NamedBuild = PlannedBuild & {readonly name: string};

type Tick = {
	readonly [Key in keyof PlannedBuild & keyof CompleteBuild]: CompleteBuild[Key] extends boolean
		? Key
		: never;
}[keyof PlannedBuild & keyof CompleteBuild];

const tick = (build: NamedBuild, key: Tick, label: string, about: string): Row<NamedBuild> => ({
	kind: 'toggle',
	label,
	about,
	isOn: completeBuild(build.name, build)[key],
	set: isOn => withTick(build, key, isOn),
});

/** What is so by itself isn't written. */
const withTick = (build: NamedBuild, key: Tick, isOn: boolean): NamedBuild => {
	const {[key]: _former, ...rest} = build;
	const byItself = completeBuild(build.name, rest as NamedBuild)[key];

	return (byItself === isOn ? rest : {...rest, [key]: isOn}) as NamedBuild;
};

const exceptSecurity = settingsCategories.filter(category => category !== 'security');

const lockValue = ({lockSettings = 'all'}: NamedBuild): string => {
	if (typeof lockSettings === 'string') return lockSettings;

	return isExceptSecurity(lockSettings) ? 'except-security' : 'some';
};

const isExceptSecurity = (locked: readonly string[]): boolean =>
	locked.length === exceptSecurity.length && exceptSecurity.every(category => locked.includes(category));

const lockRows = (build: NamedBuild): readonly Row<NamedBuild>[] => [
	{
		kind: 'choice',
		label: 'Locked settings',
		about:
			'Lock them all, so that nobody weakens what you set (G-LCK-1). The Security settings stay open only where a second factor for unattended access is to be set up (G-LCK-2).',
		value: lockValue(build),
		options: [
			{value: 'all', name: 'all'},
			{value: 'except-security', name: 'all but Security'},
			{value: 'some', name: 'some'},
			{value: 'none', name: 'none'},
		],
		set: value => ({...build, lockSettings: lockedBy(value, build)}),
	},
	...(lockValue(build) === 'some' ? settingsCategories.map(category => categoryRow(build, category)) : []),
];

const lockedBy = (value: string, {lockSettings}: NamedBuild): NonNullable<PlannedBuild['lockSettings']> => {
	if (value === 'all' || value === 'none') return value;
	if (value === 'except-security') return [...exceptSecurity];

	// Told apart from the other two by what is in it.
	return Array.isArray(lockSettings) && !isExceptSecurity(lockSettings)
		? lockSettings
		: ['security', 'connection'];
};

const categoryRow = (build: NamedBuild, category: (typeof settingsCategories)[number]): Row<NamedBuild> => {
	const locked = Array.isArray(build.lockSettings) ? build.lockSettings : [];

	return {
		kind: 'toggle',
		label: `  lock ${category}`,
		about: 'Settings of this category can then not be changed on the client.',
		isOn: locked.includes(category),
		set: isOn => ({
			...build,
			lockSettings: settingsCategories.filter(one => (one === category ? isOn : locked.includes(one))),
		}),
	};
};

/** Who decides which profile holds: a client that only starts connections needs none of it either (G-USE-2). */
export const profileRows = (build: NamedBuild): readonly Row<NamedBuild>[] => [
	tick(
		build,
		'removePresetProfiles',
		'Preset profiles removed',
		'They allow more than was asked for; own profiles replace them (G-PRF-2).',
	),
	tick(
		build,
		'profileSwitching',
		'Profile can be switched',
		'Leave it off: users could switch the profile during a session (G-USE-1).',
	),
	tick(
		build,
		'rememberPermissions',
		'Permissions remembered',
		'Leave it off: wider rights would stay for the next session (G-USE-1).',
	),
	tick(
		build,
		'profilesInAcceptWindow',
		'Profiles in accept window',
		'Leave it off: users could choose another profile there (G-USE-1).',
	),
	tick(
		build,
		'createProfiles',
		'Users create profiles',
		'Leave it off: users could make profiles that the plan does not know (G-USE-1).',
	),
];

/** What rules a client that receives connections. */
export const receiverRows = (build: NamedBuild): readonly Row<NamedBuild>[] => [
	{
		kind: 'choice',
		label: 'Requests are shown',
		about: 'Always lets somebody at the machine decide. Never means that only a password opens a session.',
		value: build.requests ?? 'always',
		options: [
			{value: 'always', name: 'always'},
			{value: 'while-open', name: 'while AnyDesk is open'},
			{value: 'never', name: 'never'},
		],
		set: value => ({...build, requests: value as 'always' | 'while-open' | 'never'}),
	},
	tick(
		build,
		'savedLogins',
		'Others may save logins',
		'Leave it off: a saved login stays valid after this is switched off again.',
	),
];

/** What rules a client that starts connections. */
export const starterRows = (build: NamedBuild): readonly Row<NamedBuild>[] => [
	tick(
		build,
		'forcedLogin',
		'User login is forced',
		'A device in the wrong hands is then of no use (G-LGN-1).',
	),
];

/** What every client has, whatever it is there for. */
export const commonRows = (build: NamedBuild): readonly Row<NamedBuild>[] => [
	...lockRows(build),
	tick(build, 'addressBook', 'Address book', 'A client that only receives needs none (G-ABK-1).'),
	tick(
		build,
		'directConnections',
		'Direct connections',
		'Leave them off: they disclose addresses, and two advisories need them.',
	),
	tick(build, 'discovery', 'Discovery', 'Leave it off: it answers to everybody in the local network.'),
	tick(build, 'traces', 'Traces are kept', 'Without traces nobody could tell who connected.'),
	{
		kind: 'toggle',
		label: 'Recording starts by itself',
		about: 'Records each session. Think of the people who are seen in it, and of where the files lie.',
		isOn: build.recording?.autoStart === true,
		set: isOn => ({...build, recording: {autoStart: isOn}}),
	},
	{
		kind: 'choice',
		label: 'Updates',
		about: 'Managed: somebody rolls new versions out. Automatic: the client looks for them itself (G-ENV-3).',
		value: build.updates ?? 'managed',
		options: [
			{value: 'managed', name: 'managed'},
			{value: 'automatic', name: 'automatic'},
			{value: 'off', name: 'off'},
		],
		set: value => ({...build, updates: value as 'automatic' | 'managed' | 'off'}),
	},
];
