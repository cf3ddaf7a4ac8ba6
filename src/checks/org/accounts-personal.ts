import {failFor, inUse, listLogins, looksShared, noAccounts} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import type {Account} from '../../domain/organization-facts.ts';
import {undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, type Reference} from '../../domain/references.ts';

const mailboxNames: Reference = {
	name: 'RFC 2142',
	title: 'Mailbox Names for Common Services, Roles and Functions',
	url: 'https://www.rfc-editor.org/rfc/rfc2142',
	date: '1997-05',
};

export const accountsPersonal: OrganizationCheck = {
	id: 'ORG-3',
	title: 'Accounts belong to persons, not to shared mailboxes',
	severity: 'medium',
	level: 'hardened',
	targets: ['organization'],
	why: "What is done with a shared account is nobody's deed, its second factor hangs on one telephone, and whoever leaves keeps the password.",
	remedy: [
		'In my.anydesk II, open User Management and make an account for each person, with a mail address of their own.',
		'Disable the shared account. Delete it when its address book is no longer needed.',
	],
	decide: 'Let a person who knows the accounts attest that each of them belongs to one person.',
	guide: [],
	references: [mailboxNames, cis('5.6'), nist('IA-2')],
	isAttestable: true,

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts);
			const shared = people.filter(isShared);

			if (people.length === 0) return undecided(noAccounts);
			if (shared.length > 0) {
				return failFor(
					accounts,
					shared,
					`a shared mailbox is the login of ${listLogins(shared)}`,
					'the mail address of one person',
				);
			}

			return undecided('no login looks shared, but whose they are only a person can tell', 'attestation');
		}),
};

/** The file's word counts before the look of a login. */
const isShared = ({login, kind}: Account): boolean =>
	kind === 'shared' || (kind === undefined && looksShared(login));
