import type {Told} from './told.ts';

/** Builds with their form: profiles, passwords, network and traces. Unattended access has no place. */
export const buildRightsTold: Told = {
	'presets that stay': [
		'[incoming (build)] PRF-1 fail: preset profiles in use: _default and _full_access',
		'[incoming (build)] PRF-7 fail',
		'[incoming (build)] PRF-8 pass: the build presets no password',
	],
	'presets that stay, with a password': [
		'[incoming (build)] PRF-8 undecided: the build presets a password, and does not tell for which profile',
		'[incoming (build)] PRF-4 undecided: incoming.txt:2 and organization.yaml:25 disagree',
		'[incoming (build)] UNA-1 fail: the build presets a password, and unattended access is not planned here',
	],
	'no profile at all': [
		'[incoming (build)] PRF-2 fail: no profile is left: nobody can be let in',
		'[incoming (build)] PRF-3 not-applicable',
		'[incoming (build)] PRF-7 not-applicable',
	],
	'a profile whose permissions nobody wrote down': [
		'[incoming (build)] PRF-3 undecided: the entry of the build does not list the permissions of Secure Profile',
		'[incoming (build)] PRF-4 undecided',
		'[incoming (build)] PRF-5 undecided',
		'[incoming (build)] PRF-6 undecided',
		'[incoming (build)] PRF-7 undecided',
	],
	'a profile that moves files': [
		'[incoming (build)] PRF-4 fail: Secure Profile allows file_manager',
		'[incoming (build)] PRF-3 fail',
	],
	'a profile with a tunnel': [
		'[incoming (build)] PRF-5 fail: Secure Profile allows tcp_tunnel',
		'[incoming (build)] PRF-3 pass',
	],
	'a profile that blinds the person': [
		'[incoming (build)] PRF-6 fail: Secure Profile allows privacy_feature',
		'[incoming (build)] PRF-3 fail',
	],
	'a profile made in the text alone': [
		'[incoming (build)] PRF-2 pass: custom profiles: Maintenance and Secure Profile',
		'[incoming (build)] PRF-3 undecided',
		'[incoming (build)] PRF-7 undecided',
	],
	'a profile that users can edit': ['[incoming (build)] PRF-11 fail: users can edit permissions'],
	'editing of which nobody wrote anything': [
		'[incoming (build)] PRF-11 undecided: the entry of the build does not tell all that users may do with profiles',
	],
	'a profile and a flag that disagree': [
		'[incoming (build)] PRF-10 fail: two places disagree about vpn: the profile _default and the legacy flag',
	],
	'a password that is preset': [
		'[incoming (build)] UNA-1 fail: the build presets a password, and unattended access is not planned here',
	],
	'logins that others may save': ['[incoming (build)] UNA-5 fail: others may save a login to this endpoint'],
	'saved logins of which nobody wrote anything': [
		"[incoming (build)] UNA-5 undecided: ad.security.allow_logon_token isn't set, and the entry of the build in the organisation file does not say",
	],
	'requests that are never shown': [
		'[incoming (build)] UNA-6 fail: requests are refused without being shown, and unattended access is not planned here',
	],
	'requests of which nobody wrote anything': [
		"[incoming (build)] UNA-6 undecided: ad.security.interactive_access isn't set, and the entry of the build in the organisation file does not say",
	],
	'authentication switched off': ['[incoming (build)] UNA-7 fail: auth_disabled is set'],
	'a login that is not forced': ['[outgoing (build)] LGN-1 fail: connections start without a user login'],
	'a login of which nobody wrote anything': [
		'[outgoing (build)] LGN-1 undecided: the entry of the build in the organisation file does not tell whether a login is forced',
	],
	'direct connections': ['[incoming (build)] NET-1 fail: direct connections are on…'],
	'direct connections of which nobody wrote anything': [
		"[incoming (build)] NET-1 undecided: ad.anynet.direct isn't set, and the entry of the build in the organisation file does not say",
	],
	'discovery that is on': ['[incoming (build)] NET-2 fail: discovery is on…'],
	'discovery of which nobody wrote anything': [
		"[incoming (build)] NET-2 undecided: ad.discovery.enabled isn't set, and the entry of the build in the organisation file does not say",
	],
	'traces that are off': ['[incoming (build)] LOG-1 fail: the session trace is off'],
	'traces of which only the form tells': ['[incoming (build)] LOG-1 pass'],
	'recordings that start by themselves': [
		'[incoming (build)] LOG-6 fail: recordings start by themselves, but the plan has it otherwise',
	],
	'recordings of which nobody wrote anything': [
		"[incoming (build)] LOG-6 undecided: ad.recording.auto_start isn't set, and the entry of the build in the organisation file does not say",
	],
};
