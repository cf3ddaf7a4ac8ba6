import {inUse, isManager, listLogins, noAccounts} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';
import {secondFactorMissing} from './second-factor-of.ts';

export const usersWithSecondFactor: OrganizationCheck = {
	id: 'MFA-1',
	title: 'Each person has enrolled 2FA for the portal',
	severity: 'high',
	level: 'guide',
	targets: ['organization'],
	why: 'A password alone can be guessed, phished or bought. The portal knows every endpoint, its address book and its clients.',
	remedy: [
		'Let each of these persons open the own profile in my.anydesk II, Multi-Factor Authentication, Edit, scan the picture and confirm with a code.',
		'Give them View & Edit on Personal Profile, where they lack it.',
		'Where sign-in goes through an identity provider, demand the second factor there.',
	],
	decide:
		'Write twoFactor of each user into the organisation file, or let a person attest that all have enrolled.',
	guide: ['G-2FA-1', 'G-2FA-2'],
	references: [vendorPages.multiFactor, cis('6.3'), nist('IA-2(2)')],
	isAttestable: true,

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts).filter(account => !isManager(account));
			const missing = secondFactorMissing(accounts, people);

			if (inUse(values.accounts).length === 0) return undecided(noAccounts);
			if (people.length === 0) return notApplicable('there are only owners and admins, whom MFA-2 judges');

			return missing ?? pass(`a second factor is on ${listLogins(people)}`);
		}),
};
