import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {nist, vendorPages} from '../../domain/references.ts';

export const loginsNotSaved: ClientCheck = {
	id: 'LGN-2',
	title: 'No logins to other endpoints are saved',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint'],
	part: 'starter',
	why: 'A saved login opens another endpoint without its password, for whoever holds this device or a copy of its user.conf.',
	remedy: [
		'Forbid saved logins on the receivers, and change the unattended password there: a token that exists stays valid otherwise.',
		'Delete the saved logins on this device.',
	],
	decide: 'Let the user.conf of every user be read.',
	guide: [],
	references: [vendorPages.unattendedAccess, nist('IA-5'), nist('IA-11')],

	judge: ({savedLogins}) =>
		whenKnown({savedLogins}, values =>
			values.savedLogins === 0
				? pass('no login to another endpoint is saved')
				: fail(`saved logins to other endpoints: ${values.savedLogins}`, {wanted: 'none'}),
		),
};
