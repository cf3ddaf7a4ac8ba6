import {ask, failFor, inUse, listLogins, noAccounts, undecidedFor, whyUnsure} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {mayEdit, type Rights} from '../../domain/permission-levels.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const ownProfileEditable: OrganizationCheck = {
	id: 'ORG-8',
	title: 'Each person may edit the own profile, so 2FA can be enrolled',
	severity: 'medium',
	level: 'guide',
	targets: ['organization'],
	why: "Each person enrols the second factor alone, in the own profile. Who may not edit it can't enrol.",
	remedy: [
		'In my.anydesk II, open User Management, Permission Sets, and make a set with View & Edit on Personal Profile alone.',
		"Make a role of it and give it to these people beside their other roles: the preset roles Admin, Data Protection Officer and Accountant don't hold that right.",
	],
	decide:
		'Write the licence into the organisation file, and describe every role, group and permission set of the users where it knows them. Of team roles AnyDesk does not tell it: see in the portal who could enrol.',
	guide: ['G-2FA-2'],
	references: [vendorPages.permissionSets, vendorPages.multiFactor, cis('6.3'), nist('IA-2(2)')],

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts);
			const barred = people.filter(account => ask(account, editsOwnProfile) === 'no');
			const unsure = people.filter(account => ask(account, editsOwnProfile) === 'unsure');

			if (people.length === 0) return undecided(noAccounts);
			if (barred.length > 0) {
				return failFor(
					accounts,
					barred,
					`the own profile is closed to ${listLogins(barred)}`,
					'View & Edit on Personal Profile',
				);
			}
			if (unsure.length > 0) {
				return undecidedFor(accounts, unsure, whyUnsure(unsure, ['personalProfile']));
			}

			return pass('every account in use may edit the own profile');
		}),
};

const editsOwnProfile = (rights: Rights): boolean => mayEdit(rights, 'personalProfile');
