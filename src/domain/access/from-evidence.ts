import {toComparable} from '../anydesk/addresses.ts';
import type {ClientFacts} from '../client/facts.ts';
import type {Fact} from '../facts.ts';
import {toPlainText} from '../plain-text.ts';
import type {AccessMap} from './access-map.ts';
import {type Door, keyOfDoor} from './door.ts';
import {doorOfClient} from './door-of-client.ts';
import {type AccessGroups, type Client, groupClients} from './groups.ts';
import {mapAccess} from './map-access.ts';
import {peerOfClient} from './peer-of-client.ts';
import {marksOf, signing} from './signatures.ts';
import {listedStrangers, ownNamespace, strangersOf} from './strangers.ts';

/** What is ours, as far as somebody says it. */
export type OwnAddresses = {
	readonly namespace?: string;
	/** IDs and aliases of clients of ours, whether they were looked at or not. */
	readonly addresses?: readonly string[];
};

export type LookedAt = {
	readonly name: string;
	readonly facts: ClientFacts;
	/** A person's word on the second factor of unattended access. */
	readonly asksForCode?: Fact<boolean>;
};

/** Keeps of each client what the map needs; clients with equal doors share one. */
export const clientReader = ({namespace}: OwnAddresses) => {
	const doors = new Map<string, Door>();
	const shared = (door: Door): Door => {
		const key = keyOfDoor(door);
		const found = doors.get(key) ?? door;
		doors.set(key, found);

		return found;
	};

	return ({name, facts, asksForCode}: LookedAt): Client => ({
		member: {
			name: toPlainText(name, 120),
			...(facts.anydeskId.isKnown && {id: toPlainText(facts.anydeskId.value, 20)}),
		},
		door: shared(doorOfClient(facts, asksForCode)),
		peer: peerOfClient(facts, namespace),
	});
};

/** Groups of clients that were looked at, and of all others who might come. */
export const groupsOfClients = (
	clients: readonly Client[],
	{namespace, addresses = []}: OwnAddresses,
): AccessGroups => {
	const marks = marksOf([...new Set(clients.map(({door}) => door))]);
	const patterns = [...marks.keys()];
	const sign = signing(marks);
	const groups = groupClients(clients, sign);

	return {
		from: 'evidence',
		...(namespace !== undefined && {namespace}),
		callers: [
			...groups.callers,
			...(namespace === undefined ? [] : [ownNamespace(namespace)]),
			...listedStrangers(
				patterns,
				addressesOf(clients),
				new Set(addresses.map(toComparable)),
				namespace,
				sign,
			),
			...strangersOf(patterns, namespace),
		],
		receivers: groups.receivers,
	};
};

/** Also of clients that start nothing: an address of theirs in a list is somebody's. */
const addressesOf = (clients: readonly Client[]): ReadonlySet<string> =>
	new Set(
		clients.flatMap(({member, peer}) => [
			...(member.id === undefined ? [] : [member.id]),
			...(peer?.addresses ?? []).flatMap(each => (each.type === 'exact' ? [each.address] : [])),
		]),
	);

/** Who reaches whom, by what stands on the endpoints. */
export const accessFromEvidence = (endpoints: readonly LookedAt[], own: OwnAddresses = {}): AccessMap =>
	mapAccess(groupsOfClients(endpoints.map(clientReader(own)), own));
