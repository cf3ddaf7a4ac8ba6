import {listed} from '../list.ts';
import {type AccessFinding, type AccessMap, type Caller, type Cell, isOpen} from './access-map.ts';
import {unknownsIn} from './access-unknowns.ts';

type Bare = Omit<AccessMap, 'findings'>;

/** What somebody should look at, by kind: paths between receivers, strangers, nobody's addresses, starters without a way. */
export const findingsOf = (map: Bare): readonly AccessFinding[] => {
	const rows = map.callers.map((caller, index) => ({
		caller,
		cells: map.cells.slice(index * map.receivers.length, (index + 1) * map.receivers.length),
	}));

	return [
		...rows.flatMap(({caller, cells}) => betweenReceivers(caller, cells)),
		...rows.flatMap(({caller, cells}) => strangersIn(caller, cells, map)),
		...rows.flatMap(({caller, cells}) => nobodys(caller, cells, map)),
		...rows.flatMap(({caller, cells}) => reachesNothing(caller, cells, map)),
		...unknownsIn(map.cells),
	];
};

const openIn = (cells: readonly Cell[]): readonly Cell[] => cells.filter(isOpen);
const namesIn = (cells: readonly Cell[]): readonly string[] => cells.map(({to}) => to);
const rulesIn = (cells: readonly Cell[]): string => listed([...new Set(cells.map(({rule}) => rule.what))], 3);

const finding = (
	kind: AccessFinding['kind'],
	{name}: Caller,
	to: readonly string[],
	because: string,
): AccessFinding => ({kind, from: [name], to, because});

const betweenReceivers = (caller: Caller, cells: readonly Cell[]): readonly AccessFinding[] => {
	const open = openIn(cells);
	if (caller.kind !== 'clients' || caller.receives !== 'yes' || open.length === 0) return [];

	return [
		finding(
			'receiver-to-receiver',
			caller,
			namesIn(open),
			`${caller.name} receives connections and can open sessions on ${listed(namesIn(open))}: ${rulesIn(open)}`,
		),
	];
};

const strangerKinds: readonly Caller['kind'][] = [
	'public-namespace',
	'foreign-namespace',
	'other-namespaces',
	'ids',
];

const who: Readonly<Partial<Record<Caller['kind'], string>>> = {
	'public-namespace': 'anybody with an alias in the public namespace',
	'other-namespaces': 'anybody with an alias in some namespace that is not ours',
	ids: 'anybody who runs AnyDesk, by ID,',
};

const strangersIn = (caller: Caller, cells: readonly Cell[], {namespace}: Bare): readonly AccessFinding[] => {
	const open = openIn(cells);
	if (!strangerKinds.includes(caller.kind) || open.length === 0) return [];

	const name = who[caller.kind] ?? `anybody in the ${caller.name}`;
	const doubt =
		caller.kind === 'foreign-namespace' && namespace === undefined
			? '; nobody tells whether that namespace is ours'
			: '';

	return [
		finding(
			'strangers',
			caller,
			namesIn(open),
			`${name} can ask for sessions on ${listed(namesIn(open))}: ${rulesIn(open)}${doubt}`,
		),
	];
};

const nobodys = (caller: Caller, cells: readonly Cell[], {from}: Bare): readonly AccessFinding[] => {
	const open = openIn(cells);
	if (caller.kind !== 'listed' || caller.isOurs === true || open.length === 0) return [];

	const names = listed(
		caller.members.map(({name}) => name),
		3,
	);
	const are = caller.members.length === 1 ? 'is' : 'are';
	const whose =
		from === 'plan'
			? 'the plan names no client with such an address'
			: 'no client that was looked at has such an address';

	return [
		finding(
			'nobody',
			caller,
			namesIn(open),
			`${names} ${are} let in by ${listed(namesIn(open))}, and ${whose}`,
		),
	];
};

/** Endpoints that receive nothing from anybody say nothing of a starter. */
const reachesNothing = (
	caller: Caller,
	cells: readonly Cell[],
	{receivers}: Bare,
): readonly AccessFinding[] => {
	const others = cells.filter((cell, index) => cell.isItself !== true && receivers[index]?.receives !== 'no');
	const isStarter = caller.kind === 'clients' && caller.receives === 'no';
	if (!isStarter || others.length === 0 || others.some(({reach}) => reach !== 'no')) return [];

	const reasons = [...new Set(others.map(({because}) => because ?? ''))];

	return [
		finding(
			'reaches-nothing',
			caller,
			[],
			`there is no way from ${caller.name} to any endpoint: ${listed(reasons, 3)}`,
		),
	];
};
