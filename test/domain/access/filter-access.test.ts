import {describe, expect, test} from 'vitest';
import {filterAccess} from '../../../src/domain/access/filter-access.ts';
import {accessFromPlan} from '../../../src/domain/access/from-plan.ts';
import {namesOf} from '../../../src/domain/access/group-names.ts';
import {incoming, outgoing, planWith} from './samples.ts';

const map = accessFromPlan(
	planWith(
		{incoming: {...incoming, acl: ['*@acme', '*@ad']}, outgoing},
		{endpoints: [{name: 'till-7', build: 'incoming'}]},
	),
);
const namesIn = (filter: {from?: string; to?: string}) => {
	const {callers, receivers, cells, findings} = filterAccess(map, filter);

	return {
		callers: callers.map(({name}) => name),
		receivers: receivers.map(({name}) => name),
		cells: cells.length,
		findings: findings.length,
	};
};

describe('a part of the map', () => {
	test('without a pattern is all of it', () => {
		expect(filterAccess(map, {})).toBe(map);
	});

	test('by the name of a group', () => {
		expect(namesIn({from: 'public*', to: 'INCOMING'})).toEqual({
			callers: ['public namespace (@ad)'],
			receivers: ['incoming'],
			cells: 1,
			findings: 1,
		});
	});

	test('by the name of a member, whose group is shown whole', () => {
		expect(namesIn({from: 'anna@*', to: 'till-?'})).toEqual({
			callers: ['outgoing'],
			receivers: ['incoming'],
			cells: 1,
			findings: 0,
		});
	});

	test('may be empty', () => {
		expect(namesIn({to: 'nothing'})).toMatchObject({receivers: [], cells: 0, findings: 0});
	});
});

describe('the name of a group', () => {
	test.each([
		[[['till-1']], ['till-1']],
		[[['till-1', 'till-2', 'till-10']], ['till-*']],
		[[['till-10', 'till-11']], ['till-*']],
		[[['anna-laptop', 'ben-laptop']], ['anna-laptop and 1 more']],
		[
			[
				['till-1', 'till-2'],
				['till-3', 'till-4', 'till-5'],
			],
			['till-1 and 1 more', 'till-3 and 2 more'],
		],
	])('%j is %j', (groups, names) => {
		expect(namesOf(groups)).toEqual(names);
	});
});
