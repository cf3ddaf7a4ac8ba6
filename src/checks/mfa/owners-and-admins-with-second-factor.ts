import {inUse, isManager, isOwner, listLogins, undecidedFor} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, pci, vendorPages} from '../../domain/references.ts';
import {secondFactorMissing} from './second-factor-of.ts';

export const ownersAndAdminsWithSecondFactor: OrganizationCheck = {
	id: 'MFA-2',
	title: 'Owners and admins have enrolled 2FA',
	severity: 'critical',
	level: 'guide',
	targets: ['organization'],
	why: 'One password otherwise opens the console of all endpoints: users, roles, builds and clients.',
	remedy: [
		'Let each owner and admin open the own profile in my.anydesk II, Multi-Factor Authentication, Edit, scan the picture and confirm with a code.',
		'An admin needs a role with View & Edit on Personal Profile beside the preset one, which lacks it.',
		"Enrol a second device, so that one lost telephone doesn't lock the organisation out.",
	],
	decide:
		'Write roles and twoFactor of each owner and admin into the organisation file, or let a person attest that they have enrolled.',
	guide: ['G-2FA-1', 'G-2FA-2'],
	references: [vendorPages.multiFactor, cis('6.5'), nist('IA-2(1)'), pci('8.4.3')],
	isAttestable: true,

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts);
			const managers = people.filter(isManager);
			const missing = secondFactorMissing(accounts, managers);
			const perhaps = people.filter(
				account => !isManager(account) && !account.areRolesTold && account.twoFactor !== true,
			);

			if (missing !== undefined) return missing;
			if (perhaps.length > 0) {
				return undecidedFor(
					accounts,
					perhaps,
					`the file doesn't tell whether ${listLogins(perhaps)} is an owner or admin`,
				);
			}
			if (!managers.some(isOwner)) return undecided('the file names no owner, so it is incomplete');

			return pass(`a second factor is on ${listLogins(managers)}`);
		}),
};
