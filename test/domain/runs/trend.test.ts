import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sparkline} from '../../../src/domain/runs/sparkline.ts';
import {type TrendRun, trendOf} from '../../../src/domain/runs/trend.ts';

const run = (
	day: number,
	[pass, fail, undecided]: readonly [number, number, number],
	more: Partial<TrendRun> = {},
): TrendRun => ({
	startedAt: `2026-11-${day}T09:00:00Z`,
	level: 'hardened',
	targets: ['till-7', 'till-8'],
	partial: false,
	summary: {pass, fail, undecided, exitCode: 0},
	...more,
});

describe('the trend', () => {
	test.each<[string, readonly TrendRun[], readonly number[], number | undefined]>([
		['of no run', [], [], undefined],
		['of one run', [run(20, [3, 1, 0])], [75], undefined],
		['goes from the oldest to the newest', [run(21, [4, 0, 0]), run(20, [1, 3, 0])], [25, 100], 25 * 3],
		['may go down', [run(20, [9, 1, 0]), run(21, [8, 2, 0])], [90, 80], -10],
		['counts what is undecided', [run(20, [8, 0, 2])], [80], undefined],
		['is never rounded up', [run(20, [999, 1, 0])], [99], undefined],
		[
			'leaves out what was interrupted, and what did not apply',
			[run(19, [1, 1, 0]), run(20, [1, 0, 0], {partial: true}), run(22, [0, 0, 0])],
			[50],
			undefined,
		],
		[
			'leaves out what asked for some checks only, did not reach a target, or can not be trusted',
			[
				run(18, [1, 0, 0], {unreached: 1}),
				run(19, [1, 1, 0]),
				run(20, [1, 0, 0], {selected: {checks: 13, of: 117}}),
				run(22, [1, 0, 0], {summary: {pass: 1, fail: 0, undecided: 0, exitCode: 1}}),
			],
			[50],
			undefined,
		],
		[
			'is not told by earlier runs where the last one missed a target',
			[run(19, [1, 3, 0]), run(20, [2, 2, 0]), run(21, [1, 0, 0], {unreached: 1})],
			[],
			undefined,
		],
		[
			'nor where it reached none at all',
			[run(19, [1, 3, 0]), run(20, [0, 0, 0], {unreached: 2})],
			[],
			undefined,
		],
		[
			'is that of the runs which looked at what the last one looked at',
			[
				run(18, [1, 3, 0], {targets: ['till-8', 'till-7']}),
				run(19, [1, 0, 0], {targets: ['till-7']}),
				run(20, [1, 0, 0], {level: 'guide'}),
				run(21, [2, 2, 0]),
			],
			[25, 50],
			25,
		],
		[
			'is that of the runs which were judged by the plan that the last one was judged by',
			[
				run(18, [1, 3, 0], {plan: 'Acme'}),
				run(19, [1, 0, 0]),
				run(20, [1, 0, 0], {plan: 'Contoso'}),
				run(21, [2, 2, 0], {plan: 'Acme'}),
			],
			[25, 50],
			25,
		],
	])('%s', (_title, runs, shares, difference) => {
		expect(trendOf(runs)).toEqual({shares, ...(difference !== undefined && {difference})});
	});
});

describe('a sparkline', () => {
	test.each([
		[[], '', ''],
		[[0, 14, 15, 29, 43, 58, 72, 86, 100], '▁▁▂▃▄▅▆▇█', '__.:-=+*#'],
		[[99, 100], '▇█', '*#'],
		[[-5, 500], '▁█', '_#'],
	])('of %j', (shares, unicode, ascii) => {
		expect(sparkline(shares, 'unicode')).toBe(unicode);
		expect(sparkline(shares, 'ascii')).toBe(ascii);
	});

	test('has a sign for each share, and a higher one for no lower share', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({min: 0, max: 100})), shares => {
				const sorted = shares.toSorted((one, other) => one - other);
				const signs = [...sparkline(sorted, 'unicode')];

				expect(signs).toHaveLength(shares.length);
				expect(signs).toEqual(signs.toSorted());
			}),
		);
	});
});
