import {savedLoginsForbidden} from '../../../src/checks/una/saved-logins-forbidden.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(savedLoginsForbidden, {
	'saving is forbidden': ['pass', {allowsSavedLogins: false}, 'no new login can be saved'],
	'saving is allowed': ['fail', {allowsSavedLogins: true}, 'others may save a login to this endpoint'],
	'the setting is not written': [
		'undecided',
		{allowsSavedLogins: unknown("ad.security.allow_logon_token isn't set")},
		"ad.security.allow_logon_token isn't set",
		'evidence',
	],
});
