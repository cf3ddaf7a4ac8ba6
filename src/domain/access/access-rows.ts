import {type AccessMap, type Caller, type Cell, isOpen, type Receiver} from './access-map.ts';

/** What stands for a cell in a drawing: ASCII alone. */
export type CellSign = {
	readonly receiver: Receiver;
	readonly cell: Cell;
	/** `accept`, `password` …; `.` no way in, `?` not known, `-` itself; `! ` before what has to be looked at. */
	readonly sign: string;
};

/** A caller with its way to each receiver, in the map's order. */
export type AccessRow = {readonly caller: Caller; readonly cells: readonly CellSign[]};

/** The map as rows of signs. */
export const accessRows = ({callers, receivers, cells, findings}: AccessMap): readonly AccessRow[] => {
	const bad = new Set(
		findings
			.filter(({kind}) => kind !== 'unknown' && kind !== 'reaches-nothing')
			.flatMap(({from, to}) => from.flatMap(caller => to.map(name => keyOf(caller, name)))),
	);
	const byKey = new Map(cells.map(cell => [keyOf(cell.from, cell.to), cell]));

	return callers.map(caller => ({
		caller,
		cells: receivers.flatMap(receiver => {
			const key = keyOf(caller.name, receiver.name);
			const cell = byKey.get(key);

			return cell === undefined ? [] : [{receiver, cell, sign: signOf(cell, bad.has(key))}];
		}),
	}));
};

const keyOf = (from: string, to: string): string => JSON.stringify([from, to]);

const signOf = (cell: Cell, isBad: boolean): string => {
	if (cell.isItself === true) return '-';
	if (cell.reach === 'no') return '.';
	if (cell.reach === 'unknown') return '?';

	return `${isBad && isOpen(cell) ? '! ' : ''}${cell.reach}${cell.isAtLeast === true ? ' ?' : ''}`;
};

/** A group and how many it has, where its name doesn't tell. */
export const groupLabel = ({name, count, members}: Pick<Caller, 'name' | 'count' | 'members'>): string =>
	count === undefined || name === members[0]?.name || / more$/.test(name) || name.startsWith('listed: ')
		? name
		: `${name} (${count})`;
