import {permissionNames, permissions} from '../domain/anydesk/permissions.ts';
import type {CompleteBuild, CompleteProfile} from '../domain/plan/complete.ts';
import type {FormStep} from './form-steps.ts';
import {named} from './markdown.ts';

/** What the form asks of permission profiles; none of it has a key (client.md 2.2). */
export const profileSteps = (build: CompleteBuild): readonly FormStep[] => [
	build.removePresetProfiles
		? {
				step: 'Session permission profiles: untick *preset profiles*.',
				why: 'each that stays is a way around what the plan allows; the override box removes them too',
				guide: build.receives ? ['G-PRF-2', 'G-USE-1'] : ['G-PRF-2', 'G-USE-2'],
			}
		: {
				step: 'Session permission profiles: leave *preset profiles* ticked.',
				why: 'the plan keeps them; the override box writes their content out',
				guide: ['G-PRF-2'],
			},
	...optionSteps(build),
	...build.profiles.flatMap(profile => customSteps(profile, build)),
];

const options = [
	['profileSwitching', 'switch profile during session', 'change the profile of a running session'],
	['rememberPermissions', 'remember previous session permissions', 'leave wider rights to the next session'],
	['profilesInAcceptWindow', 'show profiles in accept window', 'choose a profile when a request comes'],
	['createProfiles', 'creating new profiles in client', 'make a profile that the plan does not know'],
] as const;

const optionSteps = (build: CompleteBuild): readonly FormStep[] =>
	options.map(([field, title, could]) => ({
		step: `Session permission profiles: ${build[field] ? 'tick' : 'untick'} *${title}*.`,
		why: build[field] ? `by plan a user may ${could}` : `else a user could ${could}`,
		guide: build.receives ? ['G-USE-1'] : ['G-USE-2'],
	}));

const customSteps = (profile: CompleteProfile, {profileSwitching}: CompleteBuild): readonly FormStep[] => {
	const name = named(profile.name);
	const titles = (isOn: boolean): readonly string[] =>
		permissionNames
			.filter(permission => profile.permissions.includes(permission) === isOn)
			.map(permission => permissions[permission].title);

	return [
		{
			step: `Make a custom profile with the name **${name}**, ${profileSwitching ? 'shown' : 'not shown'} for switching.`,
			why: 'a profile of our own allows what the plan lists, and no more',
			guide: ['G-PRF-2', 'G-USE-1'],
		},
		...tickSteps(name, 'enable', titles(true), 'the work needs it'),
		...tickSteps(name, 'leave off', titles(false), 'the plan does not list it'),
		{
			step: `${name}: ${profile.editable ? 'tick' : 'untick'} *editable in settings* and *editable in the accept window* of each permission.`,
			why: profile.editable ? 'by plan users may change the profile' : 'else a user could widen the profile',
			guide: ['G-USE-1'],
		},
		{
			step: `${name}: leave unattended access *not set*.`,
			why:
				profile.unattended === undefined
					? 'the plan has none here'
					: 'a password set here would be one secret for all copies; each endpoint gets its own, on the endpoint',
			guide: profile.unattended === undefined ? ['G-UNA-1'] : ['G-UNA-2'],
		},
	];
};

const tickSteps = (
	name: string,
	what: string,
	titles: readonly string[],
	why: string,
): readonly FormStep[] =>
	titles.length === 0
		? []
		: [
				{
					step: `${name}: ${what} ${titles.length} of the ${permissionNames.length} permissions: ${titles.join(' · ')}.`,
					why,
					guide: ['G-PRF-3'],
				},
			];
