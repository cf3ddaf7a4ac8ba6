import {type Draft, hasAnyRoles} from '../../../domain/plan/draft.ts';
import type {PlannedUser} from '../../../domain/plan/shape.ts';
import type {Option, Question} from '../question.ts';
import {judgeText} from '../text-answers.ts';

type About = NonNullable<Draft['organization']>;

const withAbout = (draft: Draft, about: About): Draft => ({
	...draft,
	organization: {...draft.organization, ...about},
});

const without = (draft: Draft, key: 'signIn' | 'connectionPolicy'): Draft => {
	const {[key]: _said, ...organization} = draft.organization ?? {};

	return {...draft, organization};
};

export const nameQuestion = (draft: Draft): Question => ({
	name: 'organization-name',
	step: 'organization',
	ask: 'What is your organisation called?',
	why: 'The name stands on every page that you hand over.',
	guide: [],
	explain: ['The name is yours to choose; nothing is looked up. Nothing leaves this machine.'],
	told: draft.organization?.name ?? '',
	body: {
		kind: 'text',
		value: draft.organization?.name ?? '',
		judge: judgeText,
		take: name => withAbout(draft, {name}),
	},
});

type Licence = NonNullable<About['licence']>;

const licences: readonly (readonly [licence: Licence, name: string, about: string])[] = [
	[
		'ultimate-cloud',
		'Ultimate-Cloud',
		'Own permission sets, roles and groups, and a connection policy: all that the guide asks for can be set up.',
	],
	['advanced', 'Advanced', 'Fixed team roles, once they are activated. A namespace is an add-on.'],
	[
		'standard',
		'Standard',
		'Users without roles: whoever has an account may do everything. A namespace is an add-on.',
	],
	['solo', 'Solo', 'One user, and no namespace of your own.'],
	[
		'on-premises',
		'On-Premises',
		'The portal runs on your own appliance. This is set up as with Ultimate-Cloud, but for the connection policy.',
	],
];

/** Where the new licence knows roles, the account that is for the set-up is the owner's. */
const withOwnerRole = (draft: Draft): Draft => {
	const {users, organization} = draft;
	if (users === undefined || !hasAnyRoles(organization?.licence)) return draft;

	const isBare = ({use, roles = [], groups = []}: PlannedUser): boolean =>
		use === 'set-up' && roles.length + groups.length === 0;

	return {...draft, users: users.map(user => (isBare(user) ? {...user, roles: ['owner']} : user))};
};

export const licenceQuestion = (draft: Draft): Question => {
	const now = draft.organization?.licence;

	return {
		name: 'licence',
		step: 'organization',
		ask: 'Which AnyDesk licence do you have?',
		why: 'What can be set up depends on it: only some licences know roles and permission sets.',
		guide: ['G-PRM-3'],
		explain: [
			'The licence is named in my.anydesk, under License.',
			'A permission set says what its holders may do in each of the 12 sections of my.anydesk. A role holds permission sets. A namespace is what stands behind the @ of your aliases.',
		],
		told: licences.find(([licence]) => licence === now)?.[1] ?? '',
		body: {
			kind: 'choice',
			options: licences.map(([licence, name, about]) => ({
				name,
				about,
				// It is a fact, and none that we could advise.
				isAdvised: false,
				isTaken: licence === now,
				take: () => withOwnerRole(withAbout(draft, {licence})),
			})),
		},
	};
};

const signIns: readonly (readonly [signIn: NonNullable<About['signIn']>, name: string, about: string])[] = [
	[
		'portal',
		'With a password of my.anydesk',
		'The usual way. Each person enrols a second factor alone; AnyDesk documents no switch that forces it.',
	],
	[
		'idp',
		'Through our identity provider',
		'The surer way where you have one: it can ask for the second factor at each sign-in, and a leaver loses everything at once.',
	],
	['ldap', 'Through LDAP', 'Accounts come from your directory.'],
];

export const signInQuestion = (draft: Draft): Question => {
	const now = draft.organization?.signIn;

	return {
		name: 'sign-in',
		step: 'organization',
		ask: 'How do people sign in to my.anydesk?',
		why: 'The portal steers every client, so whoever signs in to it has to be surely known.',
		guide: ['G-2FA-1'],
		explain: [
			'An identity provider is the service with which your people sign in elsewhere, by OpenID Connect. my.anydesk calls it SSO.',
			'AnyDesk documents no switch that makes the second factor compulsory for everybody; an identity provider can.',
		],
		told: signIns.find(([signIn]) => signIn === now)?.[1] ?? '',
		body: {
			kind: 'choice',
			options: [
				...signIns.map(([signIn, name, about]) => ({
					name,
					about,
					isAdvised: signIn === 'portal',
					isTaken: signIn === now,
					take: () => withAbout(draft, {signIn}),
				})),
				{
					name: 'It is not decided yet',
					about: 'The plan says nothing of it. Come back to it: it is the first thing that a leaver meets.',
					isAdvised: false,
					isTaken: now === undefined && draft.organization?.licence !== undefined,
					take: () => without(draft, 'signIn'),
				},
			],
		},
	};
};

const policies: readonly (readonly [
	policy: NonNullable<About['connectionPolicy']>,
	name: string,
	about: string,
])[] = [
	[
		'incoming-same-licence',
		'Only our licence may call us',
		'Fits where the machines that are supported carry your licence: strangers are refused in the network already.',
	],
	[
		'same-licence-only',
		'Nobody but our licence, both ways',
		'Breaks support for machines without your licence.',
	],
	['outgoing-same-licence', 'We call only our licence', 'Your clients can then call no machine of others.'],
	['any-licence', 'Anybody may call anybody', 'Only the access control lists decide then.'],
];

export const policyQuestion = (draft: Draft): Question => {
	const now = draft.organization?.connectionPolicy;
	const options: readonly Option[] = [
		{
			name: 'Leave it as it is',
			about:
				'The plan says nothing of it. The access control lists decide who may call, as the guide has it.',
			isAdvised: true,
			isTaken: now === undefined,
			take: () => without(draft, 'connectionPolicy'),
		},
		...policies.map(([connectionPolicy, name, about]) => ({
			name,
			about,
			isAdvised: false,
			isTaken: now === connectionPolicy,
			take: () => withAbout(draft, {connectionPolicy}),
		})),
	];

	return {
		name: 'connection-policy',
		step: 'organization',
		ask: 'Who may call whom at all, by licence?',
		why: 'A connection policy holds for every client of the licence, before any access control list is asked.',
		guide: ['G-ACL-1'],
		explain: [
			'The connection policy is a setting of the organisation in my.anydesk, with an Ultimate-Cloud licence. It is newer than the guide.',
		],
		told: options.find(({isTaken}) => isTaken)?.name ?? '',
		body: {kind: 'choice', options},
	};
};
