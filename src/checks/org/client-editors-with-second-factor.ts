import {ask, failFor, inUse, listLogins, noAccounts, undecidedFor, whyUnsure} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {mayEdit, type Rights} from '../../domain/permission-levels.ts';
import {cis, nist, pci, vendorPages} from '../../domain/references.ts';

export const clientEditorsWithSecondFactor: OrganizationCheck = {
	id: 'ORG-7',
	title: 'Each person who may edit Clients has 2FA',
	severity: 'high',
	level: 'hardened',
	targets: ['organization'],
	why: 'Who may edit Clients can put any device of the licence into the namespace, and every list that admits the namespace then admits that device. One stolen password is enough where no second factor is asked for.',
	remedy: [
		'Let each of these persons open the own profile in my.anydesk II, Multi-Factor Authentication, and enrol an authenticator app.',
		"Take View & Edit on Clients from those who don't need it.",
	],
	decide:
		'Write twoFactor of each user into the organisation file, and describe their roles, groups and sets.',
	guide: ['G-2FA-1'],
	references: [vendorPages.multiFactor, cis('6.3'), nist('IA-2(1)'), nist('AC-6'), pci('8.4.3')],

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts);
			const without = people.filter(({twoFactor}) => twoFactor !== true);
			const editors = without.filter(account => ask(account, editsClients) === 'yes');
			const unsure = without.filter(account => ask(account, editsClients) === 'unsure');
			const open = editors.filter(({twoFactor}) => twoFactor === false);

			if (people.length === 0) return undecided(noAccounts);
			if (open.length > 0) {
				return failFor(
					accounts,
					open,
					`Clients may be edited without a second factor by ${listLogins(open)}`,
					'a second factor',
				);
			}
			if (editors.length > 0) {
				return undecidedFor(
					accounts,
					editors,
					`the file doesn't tell whether ${listLogins(editors)} enrolled a second factor`,
				);
			}
			if (unsure.length > 0) {
				return undecidedFor(accounts, unsure, whyUnsure(unsure, ['clients']));
			}

			return pass('nobody may edit Clients without a second factor');
		}),
};

const editsClients = (rights: Rights): boolean => mayEdit(rights, 'clients');
