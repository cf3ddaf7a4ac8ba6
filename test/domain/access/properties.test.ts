import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {reaches} from '../../../src/domain/access/access-map.ts';
import {evaluate} from '../../../src/domain/access/cell.ts';
import type {Door} from '../../../src/domain/access/door.ts';
import {doorOfClient} from '../../../src/domain/access/door-of-client.ts';
import {accessFromEvidence} from '../../../src/domain/access/from-evidence.ts';
import {
	exact,
	otherStrangers,
	type Peer,
	publicStrangers,
	someAlias,
	someAliasIn,
	someId,
	strangersById,
	strangersFrom,
} from '../../../src/domain/access/peer.ts';
import {peerOfClient} from '../../../src/domain/access/peer-of-client.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {record} from '../../checks/client-samples.ts';
import {cellOf, entries, factsOf, laptop, looked, till} from './samples.ts';

const pattern = fc.constantFrom(
	'*',
	'*@*',
	'*@ad',
	'*@acme',
	'*@acme*',
	'*@partner',
	'service-?@acme',
	'anna@acme',
	'help@ad',
	'612345678',
	'111222333',
	'?????????',
	'12345678?',
	'*acme',
	'nobody',
	'',
);
const entry = fc.record({pattern, isOn: fc.boolean()});

const starts = {says: 'yes', because: 'it starts', sources: []} as const;
const client = (...addresses: Peer['addresses']): Peer => ({starts, addresses, factors: []});

const peer = fc.constantFrom(
	publicStrangers,
	otherStrangers,
	strangersById,
	strangersFrom('partner'),
	client(exact('anna@acme'), exact('612345678')),
	client(exact('612345678')),
	client(someAliasIn('acme', 'nobody knows'), someId('nobody knows')),
	client(someAlias('nobody knows'), exact('111222333')),
);

const doorWith = (list: readonly {pattern: string; isOn: boolean}[]): Door =>
	doorOfClient(factsOf({...till, aclEntries: list}));

const rankOf = (asker: Peer, list: readonly {pattern: string; isOn: boolean}[]): number =>
	reaches.indexOf(evaluate(asker, doorWith(list)).reach);

/** A list that names somebody: what an empty one does isn't documented, so it is unknown. */
const list = fc
	.tuple(pattern, fc.array(entry, {maxLength: 4}))
	.map(([first, rest]) => [{pattern: first, isOn: true}, ...rest]);

describe('whatever the list', () => {
	test('one more entry never takes a way in from anybody', () => {
		fc.assert(
			fc.property(peer, list, entry, (asker, before, added) => {
				expect(rankOf(asker, [...before, added])).toBeGreaterThanOrEqual(rankOf(asker, before));
			}),
		);
	});

	test('one entry less never opens a way to anybody', () => {
		fc.assert(
			fc.property(peer, list, fc.nat(), (asker, before, nth) => {
				const after = before.filter((_, index) => index !== nth % before.length);
				fc.pre(after.some(({isOn}) => isOn));

				expect(rankOf(asker, after)).toBeLessThanOrEqual(rankOf(asker, before));
			}),
		);
	});

	test('a list is never wider than none', () => {
		fc.assert(
			fc.property(peer, list, (asker, some) => {
				const open = doorOfClient(factsOf({...till, aclEnabled: false}));

				expect(rankOf(asker, some)).toBeLessThanOrEqual(reaches.indexOf(evaluate(asker, open).reach));
			}),
		);
	});
});

describe('whatever the endpoints', () => {
	const gap = unknown('system.conf may not be read by this user');
	const endpoint = fc.record({
		canReceive: fc.constantFrom(true, false, gap),
		canStart: fc.constantFrom(true, false, gap),
		alias: fc.constantFrom('', 'anna@acme', 'ben@acme', 'x@ad', gap),
		anydeskId: fc.constantFrom('612345678', '712345678', '111222333', gap),
		joinsNamespace: fc.constantFrom(true, false),
		aclEnabled: fc.constantFrom(true, true, false, gap),
		aclEntries: fc.constantFrom(entries('*@acme'), entries('612345678', 'ben@acme'), entries('*@ad'), []),
		interactiveAccess: fc.constantFrom('always' as const, 'never' as const, gap),
		passwords: fc.constantFrom([], [record('_default')], gap),
		forcedLogin: fc.constantFrom(true, gap),
	});

	test('grouping them changes no cell', () => {
		fc.assert(
			fc.property(fc.array(endpoint, {minLength: 1, maxLength: 7}), given => {
				const all = given.map((facts, index) => looked(`pc-${index}`, {...laptop, ...facts}));
				const map = accessFromEvidence(all, {namespace: 'acme'});

				for (const caller of all) {
					const asker = peerOfClient(caller.facts, 'acme');
					const from = map.callers.find(({members}) => members.some(({name}) => name === caller.name));

					expect(from === undefined).toBe(asker === undefined);
					if (asker === undefined || from === undefined) continue;

					for (const receiver of all) {
						const to = map.receivers.find(({members}) => members.some(({name}) => name === receiver.name));
						const cell = cellOf(map, from.name, to?.name ?? '');
						if (cell.isItself === true) continue;

						const alone = evaluate(asker, doorOfClient(receiver.facts));

						expect([cell.reach, cell.isAtLeast, cell.factors, cell.permissions]).toEqual([
							alone.reach,
							alone.isAtLeast,
							alone.factors,
							alone.permissions,
						]);
					}
				}
			}),
			{numRuns: 200},
		);
	});

	test('each is in exactly one group of receivers', () => {
		fc.assert(
			fc.property(fc.array(endpoint, {maxLength: 7}), given => {
				const map = accessFromEvidence(
					given.map((facts, index) => looked(`pc-${index}`, {...laptop, ...facts})),
				);
				const names = map.receivers.flatMap(({members}) => members.map(({name}) => name));

				expect(names.toSorted()).toEqual(given.map((_, index) => `pc-${index}`));
				expect(new Set(map.receivers.map(({name}) => name)).size).toBe(map.receivers.length);
				expect(new Set(map.callers.map(({name}) => name)).size).toBe(map.callers.length);
				expect(map.cells).toHaveLength(map.callers.length * map.receivers.length);
			}),
		);
	});
});
