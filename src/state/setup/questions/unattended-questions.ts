import {settingsCategories} from '../../../domain/anydesk/settings.ts';
import {toPlainText} from '../../../domain/plain-text.ts';
import type {Draft} from '../../../domain/plan/draft.ts';
import type {PlannedBuild} from '../../../domain/plan/shape.ts';
import {withBuild} from '../forms/receiver-forms.ts';
import type {Option, Question} from '../question.ts';

type Profile = NonNullable<PlannedBuild['profiles']>[number];

export const hasPassword = ({unattended}: Profile): boolean =>
	unattended !== undefined && unattended !== 'none';

const reasons = {
	monitored: 'The machines are monitored, and nobody sits there',
	'home-office': 'People reach their own machine from home',
} as const;

const exceptSecurity = settingsCategories.filter(category => category !== 'security');

/** The second factor is set up in the Security settings, so these stay open just where there is a password (G-LCK-2). */
const locking = ({lockSettings, ...build}: PlannedBuild): PlannedBuild => {
	const needsSecurity = (build.profiles ?? []).some(hasPassword);
	const lock = lockSettings ?? 'all';

	if (needsSecurity && lock === 'all') return {...build, lockSettings: [...exceptSecurity]};
	if (!needsSecurity && typeof lock !== 'string' && lock.length === exceptSecurity.length) {
		return {...build, lockSettings: 'all'};
	}

	return {...build, ...(lockSettings !== undefined && {lockSettings})};
};

const withUnattended = (
	draft: Draft,
	name: string,
	index: number,
	unattended: NonNullable<Profile['unattended']>,
): Draft =>
	withBuild(draft, name, build =>
		locking({
			...build,
			profiles: (build.profiles ?? []).map((profile, place) =>
				place === index ? {...profile, unattended} : profile,
			),
		}),
	);

const optionsFor = (draft: Draft, name: string, index: number, profile: Profile): readonly Option[] => {
	const reason =
		hasPassword(profile) && typeof profile.unattended === 'object' ? profile.unattended.reason : undefined;

	return [
		{
			name: 'No: somebody at the machine accepts each session',
			about: 'Right wherever somebody sits in front of the machine whenever it is needed.',
			isAdvised: true,
			isTaken: !hasPassword(profile),
			take: () => (hasPassword(profile) ? withUnattended(draft, name, index, 'none') : draft),
		},
		...(Object.keys(reasons) as (keyof typeof reasons)[]).map(key => ({
			name: `Yes: ${(reasons[key][0] ?? '').toLowerCase()}${reasons[key].slice(1)}`,
			about: `For every machine with ${toPlainText(name, 40)}; if you mean a single one, give it a build of its own. Each machine has its own password, and a second factor on top: the Security settings stay open for that.`,
			isAdvised: false,
			isTaken: reason === key,
			take: () => withUnattended(draft, name, index, {reason: key, secondFactor: true}),
		})),
	];
};

export const unattendedQuestions = (
	draft: Draft,
	name: string,
	{profiles = []}: PlannedBuild,
): readonly Question[] =>
	profiles.map((profile, index) => {
		const options = optionsFor(draft, name, index, profile);

		return {
			name: `unattended:${name}:${profile.name}`,
			step: 'unattended',
			ask:
				profiles.length === 1
					? `May a password alone open a session on ${name}?`
					: `May a password alone open ${profile.name} on ${name}?`,
			why: 'Unattended access has its place only where machines are monitored, or in a home office.',
			guide: ['G-UNA-1', 'G-UNA-2', 'G-UNA-3'],
			explain: [
				'Unattended access: a password opens the session, and nobody at the machine is asked.',
				`The answer holds for every machine with ${toPlainText(name, 60)}. Where you mean a single one, go back and make a build for it alone: the others then have no password, and their Security settings stay locked.`,
				'The password is set on each machine, not in the build: in the build it would be one secret for all copies.',
				'List, password and second factor together give the most.',
			],
			told:
				options
					.find(({isTaken}) => isTaken)
					?.name.split(':', 1)[0]
					?.toLowerCase() ?? '',
			body: {kind: 'choice', options},
		};
	});

export const endpointsQuestion = (draft: Draft, isAside: boolean): Question => {
	const {endpoints = []} = draft;

	return {
		name: 'endpoints',
		step: 'unattended',
		ask: 'Which machines do you want to name?',
		why: 'A machine that is named is held against its own entry; all others are judged by their build.',
		guide: ['G-UNA-1'],
		explain: [
			'Name a machine by its host name or its AnyDesk ID: with its build, its person, and whether it is monitored.',
		],
		told: endpoints.length === 0 ? 'none' : endpoints.map(({name}) => name).join(', '),
		isAside,
		body: {
			kind: 'entries',
			form: 'endpoint',
			scope: '',
			ifEmpty: 'None is named: each is judged by its build.',
		},
	};
};

export const versionsQuestion = (draft: Draft): Question => ({
	name: 'versions',
	step: 'review',
	ask: 'Which versions are the lowest that you allow?',
	why: 'Older versions have known weaknesses; the guide asks for current ones.',
	guide: ['G-ENV-1'],
	explain: ['Versions differ per platform and are never compared across them.'],
	told: Object.values(draft.versions ?? {}).join(', ') || 'those without a known remote vulnerability',
	isAside: true,
	body: {kind: 'settings', form: 'versions', scope: ''},
});

export const limitsQuestion = (draft: Draft): Question => ({
	name: 'limits',
	step: 'review',
	ask: 'After how long is something looked at again?',
	why: 'A set-up is as good as its upkeep.',
	guide: ['G-ENV-3'],
	explain: ['Empty fields mean 90 days, and 10 refused requests.'],
	told: draft.limits === undefined ? '90 days' : 'own limits',
	isAside: true,
	body: {kind: 'settings', form: 'limits', scope: ''},
});
