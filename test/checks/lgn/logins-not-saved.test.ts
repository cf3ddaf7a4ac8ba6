import {loginsNotSaved} from '../../../src/checks/lgn/logins-not-saved.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(loginsNotSaved, {
	'there is none': ['pass', {savedLogins: 0}, 'no login to another endpoint is saved'],
	'three are saved': ['fail', {savedLogins: 3}, 'saved logins to other endpoints: 3'],
	'one user has some, and another home may not be read': [
		'fail',
		{savedLogins: partly(1, 'home/ben/.anydesk/user.conf may not be read by this user')},
		'saved logins to other endpoints: 1',
	],
	'one user has none, and another home may not be read': [
		'undecided',
		{savedLogins: partly(0, 'home/ben/.anydesk/user.conf may not be read by this user')},
		'home/ben/.anydesk/user.conf may not be read by this user',
		'evidence',
	],
	'no home may be read': [
		'undecided',
		{savedLogins: unknown('home/anna/.anydesk/user.conf may not be read by this user')},
		'home/anna/.anydesk/user.conf may not be read by this user',
		'evidence',
	],
});
