import {ask, failFor, inUse, isManager, noAccounts, undecidedFor, whyUnsure} from '../../domain/accounts.ts';
import type {OrganizationCheck} from '../../domain/check.ts';
import {listed} from '../../domain/list.ts';
import {pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {mayEdit, type Rights, sectionTitles} from '../../domain/permission-levels.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const managementByOwnerAndAdminOnly: OrganizationCheck = {
	id: 'ORG-5',
	title: 'Only owner and admin may change users, roles, sets, organisation or licence',
	severity: 'high',
	level: 'guide',
	targets: ['organization'],
	why: 'Who may change users, roles or permission sets can give any right to any account. Who may change the organisation or the licence can undo what protects all endpoints.',
	remedy: [
		"In my.anydesk II, open User Management, Permission Sets. A saved set can't be changed: make a new one without these rights.",
		'Give the role the new set instead of the old one.',
		'Where a preset role is too wide, replace it by a role of your own (Ultimate-Cloud) or by a narrower team role (Advanced).',
	],
	decide:
		'Describe every role, group and permission set in the organisation file, and write the licence; a preset role that was told differently over time is decided by its written sets.',
	guide: ['G-PRM-3'],
	references: [vendorPages.roles, vendorPages.permissionSets, cis('6.8'), nist('AC-6'), nist('AC-6(10)')],

	judge: ({accounts}) =>
		whenKnown({accounts}, values => {
			const people = inUse(values.accounts);
			const others = people.filter(account => !isManager(account));
			const changing = others.filter(account => account.areRolesTold && ask(account, mayManage) === 'yes');
			const unsure = others.filter(
				account => !changing.includes(account) && ask(account, mayManage) !== 'no',
			);

			if (people.length === 0) return undecided(noAccounts);
			if (changing.length > 0) {
				const told = changing.map(
					({login, rights}) => `${login} (${listed(managed(rights[0]?.rights ?? {}))})`,
				);

				return failFor(
					accounts,
					changing,
					`neither owner nor admin, yet allowed to make changes: ${listed(told)}`,
					'view or no access in these sections',
				);
			}
			if (unsure.length > 0) {
				return undecidedFor(accounts, unsure, whyUnsure(unsure, management));
			}

			return pass('nobody but owner and admin may change users, roles, sets, organisation or licence');
		}),
};

const management = ['users', 'roles', 'permissionSets', 'organization', 'license'] as const;

const mayManage = (rights: Rights): boolean => management.some(section => mayEdit(rights, section));

const managed = (rights: Rights): readonly string[] =>
	management.filter(section => mayEdit(rights, section)).map(section => sectionTitles[section]);
