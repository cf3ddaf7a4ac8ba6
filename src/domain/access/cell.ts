import type {Cell, Way} from './access-map.ts';
import {isWider, widest} from './access-map.ts';
import {admit} from './admission.ts';
import {type Door, noGrant, type Told, unknownGrant} from './door.ts';
import type {Peer} from './peer.ts';

/** What is between a caller and a receiver, without their names. */
export type Answer = Omit<Cell, 'from' | 'to'>;

/** Whether the caller can open a session on the receiver, how, and by which rule. */
export const evaluate = (peer: Peer, door: Door): Answer => {
	const admission = admit(peer, door.list);
	const steps = [peer.starts, door.receives, admission];
	const refused = steps.find(({says}) => says === 'no');

	if (refused !== undefined) return closed(refused);
	if (door.ways.length === 0 && door.questions.length === 0) {
		return closed({says: 'no', because: door.whyClosed, sources: admission.sources});
	}

	const unsure = steps.filter(({says}) => says === 'unknown');
	const [widestWay] = byReach(door.ways);
	const rule = {what: admission.because, sources: admission.sources};

	if (unsure.length > 0 || widestWay === undefined) {
		const reasons = [
			...unsure.map(({because}) => because),
			...(widestWay === undefined ? door.questions.map(({what}) => what) : []),
		];

		return {
			reach: 'unknown',
			rule: {...rule, sources: [...new Set(unsure.flatMap(({sources}) => sources))]},
			factors: [],
			permissions: unknownGrant("whether a session opens isn't known"),
			ways: [],
			because: [...new Set(reasons)].join('; '),
		};
	}

	const wider = door.questions.filter(({upTo}) => isWider(upTo, widestWay.reach)).map(({what}) => what);

	return {
		reach: widest(door.ways.map(({reach}) => reach)),
		...(wider.length > 0 && {isAtLeast: true, because: wider.join('; ')}),
		rule,
		factors: [...peer.factors, ...widestWay.factors],
		permissions: widestWay.grant,
		ways: byReach(door.ways),
	};
};

/** The way that asks least comes first. */
const byReach = (ways: readonly Way[]): readonly Way[] =>
	ways.toSorted((one, other) => (one.reach === other.reach ? 0 : isWider(one.reach, other.reach) ? -1 : 1));

const closed = ({because, sources}: Told): Answer => ({
	reach: 'no',
	rule: {what: because, sources},
	factors: [],
	permissions: noGrant,
	ways: [],
	because,
});
