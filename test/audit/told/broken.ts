import type {Told} from './told.ts';

/** Files that scripts, copies and accidents left behind. */
export const brokenTold: Told = {
	'a conf that PowerShell rewrote': [
		'HST-3 fail: etc/anydesk/system.conf: byte order mark in line 1 and etc/anydesk/system.conf: carriage return in line 1',
		'ACL-1 fail',
		'UNA-7 pass',
	],
	'a conf in UTF-16': [
		'HST-3 fail: etc/anydesk/system.conf: utf 16 in line 1',
		'BLD-6 pass: the address book is off',
		'BLD-11 pass',
	],
	'a line that a script appended twice': [
		'HST-3 fail: etc/anydesk/system.conf: trailing blank in lines 13 and 14 and etc/anydesk/system.conf: duplicate key in line 14',
		'ACL-1 pass: the list is on',
		"ACL-2 undecided: ad.security.acl_list isn't set, and what then holds is not documented",
	],
	'two lines that contradict each other': [
		'HST-3 fail: etc/anydesk/system.conf: conflicting duplicate in line 15',
		'ACL-1 undecided: etc/anydesk/system.conf:13 and etc/anydesk/system.conf:15 disagree',
		'ACL-3 undecided',
	],
	'a NUL in a line': [
		'HST-3 fail: etc/anydesk/system.conf: control character in line 13',
		'ACL-1 undecided: etc/anydesk/system.conf could not be read whole',
		'UNA-7 undecided',
		'BLD-11 undecided',
	],
	'a pattern with bytes that are no text': [
		'ACL-1 pass',
		'ACL-2 undecided',
		'ACL-3 undecided: the value of ad.security.acl_list holds bytes that are no text',
		'ACL-6 undecided',
	],
	'a comment and a heading from a template': [
		'HST-3 fail: etc/anydesk/system.conf: no key value in lines 1 and 2',
		'ACL-1 fail',
	],
	'a system.conf that is a link': [
		'HST-2 fail: etc/anydesk/system.conf is a link',
		"HST-1 undecided: who may read etc/anydesk/system.conf can't be seen in mode bits",
		'HST-3 undecided',
		'ACL-1 undecided: etc/anydesk/system.conf is a link, which is not followed',
		'UNA-7 undecided',
	],
	'a system.conf that everybody may write': [
		'HST-2 fail: etc/anydesk/system.conf is writable by everybody (mode 0666)',
		'HST-1 pass',
	],
	'a system.conf that its group may write': [
		"HST-2 undecided: etc/anydesk/system.conf is writable by its group (mode 0660), and who is in it isn't known",
		'HST-1 pass',
	],
	'a user.conf that others may read': [
		'HST-1 fail: home/rita/.anydesk/user.conf has mode 0644',
		'HST-2 pass',
		'LGN-2 fail',
	],
	'keys that somebody made up': [
		'BLD-11 fail: without known effect: ad.security.unattended_access and ad.security.2fa',
		'UNA-1 pass',
	],
	'keys that nobody listed': [
		"BLD-11 undecided: keys that aren't in our table: 1, none of them known to be made up; the build's text decides",
		'HST-3 pass',
	],
	'a proxy password in clear text': [
		'NET-3 fail: a password for the proxy is stored',
		'HST-1 pass: readable by their owner alone: etc/anydesk/system.conf and etc/anydesk/service.conf',
	],
	'a proxy without a password': [
		'NET-3 pass',
		'HST-1 pass: readable by their owner alone: etc/anydesk/service.conf',
	],
	'a service.conf that ends in the middle of a line': ['UNA-4 pass', 'HST-3 pass'],
};
