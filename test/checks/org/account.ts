import type {Account} from '../../../src/domain/organization-facts.ts';
import type {Rights} from '../../../src/domain/permission-levels.ts';

type Given = Partial<Omit<Account, 'rights'>> & {readonly rights?: Rights | Account['rights']};

/** An account that the file describes whole: active, of a person, with no rights but the given ones. */
export const account = (login: string, {rights = {}, ...given}: Given = {}): Account => ({
	login: `${login}@example.com`,
	roles: ['Staff'],
	areRolesTold: true,
	rights: 'length' in rights ? rights : [{generation: 'file', rights}],
	undescribed: [],
	twoFactor: true,
	lastSignIn: '2026-11-19',
	status: 'active',
	startsConnections: false,
	use: undefined,
	kind: 'person',
	line: undefined,
	...given,
});

/** The owner that every complete file has. */
export const owner: Account = account('owner', {
	roles: ['owner'],
	rights: {
		users: 'edit',
		groups: 'edit',
		roles: 'edit',
		permissionSets: 'edit',
		addressBooks: 'edit',
		clients: 'edit',
		sessions: 'edit',
		builds: 'edit',
		organization: 'edit',
		license: 'edit',
		invoices: 'edit',
		personalProfile: 'edit',
	},
});
