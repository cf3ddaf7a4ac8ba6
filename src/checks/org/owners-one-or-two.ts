import {failFor, inUse, isOwner, listLogins, undecidedFor} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const ownersOneOrTwo: OrganizationCheck = {
	id: 'ORG-2',
	title: 'There are one or two owners',
	severity: 'medium',
	level: 'hardened',
	targets: ['organization'],
	why: 'Every owner can change everything and everybody. One is needed and a second one helps when the first is lost; each further one is only another way in.',
	remedy: [
		'In my.anydesk II, open User Management and take the owner role from all but two persons.',
		'Give them roles with what their work needs instead.',
	],
	decide: 'Write the roles and groups of every user into the organisation file, the owner included.',
	guide: [],
	references: [vendorPages.roles, cis('5.4'), nist('AC-6(5)')],

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts);
			const owners = people.filter(isOwner);
			const untold = people.filter(account => !account.areRolesTold && !isOwner(account));

			if (owners.length === 0) return undecided('the file names no owner, so it is incomplete');
			if (owners.length > 2) {
				return failFor(
					accounts,
					owners,
					`there are ${owners.length} owners: ${listLogins(owners)}`,
					'one or two owners',
				);
			}
			if (owners.length + untold.length > 2) {
				return undecidedFor(accounts, untold, `the file doesn't tell all roles of ${listLogins(untold)}`);
			}

			return pass(
				owners.length === 1
					? `the one owner is ${listLogins(owners)}`
					: `the owners are ${listLogins(owners)}`,
			);
		}),
};
