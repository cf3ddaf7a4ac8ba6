import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	afterWrongCode,
	type Failures,
	noFailures,
	settled,
	waitAt,
	waitText,
} from '../../../src/state/second-factor/slow-down.ts';
import {noon, secondsFrom} from './samples.ts';

const failed = (failures: number, secondsAgo = 0): Failures => ({
	failures,
	failedAt: secondsFrom(noon, -secondsAgo).toISOString(),
});

describe('the wait', () => {
	test.for<readonly [situation: string, state: Failures, wait: number]>([
		['nothing was wrong yet', noFailures, 0],
		['one slip', failed(1), 0],
		['two slips', failed(2), 0],
		['the third', failed(3), 30],
		['the fourth', failed(4), 60],
		['the fifth', failed(5), 120],
		['the eighth', failed(8), 900],
		['the hundredth', failed(100), 900],
		['more than can be counted', failed(1e308), 900],
		['a part of it is over', failed(4, 45), 15],
		['the last second', failed(3, 29.5), 1],
		['it is over', failed(4, 60), 0],
		['long over', failed(100, 1e6), 0],
		['it failed in the future', failed(4, -1e6), 60],
		['nobody can read when it failed', {failures: 4, failedAt: 'yesterday'}, 60],
		['nobody wrote down when it failed', {failures: 4}, 0],
	])('%s', ([, state, wait]) => {
		expect(waitAt(state, noon)).toBe(wait);
	});

	test('grows, and never beyond fifteen minutes', () => {
		fc.assert(
			fc.property(fc.nat(2000), fc.integer({min: -1e6, max: 1e6}), (failures, ago) => {
				const wait = waitAt(failed(failures, ago), noon);

				expect(wait).toBeLessThanOrEqual(900);
				expect(waitAt(failed(failures + 1, ago), noon)).toBeGreaterThanOrEqual(wait);
			}),
		);
	});

	test.for<readonly [seconds: number, text: string]>([
		[1, 'Too many wrong codes. The next one is looked at in 1 s.'],
		[119, 'Too many wrong codes. The next one is looked at in 119 s.'],
		[120, 'Too many wrong codes. The next one is looked at in 2 minutes.'],
		[841, 'Too many wrong codes. The next one is looked at in 15 minutes.'],
	])('is told: %i s', ([seconds, text]) => {
		expect(waitText(seconds)).toBe(text);
	});
});

test('a wrong code counts, and its time is kept', () => {
	expect(afterWrongCode(failed(2, 100), noon)).toEqual(failed(3));
});

describe('a clock that was set back', () => {
	test('lets the wait begin anew, once', () => {
		const state = settled(failed(4, -1e9), noon);

		expect(state).toEqual(failed(4));
		expect(waitAt(state, secondsFrom(noon, 60))).toBe(0);
		expect(settled(state, secondsFrom(noon, 10))).toBe(state);
	});

	test('a time that nobody can read is mended alike', () => {
		expect(settled({failures: 4, failedAt: 'yesterday'}, noon)).toEqual(failed(4));
		expect(settled(noFailures, noon)).toBe(noFailures);
	});
});
