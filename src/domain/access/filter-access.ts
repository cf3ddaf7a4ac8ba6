import {matches} from '../anydesk/addresses.ts';
import type {AccessMap, Member} from './access-map.ts';

/** Patterns for the names of groups or members: `*` any run, `?` one character. */
export type AccessFilter = {readonly from?: string; readonly to?: string};

/** The part of a map whose callers and receivers have such names; a group is shown whole. */
export const filterAccess = (map: AccessMap, filter: AccessFilter): AccessMap => {
	const {from = '*', to = '*'} = filter;
	if (filter.from === undefined && filter.to === undefined) return map;

	const callers = map.callers.filter(group => isNamed(group, from));
	const receivers = map.receivers.filter(group => isNamed(group, to));
	const shownFrom = new Set(callers.map(({name}) => name));
	const shownTo = new Set(receivers.map(({name}) => name));

	return {
		...map,
		filter,
		callers,
		receivers,
		cells: map.cells.filter(cell => shownFrom.has(cell.from) && shownTo.has(cell.to)),
		findings: map.findings.filter(
			finding =>
				finding.from.some(name => shownFrom.has(name)) &&
				(finding.to.length === 0 || finding.to.some(name => shownTo.has(name))),
		),
	};
};

const isNamed = (
	{name, members}: {readonly name: string; readonly members: readonly Member[]},
	pattern: string,
): boolean =>
	matches(pattern, name) ||
	members.some(member =>
		[member.name, member.id, member.endpoint].some(text => text !== undefined && matches(pattern, text)),
	);
