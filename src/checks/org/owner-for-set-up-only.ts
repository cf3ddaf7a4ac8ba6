import {failFor, inUse, isOwner, listLogins, placesOf} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

export const ownerForSetUpOnly: OrganizationCheck = {
	id: 'ORG-1',
	title: 'The owner account is used for set-up only',
	severity: 'high',
	level: 'guide',
	targets: ['organization'],
	why: 'The owner account may do everything. Each day of ordinary work with it is a day on which it can be phished, left signed in or misused.',
	remedy: [
		'Make an account of its own for the daily work of this person, with rights cut to that work.',
		'Sign out of the owner account on every client, and keep its password and second factor apart.',
	],
	decide: 'Let the person who holds the owner account attest what it is used for.',
	guide: ['G-OWN-2'],
	references: [cis('5.4'), cis('6.8'), nist('AC-6(2)'), nist('AC-6(5)')],
	isAttestable: true,

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const owners = inUse(values.accounts).filter(isOwner);
			const working = owners.filter(({startsConnections, use}) => startsConnections || use === 'daily');

			if (owners.length === 0) return undecided('the file names no owner');
			if (working.length > 0) {
				return failFor(
					accounts,
					working,
					`the owner account does daily work: ${listLogins(working)}`,
					'an account without daily work',
				);
			}

			return undecided(`no file shows what ${listLogins(owners)} is used for`, 'attestation', {
				at: placesOf(accounts, owners),
			});
		}),
};
