import {presetRoleOf} from '../preset-roles.ts';
import {usersOf} from './complete.ts';
import type {Plan, PlannedUser} from './shape.ts';

/** Whether an account is the owner's by its roles; where a licence knows none, the one for the set-up is. */
export const isOwners = ({roles = [], use}: PlannedUser): boolean =>
	roles.some(role => presetRoleOf(role) === 'owner') || (roles.length === 0 && use === 'set-up');

/** The account that was made when AnyDesk was bought or tried: there is one, before anybody makes users (G-OWN-1). */
export const firstAccountOf = (plan: Plan): PlannedUser | undefined => usersOf(plan).find(isOwners);
