import {permissionNames} from '../anydesk/permissions.ts';
import {listed} from '../list.ts';
import {type AccessMap, type Cell, isWider, type Reach, type Receiver, widest} from './access-map.ts';
import {plannedCallers, plannedReceivers} from './planned-groups.ts';

/** Where endpoints let in otherwise than the plan says. */
export type Drift = {
	readonly kind: 'wider' | 'wider-permissions' | 'narrower' | 'unknown' | 'not-planned';
	readonly from: string;
	readonly to: string;
	/** The build of the plan that the endpoints were held against; undefined where the plan tells none. */
	readonly build?: string;
	readonly planned?: Reach;
	readonly found: Reach;
	readonly because: string;
};

/** Holds what is against what was planned, group by group. Where the plan tells nothing of a group, that is said. */
export const driftBetween = (plan: AccessMap, evidence: AccessMap): readonly Drift[] => {
	const plannedFor = new Map(
		evidence.receivers.map(receiver => [receiver.name, plannedReceivers(plan, receiver)]),
	);
	const callersFor = new Map(
		evidence.callers.map(caller => [
			caller.name,
			new Set(plannedCallers(plan, caller).map(({name}) => name)),
		]),
	);

	return evidence.cells.flatMap(cell => {
		if (cell.isItself === true) return [];

		const builds = plannedFor.get(cell.to) ?? [];
		if (builds.length === 0) return cell.reach === 'no' ? [] : [notPlanned(cell)];

		const from = callersFor.get(cell.from) ?? new Set();

		return builds.flatMap(build => compare(cell, build, cellsOf(plan, from, build)));
	});
};

const cellsOf = (plan: AccessMap, from: ReadonlySet<string>, {name}: Receiver): readonly Cell[] =>
	plan.cells.filter(cell => cell.to === name && from.has(cell.from));

const notPlanned = ({from, to, reach}: Cell): Drift => ({
	kind: 'not-planned',
	from,
	to,
	found: reach,
	because: `the plan does not tell which build ${to} runs`,
});

const compare = (cell: Cell, build: Receiver, plannedCells: readonly Cell[]): readonly Drift[] => {
	const planned = widest(plannedCells.map(({reach}) => reach));
	const drift = {from: cell.from, to: cell.to, build: build.name, planned, found: cell.reach};
	const rule = cell.rule.what;

	if (cell.reach === planned) return comparePermissions(cell, plannedCells, drift);
	if (cell.reach === 'unknown') {
		return [{...drift, kind: 'unknown', because: cell.because ?? "what is there isn't known"}];
	}
	if (planned === 'unknown') {
		return [{...drift, kind: 'unknown', because: plannedCells[0]?.because ?? 'the plan does not tell'}];
	}

	return isWider(cell.reach, planned)
		? [{...drift, kind: 'wider', because: planned === 'no' ? `nobody planned it: ${rule}` : rule}]
		: [{...drift, kind: 'narrower', because: cell.because ?? 'the planned way is not there'}];
};

const comparePermissions = (
	{permissions}: Cell,
	plannedCells: readonly Cell[],
	drift: Omit<Drift, 'kind' | 'because'>,
): readonly Drift[] => {
	if (drift.found === 'no' || drift.found === 'unknown') return [];

	const planned = new Set(plannedCells.flatMap(cell => cell.permissions.permissions));
	const more = permissions.permissions.filter(permission => !planned.has(permission));

	return more.length === 0
		? []
		: [
				{
					...drift,
					kind: 'wider-permissions',
					because: `sessions may do more than planned: ${listed(more, permissionNames.length)}`,
				},
			];
};
