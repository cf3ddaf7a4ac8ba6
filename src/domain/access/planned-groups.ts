import {toComparable} from '../anydesk/addresses.ts';
import type {AccessMap, Caller, Member, Receiver} from './access-map.ts';

/** What the plan calls its members, in any spelling of case. */
const namesOf = (members: readonly Member[]): ReadonlySet<string> =>
	new Set(
		members.flatMap(({name, id, endpoint}) =>
			[name, id, endpoint].filter(text => text !== undefined).map(toComparable),
		),
	);

const shares = (one: readonly Member[], other: readonly Member[]): boolean => {
	const names = namesOf(other);

	return [...namesOf(one)].some(name => names.has(name));
};

/** The builds that a group of endpoints should run: those that name one of them, else the only one of its direction. */
export const plannedReceivers = (
	{receivers}: AccessMap,
	{members, receives}: Receiver,
): readonly Receiver[] => {
	const named = receivers.filter(receiver => shares(members, receiver.members));
	if (named.length > 0) return named;

	const ofDirection = receivers.filter(receiver => receives === 'unknown' || receiver.receives === receives);

	return ofDirection.length === 1 ? ofDirection : [];
};

/**
 * Who of the plan a caller is: by name, else by what it is. Clients in our namespace are whoever the plan has start
 * connections. Somebody of whom the plan doesn't speak is planned to reach nothing.
 */
export const plannedCallers = ({callers}: AccessMap, caller: Caller): readonly Caller[] => {
	const starters = callers.filter(({kind}) => kind === 'clients');

	switch (caller.kind) {
		case 'clients': {
			const named = starters.filter(({members}) => shares(caller.members, members));
			if (named.length > 0) return named;

			return starters.filter(({receives}) => receives === (caller.receives === 'yes' ? 'yes' : 'no'));
		}
		case 'own-namespace':
			return starters;
		case 'listed':
			return callers.filter(({kind, members}) => kind === 'listed' && shares(caller.members, members));
		case 'foreign-namespace':
			return callers.filter(({kind, name}) => kind === caller.kind && name === caller.name);
		case 'public-namespace':
		case 'other-namespaces':
		case 'ids':
			return callers.filter(({kind}) => kind === caller.kind);
	}
};
