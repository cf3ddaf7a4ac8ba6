import {type CellSign, groupLabel} from '../../domain/access/access-rows.ts';
import {listed} from '../../domain/list.ts';
import {shownRows} from '../../state/access-room.ts';
import type {Access} from '../../state/app-state.ts';
import type {Desk} from '../../state/desk.ts';
import {sayWay} from '../access-words.ts';
import {ended} from './in-words.ts';

/** A way that is told by its number: where it stands in the map. */
type Way = {readonly row: number; readonly column: number};

/** A caller in sentences: each way that is open or not known has a number. */
export type Caller = {
	readonly cells: readonly CellSign[];
	readonly ways: readonly Way[];
	readonly lines: readonly string[];
};

const mostTold = 20;

/** Every caller with its ways, numbered through the whole map. */
export const tellCallers = (state: Access, desk: Desk): readonly Caller[] => {
	let told = 0;

	return shownRows(state, desk).map(({caller, cells}, row) => {
		const ways = cells.flatMap((cell, column) => (isTold(cell) ? [{row, column, cell}] : []));
		const first = told;

		told += ways.length;

		return {
			cells,
			ways,
			lines: [
				...ways
					.slice(0, mostTold)
					.map(({cell}, index) => ended(`${first + index + 1}. ${lookAt(cell)}${sayWay(cell.cell)}`)),
				...(ways.length > mostTold
					? [`And ${ways.length - mostTold} more ways, up to number ${first + ways.length}.`]
					: []),
				...tellClosed(groupLabel(caller), cells, ways.length > 0),
			],
		};
	});
};

/** All ways, in the order of their numbers. */
export const waysIn = (callers: readonly Caller[]): readonly Way[] => callers.flatMap(({ways}) => ways);

const isTold = ({cell}: CellSign): boolean => cell.reach !== 'no' && cell.isItself !== true;

const lookAt = ({sign}: CellSign): string => (sign.startsWith('! ') ? 'To be looked at: ' : '');

/** Whom a caller can't reach; nothing where it reaches all. */
const tellClosed = (name: string, cells: readonly CellSign[], hasWays: boolean): readonly string[] => {
	const closed = cells.filter(({cell}) => cell.reach === 'no' && cell.isItself !== true);
	if (closed.length === 0) return [];

	const which =
		hasWays || closed.length === 1 ? listed(closed.map(({receiver}) => groupLabel(receiver))) : 'anything';

	return [`${name} cannot reach ${which}.`];
};
