import type {Section} from '../domain/permission-levels.ts';

/** What somebody can do who may edit a section of the portal. */
export const sectionNotes: Readonly<Record<Section, string>> = {
	users: 'Users: edit makes and disables accounts, and gives them roles.',
	groups: 'Groups: edit decides who gets which roles through a team.',
	roles: 'Roles: edit decides what a role holds, and so what its people may do.',
	permissionSets: 'Permission Sets: edit makes new sets of rights.',
	addressBooks: 'Address Books: edit keeps the list of whom supporters call.',
	clients:
		'Clients: edit can give any device an alias in your namespace, a way through any access list. Who holds it needs a second factor (ORG-7).',
	sessions: "Sessions: view shows who connected where, and colleagues' notes.",
	builds: 'Builds: edit makes and changes the custom clients themselves.',
	organization: 'Organization: edit changes sign-in and policies for everybody.',
	license: 'License: edit reaches the licence and its key.',
	invoices: 'Invoices: view shows what was paid.',
	personalProfile: 'Personal Profile: edit lets people enrol their second factor. Everybody needs it.',
};
