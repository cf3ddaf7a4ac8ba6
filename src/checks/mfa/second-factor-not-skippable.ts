import type {ClientCheck} from '../../domain/check.ts';
import {passwordSessions} from '../../domain/client/unattended-uses.ts';
import {notApplicable, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, pci, vendorPages} from '../../domain/references.ts';

export const secondFactorNotSkippable: ClientCheck = {
	id: 'MFA-5',
	title: 'The second factor cannot be skipped (saved logins, short-term passwords)',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint'],
	part: 'receiver',
	isAttestable: true,
	why: 'The client can exempt saved logins and short-term passwords from the second factor. Whoever gets hold of one of these then needs no code.',
	remedy: [
		'At the endpoint, open the settings of the client and go to Access.',
		'Let the second factor count for saved login information and for short-term passwords too.',
	],
	decide: 'Look at the two exemptions of the second factor at the endpoint, and attest what you saw.',
	guide: [],
	references: [vendorPages.unattendedAccess, cis('6.4'), nist('IA-2(8)'), pci('8.4.3')],

	judge: ({passwords, sessions}) =>
		passwords.isKnown && passwords.value.length === 0 && passwordSessions(sessions).length === 0
			? whenKnown({passwords}, () => notApplicable('no password for unattended access is set'))
			: undecided('no file tells what is exempt from the second factor', 'attestation'),
};
