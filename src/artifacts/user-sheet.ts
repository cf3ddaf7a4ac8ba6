import {buildsOf, type CompleteBuild} from '../domain/plan/complete.ts';
import {firstAccountOf} from '../domain/plan/first-account.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import {vendorPages} from '../domain/references.ts';
import {isListedById, whereIdsAre} from './id-steps.ts';
import {cite, exact, named, numbered, page, points, sourceList} from './markdown.ts';
import {type NotedFactor, sayNoted} from './noted-factors.ts';
import {rightsInWords} from './rights-in-words.ts';

/** What one person gets, and how that person enrols the second factor. No secret stands in it. */
export const printUserSheet = (user: PlannedUser, plan: Plan, seen?: NotedFactor): string =>
	page(
		`# AnyDesk: ${user.name === undefined ? exact(user.login) : named(user.name)}`,
		isFirst(user, plan) ? '## What you have' : '## What you got',
		points([
			`${isFirst(user, plan) ? 'The account that bought the licence,' : 'An account'} in my.anydesk II of ${named(plan.organization.name)}: ${exact(user.login)}. It is yours alone; nobody else signs in with it.`,
			...(user.use === 'set-up'
				? [
						'It is for setting things up, and for nothing else. Your daily work needs another account (G-OWN-2).',
					]
				: []),
			...memberships('role', user.roles),
			...memberships('group', user.groups),
			...clientPoints(user, plan),
		]),
		...rights(user, plan),
		'## Your second factor',
		...(seen === undefined
			? []
			: [
					`It is enrolled, ${named(sayNoted(seen))}. What follows is for another device, or for a new phone.`,
				]),
		...enrolment(user, plan),
		'## When the phone is lost',
		...lostPhone(plan.organization.signIn),
		'## Sources',
		sourceList([
			...(plan.organization.signIn === 'idp' ? [vendorPages.setUpOrganization] : []),
			...(plan.organization.signIn === 'idp' && !isFirst(user, plan) ? [] : [vendorPages.multiFactor]),
			vendorPages.users,
			...(user.startsConnections && isListedById(plan) ? [vendorPages.commandLine] : []),
		]),
	);

const memberships = (what: 'role' | 'group', names: readonly string[] = []): readonly string[] =>
	names.length === 0 ? [] : [`Your ${what}${names.length > 1 ? 's' : ''}: ${names.map(named).join(', ')}.`];

const rights = (user: PlannedUser, plan: Plan): readonly string[] => {
	const {licence} = plan.organization;

	return licence === 'solo' || licence === 'standard'
		? []
		: ['## What you may do in the portal', points(rightsInWords(user, plan))];
};

const clientPoints = (user: PlannedUser, plan: Plan): readonly string[] => {
	const own = (plan.endpoints ?? []).filter(endpoint => endpoint.user === user.login);
	const endpoints = own.map(({name, build}) =>
		build === undefined
			? `Your machine: ${exact(name)}.`
			: `Your machine: ${exact(name)}, with the client ${named(build)}.`,
	);
	if (!user.startsConnections) return endpoints;

	const builds = buildsOf(plan).filter(({starts}) => starts);

	return [
		...endpoints,
		...(builds.length === 0
			? ['You start connections to other machines.']
			: [
					`You start connections to other machines, with the client ${builds.map(({name}) => named(name)).join(' or ')}. Don't pass it on, and install no other AnyDesk.`,
				]),
		...builds.flatMap(startPoints),
		...(isListedById(plan)
			? [
					`The machines that you connect to know your client by its ID alone: tell it to whoever gave you this sheet, and again when you get another machine. ${whereIdsAre}`,
				]
			: []),
	];
};

const startPoints = (build: CompleteBuild): readonly string[] => [
	...(build.forcedLogin
		? [`${named(build.name)} asks you to sign in with this account before you can connect (G-LGN-1).`]
		: []),
	...(build.receives
		? []
		: [`With ${named(build.name)} nobody can ask you for a session: whoever claims to need one is wrong.`]),
];

const isFirst = (user: PlannedUser, plan: Plan): boolean => user === firstAccountOf(plan);

const enrolment = (user: PlannedUser, plan: Plan): readonly string[] => {
	if (plan.organization.signIn === 'idp') {
		return [
			'You sign in with *SSO* and the ID of the organisation, through the identity provider. Enrol your second factor there, as it asks you to.',
			...(isFirst(user, plan)
				? [
						`Until users come from there, you sign in to the portal itself: enrol in it first, my profile > Multi-Factor Authentication > Edit${cite(vendorPages.multiFactor)}.`,
					]
				: []),
		];
	}

	return [
		"A password alone must not open this account: it leads to other people's machines (G-2FA-1). Only you can do this (G-2FA-2).",
		numbered([
			'Take an authenticator app on your phone: Microsoft Authenticator, Google Authenticator, Authy or the like. See that the clock of the phone sets itself: the codes depend on it.',
			`In the portal: my profile > Multi-Factor Authentication > Edit${cite(vendorPages.multiFactor)}.`,
			'Scan the code with the app. Show it to nobody, and take no picture of it: whoever has it has your second factor.',
			'Name the device, type the six digits that the app shows, and choose *Enable MFA*.',
			'Enrol a second device in the same way, if you have one: it is your way in when the first is lost.',
			'Sign out, sign in again, and tell whoever gave you this sheet that it asked you for a code.',
		]),
		"Where the picture can't be scanned (a terminal, a remote session), `deskwarden enroll` draws it and checks the first code; it keeps no secret.",
	];
};

const lostPhone = (signIn: Plan['organization']['signIn']): readonly string[] => {
	if (signIn === 'idp') {
		return [
			'Tell whoever gave you this sheet at once, and whoever looks after the identity provider: your second factor is changed there.',
		];
	}

	return [
		numbered([
			'Tell whoever gave you this sheet at once, so that the account can be disabled until it is yours alone again.',
			`Sign in with your other device and delete the lost one: my profile > Multi-Factor Authentication > Edit${cite(vendorPages.multiFactor)}.`,
			'Enrol the new phone, and change your password.',
		]),
		"Without another device you can't sign in: recovery codes are not documented for my.anydesk II, so AnyDesk's support has to help, and will want to know who you are.",
	];
};
