import {settingsCategories} from '../anydesk/settings.ts';
import type {Issue, Path} from '../file-shape.ts';
import {type CompleteBuild, completeBuild} from './complete.ts';
import {profileIssues, unattendedIssues} from './sense-of-profiles.ts';
import {receiverIssues, starterIssues} from './sense-of-receivers.ts';
import type {Plan, PlannedBuild} from './shape.ts';

/** Whether each build does what its direction is for, and lets in nobody but our own (G-BLD, G-ACL, G-PRF, G-UNA). */
export const senseOfBuilds = (plan: Plan): readonly Issue[] =>
	Object.entries(plan.builds ?? {}).flatMap(([name, build]) => {
		const path = ['builds', name];
		const complete = completeBuild(name, build);

		return [
			...directionIssues(build, complete, path, plan),
			...careIssues(complete, path),
			...(complete.receives ? receiverIssues(complete, path, plan) : starterIssues(build, path)),
			...profileIssues(build, path),
			...unattendedIssues(build, complete, path),
		];
	});

const directionIssues = (
	{reason, forcedLogin}: PlannedBuild,
	{direction, starts, addToNamespace}: CompleteBuild,
	path: Path,
	{namespace}: Plan,
): readonly Issue[] => [
	...(direction === 'bidirectional' && reason === undefined
		? [{path, message: 'a build that goes both ways needs a reason: write why, or make two builds'}]
		: []),
	...(starts && forcedLogin === false
		? [
				{
					path: [...path, 'forcedLogin'],
					message: 'a client that starts connections should force a user login (G-LGN-1)',
				},
			]
		: []),
	...(!starts && forcedLogin === true
		? [
				{
					path: [...path, 'forcedLogin'],
					message: 'forcedLogin is for clients that start connections: leave it out here',
				},
			]
		: []),
	...(!starts && addToNamespace
		? [
				{
					path: [...path, 'addToNamespace'],
					message: 'only clients that start connections belong in the namespace (G-ACL-4)',
				},
			]
		: []),
	...(addToNamespace && namespace === undefined
		? [
				{
					path: [...path, 'addToNamespace'],
					message: 'the plan names no namespace that the clients could join',
				},
			]
		: []),
];

/** What every deployed client needs, whatever it is there for. */
const careIssues = ({lockedCategories, traces, updates}: CompleteBuild, path: Path): readonly Issue[] => {
	const open = settingsCategories.filter(
		category => category !== 'security' && !lockedCategories.includes(category),
	);

	return [
		...(open.length === 0
			? []
			: [
					{
						path: [...path, 'lockSettings'],
						message: `users could change settings (${open.join(', ')}): lock them on every deployed client (G-LCK-1)`,
					},
				]),
		...(traces
			? []
			: [{path: [...path, 'traces'], message: 'without traces nobody could tell who connected'}]),
		...(updates === 'off'
			? [
					{
						path: [...path, 'updates'],
						message:
							'updates should come by themselves (automatic), or somebody should roll them out (managed) (G-ENV-3)',
					},
				]
			: []),
	];
};
