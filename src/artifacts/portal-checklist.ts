import type {ConnectionPolicy} from '../domain/organization-facts.ts';
import {startersOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {vendorPages} from '../domain/references.ts';
import {buildsWithIds, isListedById} from './id-steps.ts';
import {licenceNotes} from './licence-notes.ts';
import {boxes, cite, exact, named, page, points, sourceList} from './markdown.ts';
import type {NotedFactor} from './noted-factors.ts';
import {printAliases, printBuildSteps} from './portal-build-steps.ts';
import {groupSteps, printSecondFactors, printSets, roleSteps, userSteps} from './portal-people-steps.ts';

/** What is to be clicked in my.anydesk and its generator, in that order, with a box to tick for each click. */
export const printPortalChecklist = (plan: Plan, noted: readonly NotedFactor[] = []): string =>
	page(
		`# Portal checklist for ${named(plan.organization.name)}`,
		'In the order of the clicks. Tick each box when it is done; what is done goes into `organization.yaml`.',
		points(licenceNotes(plan)),
		'## 1. Organisation',
		boxes(organizationSteps(plan)),
		'## 2. Connection policy',
		printPolicy(plan),
		'## 3. Namespace',
		printNamespace(plan),
		'## 4. Permission sets',
		printSets(plan),
		'## 5. Roles',
		boxes(roleSteps(plan)) || 'The plan has no roles of its own.',
		'## 6. Groups',
		boxes(groupSteps(plan)) || 'The plan has no groups.',
		'## 7. Users',
		boxes(userSteps(plan)) || 'The plan names no users.',
		'## 8. Second factor',
		plan.organization.signIn === 'idp'
			? 'The identity provider asks for it: tick the box when you have seen it there.'
			: 'Each person enrols alone, and as far as is documented the portal shows it to nobody else: tick the box when you have seen it.',
		printSecondFactors(plan, noted),
		'## 9. Builds',
		printBuildSteps(plan),
		'## 10. Aliases',
		printAliases(plan),
		'## 11. Afterwards',
		boxes([
			'Go through `organization.yaml`, correct it where the portal differs, fill in what its comments ask for, and write the day as `asOf`.',
			'`deskwarden check --plan plan.yaml org:organization.yaml`.',
		]),
		'## Sources',
		sourceList([
			vendorPages.setUpOrganization,
			vendorPages.connectionPolicy,
			vendorPages.licenses,
			vendorPages.permissionSets,
			vendorPages.roles,
			vendorPages.users,
			vendorPages.multiFactor,
			vendorPages.permissionProfiles,
			...(buildsWithIds(plan).length === 0 ? [] : [vendorPages.commandLine]),
			vendorPages.securityTips,
		]),
	);

const organizationSteps = ({organization}: Plan): readonly string[] => [
	'Sign in to my.anydesk II with the account that bought the licence. It may do everything, so it is for the set-up alone (G-OWN-1, G-OWN-2).',
	`Enrol its second factor before anything else: my profile > Multi-Factor Authentication > Edit${cite('G-2FA-1', 'G-2FA-2', vendorPages.multiFactor)}.`,
	...providerSteps(organization.signIn),
	...(organization.licence === 'advanced'
		? [
				`Activate the Team Roles. Until then each member holds the role Default, which may edit clients, builds, sessions and licence; afterwards each is a User${cite(vendorPages.roles)}.`,
			]
		: []),
];

const providerSteps = (signIn: Plan['organization']['signIn']): readonly string[] => {
	const from = cite(vendorPages.setUpOrganization);

	switch (signIn) {
		case undefined:
			return [
				`Decide where users come from: the portal, LDAP or an identity provider; the plan doesn't say${from}.`,
			];

		case 'portal':
			return [`Leave the provider of users on manual (Admin): accounts are made in the portal${from}.`];

		case 'ldap':
			return [`Switch the provider of users to LDAP and confirm${from}.`];

		case 'idp':
			return [
				`Switch the provider of users to the identity provider and confirm: client ID, client secret, authorisation URL and token URL go in, the redirect URI goes to the provider${from}.`,
				'Let the mapper fill the roles, so that the provider decides who holds which.',
				'Ask for a second factor in the identity provider: the portal is not known to enforce one for everybody.',
			];
	}
};

const policyTitles: Readonly<Record<ConnectionPolicy, string>> = {
	'any-licence': 'Any License',
	'incoming-same-licence': 'Incoming Same License',
	'outgoing-same-licence': 'Outgoing Same License',
	'same-licence-only': 'Same License Only',
};

const printPolicy = ({organization: {licence, connectionPolicy}}: Plan): string => {
	const from = cite(vendorPages.connectionPolicy);

	if (licence !== 'ultimate-cloud') {
		return `Only Ultimate-Cloud has one${from}: nothing to click${connectionPolicy === undefined ? '' : `, though the plan names *${policyTitles[connectionPolicy]}*`}.`;
	}
	if (connectionPolicy === undefined) {
		return boxes([
			`Look what the Connection Policy is, and whether it suits you; the plan names none${from}.`,
		]);
	}

	return boxes([
		`Set the Connection Policy to *${policyTitles[connectionPolicy]}*; it rules every client of the licence${from}.`,
		...(connectionPolicy === 'same-licence-only' || connectionPolicy === 'incoming-same-licence'
			? ['See that each client that is to be reached carries the licence, else the policy may cut it off.']
			: []),
	]);
};

const printNamespace = (plan: Plan): string => {
	const starters = startersOf(plan).length;

	return plan.namespace === undefined
		? `The plan has no namespace of its own: access control lists name single clients (G-ACL-1)${isListedById(plan) ? ', by the IDs that section 9 asks for' : ''}.`
		: boxes([
				`See that the namespace ${exact(plan.namespace)} belongs to your licence, and has room for ${starters === 1 ? 'one alias' : `${starters} aliases`} at least, one for each person who starts connections${cite('G-ACL-2', vendorPages.licenses)}.`,
				'See that no client is in it that only receives connections (G-ACL-4).',
			]);
};
