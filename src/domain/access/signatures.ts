import {hasWildcard, matches, toComparable} from '../anydesk/addresses.ts';
import type {AccessList, Door} from './door.ts';
import type {Peer} from './peer.ts';

/** What tells one caller from another: two of the same signature are let in, or not, by the same lists. */
export type Sign = (peer: Peer) => string;

/** Which pattern stands in which lists: `0+` where it is on in the first, `0-` where it is switched off. */
type Marks = ReadonlyMap<string, ReadonlySet<string>>;

export const marksOf = (doors: readonly Door[]): Marks => {
	const lists = new Map(
		doors.flatMap(({list}) => (list.state === 'on' ? [[keyOfList(list), list] as const] : [])),
	);
	const marks = new Map<string, Set<string>>();

	for (const [index, list] of [...lists.values()].entries()) {
		for (const {pattern, isOn} of list.entries) {
			const key = toComparable(pattern);
			const found = marks.get(key) ?? new Set();

			marks.set(key, found.add(`${index}${isOn ? '+' : '-'}`));
		}
	}

	return marks;
};

const keyOfList = ({entries}: AccessList & {state: 'on'}): string => JSON.stringify(entries);

/** A single address is looked up; patterns with a wildcard are tried one by one. */
export const signing = (marks: Marks): Sign => {
	const wild = [...marks.keys()].filter(hasWildcard);
	const marksFor = (address: string): readonly string[] => [
		...(marks.get(toComparable(address)) ?? []),
		...wild.filter(pattern => matches(pattern, address)).flatMap(pattern => [...(marks.get(pattern) ?? [])]),
	];

	return ({starts, addresses, factors}) =>
		JSON.stringify([
			starts.says,
			starts.because,
			factors,
			[...new Set(addresses.flatMap(each => (each.type === 'exact' ? marksFor(each.address) : [])))].sort(),
			addresses.filter(({type}) => type !== 'exact'),
		]);
};
