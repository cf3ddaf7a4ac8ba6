import {aclOn} from '../../../src/checks/acl/acl-on.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(aclOn, {
	'the list is on': ['pass', {aclEnabled: true}, 'the list is on'],
	'the list is off': ['fail', {aclEnabled: false}, 'the list is off: every client may ask for a session'],
	'system.conf may not be read': [
		'undecided',
		{aclEnabled: unknown('etc/anydesk/system.conf may not be read by this user')},
		'etc/anydesk/system.conf may not be read by this user',
		'evidence',
	],
});
