import {describe, expect, test} from 'vitest';
import {applyWords, type Today} from '../../src/domain/apply-words.ts';
import type {Finding} from '../../src/domain/finding.ts';
import type {Outcome} from '../../src/domain/outcome.ts';
import type {WordUse} from '../../src/domain/report.ts';
import {type Attestation, noWords, type Waiver} from '../../src/domain/words.ts';

const today: Today = {now: new Date('2026-11-22T12:00:00Z'), zoneOffsetMinutes: 0};

const finding = (outcome: Outcome, target = 'till-7', check = 'LGN-1'): Finding => ({
	check,
	target,
	outcome,
	severity: 'high',
	level: 'guide',
	title: 'Starters force a user login',
	because: 'no file tells',
	evidence: [],
	guide: [],
	...(outcome === 'undecided' && {needs: 'attestation'}),
});

const word = (given: Partial<Attestation> = {}): Attestation => ({
	check: 'LGN-1',
	target: '*',
	holds: true,
	by: 'Olga',
	on: '2026-11-01',
	until: '2026-12-31',
	...given,
});

const waiver = (given: Partial<Waiver> = {}): Waiver => ({
	check: 'LGN-1',
	target: '*',
	owner: 'Olga',
	reason: 'no relay',
	until: '2026-12-31',
	...given,
});

const fares = (...states: readonly WordUse['state'][]) => states;
const statesOf = (applied: {uses: () => readonly WordUse[]}) => applied.uses().map(({state}) => state);

describe("a person's word", () => {
	test.each<[string, Outcome, readonly Attestation[], Outcome, readonly WordUse['state'][]]>([
		['decides what is undecided', 'undecided', [word()], 'pass', fares('used')],
		['may say that it does not hold', 'undecided', [word({holds: false})], 'fail', fares('used')],
		['counts on its last day', 'undecided', [word({until: '2026-11-22'})], 'pass', fares('used')],
		['counts no longer', 'undecided', [word({until: '2026-11-21'})], 'undecided', fares('expired')],
		['has a last day that is none', 'undecided', [word({until: 'soon'})], 'undecided', fares('expired')],
		['outweighs no failure', 'fail', [word()], 'fail', fares('contradicted')],
		['outweighs no pass', 'pass', [word({holds: false})], 'pass', fares('contradicted')],
		['agrees with a pass', 'pass', [word()], 'pass', fares('used')],
		['agrees with a failure', 'fail', [word({holds: false})], 'fail', fares('used')],
		['is not needed', 'not-applicable', [word()], 'not-applicable', fares('unused')],
		['is about another check', 'undecided', [word({check: 'ACL-1'})], 'undecided', fares('unused')],
		['is about another target', 'undecided', [word({target: 'till-8'})], 'undecided', fares('unused')],
		['is about a group of targets', 'undecided', [word({target: 'till-*'})], 'pass', fares('used')],
		['is about a part of a name', 'undecided', [word({target: 'till'})], 'undecided', fares('unused')],
		['is about no target', 'undecided', [word({target: ''})], 'undecided', fares('unused')],
	])('%s', (_, outcome, attestations, expected, states) => {
		const applied = applyWords({attestations, waivers: []}, today);

		expect(applied.apply(finding(outcome), true).outcome).toBe(expected);
		expect(statesOf(applied)).toEqual(states);
	});

	test.each<[string, readonly Attestation[], Outcome, readonly WordUse['state'][]]>([
		[
			'the later day',
			[word({holds: false, on: '2026-11-10'}), word({on: '2026-11-01'})],
			'fail',
			fares('used', 'superseded'),
		],
		['the one further down, of one day', [word(), word({holds: false})], 'fail', fares('superseded', 'used')],
		[
			'the later one, even when it ran out: nobody knows what would be said now',
			[word(), word({holds: false, on: '2026-11-10', until: '2026-11-11'})],
			'undecided',
			fares('superseded', 'expired'),
		],
		[
			'no word that is dated in the future',
			[word(), word({holds: false, on: '2999-01-01', until: '2999-02-01'})],
			'pass',
			fares('used', 'unused'),
		],
		[
			'the one that is confirmed, though the other one is later',
			[word({confirmed: true}), word({holds: false, on: '2026-11-10'})],
			'pass',
			fares('used', 'outranked'),
		],
		[
			'the one that is confirmed, whatever somebody who signs says without a code',
			[word({holds: false, confirmed: true}), word({confirmed: false})],
			'fail',
			fares('used', 'outranked'),
		],
		[
			'the one that is confirmed, though the other one names the target',
			[word({holds: false, confirmed: true}), word({target: 'till-7'})],
			'fail',
			fares('used', 'outranked'),
		],
		[
			'the later one of those that are confirmed',
			[word({confirmed: true}), word({holds: false, confirmed: true})],
			'fail',
			fares('superseded', 'used'),
		],
		[
			'the later one of those that are confirmed, even when it ran out',
			[word({confirmed: true}), word({holds: false, confirmed: true, on: '2026-11-10', until: '2026-11-11'})],
			'undecided',
			fares('superseded', 'expired'),
		],
		[
			'the one that is not confirmed once the other one has run out',
			[word({confirmed: true, until: '2026-11-20'}), word({holds: false, on: '2026-11-10'})],
			'fail',
			fares('expired', 'used'),
		],
	])('of two words counts %s', (_, attestations, expected, states) => {
		const applied = applyWords({attestations, waivers: []}, today);

		expect(applied.apply(finding('undecided'), true).outcome).toBe(expected);
		expect(statesOf(applied)).toEqual(states);
	});

	test('is no answer where evidence has to decide', () => {
		const applied = applyWords({attestations: [word()], waivers: []}, today);

		expect(applied.apply(finding('undecided'), false)).toEqual(finding('undecided'));
		expect(statesOf(applied)).toEqual(['unused']);
	});

	test('becomes the evidence, and its giver the reason', () => {
		const given = word({note: 'seen in the generator'});
		const told = applyWords({attestations: [given], waivers: []}, today).apply(finding('undecided'), true);

		expect(told).toMatchObject({
			because: 'Olga says so',
			evidence: [{place: 'the word of Olga', found: 'seen in the generator', origin: 'attestation'}],
			attestation: given,
		});
		expect(told).not.toHaveProperty('needs');
	});

	test('that ran out is told where it would have decided: the newest one', () => {
		const attestations = [
			word({by: 'Anna', on: '2026-01-01', until: '2026-02-01'}),
			word({on: '2026-05-01', until: '2026-06-01'}),
		];
		const {apply} = applyWords({attestations, waivers: []}, today);

		expect(apply(finding('undecided'), true).because).toBe(
			'no file tells; the word of Olga ran out on 2026-06-01',
		);
		expect(apply(finding('fail'), true).because).toBe('no file tells');
	});

	test('that evidence contradicts once is contradicted, whatever else it decides', () => {
		const applied = applyWords({attestations: [word()], waivers: []}, today);

		for (const outcome of ['undecided', 'fail', 'pass'] as const) applied.apply(finding(outcome), true);

		expect(statesOf(applied)).toEqual(['contradicted']);
	});
});

