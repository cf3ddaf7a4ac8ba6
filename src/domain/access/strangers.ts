import {isAlias, isId, namespaceOf, publicNamespace, reachOf, toComparable} from '../anydesk/addresses.ts';
import {listed} from '../list.ts';
import {toPlainText} from '../plain-text.ts';
import type {Caller} from './access-map.ts';
import {type CallerGroup, groupBy} from './groups.ts';
import {namedBy} from './patterns.ts';
import {
	listedClients,
	otherStrangers,
	type Peer,
	publicStrangers,
	strangersById,
	strangersFrom,
} from './peer.ts';
import type {Sign} from './signatures.ts';

const stranger = (
	kind: Caller['kind'],
	name: string,
	peer: Peer,
	isOurs: boolean | undefined,
): CallerGroup => ({
	caller: {name, kind, count: undefined, members: [], isOurs},
	peer,
});

/** Whoever isn't a client of ours: all that a list could let in by a wildcard. */
export const strangersOf = (
	patterns: readonly string[],
	namespace: string | undefined,
): readonly CallerGroup[] => [
	stranger('public-namespace', `public namespace (@${publicNamespace})`, publicStrangers, false),
	...namespacesIn(patterns)
		.filter(name => name !== publicNamespace && name !== ours(namespace))
		.map(name =>
			stranger(
				'foreign-namespace',
				`namespace @${toPlainText(name, 60)}`,
				strangersFrom(name),
				namespace === undefined ? undefined : false,
			),
		),
	stranger('other-namespaces', 'other namespaces', otherStrangers, false),
	stranger('ids', 'strangers by ID', strangersById, false),
];

/** Clients of ours that nobody looked at: all that have an alias in our namespace. */
export const ownNamespace = (namespace: string): CallerGroup =>
	stranger('own-namespace', `our namespace (@${toPlainText(namespace, 60)})`, strangersFrom(namespace), true);

const ours = (namespace: string | undefined): string | undefined =>
	namespace === undefined ? undefined : toComparable(namespace);

const namespacesIn = (patterns: readonly string[]): readonly string[] => [
	...new Set(
		patterns.flatMap(pattern => {
			const reach = reachOf(pattern);

			return reach.who === 'one-namespace' ? [toComparable(reach.namespace)] : [];
		}),
	),
];

/**
 * Addresses that lists name one by one, and that no client has of which we know. `own` are those that somebody says
 * are ours.
 */
export const listedStrangers = (
	patterns: readonly string[],
	clients: ReadonlySet<string>,
	own: ReadonlySet<string>,
	namespace: string | undefined,
	sign: Sign,
): readonly CallerGroup[] => {
	const addresses = new Set(
		patterns
			.map(namedBy)
			.filter(address => address !== undefined)
			.filter(address => (isId(address) || isAlias(address)) && !clients.has(address)),
	);
	const isOurs = (address: string): boolean | undefined => {
		const found = namespaceOf(address);
		if (own.has(address) || (found !== undefined && found === ours(namespace))) return true;

		return found === undefined || found === publicNamespace || namespace === undefined ? undefined : false;
	};
	const groups = groupBy([...addresses], address => `${isOurs(address)} ${sign(listedClients([address]))}`);

	return groups.map(group => ({
		caller: {
			name: `listed: ${listed(group, 2)}`,
			kind: 'listed',
			count: group.length,
			members: group.map(address => ({name: toPlainText(address, 120)})),
			isOurs: isOurs(group[0]),
		},
		peer: listedClients(group),
	}));
};
