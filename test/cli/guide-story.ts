/** A question of the guide's use case as a person meets it, and the keys of the answer. */
export type StoryStep = {
	readonly name: string;
	/** What stands on the screen. */
	readonly asks: string;
	readonly keys: readonly string[];
	/** Letters type here, so that q doesn't leave. */
	readonly isText?: true;
};

const person = (login: string, name: string): readonly string[] => ['a', login, 'down', name, 'enter'];

/** The guide's use case, remote support, for the organisation of `examples/remote-support.yaml`. */
export const guideStory: readonly StoryStep[] = [
	{
		name: 'organization-name',
		asks: 'What is your organisation called?',
		keys: ['Acme Support GmbH', 'enter'],
		isText: true,
	},
	{name: 'licence', asks: 'Which AnyDesk licence do you have?', keys: ['enter']},
	{name: 'sign-in', asks: 'How do people sign in to my.anydesk?', keys: ['enter']},
	{name: 'connection-policy', asks: 'Who may call whom at all, by licence?', keys: ['enter']},
	{
		name: 'owner-login',
		asks: 'With which mail address was AnyDesk bought?',
		keys: ['owner@example.com', 'enter'],
		isText: true,
	},
	{name: 'owner-name', asks: 'Who is that?', keys: ['Olga Owner', 'enter'], isText: true},
	{name: 'permission-sets', asks: 'What may people do in my.anydesk?', keys: ['enter']},
	{name: 'roles', asks: 'Which roles of your own are there?', keys: ['enter']},
	{name: 'groups', asks: 'Which groups are there?', keys: ['enter']},
	{
		name: 'users',
		asks: 'Who else works with AnyDesk?',
		keys: [
			...person('anna@example.com', 'Anna Agent'),
			...person('ben@example.com', 'Ben Bridge'),
			...person('cora@example.com', 'Cora Care'),
			'enter',
		],
	},
	{name: 'second-factor', asks: 'Who has enrolled a second factor', keys: ['enter']},
	{name: 'builds', asks: 'Which custom clients do you need?', keys: ['enter']},
	{
		name: 'permissions:incoming:Secure Profile',
		asks: 'What may others do on a machine with incoming?',
		keys: ['enter'],
	},
	{name: 'settings:incoming', asks: 'How shall incoming behave?', keys: ['enter']},
	{name: 'settings:outgoing', asks: 'How shall outgoing behave?', keys: ['enter']},
	{name: 'namespace', asks: 'Which namespace do you have?', keys: ['acme', 'enter'], isText: true},
	{name: 'acl:incoming', asks: 'Who may ask for a session on a machine with incoming?', keys: ['enter']},
	{name: 'aliases:outgoing', asks: 'How do machines with outgoing get their alias', keys: ['enter']},
	{
		name: 'unattended:incoming:Secure Profile',
		asks: 'May a password alone open a session on incoming?',
		keys: ['enter'],
	},
];

export const welcome = "Begin with the guide's remote-support case";

/** What stands on the set-up's last page. */
export const review = 'Rehearsal: nothing real was looked at.';
