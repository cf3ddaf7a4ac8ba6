import type {Told} from './told.ts';

/** Lists, passwords, sessions and permissions. */
export const accessTold: Told = {
	'a list for our namespace': [
		'ACL-1 pass',
		'ACL-2 pass: entries of the list that are on: 1',
		'ACL-3 pass',
		'ACL-4 pass: each pattern stays inside our namespace or names a client of ours',
		'ACL-6 pass',
	],
	'a list that is switched off': [
		'ACL-1 fail: the list is off: every client may ask for a session',
		'ACL-2 not-applicable',
		'ACL-3 not-applicable',
		'ACL-4 not-applicable',
	],
	'a list that is on and empty': [
		'ACL-1 pass',
		'ACL-2 fail: the list is on and is empty',
		'ACL-3 not-applicable: the list has no entry that is on, which ACL-2 judges',
		'ACL-6 not-applicable',
	],
	'a list that is on, and nowhere': [
		'ACL-1 pass',
		"ACL-2 undecided: ad.security.acl_list isn't set, and what then holds is not documented",
		'ACL-3 undecided',
		'ACL-4 undecided',
		'ACL-6 undecided',
	],
	'a list for the public namespace': [
		'ACL-3 fail: the pattern *@ad admits aliases of the public namespace',
		'ACL-4 fail: *@ad: no pattern of one namespace, and no client of ours',
	],
	'a list for everybody': ['ACL-3 fail: the pattern * has nothing but wildcards', 'ACL-4 fail'],
	'a list with a wildcard behind the namespace': [
		'ACL-3 fail: the pattern *@acme* also admits other namespaces that look alike',
		'ACL-4 fail',
	],
	'a list for another namespace': ['ACL-3 pass', 'ACL-4 fail: *@northwind: not in our namespace acme'],
	'a list with an ID': [
		'ACL-3 pass',
		"ACL-4 undecided: 812345678: only the licence's list of clients tells whether they are ours",
		'ACL-6 pass',
	],
	'a list with an ID of ours': ['ACL-4 pass'],
	'a list of eleven clients': [
		'ACL-2 pass',
		'ACL-4 undecided',
		'ACL-6 fail: the list names 11 clients one by one',
	],
	'a list whose entries are all unticked': [
		'ACL-2 undecided: every entry of the list seems to be switched off, and that flag is not documented',
		'ACL-3 not-applicable',
	],
	'a list whose widest entry is unticked': [
		'ACL-2 pass',
		'ACL-3 pass: no pattern of the list reaches beyond one namespace (the flag of *@ad seems to switch it off)',
	],
	'a password where it is planned': [
		'UNA-1 pass: a password is set (_default), as planned',
		'UNA-2 not-applicable',
		'UNA-3 pass: no word of a short list of known passwords opens the record',
		'MFA-4 undecided: no file tells whether unattended access asks for a second factor',
		'MFA-5 undecided',
		'HST-1 pass: readable by their owner alone: etc/anydesk/system.conf and etc/anydesk/service.conf',
	],
	'a password that nobody planned': [
		'UNA-1 fail: a password is set (_default), and unattended access is not planned here',
		'UNA-3 pass',
	],
	'a password without a plan': [
		'UNA-1 undecided: a password is set (_default), and no plan tells whether unattended access has its place here',
	],
	'a password from the list': ['UNA-3 fail: a short list of known passwords opens _default'],
	'a password made of our name': ['UNA-3 fail'],
	'a password on Full Access': [
		'PRF-8 fail: the profile Full Access is in use and has a password',
		'UNA-1 pass',
	],
	'a password on a profile that is disabled': [
		'UNA-1 pass',
		'UNA-3 not-applicable',
		'MFA-4 not-applicable: no password for unattended access is set',
		'PRF-1 fail: preset profiles in use: _screen_sharing, _full_access and _unattended_access',
	],
	'a password record that was copied': [
		'UNA-2 fail: the same password record opens _default and _full_access',
		'PRF-8 fail',
	],
	'two passwords': [
		"UNA-2 undecided: whether the passwords of _default and BC1B680E17F2B1F0 differ can't be seen: their records are salted",
		'PRF-2 undecided: Maintenance: whether each level of access has a profile is told by the build alone',
		'UNA-1 pass: a password is set (_default and BC1B680E17F2B1F0), as planned',
	],
	'a password record of another scheme': [
		'UNA-3 undecided: the password record of _default is not of the known scheme',
		'UNA-1 pass',
	],
	'a legacy password beside profiles': [
		'UNA-4 fail: the password of an older client is still there',
		'UNA-1 fail: a password is set (legacy), and unattended access is not planned here',
	],
	'the preset for unattended access, without a password': [
		'UNA-1 pass',
		'PRF-1 fail',
		'UNA-2 not-applicable',
	],
	'sessions by password and token': [
		'UNA-1 fail: a password opened a session on 2026-10-30, and unattended access is not planned here',
		'LOG-2 fail: sessions came from outside acme: helper@ad',
		'LOG-3 fail: sessions that a password or a saved login opened from 2026-10-30 to 2026-11-18: 2, by 712345678 and helper@ad',
	],
	'sessions from our namespace': [
		"LOG-2 undecided: the trace names no session from outside; only the portal's list tells of all sessions",
		'LOG-3 pass: no password or saved login opened a session from 2026-11-09 to 2026-11-10, sessions: 2',
	],
	'requests that are never shown': [
		'UNA-6 fail: requests are refused without being shown, and unattended access is not planned here',
	],
	'requests that are never shown, as planned': [
		'UNA-6 pass: requests are never shown, where unattended access is planned',
	],
	'a code that nobody knows': [
		'UNA-6 undecided: the value of ad.security.interactive_access has no known meaning',
	],
	'authentication switched off': ['UNA-7 fail: auth_disabled is set'],
	'saved logins allowed': ['UNA-5 fail: others may save a login to this endpoint'],
	'peers that are remembered': ['PRF-9 fail: permissions of earlier sessions are kept, for peers: 2'],
	'a profile and a flag that disagree': [
		'PRF-10 fail: two places disagree about tcp_tunnel: the profile _default and the legacy flag',
	],
	'a profile and a flag that agree': [
		'PRF-10 pass: the profile _default and the legacy flags agree about tcp_tunnel',
	],
	'a default profile cut to the need': [
		'PRF-3 fail: _default allows sas and lock_desk; _full_access allows privacy_feature, sas, block_input, lock_desk, clipboard_files and file_manager',
		'PRF-4 pass',
		'PRF-5 pass',
		'PRF-6 pass',
	],
	'the audit trail switched off': ['LOG-1 fail: the connection trace is off'],
	'recordings that start by themselves': [
		'LOG-6 fail: recordings start by themselves, but the plan has it otherwise',
	],
	'updates that are off': [
		"VER-4 fail: updates are off, and no plan has somebody roll them out (inferred from the key's name)",
	],
	'updates that wait for a person': [
		"VER-4 undecided: updates wait for a person, and nobody says who that is (inferred from the key's name)",
	],
	'direct connections': ['NET-1 fail: direct connections are on…'],
	'direct connections, as planned': ['NET-1 pass: direct connections are on, as the plan has it'],
	'settings locked but for Security': [
		"BLD-4 fail: the Security settings are open and no second factor is to be set up there (inferred from the key's name)",
	],
	'a standard client that joins the namespace': [
		'BLD-8 fail: it joins the namespace by itself, although it receives connections',
	],
};
