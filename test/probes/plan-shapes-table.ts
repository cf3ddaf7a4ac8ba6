import {lines, schema, standard, ultimate} from './plan-heads.ts';

/** Plans that do not hold to their shape, and what is told of each. */
export const badShapes: readonly {readonly what: string; readonly text: string; readonly told: string}[] = [
	{what: 'is empty', text: '', told: '1:1: the file is empty'},
	{what: 'is a comment alone', text: '# nothing yet', told: '1:1: the file is empty'},
	{what: 'is a list', text: '- a', told: '1:1: the file should be a mapping (key: value), not a list'},
	{what: 'is a text', text: 'hello', told: '1:1: the file should be a mapping (key: value), not text'},
	{
		what: 'has no schema',
		text: 'organization: {name: Acme, licence: solo}',
		told: '1:1: schema is missing: it should be deskwarden/plan@1',
	},
	{
		what: 'is an organisation file',
		text: 'schema: deskwarden/organization@1\norganization: {name: Acme, licence: solo}',
		told: '1:1: schema should be deskwarden/plan@1, not "deskwarden/organization@1"',
	},
	{
		what: 'is of a later version',
		text: 'schema: deskwarden/plan@2\norganization: {name: Acme, licence: solo}',
		told: '1:1: schema should be deskwarden/plan@1, not "deskwarden/plan@2" (did you mean deskwarden/plan@1?)',
	},
	{
		what: 'has no organisation',
		text: schema(''),
		told: '1:1: organization is missing: it should be a mapping (key: value)',
	},
	{
		what: 'has an organisation as text',
		text: schema('organization: Acme'),
		told: '2:1: organization should be a mapping (key: value), not text',
	},
	{
		what: 'has no licence',
		text: schema('organization: {name: Acme}'),
		told: '2:1: licence is missing: it should be solo, standard, advanced, ultimate-cloud or on-premises',
	},
	{
		what: 'has no name',
		text: schema('organization: {licence: solo}'),
		told: '2:1: name is missing: it should be text',
	},
	{
		what: 'has an empty name',
		text: schema("organization: {name: '', licence: solo}"),
		told: '2:16: name should hold some text',
	},
	{
		what: 'has a number as name',
		text: schema('organization: {name: 7, licence: solo}'),
		told: '2:16: name should be text: put the number in quotes',
	},
	{
		what: 'has a name with a control character',
		text: schema('organization: {name: "a\\e[31m", licence: solo}'),
		told: '2:16: name should hold printable characters alone',
	},
	{
		what: 'has a name of 501 characters',
		text: schema('organization: {name: ' + 'a'.repeat(501) + ', licence: solo}'),
		told: '2:16: name should have at most 500 characters',
	},
	{
		what: 'spells the licence in American',
		text: schema('organization: {name: Acme, license: solo}'),
		told: lines(
			'2:1: licence is missing: it should be solo, standard, advanced, ultimate-cloud or on-premises',
			'2:28: there is no key "license" here: did you mean "licence"?',
		),
	},
	{
		what: 'misspells the licence',
		text: schema('organization: {name: Acme, licence: ultimate_cloud}'),
		told: '2:28: licence should be solo, standard, advanced, ultimate-cloud or on-premises, not "ultimate_cloud" (did you mean ultimate-cloud?)',
	},
	{
		what: 'has no such sign-in',
		text: schema('organization: {name: Acme, licence: solo, signIn: sso}'),
		told: '2:43: signIn should be portal, ldap or idp, not "sso"',
	},
	{
		what: 'misspells a connection policy',
		text: schema('organization: {name: Acme, licence: ultimate-cloud, connectionPolicy: same-license-only}'),
		told: '2:53: connectionPolicy should be any-licence, incoming-same-licence, outgoing-same-licence or same-licence-only, not "same-license-only" (did you mean same-licence-only?)',
	},
	{
		what: 'misspells a key',
		text: standard('user: []'),
		told: '3:1: there is no key "user" here: did you mean "users"?',
	},
	{
		what: 'has a key of no kind',
		text: standard('colour: red'),
		told: '3:1: there is no key "colour" here: the keys are schema, organization, namespace, permissionSets, roles, groups, users, builds, endpoints, versions, limits',
	},
	{
		what: 'has a line of another file as key',
		text: standard('"ad.anynet.pwd_hash=0123456789abcdef": 1'),
		told: '3:1: there is no such key here: the keys are schema, organization, namespace, permissionSets, roles, groups, users, builds, endpoints, versions, limits',
	},
	{
		what: 'has a key of JavaScript',
		text: standard('__proto__: {}'),
		told: '3:1: there is no key "__proto__" here: the keys are schema, organization, namespace, permissionSets, roles, groups, users, builds, endpoints, versions, limits',
	},
	{what: 'has a number as key', text: standard('7: x'), told: '3:1: a key should be text: put it in quotes'},
	{
		what: 'has a key twice',
		text: standard('namespace: acme\nnamespace: other'),
		told: '4:1: the key namespace stands twice',
	},
	{
		what: 'has a namespace of digits',
		text: standard('namespace: 123'),
		told: '3:1: namespace should be text: put the number in quotes',
	},
	{
		what: 'has nothing as namespace',
		text: standard('namespace:'),
		told: '3:1: namespace should be text, not nothing',
	},
	{
		what: 'has a set as text',
		text: ultimate('permissionSets: [IT Supporter]'),
		told: '4:18: an entry of permissionSets should be a mapping (key: value), not text',
	},
	{
		what: 'misspells a section',
		text: ultimate('permissionSets: [{name: A, sections: {addressBook: edit}}]'),
		told: '4:39: there is no key "addressBook" here: did you mean "addressBooks"?',
	},
	{
		what: 'has no such level',
		text: ultimate('permissionSets: [{name: A, sections: {clients: write}}]'),
		told: '4:39: clients should be none, view or edit, not "write"',
	},
	{
		what: 'has a set twice',
		text: ultimate('permissionSets: [{name: A}, {name: A}]'),
		told: '4:30: name A stands twice in permissionSets',
	},
	{
		what: 'has a role without name',
		text: ultimate('roles: [{permissionSets: [A]}]'),
		told: '4:9: name is missing: it should be text',
	},
	{
		what: 'has roles of a group as text',
		text: ultimate('groups: [{name: Desk, roles: admin}]'),
		told: '4:23: roles should be a list, not text',
	},
	{
		what: 'has users as mapping',
		text: standard('users: {anna: {}}'),
		told: '3:1: users should be a list, not a mapping',
	},
	{
		what: 'has a user without login',
		text: standard('users: [{name: Anna}]'),
		told: '3:9: login is missing: it should be text',
	},
	{
		what: 'has a login twice',
		text: standard('users:\n  - login: a@example.com\n  - login: A@example.com'),
		told: '5:5: login A@example.com stands twice in users',
	},
	{
		what: 'says yes',
		text: standard('users: [{login: a@example.com, startsConnections: yes}]'),
		told: '3:32: startsConnections should be true or false, not text',
	},
	{
		what: 'has no such use',
		text: standard('users: [{login: a@example.com, use: setup}]'),
		told: '3:32: use should be daily or set-up, not "setup" (did you mean set-up?)',
	},
	{
		what: 'tells of a user what only the organisation file does',
		text: standard('users: [{login: a@example.com, twoFactor: true}]'),
		told: '3:32: there is no key "twoFactor" here: the keys are login, name, roles, groups, use, startsConnections',
	},
	{
		what: 'has builds as a list',
		text: standard('builds: [{direction: incoming-only}]'),
		told: '3:1: builds should be a mapping (key: value), not a list',
	},
	{
		what: 'has a build without direction',
		text: standard('builds: {in: {acl: []}}'),
		told: '3:10: direction is missing: it should be incoming-only, outgoing-only or bidirectional',
	},
	{
		what: 'misspells a direction',
		text: standard('builds: {in: {direction: incomming-only}}'),
		told: '3:15: direction should be incoming-only, outgoing-only or bidirectional, not "incomming-only" (did you mean incoming-only?)',
	},
	{
		what: 'misspells a key of a build',
		text: standard('builds: {out: {direction: outgoing-only, forceLogin: true}}'),
		told: '3:42: there is no key "forceLogin" here: did you mean "forcedLogin"?',
	},
	{
		what: 'has a build called __proto__',
		text: standard('builds: {__proto__: {direction: incoming-only}}'),
		told: '3:10: "__proto__" can\'t be a name',
	},
	{
		what: 'misspells a permission',
		text: standard(
			'builds: {in: {direction: incoming-only, profiles: [{name: P, permissions: [clip_board]}]}}',
		),
		told: '3:76: an entry of permissions should be audio, input, restart, privacy_feature, sas, block_input, lock_desk, user_pointer, clipboard, clipboard_files, file_manager, sysinfo, whiteboard, tcp_tunnel, record_session, vpn or modify_forbidden_windows, not "clip_board" (did you mean clipboard?)',
	},
	{
		what: 'locks no such category',
		text: standard('builds: {in: {direction: incoming-only, lockSettings: [secrets]}}'),
		told: '3:56: an entry of lockSettings should be interface, security, privacy, video, audio, connection, capture, filetransfer or recording, not "secrets"',
	},
	{
		what: 'locks by tick',
		text: standard('builds: {in: {direction: incoming-only, lockSettings: true}}'),
		told: '3:41: lockSettings should be all or none or a list of interface, security, privacy, video, audio, connection, capture, filetransfer or recording, not true',
	},
	{
		what: 'has unattended access by tick',
		text: standard('builds: {in: {direction: incoming-only, profiles: [{name: P, unattended: true}]}}'),
		told: '3:62: unattended should be none or a mapping (key: value), not true',
	},
	{
		what: 'has no such reason',
		text: standard(
			'builds: {in: {direction: incoming-only, profiles: [{name: P, unattended: {reason: homeoffice}}]}}',
		),
		told: '3:75: reason should be monitored or home-office, not "homeoffice" (did you mean home-office?)',
	},
	{
		what: 'has a password',
		text: standard(
			'builds: {in: {direction: incoming-only, profiles: [{name: P, unattended: {password: hunter2}}]}}',
		),
		told: '3:75: there is no key "password" here: the keys are reason, secondFactor',
	},
	{
		what: 'has a list of one as text',
		text: standard("builds: {in: {direction: incoming-only, acl: '*@acme'}}"),
		told: '3:41: acl should be a list, not text',
	},
	{
		what: 'has an ID without quotes',
		text: standard('builds: {in: {direction: incoming-only, acl: [612345678]}}'),
		told: '3:47: an entry of acl should be text: put the number in quotes',
	},
	{
		what: 'has a pattern without quotes',
		text: standard('builds: {in: {direction: incoming-only, acl: [*@acme]}}'),
		told: '3:47: this alias names nothing that stands before it: text that starts with * should stand in quotes',
	},
	{
		what: 'shows requests by tick',
		text: standard('builds: {in: {direction: incoming-only, requests: true}}'),
		told: '3:41: requests should be always, while-open or never, not true',
	},
	{
		what: 'records by tick',
		text: standard('builds: {in: {direction: incoming-only, recording: true}}'),
		told: '3:41: recording should be a mapping (key: value), not true',
	},
	{
		what: 'updates by hand',
		text: standard('builds: {in: {direction: incoming-only, updates: manual}}'),
		told: '3:41: updates should be automatic, managed or off, not "manual"',
	},
	{
		what: 'has an endpoint as text',
		text: standard('endpoints: [till-7]'),
		told: '3:13: an entry of endpoints should be a mapping (key: value), not text',
	},
	{
		what: 'has an endpoint without name',
		text: standard('endpoints: [{build: in}]'),
		told: '3:13: name is missing: it should be text',
	},
	{
		what: 'has a version of two parts',
		text: standard('versions: {windows: 9.0}'),
		told: '3:12: windows should be a version, as 9.0.6, not a number',
	},
	{
		what: 'has a version in words',
		text: standard('versions: {windows: newest}'),
		told: '3:12: windows should be a version, as 9.0.6',
	},
	{
		what: 'has an impossible version',
		text: standard('versions: {windows: 70000.0.0}'),
		told: '3:12: windows should have no number above 65535',
	},
	{
		what: 'has a version of another platform',
		text: standard('versions: {android: 1.2.3}'),
		told: '3:12: there is no key "android" here: the keys are windows, macos, linux',
	},
	{
		what: 'has no days',
		text: standard('limits: {dormantDays: 0}'),
		told: '3:10: dormantDays should be at least 1',
	},
	{
		what: 'has half a day',
		text: standard('limits: {dormantDays: 1.5}'),
		told: '3:10: dormantDays should be a whole number',
	},
	{
		what: 'has days without end',
		text: standard('limits: {dormantDays: 1000000}'),
		told: '3:10: dormantDays should be at most 10000',
	},
	{
		what: 'has days as text',
		text: standard("limits: {dormantDays: '90'}"),
		told: '3:10: dormantDays should be a number, not text',
	},
	{
		what: 'misspells a limit',
		text: standard('limits: {dormantDay: 90}'),
		told: '3:10: there is no key "dormantDay" here: did you mean "dormantDays"?',
	},
	{
		what: 'has an open bracket',
		text: standard('users: ['),
		told: '4:1: the indentation is wrong here, or a bracket is not closed',
	},
	{
		what: 'has an open quote',
		text: standard('namespace: "acme'),
		told: '4:1: something is missing here: a closing quote, a bracket, a comma or a blank',
	},
	{
		what: 'is indented with a tab',
		text: schema('organization:\n	name: Acme'),
		told: '3:1: a tab stands where blanks should indent',
	},
	{
		what: 'has two documents',
		text: standard('---\nschema: deskwarden/plan@1'),
		told: '3:1: the file holds more than one document',
	},
	{
		what: 'has a tag',
		text: standard('namespace: !!js/function acme'),
		told: "3:26: the tag tag:yaml.org,2002:js/function isn't known here: leave it out",
	},
];
