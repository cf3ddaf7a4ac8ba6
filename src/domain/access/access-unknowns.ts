import {listed} from '../list.ts';
import type {AccessFinding, Cell} from './access-map.ts';

/** What isn't known, once for each reason: callers for whom it is the same receivers are told together. */
export const unknownsIn = (cells: readonly Cell[]): readonly AccessFinding[] => {
	const open = cells.filter(({reach, isAtLeast}) => reach === 'unknown' || isAtLeast === true);
	const byReceiver = [...Map.groupBy(open, cell => JSON.stringify([...reasonOf(cell), cell.to])).values()];
	const byCallers = Map.groupBy(byReceiver, group =>
		JSON.stringify([...(group[0] === undefined ? [] : reasonOf(group[0])), group.map(({from}) => from)]),
	);

	return [...byCallers.values()].flatMap(groups => {
		const first = groups[0]?.[0];
		if (first === undefined) return [];

		const from = groups[0]?.map(cell => cell.from) ?? [];
		const to = groups.flatMap(([cell]) => (cell === undefined ? [] : [cell.to]));
		const ends = `from ${listed(from, 3)} to ${listed(to, 3)}`;
		const what =
			first.reach === 'unknown'
				? `whether there is a way ${ends} isn't known`
				: `the way ${ends} may ask even less`;

		return [{kind: 'unknown' as const, from, to, because: `${what}: ${first.because}`}];
	});
};

const reasonOf = ({because, isAtLeast}: Cell) => [because, isAtLeast === true];
