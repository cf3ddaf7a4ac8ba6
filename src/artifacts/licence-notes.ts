import {usersOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {vendorPages} from '../domain/references.ts';
import {cite} from './markdown.ts';

type Licence = Plan['organization']['licence'];

const licenceTitles: Readonly<Record<Licence, string>> = {
	solo: 'Solo',
	standard: 'Standard',
	advanced: 'Advanced',
	'ultimate-cloud': 'Ultimate-Cloud',
	'on-premises': 'On-Premises',
};

/** portal.md 2.6. */
const mostUsers: Readonly<Partial<Record<Licence, number>>> = {solo: 1, standard: 20, advanced: 100};

/** What the licence can't do of what the plan wants, and what it asks for first (portal.md 2.2, 2.6, 3). */
export const licenceNotes = (plan: Plan): readonly string[] => {
	const {licence} = plan.organization;
	const title = licenceTitles[licence];
	const most = mostUsers[licence];
	const count = usersOf(plan).length;

	return [
		`Licence: ${title}.`,
		...rightsNotes(plan, title),
		...(plan.namespace === undefined ? [] : namespaceNotes(licence)),
		...(most !== undefined && count > most
			? [`${title} has ${most} users at most, and the plan names ${count}${cite(vendorPages.licenses)}.`]
			: []),
		...(licence === 'on-premises'
			? [
					"The pages that this list rests on describe AnyDesk's cloud: on your own appliance names may differ.",
				]
			: []),
	];
};

const rightsNotes = (plan: Plan, title: string): readonly string[] => {
	const {permissionSets = [], roles = [], groups = []} = plan;
	const wantsOwn = permissionSets.length + roles.length + groups.length > 0;

	switch (plan.organization.licence) {
		case 'ultimate-cloud':
		case 'on-premises':
			return [];

		case 'advanced':
			return [
				`${title} has fixed Team Roles, which have to be activated${cite(vendorPages.roles)}.`,
				...(wantsOwn
					? [
							`Permission sets and groups of your own need Ultimate-Cloud: sections 4 to 6 can't be clicked${cite(vendorPages.permissionSets)}.`,
						]
					: []),
			];

		case 'standard':
		case 'solo':
			return [
				`Users of ${title} have no roles${cite(vendorPages.users)}${wantsOwn ? ": sections 4 to 6 can't be clicked" : ''}.`,
			];
	}
};

const namespaceNotes = (licence: Licence): readonly string[] => {
	switch (licence) {
		case 'standard':
		case 'advanced':
			return [
				`A namespace of your own is an add-on of this licence: have it before you go on${cite(vendorPages.licenses)}.`,
			];

		case 'solo':
			return [`A namespace of your own is an add-on from Standard on${cite(vendorPages.licenses)}.`];

		case 'ultimate-cloud':
			return [`A namespace of your own comes by contract${cite(vendorPages.licenses)}.`];

		case 'on-premises':
			return [];
	}
};
