import {hasWildcard} from '../domain/anydesk/addresses.ts';
import {buildsOf, type CompleteBuild, limitsOf, usersOf} from '../domain/plan/complete.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import {needsWatch} from '../domain/plan/watched.ts';
import {vendorPages} from '../domain/references.ts';
import {isListedById} from './id-steps.ts';
import {boxes, cite, exact, named, page, sourceList, table} from './markdown.ts';
import {passwordPlaces, unattendedProfiles} from './unattended-notes.ts';

/** What to do when somebody leaves, or a machine does (portal.md 4.1, the vendor's own steps). */
export const printLeaverSheet = (plan: Plan): string =>
	page(
		`# When somebody leaves ${named(plan.organization.name)}`,
		'Copy this page for each leaver, and tick on the day itself.',
		boxes(leaverSteps(plan)),
		'## Who has what, by plan',
		table(
			['Login', 'Roles and groups', 'Starts connections', 'Machines'],
			usersOf(plan).map(user => row(user, plan)),
		) || 'The plan names no users.',
		'## When a machine leaves',
		boxes([
			`Take its client off the licence, in Clients${plan.namespace === undefined ? '' : ': without the licence it loses its place in the namespace, and lists that admit the namespace refuse it'}.`,
			'Uninstall the client and have its settings deleted: else its ID stays on the disk.',
			`Take its ID or alias out of every access control list that names it${literalsOf(plan).length === 0 ? '' : newList}.`,
		]),
		'## Again and again',
		boxes([
			`Look for accounts without a sign-in for ${limitsOf(plan).dormantDays} days, and disable them.`,
			`Look for clients without a session for ${limitsOf(plan).staleClientDays} days, and take them off the licence.`,
		]),
		'## Sources',
		sourceList([vendorPages.securityTips, vendorPages.users, vendorPages.unattendedAccess]),
	);

const accountSteps = (signIn: Plan['organization']['signIn']): readonly string[] =>
	signIn === 'idp'
		? [
				'Disable the account in the identity provider; the portal can only read it.',
				'Look into the portal whether the user is gone, or holds no role any more.',
			]
		: [
				`Users: *Disable* the account. That keeps it and its address book; *Delete*, later, removes both${cite(vendorPages.users)}.`,
			];

/** A password that was set elsewhere against the plan is the leaver's, too. */
const sayPlaces = (build: CompleteBuild, plan: Plan): string =>
	needsWatch(build) ? ` (by plan only on ${passwordPlaces(build, plan)})` : '';

/** What a build forces lies in each copy of it. */
const newList = ', and bring the build with the new list onto the machines';

const leaverSteps = (plan: Plan): readonly string[] => {
	const builds = buildsOf(plan);
	const joining = builds.filter(({addToNamespace}) => addToNamespace);
	const literals = literalsOf(plan);
	const withPassword = builds.filter(build => unattendedProfiles(build).length > 0);
	const tips = cite(vendorPages.securityTips);

	return [
		...accountSteps(plan.organization.signIn),
		`Clients: take the leaver's client off the licence${plan.namespace === undefined ? '' : ' and out of the namespace'}, and remove it from the machine${tips}.`,
		`Change every portal password that the leaver knew, beside that of the leaver's own account; there should be none${tips}.`,
		`Reset the licence key, if the leaver could read it${tips}.`,
		`Delete licensed builds with a public download, or make them private: a reset key does not shut them out${tips}.`,
		...joining.map(
			({name}) =>
				`Ask whether the leaver has a copy of **${named(name)}**: it joins the namespace by itself. If so, make a new build, roll it out, and delete the old one.`,
		),
		...withPassword.map(
			build =>
				`Change the unattended passwords that the leaver knew, on each endpoint with **${named(build.name)}**${sayPlaces(build, plan)}. That ends saved logins too; switching them off alone leaves old ones working${cite(vendorPages.unattendedAccess)}.`,
		),
		...(withPassword.length === 0
			? ['No build of the plan has an unattended password: if the leaver set one somewhere, remove it.']
			: []),
		...(literals.length === 0
			? []
			: [
					`Look whether one of these single entries of access control lists is the leaver's, and take it out of the plan and the build${newList}: ${literals.map(exact).join(', ')}.${isListedById(plan) ? ' Section 9 of `portal-checklist.md` has the ID that was noted for each person.' : ''}`,
				]),
		`${(plan.roles ?? []).length + (plan.groups ?? []).length === 0 ? 'Take' : 'Change roles and groups that only the leaver held, and take'} the leaver out of the plan.`,
		'Note the account as disabled in `organization.yaml`, then: `deskwarden check --plan plan.yaml org:organization.yaml`.',
	];
};

/** The entries of lists that name one client each. */
const literalsOf = (plan: Plan): readonly string[] => [
	...new Set(buildsOf(plan).flatMap(({acl}) => acl.filter(pattern => !hasWildcard(pattern)))),
];

const row = (
	{login, roles = [], groups = [], startsConnections}: PlannedUser,
	plan: Plan,
): readonly string[] => [
	exact(login),
	[...roles, ...groups].map(named).join(', ') || '–',
	startsConnections ? 'yes' : 'no',
	(plan.endpoints ?? [])
		.filter(({user}) => user === login)
		.map(({name}) => exact(name))
		.join(', ') || '–',
];
