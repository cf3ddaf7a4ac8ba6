import {isSameLogin} from '../accounts.ts';
import {namespaceOf, toComparable} from '../anydesk/addresses.ts';
import type {Issue} from '../file-shape.ts';
import {toPlainText} from '../plain-text.ts';
import {usersOf} from './complete.ts';
import type {Plan, PlannedUser} from './shape.ts';

type Known = {readonly namespace?: string | undefined; readonly users?: readonly PlannedUser[] | undefined};

/** Whether an entry of a list is what a person signs in with; an alias of the own namespace is one, however it reads. */
export const isLogin = (entry: string, {namespace, users = []}: Known): boolean =>
	users.some(({login}) => isSameLogin(login, entry)) && !isOfNamespace(entry, namespace);

/** Whether an address is an alias of that namespace. */
export const isOfNamespace = (address: string, namespace: string | undefined): boolean => {
	const own = namespaceOf(address);

	return own !== undefined && namespace !== undefined && toComparable(own) === toComparable(namespace);
};

/** What would be right in place of a login: what a list is matched against is the client's, not the person's. */
export const insteadOfLogin = (namespace: string | undefined): string =>
	`lists know clients, not people: write the ID of that person's client, 9 or 10 digits${namespace === undefined ? '' : `, or its alias, as name@${namespace}`}`;

/** Lists that name a person's login: it admits nobody, or whoever takes that alias (G-ACL-1). */
export const senseOfLists = (plan: Plan): readonly Issue[] => {
	const logins = new Set(usersOf(plan).map(({login}) => login.toLowerCase()));

	return Object.entries(plan.builds ?? {}).flatMap(([name, {acl = []}]) =>
		acl.flatMap((entry, index): readonly Issue[] =>
			logins.has(entry.toLowerCase()) && isLogin(entry, plan)
				? [
						{
							path: ['builds', name, 'acl', index],
							message: `${toPlainText(entry, 60)} is a login: ${insteadOfLogin(plan.namespace)} (G-ACL-1)`,
						},
					]
				: [],
		),
	);
};
