import type {Draft} from '../../../domain/plan/draft.ts';
import type {PlannedBuild} from '../../../domain/plan/shape.ts';
import type {Question} from '../question.ts';

export const buildsQuestion = (draft: Draft): Question => {
	const builds = Object.entries(draft.builds ?? {});

	return {
		name: 'builds',
		step: 'clients',
		ask: 'Which custom clients do you need?',
		why: 'A client that can do only what its user needs is of no use for anything else.',
		guide: ['G-BLD-2', 'G-BLD-3', 'G-BLD-4'],
		explain: [
			'A custom client is AnyDesk with your settings baked in; it is made in the generator of my.anydesk. deskwarden calls it a build.',
			'The pair of the guide: one that only receives, for whoever is supported; one that only starts connections, for whoever supports.',
		],
		told: builds.map(([name]) => name).join(', '),
		body: {
			kind: 'entries',
			form: 'build',
			scope: '',
			ifEmpty: 'No client yet.',
			...(builds.length === 0 && {isNeeded: 'Add at least one client: a adds one.'}),
		},
	};
};

export const profilesQuestion = (name: string, {profiles = []}: PlannedBuild): Question => {
	return {
		name: `profiles:${name}`,
		step: 'clients',
		ask: `Which levels of access does ${name} have?`,
		why: 'A permission profile says what the other side may do; one for each level of access is enough.',
		guide: ['G-PRF-1', 'G-PRF-2'],
		explain: [
			'A permission profile lives on the machine that is connected to, and rules what the other side may do there.',
			'The preset profiles of AnyDesk are removed: they allow more than was asked for.',
		],
		told: profiles.map(profile => profile.name).join(', '),
		isAside: profiles.length === 1,
		body: {
			kind: 'entries',
			form: 'profile',
			scope: name,
			ifEmpty: 'No profile: with the presets removed nobody could do anything.',
			...(profiles.length === 0 && {isNeeded: 'Add at least one profile: a adds one.'}),
		},
	};
};

export const permissionQuestions = (name: string, {profiles = []}: PlannedBuild): readonly Question[] =>
	profiles.map((profile, index) => ({
		name: `permissions:${name}:${profile.name}`,
		step: 'clients',
		ask:
			profiles.length === 1
				? `What may others do on a machine with ${name}?`
				: `What does ${profile.name} allow on a machine with ${name}?`,
		why: 'Give the minimum: each permission is one more thing that a stolen session could do.',
		guide: ['G-PRF-3', 'G-USE-1'],
		explain: [
			"Yours is what you plan. Guide is the example of AnyDesk's guide, least our stricter advice, vendor the preset profile Default.",
			"The guide knows 15 permissions; VPN and changing locked windows are newer. Whoever leaves them out leaves them at AnyDesk's own default.",
		],
		told: `${profile.permissions?.length ?? 0} of 17 permissions`,
		body: {kind: 'permissions', build: name, profile: index},
	}));

export const settingsQuestion = (
	name: string,
	{direction, lockSettings = 'all'}: PlannedBuild,
): Question => ({
	name: `settings:${name}`,
	step: 'clients',
	ask: `How shall ${name} behave?`,
	why:
		direction === 'outgoing-only'
			? 'A device in the wrong hands should be of no use: it asks who is there, and its settings are locked.'
			: 'What is locked and switched off on a deployed client nobody can weaken.',
	guide: direction === 'outgoing-only' ? ['G-LGN-1', 'G-LCK-1'] : ['G-LCK-1', 'G-ABK-1', 'G-USE-1'],
	explain: [
		'All rows stand as advised. Move to a row to read why; the space key changes it.',
		'Some of this is a key in the build, some only a tick in the form of the generator: the checklist says which.',
	],
	told: lockSettings === 'all' ? 'all settings locked' : 'not all settings locked',
	body: {kind: 'settings', form: 'build-settings', scope: name},
});
