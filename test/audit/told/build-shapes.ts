import type {Told} from './told.ts';

/** Builds with their form: direction, locks, namespace, text and access control list. */
export const buildShapesTold: Told = {
	'the pair by the guide': [
		'[incoming (build)] BLD-1 pass: it is incoming-only',
		'[incoming (build)] BLD-3 not-applicable: the build is incoming-only',
		'[incoming (build)] BLD-4 pass',
		'[incoming (build)] BLD-5 pass',
		'[incoming (build)] BLD-6 pass',
		'[incoming (build)] BLD-8 pass',
		"[incoming (build)] BLD-9 not-applicable: the build doesn't join the namespace",
		'[incoming (build)] BLD-10 pass',
		'[incoming (build)] BLD-11 pass',
		'[incoming (build)] BLD-12 pass',
		'[incoming (build)] ACL-1 pass',
		'[incoming (build)] ACL-2 pass',
		'[incoming (build)] ACL-3 pass',
		'[incoming (build)] ACL-4 pass',
		'[incoming (build)] PRF-1 pass',
		'[incoming (build)] PRF-2 pass: custom profiles: Secure Profile',
		'[incoming (build)] PRF-3 pass',
		'[incoming (build)] PRF-4 pass',
		'[incoming (build)] PRF-5 pass',
		'[incoming (build)] PRF-6 pass',
		'[incoming (build)] PRF-7 pass',
		'[incoming (build)] PRF-8 pass',
		'[incoming (build)] PRF-11 pass',
		'[incoming (build)] UNA-1 pass',
		'[incoming (build)] UNA-5 pass',
		'[incoming (build)] UNA-6 pass',
		"[incoming (build)] UNA-7 not-applicable: the build does not speak of auth_disabled; an endpoint's own files do",
		'[incoming (build)] LOG-1 pass',
		'[incoming (build)] LOG-6 pass',
		'[outgoing (build)] BLD-1 not-applicable: this client cannot receive connections',
		'[outgoing (build)] BLD-2 pass',
		'[outgoing (build)] BLD-7 pass',
		'[outgoing (build)] BLD-9 pass',
		'[outgoing (build)] LGN-1 pass',
		'[outgoing (build)] NET-1 pass',
		'[outgoing (build)] NET-2 pass',
	],
	'a receiver that starts connections too': [
		'[incoming (build)] BLD-1 fail: the build starts connections as well as it receives them',
		'[incoming (build)] BLD-2 fail',
		'[incoming (build)] BLD-3 undecided: the entry of the build in the organisation file does not tell why the build goes both ways',
		"[incoming (build)] BLD-7 undecided: the build goes both ways and doesn't join the namespace; no plan says whether it is to start connections",
	],
	'a receiver that starts connections too, with a reason': [
		'[incoming (build)] BLD-1 fail',
		'[incoming (build)] BLD-3 pass: the build goes both ways, with the reason "the night shift calls each other"',
	],
	'a starter that receives connections too': [
		'[outgoing (build)] BLD-2 fail: the build receives connections as well as it starts them',
		'[outgoing (build)] BLD-8 fail: it joins the namespace by itself, although it receives connections',
		"[outgoing (build)] ACL-1 undecided: ad.security.acl_enabled isn't set, and the entry of the build in the organisation file does not say",
		"[outgoing (build)] PRF-2 undecided: the generator's form may hold more profiles than the build's text",
	],
	'a direction that nobody wrote down': [
		"[incoming (build)] BLD-1 undecided: ad.features.accept isn't set, and the entry of the build in the organisation file does not say",
		'[incoming (build)] BLD-3 undecided',
	],
	'a direction that the text denies': [
		'[incoming (build)] BLD-1 undecided: incoming.txt:2 and organization.yaml:22 disagree',
	],
	'settings that users can change': [
		'[incoming (build)] BLD-4 fail: users can change settings of these categories: interface, privacy, video, audio, connection, capture, filetransfer, recording',
		'[incoming (build)] BLD-5 fail',
	],
	'settings locked but for Security': [
		'[incoming (build)] BLD-4 pass: all settings but Security are locked; BLD-5 judges that category',
		'[incoming (build)] BLD-5 fail: the Security settings are open and no second factor is to be set up there',
	],
	'settings of which nobody wrote anything': [
		"[incoming (build)] BLD-4 undecided: ad.ui.cfg_enable_interface isn't set, and the entry of the build in the organisation file does not say",
		'[incoming (build)] BLD-5 undecided',
	],
	'settings that the text opens again': [
		'[incoming (build)] BLD-4 undecided: organization.yaml:23 and incoming.txt:2 disagree',
		'[incoming (build)] BLD-5 undecided',
	],
	'a receiver with an address book': ['[incoming (build)] BLD-6 fail: the address book is on'],
	'an address book of which form and text differ': [
		'[incoming (build)] BLD-6 undecided: incoming.txt:8 and organization.yaml:24 disagree',
	],
	'a starter that does not join the namespace': [
		"[outgoing (build)] BLD-7 fail: the build doesn't join the namespace",
		'[outgoing (build)] BLD-9 not-applicable',
	],
	'a receiver that joins the namespace': [
		'[incoming (build)] BLD-8 fail: it joins the namespace by itself, although it receives connections',
		'[incoming (build)] BLD-9 fail: anybody may download the build, and with it join the namespace',
	],
	'joining of which nobody wrote anything': [
		"[incoming (build)] BLD-8 undecided: ad.anynet.register.add_to_namespace isn't set, and the entry of the build in the organisation file does not say",
		'[outgoing (build)] BLD-7 undecided',
	],
	'a key to the namespace for everybody': [
		'[outgoing (build)] BLD-9 fail: anybody may download the build, and with it join the namespace',
	],
	'a download of which nobody wrote anything': [
		'[outgoing (build)] BLD-9 undecided: the entry of the build in the organisation file does not tell who may download the build',
	],
	'a security value in the default block': [
		'[incoming (build)] BLD-10 fail: in the default block, where users may change it: ad.discovery.enabled',
		'[incoming (build)] NET-2 pass',
	],
	'no text at all': [
		"[incoming (build)] BLD-10 undecided: the build's text isn't given",
		'[incoming (build)] BLD-11 undecided',
		'[incoming (build)] BLD-12 undecided',
		'[incoming (build)] NET-1 undecided',
		'[incoming (build)] NET-2 undecided',
		'[incoming (build)] NET-3 undecided',
		'[incoming (build)] LOG-1 undecided',
		'[incoming (build)] PRF-7 pass',
		'[incoming (build)] ACL-1 pass',
	],
	'a misspelt key': [
		'[incoming (build)] BLD-11 fail: without known effect: ad.security.acl_enable (the nearest real key is ad.security.acl_enabled)',
	],
	'a made-up key': ['[incoming (build)] BLD-11 fail: without known effect: ad.security.allow_file_transfer'],
	'a key that nobody listed': [
		'[incoming (build)] BLD-11 pass: no key is made up or misspelt; not in our table, so not judged: 1',
	],
	'a password in the text': [
		'[incoming (build)] BLD-12 fail: the text carries secrets: ad.anynet.proxy.pass',
		'[incoming (build)] NET-3 fail',
	],
	'no access control list': [
		'[incoming (build)] ACL-1 fail: the list is off: every client may ask for a session',
		'[incoming (build)] ACL-3 not-applicable',
	],
	'a list that form and text tell differently': [
		'[incoming (build)] ACL-2 undecided',
		'[incoming (build)] ACL-3 undecided: organization.yaml:35 and incoming.txt:7 disagree',
		'[incoming (build)] ACL-4 undecided',
		'[incoming (build)] ACL-6 undecided',
	],
	'a list that is empty in the text': ['[incoming (build)] ACL-2 fail: the list is on and is empty'],
	'a list for everybody': [
		'[incoming (build)] ACL-3 fail: the pattern * has nothing but wildcards',
		'[incoming (build)] ACL-4 fail',
	],
	'a list for another namespace': [
		'[incoming (build)] ACL-3 pass',
		'[incoming (build)] ACL-4 fail: *@northwind: not in our namespace acme',
	],
	'a list of eleven clients': [
		'[incoming (build)] ACL-4 undecided',
		'[incoming (build)] ACL-6 fail: the list names 11 clients one by one',
	],
	'a list of which nobody wrote anything': [
		"[incoming (build)] ACL-1 undecided: ad.security.acl_enabled isn't set, and the entry of the build in the organisation file does not say",
		'[incoming (build)] ACL-2 undecided',
		'[incoming (build)] ACL-3 undecided',
		'[incoming (build)] ACL-4 undecided',
		'[incoming (build)] ACL-6 undecided',
	],
};
