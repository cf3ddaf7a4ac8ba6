import {factoryPermission, permissionNames, presetProfiles} from '../anydesk/permissions.ts';
import {toPlainText} from '../plain-text.ts';
import type {CompleteBuild, CompleteProfile} from '../plan/complete.ts';
import type {Grant, Way} from './access-map.ts';
import type {Door, Told} from './door.ts';

/** What a planned build lets in. A build whose list names nobody has its list off, as the generator's tick has it. */
export const doorOfBuild = (build: CompleteBuild): Door => ({
	receives: receives(build),
	list:
		build.acl.length === 0
			? {state: 'off', sources: [sourceIn(build, 'acl')]}
			: {
					state: 'on',
					entries: build.acl.map(pattern => ({pattern, isOn: true})),
					sources: [sourceIn(build, 'acl')],
				},
	ways: [...acceptWay(build), ...passwordWays(build)],
	questions: [],
	whyClosed: 'requests are never shown, and no profile has a password',
});

export const sourceIn = ({name}: CompleteBuild, key: keyof CompleteBuild) => ({
	place: 'the plan',
	key: toPlainText(`builds.${name}.${key}`, 200),
	origin: 'explicit' as const,
});

const receives = (build: CompleteBuild): Told => ({
	says: build.receives ? 'yes' : 'no',
	because: build.receives ? `the build is ${build.direction}` : 'the build is outgoing-only',
	sources: [sourceIn(build, 'direction')],
});

/** Whoever sits there may hand out any profile of the client: the bound is all of them. */
const acceptWay = ({requests, profiles, removePresetProfiles}: CompleteBuild): readonly Way[] => {
	if (requests === 'never') return [];

	const presets = removePresetProfiles ? [] : presetProfiles.filter(id => id !== '_unattended_access');
	const granted = permissionNames.filter(
		permission =>
			profiles.some(({permissions}) => permissions.includes(permission)) ||
			presets.some(id => factoryPermission(id, permission) === true),
	);

	return [
		{
			reach: 'accept',
			factors: [acceptFactors[requests]],
			grant: {
				profiles: [...presets, ...profiles.map(({name}) => toPlainText(name, 80))],
				permissions: granted,
				unknown: [],
			},
		},
	];
};

/** What accepting takes, by when requests are shown. */
export const acceptFactors = {
	always: 'somebody at the endpoint accepts',
	'while-open': 'somebody at the endpoint accepts, while the AnyDesk window is open',
	'not-never': 'somebody at the endpoint accepts',
} as const;

export const secondFactor = 'a code from an authenticator app';
export const savedLogin = 'a login that was saved on the calling side, once the password was given';

const passwordWays = ({profiles, savedLogins}: CompleteBuild): readonly Way[] => {
	const guarded = profiles.filter(({unattended}) => unattended !== undefined);
	const alone = guarded.filter(({unattended}) => unattended?.secondFactor === false);
	const both = guarded.filter(({unattended}) => unattended?.secondFactor === true);

	return [
		...way('password', alone, []),
		...way('password+2FA', both, [secondFactor]),
		...(savedLogins && guarded.length > 0
			? [{reach: 'token' as const, factors: [savedLogin], grant: grantOf(guarded)}]
			: []),
	];
};

const way = (
	reach: 'password' | 'password+2FA',
	profiles: readonly CompleteProfile[],
	more: readonly string[],
): readonly Way[] =>
	profiles.length === 0
		? []
		: [
				{
					reach,
					factors: [
						`the password of ${profiles.map(({name}) => toPlainText(name, 80)).join(' or ')}`,
						...more,
					],
					grant: grantOf(profiles),
				},
			];

const grantOf = (profiles: readonly CompleteProfile[]): Grant => ({
	profiles: profiles.map(({name}) => toPlainText(name, 80)),
	permissions: permissionNames.filter(permission =>
		profiles.some(({permissions}) => permissions.includes(permission)),
	),
	unknown: [],
});
