import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const savedLoginsForbidden: ClientCheck = {
	id: 'UNA-5',
	title: 'Others cannot save a login',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'A saved login opens this endpoint from the other machine without the password, for whoever sits there. Logins that were saved before stay valid when saving is forbidden; LOG-3 looks for them in the trace.',
	remedy: [
		'In the generator, write ad.security.allow_logon_token=false into the override block of the incoming build, and roll the build out.',
		'On a standard client: stop the service, write ad.security.allow_logon_token=false into system.conf, start the service.',
		'Change the password, so that logins which were saved before become void.',
	],
	decide:
		'Write ad.security.allow_logon_token out, in the build or in system.conf: its default is not known.',
	guide: [],
	references: [vendorPages.unattendedAccess, cis('5.2'), nist('IA-5(7)'), nist('IA-11')],

	judge: ({allowsSavedLogins}) =>
		whenKnown({allowsSavedLogins}, values =>
			values.allowsSavedLogins
				? fail('others may save a login to this endpoint', {wanted: 'false'})
				: pass('no new login can be saved'),
		),
};
