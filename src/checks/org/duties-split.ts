import {
	ask,
	editsBothDuties,
	failFor,
	inUse,
	isOwner,
	listLogins,
	noAccounts,
	undecidedFor,
	whyUnsure,
} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const dutiesSplit: OrganizationCheck = {
	id: 'ORG-10',
	title: 'Duties are split: nobody but the owner edits both users and licence or invoices',
	severity: 'low',
	level: 'hardened',
	targets: ['organization'],
	why: "One person who makes users and also changes what is paid for them can do both unseen. Two persons see each other's work.",
	remedy: [
		'Decide for each of these persons which of the two duties is theirs.',
		'In my.anydesk II, make a permission set without the other one, and exchange the role. To look at invoices, View is enough.',
	],
	decide: 'Describe every role, group and permission set in the organisation file, and write the licence.',
	guide: ['G-PRM-3'],
	references: [vendorPages.roles, cis('6.8'), nist('AC-5')],

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts);
			const others = people.filter(account => !isOwner(account));
			const both = others.filter(account => account.areRolesTold && ask(account, editsBothDuties) === 'yes');
			const unsure = others.filter(
				account => !both.includes(account) && ask(account, editsBothDuties) !== 'no',
			);

			if (people.length === 0) return undecided(noAccounts);
			if (both.length > 0) {
				return failFor(
					accounts,
					both,
					`users and licence or invoices are both in the hands of ${listLogins(both)}`,
					'one of the two duties',
				);
			}
			if (unsure.length > 0) {
				return undecidedFor(accounts, unsure, whyUnsure(unsure, ['users', 'license', 'invoices']));
			}

			return pass('nobody but the owner edits both users and licence or invoices');
		}),
};
