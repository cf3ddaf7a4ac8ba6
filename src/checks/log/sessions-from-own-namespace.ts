import {namespaceOf, toComparable} from '../../domain/anydesk/addresses.ts';
import type {ClientCheck} from '../../domain/check.ts';
import type {Session} from '../../domain/client/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const sessionsFromOwnNamespace: ClientCheck = {
	id: 'LOG-2',
	title: 'No session came from outside our namespace',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint'],
	part: 'receiver',
	why: 'A list tells who may come, the trace tells who came. A session from elsewhere means that the list was off, too wide, or changed, or that somebody was talked into it.',
	remedy: [
		'Ask the person at the endpoint about each of these sessions.',
		'Switch the access control list on, with the pattern of your namespace.',
		'Name the clients that may connect from outside of it in the plan.',
	],
	decide:
		"Compare the sessions with the portal's list of sessions and clients, and name the IDs that are ours in the plan.",
	guide: [],
	references: [vendorPages.traceFiles, cis('8.11'), nist('AU-6'), nist('AC-17(1)')],
	isAttestable: true,

	judge: ({sessions, namespace, ownAddresses}) =>
		whenKnown({sessions, namespace}, values => {
			const own = new Set((ownAddresses.isKnown ? ownAddresses.value : []).map(toComparable));
			const isOwn = ({peer, id}: Session): boolean =>
				own.has(toComparable(peer)) || own.has(toComparable(id));
			const strange = values.sessions.filter(session => session.how !== refused && !isOwn(session));
			const foreign = strange.filter(({peer}) => {
				const found = namespaceOf(peer);

				return found !== undefined && toComparable(found) !== toComparable(values.namespace);
			});
			const bare = strange.filter(({peer}) => namespaceOf(peer) === undefined);

			if (foreign.length > 0) {
				return fail(`sessions came from outside ${values.namespace}: ${peersOf(foreign)}`, {
					at: placesOf(foreign),
				});
			}
			if (bare.length > 0) {
				return undecided(
					`sessions came from ${peersOf(bare)}, and an ID alone doesn't tell whose it is`,
					'evidence',
					{
						at: placesOf(bare),
					},
				);
			}

			return undecided(
				"the trace names no session from outside; only the portal's list tells of all sessions",
			);
		}),
};

/** A caller that was turned away (client.md 6.1). */
const refused = 'REJECTED';

const peersOf = (sessions: readonly Session[]): string =>
	listed([...new Set(sessions.map(({peer}) => peer))]);
const placesOf = (sessions: readonly Session[]) => sessions.slice(-20).map(({source}) => source);
