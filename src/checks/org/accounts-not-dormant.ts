import {failFor, inUse, listLogins, noAccounts, undecidedFor} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {daysBetween} from '../../domain/dates.ts';
import type {Account} from '../../domain/organization-facts.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, pci, vendorPages} from '../../domain/references.ts';

export const accountsNotDormant: OrganizationCheck = {
	id: 'ORG-11',
	title: 'No account is dormant, leavers are disabled',
	severity: 'medium',
	level: 'hardened',
	targets: ['organization'],
	why: 'An account that nobody uses is an account whose misuse nobody sees. Often its owner has left, and still knows the password.',
	remedy: [
		'Ask whose account it is and whether that person is still with you.',
		'In my.anydesk II, open User Management and disable it. Deleting it also removes the personal address book.',
		'Of a leaver, also take the clients off the licence and change the unattended passwords that were known.',
	],
	decide:
		'Write lastSignIn and status of each user into the organisation file, or let a person attest that leavers are disabled.',
	guide: [],
	references: [vendorPages.users, vendorPages.securityTips, cis('5.3'), nist('AC-2(3)'), pci('8.2.6')],
	isAttestable: true,

	judge: ({accounts, asOf, dormantDays}) =>
		whenKnown({accounts, asOf, dormantDays}, values => {
			const people = inUse(values.accounts);
			const span = `${values.dormantDays} days before ${values.asOf}`;
			const idleDays = ({lastSignIn}: Account) =>
				lastSignIn === undefined ? undefined : daysBetween(lastSignIn, values.asOf);
			const idle = people.filter(account => (idleDays(account) ?? 0) > values.dormantDays);
			const dormant = idle.filter(({status}) => status === 'active');
			const untold = people.filter(account => (idleDays(account) ?? -1) < 0);

			if (people.length === 0) return undecided(noAccounts);
			if (dormant.length > 0) {
				const because = `no sign-in for more than ${span}: ${listLogins(dormant)}`;

				return failFor(
					accounts,
					dormant,
					because,
					`a sign-in within ${values.dormantDays} days, or disabled`,
				);
			}
			if (idle.length > 0) {
				const because = `the file doesn't tell whether ${listLogins(idle)}, long without a sign-in, is disabled`;

				return undecidedFor(accounts, idle, because);
			}
			if (untold.length > 0) {
				const because = `the file doesn't tell when ${listLogins(untold)} last signed in before ${values.asOf}`;

				return undecidedFor(accounts, untold, because);
			}

			return pass(`every account in use signed in within ${span}`);
		}),
};
