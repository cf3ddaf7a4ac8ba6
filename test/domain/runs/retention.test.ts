import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type KeptRun, type Retention, runsToRemove} from '../../../src/domain/runs/retention.ts';

const now = new Date('2026-11-22T09:00:00Z');

/** Runs of November by their day; `~` before it: it was interrupted, `?`: it asked for some checks only. */
const runs = (days: string): readonly KeptRun[] =>
	days
		.split(' ')
		.filter(day => day !== '')
		.map(day => ({
			id: day.replace(/[~?]/, ''),
			startedAt: `2026-11-${day.replace(/[~?]/, '')}T09:00:00Z`,
			partial: day.startsWith('~'),
			...(day.startsWith('?') && {selected: {checks: 1, of: 71}}),
		}));

describe('runs that need not be kept', () => {
	test.each<[string, string, Partial<Retention>, string]>([
		['there are none', '', {}, ''],
		['fewer than are kept', '20 21', {}, ''],
		['those beyond the newest, oldest first', '18 21 19 20 17', {}, '17 18'],
		['not those that are young enough', '17 18 19 20 21', {days: 5}, '17'],
		['of age are those of exactly so many days', '17 20 21 22', {keep: 1, days: 2}, '17 20'],
		['never the newest that is complete', '15 16 ~20 ~21', {keep: 1}, '15 ~20'],
		['never the newest that asked for every check', '15 16 ?20 ?21', {keep: 1}, '15 ?20'],
		['the newest that is complete may be among the newest', '15 16 ~20 21', {keep: 1}, '15 16 ~20'],
		['nothing is kept but the newest that is complete', '15 ~16', {keep: 0}, '~16'],
		['all of them were interrupted', '~15 ~16', {keep: 1}, '~15'],
		['a baseline stays', '15 16 17 18 19', {keep: 1, baselines: ['16', '99']}, '15 17 18'],
		['what lies in the future is young', '15 23', {keep: 0, days: 1}, '15'],
	])('%s', (_title, given, retention, expected) => {
		expect(runsToRemove(runs(given), {keep: 3, days: 0, now, ...retention})).toEqual(
			runs(expected).map(({id}) => id),
		);
	});

	test('a run whose age is not known stays', () => {
		const strange = {id: 'x', startedAt: 'yesterday', partial: false};

		expect(runsToRemove([strange, ...runs('15 16')], {keep: 0, days: 0, now})).toEqual(['15']);
	});

	test('runs of one moment are kept as they stand: the first is the newer', () => {
		const [one, other] = runs('15 15').map((run, index) => ({...run, id: `${index}`}));

		expect(runsToRemove(one && other ? [one, other] : [], {keep: 0, days: 0, now})).toEqual(['1']);
	});

	const anyRun = fc.record({
		id: fc.uuid(),
		startedAt: fc
			.date({min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true})
			.map(date => date.toISOString()),
		partial: fc.boolean(),
	});

	test('whatever there is, so many of the newest stay, and what is removed is older than what stays without a reason', () => {
		fc.assert(
			fc.property(fc.array(anyRun), fc.nat(6), fc.nat(400), (all, keep, days) => {
				const removed = new Set(runsToRemove(all, {keep, days, now}));
				const staying = all.filter(({id}) => !removed.has(id));
				const complete = all.filter(({partial}) => !partial);

				expect(staying.length).toBeGreaterThanOrEqual(Math.min(keep, all.length));
				expect(complete.length === 0 || staying.some(({partial}) => !partial)).toBe(true);
				expect(runsToRemove(staying, {keep, days, now})).toEqual([]);
			}),
		);
	});
});
