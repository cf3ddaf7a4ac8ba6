import type {Issue, Path} from '../file-shape.ts';
import {toPlainText} from '../plain-text.ts';
import type {CompleteBuild} from './complete.ts';
import type {PlannedBuild} from './shape.ts';

/** Ticks by which a user goes round the profile that was meant for the session. */
const detours = {
	profileSwitching: 'users could switch the profile during a session',
	rememberPermissions: 'users could have permissions remembered for the next session',
	profilesInAcceptWindow: 'users could choose another profile in the accept window',
	createProfiles: 'users could create profiles of their own',
} as const;

/** Whether profiles hold what they promise (G-USE-1, G-USE-2). */
export const profileIssues = (build: PlannedBuild, path: Path): readonly Issue[] => [
	...(Object.keys(detours) as (keyof typeof detours)[])
		.filter(tick => build[tick] === true)
		.map(tick => ({path: [...path, tick], message: `${detours[tick]}: leave it off (G-USE-1, G-USE-2)`})),
	...eachProfile(build, path),
];

const eachProfile = ({profiles = []}: PlannedBuild, path: Path): readonly Issue[] => {
	const names = profiles.map(({name}) => name);

	return profiles.flatMap((profile, index) => [
		...(names.indexOf(profile.name) === index
			? []
			: [
					{
						path: [...path, 'profiles', index, 'name'],
						message: `the profile ${toPlainText(profile.name, 60)} stands twice in this build`,
					},
				]),
		...(profile.permissions?.includes('user_pointer')
			? []
			: [
					{
						path: [...path, 'profiles', index],
						message:
							'user_pointer should be among the permissions: whoever sits there should see where the other side points',
					},
				]),
		...(profile.editable === true
			? [
					{
						path: [...path, 'profiles', index, 'editable'],
						message: 'users could widen a profile that they can edit (G-USE-1)',
					},
				]
			: []),
	]);
};

/** Whether unattended access has its reason, its second factor, and the settings to set that up (G-UNA, G-LCK-2). */
export const unattendedIssues = (
	build: PlannedBuild,
	complete: CompleteBuild,
	path: Path,
): readonly Issue[] => {
	const {profiles = [], lockSettings} = build;
	const isSecurityLocked = complete.lockedCategories.includes('security');
	const withPassword = profiles.flatMap(({unattended}, index) =>
		unattended === undefined || unattended === 'none' ? [] : [{unattended, index}],
	);

	return [
		...withPassword.flatMap(({unattended, index}): readonly Issue[] => {
			const at = [...path, 'profiles', index, 'unattended'];

			return [
				...(unattended.reason === undefined
					? [{path: at, message: 'unattended access needs a reason: monitored or home-office (G-UNA-1)'}]
					: []),
				...(unattended.secondFactor === false
					? [
							{
								path: [...at, 'secondFactor'],
								message: 'unattended access should ask for a second factor (G-UNA-3)',
							},
						]
					: []),
			];
		}),
		...(withPassword.length > 0 && isSecurityLocked
			? [
					{
						path: lockSettings === undefined ? path : [...path, 'lockSettings'],
						message:
							'where a second factor is to be set up, the Security settings have to stay open (G-LCK-2): lock all the other categories',
					},
				]
			: []),
		...(withPassword.length === 0 && !isSecurityLocked
			? [
					{
						path: [...path, 'lockSettings'],
						message: 'the Security settings stay open only where a second factor is to be set up (G-LCK-2)',
					},
				]
			: []),
		...(complete.requests === 'never' && withPassword.length === 0
			? [
					{
						path: [...path, 'requests'],
						message: 'with requests never shown and no unattended access nobody could connect',
					},
				]
			: []),
	];
};
