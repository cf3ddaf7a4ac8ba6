import {settingsCategories} from '../domain/anydesk/settings.ts';
import type {CompleteBuild, CompleteProfile} from '../domain/plan/complete.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';
import {type NamedBuild, namedBuilds, overridePath} from './file-names.ts';
import {type NotedFactor, notedOf, sayNoted} from './noted-factors.ts';
import {asEntry, indent, printEntries, printScalar, type YamlValue} from './yaml-text.ts';

/**
 * The target state of the portal as an organisation file. Without `asOf` it is a wish: nothing is judged by it. What
 * only a person can see stands in comments, so that it stays unknown until somebody has looked.
 */
export const printOrganizationFile = (plan: Plan, noted: readonly NotedFactor[] = []): string =>
	[
		...head,
		'schema: deskwarden/organization@1',
		'# asOf: YYYY-MM-DD',
		'# source: written down by hand',
		...printEntries({
			licence: plan.organization.licence,
			teamRolesActivated: plan.organization.licence === 'advanced' ? true : undefined,
			connectionPolicy: plan.organization.connectionPolicy,
			signIn: plan.organization.signIn,
		}),
		...list(
			'permissionSets',
			plan.permissionSets?.map(({name, sections}) => printEntries({name, sections})),
		),
		...list(
			'roles',
			plan.roles?.map(({name, permissionSets}) => printEntries({name, permissionSets})),
		),
		...list(
			'groups',
			plan.groups?.map(({name, roles}) => printEntries({name, roles})),
		),
		...list(
			'users',
			plan.users?.map(user => userLines(user, notedOf(user.login, noted))),
		),
		...printBuilds(plan),
		'',
	].join('\n');

const head = [
	'# The target state: what the portal should look like when the checklist is done. It is a wish until asOf is set.',
	'# Go through it line by line, correct whatever is otherwise in the portal, fill in what the comments ask for',
	'# (take the # away), and write the day on which all of it was so as asOf. Then deskwarden check --plan plan.yaml org:organization.yaml judges it.',
	'# Whatever is left out stays unknown, which is better than guessed. No secret belongs here.',
];

const list = (key: string, entries: readonly (readonly string[])[] | undefined): readonly string[] => {
	if (entries === undefined) return [];

	return entries.length === 0 ? [`${key}: []`] : [`${key}:`, ...indent(entries.flatMap(asEntry))];
};

const userLines = (
	{login, name, roles, groups, use, startsConnections}: PlannedUser,
	seen: NotedFactor | undefined,
): readonly string[] => [
	...printEntries({login, name, roles, groups, use, startsConnections: startsConnections === true}),
	seen === undefined
		? '# twoFactor: true  # once you have seen that a second factor is enrolled'
		: `# twoFactor: true  # ${sayNoted(seen)}; once the portal shows it`,
	'# lastSignIn: YYYY-MM-DD',
	'# status: active  # or disabled',
	'# kind: person  # or shared',
];

const printBuilds = (plan: Plan): readonly string[] => {
	if (plan.builds === undefined) return [];

	const builds = namedBuilds(plan);

	return builds.length === 0
		? ['builds: {}']
		: [
				'builds:',
				...builds.flatMap(named =>
					indent([`${printScalar(named.build.name)}:`, ...indent(buildLines(named))]),
				),
			];
};

const buildLines = ({build, file}: NamedBuild): readonly string[] => [
	...printEntries({
		direction: build.direction,
		reason: build.reason,
		lockSettings: lockSettings(build),
		addressBook: build.addressBook,
		removePresetProfiles: build.removePresetProfiles,
		profileSwitching: build.profileSwitching,
		rememberPermissions: build.rememberPermissions,
		profilesInAcceptWindow: build.profilesInAcceptWindow,
		createProfiles: build.createProfiles,
	}),
	...list('profiles', build.profiles.map(profileLines)),
	...printEntries({
		acl: build.acl,
		requests: build.requests,
		savedLogins: build.savedLogins,
		directConnections: build.directConnections,
		discovery: build.discovery,
		traces: build.traces,
		recording: {autoStart: build.recordingAutoStart},
		updates: build.updates,
		addToNamespace: build.addToNamespace,
		forcedLogin: build.forcedLogin,
		presetPassword: false,
		text: overridePath(file),
	}),
	'# publicDownload: false  # once you have seen that there is no public link',
	'# prefix: "<prefix>"  # what stands behind ad_ in the name of the client\'s folder: eight hex digits, in quotes',
];

const lockSettings = ({lockedCategories}: CompleteBuild): YamlValue => {
	if (lockedCategories.length === 0) return 'none';

	return settingsCategories.every(category => lockedCategories.includes(category)) ? 'all' : lockedCategories;
};

const profileLines = ({name, permissions, editable, unattended}: CompleteProfile): readonly string[] =>
	printEntries({name, permissions, editable, unattended: unattended ?? 'none'});
