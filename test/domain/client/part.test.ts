import {describe, expect, test} from 'vitest';
import {abilities, readPart} from '../../../src/domain/client/client-facts.ts';
import type {Session} from '../../../src/domain/client/facts.ts';
import type {ClientLayers} from '../../../src/domain/client/layers.ts';
import {conflict, known, unknown} from '../../../src/domain/facts.ts';
import {noIntent, quickIntent} from '../../../src/domain/intent.ts';
import {layers} from './samples.ts';

const standard = (...lines: readonly string[]) => layers('standard', lines);

const session = (how: string): Session => ({
	at: '2026-11-19T10:02',
	how,
	peer: 'anna@acme',
	id: '123123123',
	source: {place: 'connection_trace.txt', line: 1, origin: 'explicit'},
});

describe('what a client is able to', () => {
	const custom = layers('custom', []);

	test.each<
		[string, ClientLayers, readonly Session[], receive: boolean | undefined, start: boolean | undefined]
	>([
		['a standard client does both', standard(), [], true, true],
		['its settings tell', standard('ad.features.accept=false'), [], false, true],
		[
			'its settings and its trace disagree',
			standard('ad.features.accept=false'),
			[session('User')],
			undefined,
			true,
		],
		['a session proves that it receives', custom, [session('User')], true, undefined],
		['a refused one proves nothing', custom, [session('REJECTED')], undefined, undefined],
		['an unknown word proves a session', custom, [session('Restored')], true, undefined],
		['nothing is known', custom, [], undefined, undefined],
	])('%s', (_, given, sessions, receive, start) => {
		const {canReceive, canStart} = abilities(given, sessions);

		expect([canReceive, canStart].map(able => (able.isKnown ? able.value : undefined))).toEqual([
			receive,
			start,
		]);
	});
});

describe('the part of a client', () => {
	const yes = known(true);
	const no = known(false);
	const maybe = unknown('nobody knows');

	test.each([
		['by plan', quickIntent({part: 'starter'}), yes, yes, 'starter'],
		['it does both', noIntent, yes, yes, 'both'],
		['it receives', noIntent, yes, no, 'receiver'],
		['it starts', noIntent, no, yes, 'starter'],
		['one half is unknown', noIntent, yes, maybe, undefined],
		['one half is contradicted', noIntent, conflict([]), yes, undefined],
	] as const)('%s', (_, plan, canReceive, canStart, expected) => {
		const part = readPart(plan, {canReceive, canStart});

		expect(part.isKnown ? part.value : undefined).toBe(expected);
		if (!part.isKnown) expect(part.needs).toBe('plan');
	});
});
