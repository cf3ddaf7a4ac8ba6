import {ask} from '../accounts.ts';
import type {Issue} from '../file-shape.ts';
import {listed} from '../list.ts';
import {sectionTitles, widerThan} from '../permission-levels.ts';
import {toPlainText} from '../plain-text.ts';
import {presetRoleOf} from '../preset-roles.ts';
import {usersOf} from './complete.ts';
import {organizationIntent} from './organization-intent.ts';
import type {Plan} from './shape.ts';
import {heldBy} from './user-rights.ts';

/** Whether those who start connections hold no more than that takes (G-USE-3, G-PRM-3). */
export const senseOfSupporters = (plan: Plan): readonly Issue[] => {
	const {supporterRights} = organizationIntent(plan);
	const allowed = supporterRights.isKnown ? supporterRights.value : {};

	return usersOf(plan).flatMap((user, index): readonly Issue[] => {
		const account = heldBy(user, plan);
		// An owner who starts connections has an issue of their own.
		const isOwner = account.roles.some(role => presetRoleOf(role) === 'owner');
		const isWider = ask(account, rights => widerThan(rights, allowed).length > 0) === 'yes';
		if (user.startsConnections !== true || isOwner || !isWider) return [];

		const wider = widerThan(account.rights[0]?.rights ?? {}, allowed).map(section => sectionTitles[section]);

		return [
			{
				path: ['users', index, 'startsConnections'],
				message: `${toPlainText(user.login, 60)} starts connections and would hold more than that takes (${listed(wider)}): give ${narrower(plan)}, or the connections to another account (G-USE-3)`,
			},
		];
	});
};

/** Of the team roles it is the one that a supporter's set comes down to. */
const narrower = ({organization}: Plan): string =>
	organization.licence === 'advanced' ? 'the role user' : 'a narrower role';
