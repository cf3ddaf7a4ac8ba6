import type {ClientCheck} from '../../domain/check.ts';
import {passwordSessions} from '../../domain/client/unattended-uses.ts';
import {notApplicable, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, pci, vendorPages} from '../../domain/references.ts';

export const unattendedAccessWithSecondFactor: ClientCheck = {
	id: 'MFA-4',
	title: 'Unattended access asks for a second factor',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint'],
	part: 'receiver',
	isAttestable: true,
	why: 'A password that is guessed, seen or sold opens the endpoint at any hour. With a code from an authenticator app it does not; list, password and second factor together give the most.',
	remedy: [
		'At the endpoint, open the settings of the client, go to Access, and add two-factor authentication to unattended access.',
		'Scan the picture with an authenticator app, and attest it here.',
	],
	decide: 'Look at the endpoint whether unattended access asks for a code, and attest what you saw.',
	guide: ['G-UNA-3'],
	references: [vendorPages.unattendedAccess, cis('6.4'), nist('IA-2(1)'), nist('IA-2(2)'), pci('8.4.3')],

	judge: ({passwords, sessions}) =>
		passwords.isKnown && passwords.value.length === 0 && passwordSessions(sessions).length === 0
			? whenKnown({passwords}, () => notApplicable('no password for unattended access is set'))
			: undecided('no file tells whether unattended access asks for a second factor', 'attestation'),
};