describe('a waiver', () => {
	test.each<[string, Outcome, readonly Waiver[], boolean, readonly WordUse['state'][]]>([
		['excuses a failure', 'fail', [waiver()], true, fares('used')],
		['excuses on its last day', 'fail', [waiver({until: '2026-11-22'})], true, fares('used')],
		['excuses no longer', 'fail', [waiver({until: '2026-11-21'})], false, fares('expired')],
		['has a last day that is none', 'fail', [waiver({until: '2026-02-30'})], false, fares('expired')],
		['has nothing to excuse', 'pass', [waiver()], false, fares('unused')],
		['excuses no gap', 'undecided', [waiver()], false, fares('unused')],
		['is about another check', 'fail', [waiver({check: 'ACL-1'})], false, fares('unused')],
		['is about another target', 'fail', [waiver({target: 'desk-*'})], false, fares('unused')],
		['is about a group', 'fail', [waiver({target: 'till-*'})], true, fares('used')],
		['spells the name otherwise', 'fail', [waiver({target: 'TILL-*'})], false, fares('unused')],
		['means no other sign by ?', 'fail', [waiver({target: 'till-?'})], false, fares('unused')],
		[
			'ran out, and another did not',
			'fail',
			[waiver({until: '2026-01-01'}), waiver()],
			true,
			fares('expired', 'used'),
		],
	])('%s', (_, outcome, waivers, isWaived, states) => {
		const applied = applyWords({attestations: [], waivers}, today);
		const told = applied.apply(finding(outcome), true);

		expect(told.outcome).toBe(outcome);
		expect(told.waiver !== undefined).toBe(isWaived);
		expect(statesOf(applied)).toEqual(states);
	});

	test('gives way to one that is confirmed', () => {
		const applied = applyWords(
			{attestations: [], waivers: [waiver({owner: 'Mallory'}), waiver({confirmed: true})]},
			today,
		);

		expect(applied.apply(finding('fail'), true).waiver?.owner).toBe('Olga');
		expect(statesOf(applied)).toEqual(fares('outranked', 'used'));
	});

	test('excuses a failure that rests on a word, too', () => {
		const applied = applyWords({attestations: [word({holds: false})], waivers: [waiver()]}, today);

		expect(applied.apply(finding('undecided'), true)).toMatchObject({
			outcome: 'fail',
			waiver: {owner: 'Olga'},
		});
		expect(statesOf(applied)).toEqual(['used', 'used']);
	});
});

describe('how words fared', () => {
	test('tells the days that are left to those in force', () => {
		const {uses} = applyWords({attestations: [word()], waivers: [waiver({until: '2026-11-22'})]}, today);

		expect(uses()).toEqual([
			{kind: 'attestation', check: 'LGN-1', target: '*', until: '2026-12-31', state: 'unused', daysLeft: 39},
			{kind: 'waiver', check: 'LGN-1', target: '*', until: '2026-11-22', state: 'unused', daysLeft: 0},
		]);
	});

	test('a word without a last day has no days left to tell', () => {
		const {until: _until, ...endless} = word();
		const [use] = applyWords({attestations: [endless], waivers: []}, today).uses();

		expect(use).toEqual({kind: 'attestation', check: 'LGN-1', target: '*', state: 'unused'});
	});

	test('no words, no changes', () => {
		const {apply, uses} = applyWords(noWords, today);

		expect(apply(finding('fail'), true)).toEqual(finding('fail'));
		expect(uses()).toEqual([]);
	});
});
