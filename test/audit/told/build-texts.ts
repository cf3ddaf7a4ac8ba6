import type {Told} from './told.ts';

/** The same texts without a form: what a tick may have set is not known. */
export const buildTextsTold: Told = {
	'the receiver by the guide': [
		"BLD-1 undecided: ad.features.accept isn't set, and a tick of the generator's form may have set it",
		'BLD-4 undecided',
		'BLD-6 pass',
		'BLD-8 undecided',
		"BLD-9 undecided: the generator's form isn't given, which tells who may download it",
		'BLD-10 pass',
		'BLD-11 pass',
		'BLD-12 pass',
		'ACL-1 pass',
		'ACL-2 pass',
		'ACL-3 pass',
		'PRF-1 pass',
		"PRF-2 undecided: the generator's form may hold more profiles than the build's text",
		'PRF-3 undecided',
		'PRF-7 undecided',
		'PRF-8 pass',
		'PRF-11 undecided',
		"UNA-1 undecided: the generator's form isn't given, which tells whether a password is preset",
		'UNA-5 pass',
		'UNA-6 undecided',
		'LGN-1 undecided',
		'NET-1 pass',
		'NET-2 pass',
		'LOG-1 pass',
	],
	'the text that an audit tool recommends': [
		'BLD-11 fail: without known effect: ad.security.unattended_access and ad.security.allow_clipboard',
		'UNA-1 undecided',
		"ACL-1 undecided: ad.security.acl_enabled isn't set, and a tick of the generator's form may have set it",
	],
	'a text with a password': ['BLD-12 fail: the text carries secrets: ad.anynet.pwd_hash', 'BLD-11 pass'],
	'a text with headings in capitals and notes': [
		'BLD-10 fail: in the default block, where users may change it: ad.security.acl_enabled',
		'ACL-1 pass',
		'ACL-2 pass',
	],
};
