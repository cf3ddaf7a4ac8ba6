import {lines, schema, standard, ultimate} from './plan-heads.ts';

/** Plans that hold to their shape and make no sense, or that the guide forbids, and what is told of each. */
export const senseless: readonly {readonly what: string; readonly text: string; readonly told: string}[] = [
	{
		what: 'has a namespace that is none',
		text: standard("namespace: '@acme'"),
		told: '3:1: namespace should be letters, digits, "-", "." and "_", without "@"',
	},
	{
		what: 'takes the public namespace',
		text: standard('namespace: AD'),
		told: '3:1: @ad is the public namespace, open to everybody: name your own',
	},
	{
		what: 'wants a namespace on Solo',
		text: schema('organization: {name: Acme, licence: solo}\nnamespace: acme'),
		told: '3:1: a Solo licence has no namespace of its own: it is an add-on from Standard on',
	},
	{
		what: 'wants sets, roles and groups on Standard',
		text: standard(
			'permissionSets: [{name: A}]\nroles: [{name: R, permissionSets: [A]}]\ngroups: [{name: G, roles: [R]}]',
		),
		told: lines(
			'3:1: own permission sets need an Ultimate licence: below Advanced users have no roles',
			'4:1: own roles need an Ultimate licence: below Advanced users have no roles',
			'5:1: own groups need an Ultimate licence: below Advanced users have no roles',
		),
	},
	{
		what: 'wants groups on Advanced',
		text: schema('organization: {name: Acme, licence: advanced}\ngroups: [{name: G, roles: [user]}]'),
		told: '3:1: own groups need an Ultimate licence: Advanced has fixed team roles',
	},
	{
		what: 'wants a connection policy on Standard',
		text: schema('organization: {name: Acme, licence: standard, connectionPolicy: any-licence}'),
		told: '2:47: a connection policy needs an Ultimate-Cloud licence: leave it out',
	},
	{
		what: 'has two users on Solo',
		text: schema(
			'organization: {name: Acme, licence: solo}\nusers: [{login: a@example.com}, {login: b@example.com}]',
		),
		told: '3:1: a licence of this tier (solo) has one user at most, and the plan names 2',
	},
	{
		what: 'gives a role on Standard',
		text: standard('users: [{login: a@example.com, roles: [user]}]'),
		told: '3:32: users of a Standard licence have no roles: leave them out',
	},
	{
		what: 'has an owner role of its own',
		text: ultimate('permissionSets: [{name: A}]\nroles: [{name: Owner, permissionSets: [A]}]'),
		told: '5:10: the role Owner exists by itself: leave it out, or choose another name',
	},
	{
		what: 'has a role without sets',
		text: ultimate('roles: [{name: Night shift}]'),
		told: '4:9: the role Night shift has no permission set: it should name at least one',
	},
	{
		what: 'misspells a set',
		text: ultimate(
			'permissionSets: [{name: IT Supporter}]\nroles: [{name: R, permissionSets: [IT Suporter]}]',
		),
		told: '5:36: there is no permission set IT Suporter: did you mean IT Supporter?',
	},
	{
		what: 'names a set that is nowhere',
		text: ultimate('roles: [{name: R, permissionSets: [Night]}]'),
		told: '4:36: there is no permission set Night',
	},
	{
		what: 'has a group without roles',
		text: ultimate('groups: [{name: Service desk}]'),
		told: '4:10: the group Service desk has no role: it should name at least one',
	},
	{
		what: 'misspells a role in a group',
		text: ultimate('groups: [{name: Service desk, roles: [acountant]}]'),
		told: '4:39: there is no role acountant: did you mean accountant?',
	},
	{
		what: 'has a login that is no mail address',
		text: ultimate('users: [{login: o@example.com, roles: [owner]}, {login: anna, roles: [user]}]'),
		told: '4:50: anna is no login: it should be a mail address',
	},
	{
		what: 'misspells a role of a user',
		text: ultimate('users: [{login: o@example.com, roles: [owner]}, {login: a@example.com, roles: [admn]}]'),
		told: '4:80: there is no role admn: did you mean admin?',
	},
	{
		what: 'misspells a group of a user',
		text: ultimate(
			'groups: [{name: Service desk, roles: [user]}]\nusers: [{login: o@example.com, roles: [owner]}, {login: a@example.com, groups: [Service desc]}]',
		),
		told: '5:81: there is no group Service desc: did you mean Service desk?',
	},
	{
		what: 'has a user without role',
		text: ultimate('users: [{login: o@example.com, roles: [owner]}, {login: a@example.com}]'),
		told: '4:49: a@example.com has no role: name a role, or a group that has one',
	},
	{
		what: 'has an owner who starts connections',
		text: ultimate('users: [{login: o@example.com, roles: [owner], startsConnections: true}]'),
		told: '4:48: o@example.com is an owner, whose account is for the set-up alone (G-OWN-2): give the daily work to another account',
	},
	{
		what: 'has an owner for daily work',
		text: ultimate('users: [{login: o@example.com, roles: [Owner], use: daily}]'),
		told: '4:48: o@example.com is an owner, whose account is for the set-up alone (G-OWN-2): give the daily work to another account',
	},
	{
		what: 'lets a supporter manage users',
		text: ultimate(
			'permissionSets: [{name: A, sections: {users: edit, roles: edit, personalProfile: edit}}]\nroles: [{name: R, permissionSets: [A]}]\nusers: [{login: o@example.com, roles: [owner]}, {login: a@example.com, roles: [R]}]',
		),
		told: '6:49: a@example.com could edit Users, Roles: that is for owner and admin alone (G-PRM-3)',
	},
	{
		what: 'lets rights add up',
		text: ultimate(
			'permissionSets: [{name: A, sections: {personalProfile: edit}}, {name: B, sections: {license: edit}}]\nroles: [{name: R, permissionSets: [A]}, {name: S, permissionSets: [B]}]\ngroups: [{name: G, roles: [S]}]\nusers: [{login: o@example.com, roles: [owner]}, {login: a@example.com, roles: [R], groups: [G]}]',
		),
		told: '7:49: a@example.com could edit License: that is for owner and admin alone (G-PRM-3)',
	},
	{
		what: 'leaves somebody without an own profile',
		text: ultimate(
			'permissionSets: [{name: A, sections: {clients: view}}]\nroles: [{name: R, permissionSets: [A]}]\nusers: [{login: o@example.com, roles: [owner]}, {login: a@example.com, roles: [R]}]',
		),
		told: "6:49: a@example.com may not edit the own profile, and so couldn't enrol a second factor: add a role whose set has personalProfile: edit (G-2FA-2)",
	},
	{
		what: 'has an admin who starts connections',
		text: ultimate(
			'permissionSets: [{name: A, sections: {personalProfile: edit}}]\nroles: [{name: R, permissionSets: [A]}]\nusers: [{login: o@example.com, roles: [owner]}, {login: a@example.com, roles: [admin, R], startsConnections: true}]',
		),
		told: '6:91: a@example.com starts connections and would hold more than that takes (Users, Groups, Roles, Permission Sets, Address Books and 5 more): give a narrower role, or the connections to another account (G-USE-3)',
	},
	{
		what: 'has a supporter who sees too much, without sets of its own',
		text: ultimate(
			'users: [{login: o@example.com, roles: [owner]}, {login: a@example.com, roles: [data-protection-officer], startsConnections: true}]',
		),
		told: lines(
			"4:49: a@example.com may not edit the own profile, and so couldn't enrol a second factor: add a role whose set has personalProfile: edit (G-2FA-2)",
			'4:106: a@example.com starts connections and would hold more than that takes (Users, Groups, Roles, Permission Sets, Organization and 2 more): give a narrower role, or the connections to another account (G-USE-3)',
		),
	},
	{
		what: 'gives a group on Solo',
		text: schema(
			'organization: {name: Acme, licence: solo}\nusers: [{login: a@example.com, groups: [Service desk]}]',
		),
		told: lines(
			'3:32: users of a Solo licence have no groups: leave them out',
			'3:41: there is no group Service desk',
		),
	},
	{
		what: 'has more than 20 users on Standard',
		text: standard(
			'users: [{login: u0@example.com}, {login: u1@example.com}, {login: u2@example.com}, {login: u3@example.com}, {login: u4@example.com}, {login: u5@example.com}, {login: u6@example.com}, {login: u7@example.com}, {login: u8@example.com}, {login: u9@example.com}, {login: u10@example.com}, {login: u11@example.com}, {login: u12@example.com}, {login: u13@example.com}, {login: u14@example.com}, {login: u15@example.com}, {login: u16@example.com}, {login: u17@example.com}, {login: u18@example.com}, {login: u19@example.com}, {login: u20@example.com}]',
		),
		told: '3:1: a licence of this tier (standard) has 20 users at most, and the plan names 21',
	},
	{
		what: 'has no owner',
		text: ultimate('users: [{login: a@example.com, roles: [admin]}]'),
		told: lines(
			'4:1: nobody holds the role owner: the account that bought the licence does',
			"4:9: a@example.com may not edit the own profile, and so couldn't enrol a second factor: add a role whose set has personalProfile: edit (G-2FA-2)",
		),
	},
	{
		what: 'goes both ways without a reason',
		text: ultimate(
			"builds: {in: {direction: bidirectional, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:10: a build that goes both ways needs a reason: write why, or make two builds',
	},
	{
		what: 'starts without login',
		text: ultimate('builds: {in: {direction: outgoing-only, forcedLogin: false}}'),
		told: '4:41: a client that starts connections should force a user login (G-LGN-1)',
	},
	{
		what: 'forces a login on a receiver',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], forcedLogin: true}}",
		),
		told: '4:110: forcedLogin is for clients that start connections: leave it out here',
	},
	{
		what: 'puts a receiver into the namespace',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], addToNamespace: true}}",
		),
		told: '4:110: only clients that start connections belong in the namespace (G-ACL-4)',
	},
	{
		what: 'joins no namespace',
		text: standard('builds: {in: {direction: outgoing-only, addToNamespace: true}}'),
		told: '3:41: the plan names no namespace that the clients could join',
	},
	{
		what: 'leaves all settings open',
		text: ultimate('builds: {in: {direction: outgoing-only, lockSettings: none}}'),
		told: lines(
			'4:41: users could change settings (interface, privacy, video, audio, connection, capture, filetransfer, recording): lock them on every deployed client (G-LCK-1)',
			'4:41: the Security settings stay open only where a second factor is to be set up (G-LCK-2)',
		),
	},
	{
		what: 'leaves one setting open',
		text: ultimate(
			'builds: {in: {direction: outgoing-only, lockSettings: [interface, security, privacy, video, audio, connection, capture, filetransfer]}}',
		),
		told: '4:41: users could change settings (recording): lock them on every deployed client (G-LCK-1)',
	},
	{
		what: 'switches traces off',
		text: ultimate('builds: {in: {direction: outgoing-only, traces: false}}'),
		told: '4:41: without traces nobody could tell who connected',
	},
	{
		what: 'switches updates off',
		text: ultimate('builds: {in: {direction: outgoing-only, updates: "off"}}'),
		told: '4:41: updates should come by themselves (automatic), or somebody should roll them out (managed) (G-ENV-3)',
	},
	{
		what: 'has a starter with a list',
		text: ultimate("builds: {in: {direction: outgoing-only, acl: ['*@acme']}}"),
		told: '4:41: acl is for clients that receive connections: leave it out here',
	},
	{
		what: 'has a starter with profiles',
		text: ultimate(
			'builds: {in: {direction: outgoing-only, profiles: [{name: P, permissions: [user_pointer]}]}}',
		),
		told: '4:41: profiles is for clients that receive connections: leave it out here',
	},
	{
		what: 'has a starter that shows requests',
		text: ultimate('builds: {in: {direction: outgoing-only, requests: always}}'),
		told: '4:41: requests is for clients that receive connections: leave it out here',
	},
	{
		what: 'has a starter with saved logins',
		text: ultimate('builds: {in: {direction: outgoing-only, savedLogins: true}}'),
		told: '4:41: savedLogins is for clients that receive connections: leave it out here',
	},
	{
		what: 'lets everybody in by silence',
		text: ultimate(
			'builds: {in: {direction: incoming-only, profiles: [{name: P, permissions: [user_pointer]}]}}',
		),
		told: '4:10: a client that receives connections needs an access control list: write acl (G-ACL-1)',
	},
	{
		what: 'lists eleven clients',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['612345670', '612345671', '612345672', '612345673', '612345674', '612345675', '612345676', '612345677', '612345678', '612345679', '612345680'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: "4:41: more than 10 single addresses can't be kept right: use the namespace (G-ACL-2)",
	},
	{
		what: 'gives a receiver an address book',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], addressBook: true}}",
		),
		told: '4:110: a client that only receives needs no address book (G-ABK-1)',
	},
	{
		what: 'keeps the preset profiles',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], removePresetProfiles: false}}",
		),
		told: '4:110: the preset profiles should be removed: they allow more than was asked for (G-PRF-2)',
	},
	{
		what: 'has no profile',
		text: ultimate("builds: {in: {direction: incoming-only, acl: ['*@acme']}}"),
		told: '4:10: with the preset profiles removed and none of its own nobody could do anything: write profiles (G-PRF-2)',
	},
	{
		what: 'lets everybody in',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: * would let strangers in: * has nothing but wildcards',
	},
	{
		what: 'lets every namespace in',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@*'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: *@* would let strangers in: *@* admits every namespace',
	},
	{
		what: 'lets the public namespace in',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@ad'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: *@ad would let strangers in: *@ad admits aliases of the public namespace',
	},
	{
		what: 'lets namespaces in that look alike',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme*'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: *@acme* would let strangers in: *@acme* also admits other namespaces that look alike',
	},
	{
		what: 'lets names of every namespace in',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*acme'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: *acme would let strangers in: *acme has no @, so it also admits namespaces that end like it',
	},
	{
		what: 'lets another namespace in',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@other'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: "4:47: *@other admits a namespace that isn't @acme",
	},
	{
		what: 'lets a namespace in without one of its own',
		text: standard(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '3:47: *@acme admits a namespace, and the plan names none of its own',
	},
	{
		what: 'lists two entries as one',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme;612345678'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: *@acme;612345678 holds ";" or ":", which part the entries of a list',
	},
	{
		what: 'lists a host name',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['till-7'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: till-7 is neither an ID nor an alias: it lets nobody in',
	},
	{
		what: 'lists an ID in groups',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['1 112 223 334'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: 1 112 223 334 has spaces, and an AnyDesk ID is written without spaces: 1112223334',
	},
	{
		what: 'lists an address with a blank',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['till 7'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: till 7 holds characters that no address has',
	},
	{
		what: 'lists an @ alone',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['@acme'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: nothing stands before the @ of @acme: it lets nobody in',
	},
	{
		what: 'lists a login, where there is no namespace',
		text: standard(
			"users: [{login: Ben@mueller.example.com}]\nbuilds: {in: {direction: incoming-only, acl: ['612345678', ben@mueller.example.com], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: "4:60: ben@mueller.example.com is a login: lists know clients, not people: write the ID of that person's client, 9 or 10 digits (G-ACL-1)",
	},
	{
		what: 'lists a login, where there is a namespace',
		text: ultimate(
			'users: [{login: ben@example.com, roles: [owner], use: set-up}]\nbuilds: {in: {direction: incoming-only, acl: [ben@example.com], profiles: [{name: P, permissions: [user_pointer]}]}}',
		),
		told: "5:47: ben@example.com is a login: lists know clients, not people: write the ID of that person's client, 9 or 10 digits, or its alias, as name@acme (G-ACL-1)",
	},
	{
		what: 'lists a long alias',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['aaaaaaaaaaaaaaaaaaaaaaaaaa@acme'], profiles: [{name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:47: aaaaaaaaaaaaaaaaaaaaaaaaaa@acme is neither an ID nor an alias',
	},
	{
		what: 'has a profile twice',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}, {name: P, permissions: [user_pointer]}]}}",
		),
		told: '4:110: the profile P stands twice in this build',
	},
	{
		what: 'hides the pointer',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [input]}]}}",
		),
		told: '4:69: user_pointer should be among the permissions: whoever sits there should see where the other side points',
	},
	{
		what: 'has a profile without permissions',
		text: ultimate("builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P}]}}"),
		told: '4:69: user_pointer should be among the permissions: whoever sits there should see where the other side points',
	},
	{
		what: 'lets users widen a profile',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer], editable: true}]}}",
		),
		told: '4:108: users could widen a profile that they can edit (G-USE-1)',
	},
	{
		what: 'has unattended access without a reason',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], lockSettings: [interface, privacy, video, audio, connection, capture, filetransfer, recording], profiles: [{name: P, permissions: [user_pointer], unattended: {secondFactor: true}}]}}",
		),
		told: '4:204: unattended access needs a reason: monitored or home-office (G-UNA-1)',
	},
	{
		what: 'has unattended access without a second factor',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], lockSettings: [interface, privacy, video, audio, connection, capture, filetransfer, recording], profiles: [{name: P, permissions: [user_pointer], unattended: {reason: monitored, secondFactor: false}}]}}",
		),
		told: '4:236: unattended access should ask for a second factor (G-UNA-3)',
	},
	{
		what: 'locks what the second factor needs',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer], unattended: {reason: monitored}}]}}",
		),
		told: '4:10: where a second factor is to be set up, the Security settings have to stay open (G-LCK-2): lock all the other categories',
	},
	{
		what: 'locks it by name',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], lockSettings: all, profiles: [{name: P, permissions: [user_pointer], unattended: {reason: monitored}}]}}",
		),
		told: '4:58: where a second factor is to be set up, the Security settings have to stay open (G-LCK-2): lock all the other categories',
	},
	{
		what: 'leaves Security open for nothing',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], lockSettings: [interface, privacy, video, audio, connection, capture, filetransfer, recording]}}",
		),
		told: '4:110: the Security settings stay open only where a second factor is to be set up (G-LCK-2)',
	},
	{
		what: 'lets users switch profiles',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], profileSwitching: true}}",
		),
		told: '4:110: users could switch the profile during a session: leave it off (G-USE-1, G-USE-2)',
	},
	{
		what: 'has permissions remembered',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], rememberPermissions: true}}",
		),
		told: '4:110: users could have permissions remembered for the next session: leave it off (G-USE-1, G-USE-2)',
	},
	{
		what: 'offers profiles in the accept window',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], profilesInAcceptWindow: true}}",
		),
		told: '4:110: users could choose another profile in the accept window: leave it off (G-USE-1, G-USE-2)',
	},
	{
		what: 'lets users create profiles',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], createProfiles: true}}",
		),
		told: '4:110: users could create profiles of their own: leave it off (G-USE-1, G-USE-2)',
	},
	{
		what: 'never shows requests',
		text: ultimate(
			"builds: {in: {direction: incoming-only, acl: ['*@acme'], profiles: [{name: P, permissions: [user_pointer]}], requests: never}}",
		),
		told: '4:110: with requests never shown and no unattended access nobody could connect',
	},
	{
		what: 'has an endpoint twice',
		text: standard('endpoints: [{name: till-7}, {name: TILL-7}]'),
		told: '3:30: the endpoint TILL-7 stands twice',
	},
	{
		what: 'names an endpoint by an ID in groups',
		text: standard('endpoints: [{name: 111 222 333}]'),
		told: '3:14: 111 222 333 is no host name, and an AnyDesk ID is written without spaces: 111222333',
	},
	{
		what: 'names an endpoint by digits and spaces',
		text: standard('endpoints: [{name: 12 34}]'),
		told: '3:14: 12 34 is no host name, and an AnyDesk ID is 9 or 10 digits without spaces',
	},
	{
		what: 'misspells a build',
		text: ultimate(
			'builds: {outgoing: {direction: outgoing-only}}\nendpoints: [{name: till-7, build: outgiong}]',
		),
		told: '5:28: there is no build outgiong: did you mean outgoing?',
	},
	{
		what: 'names a build that is nowhere',
		text: standard('endpoints: [{name: till-7, build: till}]'),
		told: '3:28: there is no build till',
	},
	{
		what: 'misspells a user',
		text: ultimate(
			'users: [{login: o@example.com, roles: [owner]}]\nendpoints: [{name: till-7, user: p@example.com}]',
		),
		told: '5:28: there is no user p@example.com: did you mean o@example.com?',
	},
	{
		what: 'names somebody who is nobody',
		text: standard('endpoints: [{name: till-7, user: ghost@example.com}]'),
		told: '3:28: there is no user ghost@example.com',
	},
];
