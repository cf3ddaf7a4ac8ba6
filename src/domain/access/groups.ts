import type {AccessMap, Caller, Member, Receiver} from './access-map.ts';
import {type Door, keyOfDoor} from './door.ts';
import {namesOf} from './group-names.ts';
import {mergePeers, type Peer} from './peer.ts';
import type {Sign} from './signatures.ts';

export type CallerGroup = {readonly caller: Caller; readonly peer: Peer};
export type ReceiverGroup = {readonly receiver: Receiver; readonly door: Door};

/** Who may ask and who is asked, before it is decided who gets in. */
export type AccessGroups = Pick<AccessMap, 'from' | 'namespace'> & {
	readonly callers: readonly CallerGroup[];
	readonly receivers: readonly ReceiverGroup[];
};

/** One client: whom it lets in and, unless it is known to start nothing, what it asks with. */
export type Client = {readonly member: Member; readonly door: Door; readonly peer: Peer | undefined};

/** Values of one key together, in the order in which the keys first come up. */
export const groupBy = <Value>(
	values: readonly Value[],
	keyOf: (value: Value) => string,
): readonly (readonly [Value, ...Value[]])[] => {
	const groups = new Map<string, [Value, ...Value[]]>();

	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);

		if (group === undefined) groups.set(key, [value]);
		else group.push(value);
	}

	return [...groups.values()];
};

/** Clients that let in the same callers, and are let in by the same lists, are one group: as caller and as receiver. */
export const groupClients = (
	clients: readonly Client[],
	sign: Sign,
): Pick<AccessGroups, 'callers' | 'receivers'> => {
	const keys = new Map<Door, string>();
	const keyOf = ({door, peer}: Client): string => {
		const key = keys.get(door) ?? keyOfDoor(door);
		keys.set(door, key);

		return `${key} ${peer === undefined ? '' : sign(peer)}`;
	};
	const found = groupBy(clients, keyOf);
	const names = namesOf(found.map(group => group.map(({member}) => member.name)));
	const groups = found.map((group, index) => ({
		group,
		named: {name: names[index] ?? '', count: group.length, members: group.map(({member}) => member)},
	}));

	return {
		callers: groups.flatMap(({group, named}) => callerOf(group, named)),
		receivers: groups.map(({group: [{door}], named}) => ({
			receiver: {...named, receives: door.receives.says},
			door,
		})),
	};
};

const callerOf = (
	group: readonly [Client, ...Client[]],
	named: Pick<Caller, 'name' | 'count' | 'members'>,
): readonly CallerGroup[] => {
	const [first, ...others] = group.flatMap(({peer}) => (peer === undefined ? [] : [peer]));

	return first === undefined
		? []
		: [
				{
					caller: {...named, kind: 'clients', isOurs: true, receives: group[0].door.receives.says},
					peer: mergePeers([first, ...others]),
				},
			];
};
