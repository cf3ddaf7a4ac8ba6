import {findingsOf} from './access-findings.ts';
import type {AccessMap, Caller, Cell, Receiver} from './access-map.ts';
import {type Answer, evaluate} from './cell.ts';
import {type Door, noGrant} from './door.ts';
import type {AccessGroups} from './groups.ts';
import type {Peer} from './peer.ts';

/** Different groups times different groups: more can't be read, and would not be held in memory. */
export const mostCells = 100_000;

/** Decides for each group of callers and each group of receivers, once, whether and how one reaches the other. */
export const mapAccess = (
	{from, namespace, callers, receivers}: AccessGroups,
	decide: (peer: Peer, door: Door) => Answer = evaluate,
): AccessMap => {
	const cells = callers.flatMap(({caller, peer}) =>
		receivers.map(({receiver, door}): Cell => {
			const names = {from: caller.name, to: receiver.name};
			if (isItself(from, caller, receiver)) return {...names, ...itself};

			return {...names, ...decide(peer, door)};
		}),
	);
	const map = {
		schema: 'deskwarden/access@1' as const,
		from,
		...(namespace !== undefined && {namespace}),
		callers: callers.map(({caller}) => caller),
		receivers: receivers.map(({receiver}) => receiver),
		cells,
	};

	return {...map, findings: findingsOf(map)};
};

const itself: Answer = {
	reach: 'no',
	isItself: true,
	rule: {what: 'caller and receiver are the same client', sources: []},
	factors: [],
	permissions: noGrant,
	ways: [],
	because: 'caller and receiver are the same client',
};

/** A plan's builds stand for any number of endpoints, of which one may ask another. */
const isItself = (from: AccessMap['from'], caller: Caller, receiver: Receiver): boolean =>
	from === 'evidence' &&
	caller.kind === 'clients' &&
	caller.count === 1 &&
	receiver.count === 1 &&
	caller.name === receiver.name;
