import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const legacyPasswordGone: ClientCheck = {
	id: 'UNA-4',
	title: 'No leftover legacy password',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint'],
	part: 'receiver',
	why: 'Older clients knew one password for everything. A record that an update left behind belongs to no permission profile, and nobody remembers to change it.',
	remedy: [
		'Set the password of the wanted permission profile anew.',
		'Stop the service, remove ad.anynet.pwd_hash and ad.anynet.pwd_salt from service.conf, and start the service.',
	],
	decide: 'Let system.conf and service.conf be read.',
	guide: [],
	references: [vendorPages.unattendedAccess, cis('5.2'), nist('IA-5')],

	judge: ({hasProfileEra, legacyPassword}) =>
		whenKnown({hasProfileEra}, values => {
			if (!values.hasProfileEra) return notApplicable('the client is older than permission profiles');

			return whenKnown({legacyPassword}, ({legacyPassword: isThere}) =>
				isThere
					? fail('the password of an older client is still there', {wanted: 'no such line'})
					: pass('no password of an older client is there'),
			);
		}),
};
