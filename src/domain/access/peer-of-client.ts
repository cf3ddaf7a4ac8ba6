import type {ClientFacts} from '../client/facts.ts';
import {toPlainText} from '../plain-text.ts';
import {placesOf} from './door.ts';
import {type Address, exact, type Peer, someAlias, someAliasIn, someId} from './peer.ts';

/** What a client asks with; undefined when it is known to start nothing. */
export const peerOfClient = (facts: ClientFacts, namespace: string | undefined): Peer | undefined => {
	const {canStart, forcedLogin} = facts;
	if (canStart.isKnown && !canStart.value) return undefined;

	return {
		starts: canStart.isKnown
			? {says: 'yes', because: 'the client starts connections', sources: placesOf(canStart.sources)}
			: {
					says: 'unknown',
					because: toPlainText(canStart.reason, 300),
					sources: placesOf(canStart.sources),
				},
		addresses: [idOf(facts), ...aliasOf(facts, namespace)],
		factors: forcedLogin.isKnown && forcedLogin.value ? [login] : [],
	};
};

/** What a client with a forced login asks of whoever starts. */
export const login = 'a login at my.anydesk (forced)';

const idOf = ({anydeskId}: ClientFacts): Address =>
	anydeskId.isKnown && anydeskId.value !== ''
		? exact(anydeskId.value)
		: someId(anydeskId.isKnown ? 'it has no ID yet' : toPlainText(anydeskId.reason, 300));

/** The alias that is written; else one that the build may take in our namespace, or that nobody told us of. */
const aliasOf = ({alias, joinsNamespace}: ClientFacts, namespace: string | undefined): readonly Address[] => {
	if (alias.isKnown && alias.value !== '') return [exact(alias.value)];

	const joins = joinsNamespace.isKnown && joinsNamespace.value;

	if (joins && namespace !== undefined) {
		const why = 'its build joins our namespace, and its alias is not written down';

		return [someAliasIn(namespace, why, !alias.isKnown)];
	}
	if (joins) return [someAlias('its build joins a namespace, and nobody tells which one is ours')];

	return alias.isKnown ? [] : [someAlias(toPlainText(alias.reason, 300))];
};
