import {
	ask,
	failFor,
	inUse,
	isSameLogin,
	listLogins,
	undecidedFor,
	whyUnsure,
} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {listed} from '../../domain/list.ts';
import type {Account} from '../../domain/organization-facts.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {type Rights, type Section, sectionTitles, widerThan} from '../../domain/permission-levels.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const supportersWithinSupporterSet: OrganizationCheck = {
	id: 'ORG-6',
	title: 'Supporters hold no more than the supporter set',
	severity: 'medium',
	level: 'guide',
	targets: ['organization'],
	why: 'Supporters sit where strangers call and write. Whoever takes over such an account gets all that it may do in the portal.',
	remedy: [
		'In my.anydesk II, make a permission set with View & Edit on Address Books, Clients and Personal Profile, and View on Sessions.',
		'Make a role of it, and give it to the supporters in place of their wider roles.',
	],
	decide:
		'Write into the organisation file who starts connections, and describe the roles, groups and sets of these people; or give a plan.',
	guide: ['G-USE-3', 'G-PRM-3'],
	references: [vendorPages.permissionSets, cis('6.8'), nist('AC-6')],

	judge: ({accounts, supporterRights, plannedStarters}) =>
		whenKnown({accounts, supporterRights}, values => {
			const planned = plannedStarters.isKnown ? plannedStarters.value : [];
			const people = inUse(values.accounts);
			const supporters = people.filter(account => account.startsConnections || isNamed(account, planned));
			const untold = people.filter(account => account.startsConnections === undefined);
			const excess = (rights: Rights) => widerThan(rights, values.supporterRights);
			const answer = (account: Account) => ask(account, rights => excess(rights).length > 0);
			const wider = supporters.filter(account => answer(account) === 'yes');
			const unsure = supporters.filter(account => answer(account) === 'unsure');

			if (wider.length > 0) {
				const told = wider.map(({login, rights}) => `${login} (${titles(excess(rights[0]?.rights ?? {}))})`);

				return failFor(accounts, wider, `wider than the supporter set: ${listed(told)}`, 'the supporter set');
			}
			if (unsure.length > 0) {
				const asked = unsure.flatMap(({rights}) => rights.flatMap(possible => excess(possible.rights)));

				return undecidedFor(accounts, unsure, whyUnsure(unsure, asked));
			}
			if (!plannedStarters.isKnown && untold.length > 0) {
				const because = `the file doesn't tell whether ${listLogins(untold)} may start connections`;

				return undecidedFor(accounts, untold, because);
			}
			if (supporters.length === 0) return undecided('nobody is named who starts connections');

			return pass(`within the supporter set: ${listLogins(supporters)}`);
		}),
};

const isNamed = ({login}: Account, logins: readonly string[]): boolean =>
	logins.some(name => isSameLogin(name, login));

const titles = (named: readonly Section[]): string => listed(named.map(section => sectionTitles[section]));
