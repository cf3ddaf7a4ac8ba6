import {inUse, isSameLogin, placesOf} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

export const startersWithOwnAccount: OrganizationCheck = {
	id: 'ORG-4',
	title: 'Each person who starts connections has an own account',
	severity: 'high',
	level: 'guide',
	targets: ['organization'],
	why: 'A client that starts connections is to ask for a login. Who has no account borrows one, and then nobody can tell who was connected.',
	remedy: [
		'In my.anydesk II, open User Management and make an account for each person who starts connections.',
		'Enable accounts that are disabled, and replace shared ones by accounts of one person each.',
	],
	decide: 'Give a plan that names the people who start connections.',
	guide: ['G-LGN-2'],
	references: [cis('5.6'), nist('IA-2'), nist('AC-17')],
	isAttestable: true,

	judge: ({accounts, plannedStarters}) =>
		whenKnown({accounts, plannedStarters}, values => {
			const people = inUse(values.accounts);
			const accountOf = (login: string) => people.find(account => isSameLogin(account.login, login));
			const without = values.plannedStarters.filter(login => accountOf(login) === undefined);
			const sharing = values.plannedStarters.filter(login => accountOf(login)?.kind === 'shared');

			if (values.plannedStarters.length === 0) {
				return undecided('the plan names nobody who starts connections', 'plan');
			}
			if (without.length > 0) {
				return fail(`there is no account in use for ${listed(without)}`, {
					wanted: 'an account of each person who starts connections',
				});
			}
			if (sharing.length > 0) {
				return fail(`a shared account serves ${listed(sharing)}`, {
					wanted: 'an account of each person who starts connections',
					at: placesOf(
						accounts,
						people.filter(({login}) => sharing.some(name => isSameLogin(name, login))),
					),
				});
			}

			return pass(
				`each person who starts connections by plan has an account: ${listed(values.plannedStarters)}`,
			);
		}),
};
