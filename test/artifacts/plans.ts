import type {Plan} from '../../src/domain/plan/shape.ts';

/** The guide's use case (G-USE-1 to G-USE-3), in an invented organisation. */
export const remoteSupport: Plan = {
	schema: 'deskwarden/plan@1',
	organization: {
		name: 'Acme Support GmbH',
		licence: 'ultimate-cloud',
		signIn: 'portal',
		connectionPolicy: 'incoming-same-licence',
	},
	namespace: 'acme',
	permissionSets: [
		{
			name: 'IT Supporter',
			sections: {addressBooks: 'edit', clients: 'edit', sessions: 'view', personalProfile: 'edit'},
		},
	],
	roles: [{name: 'IT Supporter', permissionSets: ['IT Supporter']}],
	groups: [{name: 'Service desk', roles: ['IT Supporter']}],
	users: [
		{login: 'owner@example.com', name: 'Olga Owner', roles: ['owner'], use: 'set-up'},
		{login: 'anna@example.com', name: 'Anna Agent', groups: ['Service desk'], startsConnections: true},
		{login: 'ben@example.com', name: 'Ben Agent', groups: ['Service desk'], startsConnections: true},
	],
	builds: {
		incoming: {
			direction: 'incoming-only',
			lockSettings: 'all',
			addressBook: false,
			removePresetProfiles: true,
			profiles: [
				{
					name: 'Secure Profile',
					permissions: [
						'audio',
						'input',
						'restart',
						'user_pointer',
						'clipboard',
						'sysinfo',
						'whiteboard',
						'tcp_tunnel',
						'record_session',
					],
					editable: false,
					unattended: 'none',
				},
			],
			acl: ['*@acme'],
		},
		outgoing: {
			direction: 'outgoing-only',
			lockSettings: 'all',
			addToNamespace: true,
			forcedLogin: true,
		},
	},
	endpoints: [
		{name: 'till-7', build: 'incoming'},
		{name: 'anna-laptop', build: 'outgoing', user: 'anna@example.com'},
	],
	versions: {windows: '9.0.6', macos: '9.0.1', linux: '7.0.0'},
};

/** A plan that takes the other way wherever it can, so that little of what is written here is written there. */
export const homeOffice: Plan = {
	schema: 'deskwarden/plan@1',
	organization: {name: 'Example & Sons', licence: 'advanced', signIn: 'idp'},
	namespace: 'sons',
	users: [
		{login: 'olga@example.net', roles: ['owner']},
		{login: 'cy@example.net', name: 'Cy', roles: ['user'], startsConnections: true},
	],
	builds: {
		'home office': {
			direction: 'incoming-only',
			lockSettings: [
				'interface',
				'privacy',
				'video',
				'audio',
				'connection',
				'capture',
				'filetransfer',
				'recording',
			],
			profiles: [
				{
					name: 'At home',
					permissions: ['input', 'user_pointer'],
					unattended: {reason: 'home-office', secondFactor: true},
				},
			],
			acl: ['cy@sons', '123456789'],
			requests: 'while-open',
			directConnections: true,
			recording: {autoStart: true},
			updates: 'automatic',
		},
		support: {
			direction: 'bidirectional',
			reason: 'supporters help each other',
			profiles: [{name: 'Look', permissions: ['user_pointer']}],
			acl: ['*@sons'],
			discovery: true,
		},
	},
	endpoints: [
		{name: 'home-1', build: 'home office', monitored: true},
		{name: 'cy-laptop', build: 'support', user: 'cy@example.net'},
	],
	limits: {dormantDays: 45, attestationDays: 30, staleClientDays: 60, refusedRequests: 3},
};

/** The least that is a plan. */
export const emptyPlan: Plan = {
	schema: 'deskwarden/plan@1',
	organization: {name: 'Nobody yet', licence: 'standard'},
};

/** No namespace: the list of whoever receives names the supporters' clients by their IDs. */
export const smallOffice: Plan = {
	schema: 'deskwarden/plan@1',
	organization: {name: 'Acme Bakery', licence: 'standard', signIn: 'portal'},
	users: [
		{login: 'owner@example.com', name: 'Olga Owner', use: 'set-up'},
		{login: 'anna@example.com', name: 'Anna Agent', startsConnections: true},
		{login: 'ben@example.com', name: 'Ben Bridge', startsConnections: true},
	],
	builds: {
		incoming: {
			direction: 'incoming-only',
			profiles: [{name: 'Support', permissions: ['input', 'user_pointer']}],
			acl: ['612345678', '712345678', 'help@vendor'],
		},
		outgoing: {direction: 'outgoing-only'},
	},
};
