import type {AccessSource, Cell, Grant, Way} from '../domain/access/access-map.ts';
import {permissionNames} from '../domain/anydesk/permissions.ts';
import {wrap} from './wrap.ts';

/** Why each cell is what it is: the rule, where it stands, what it takes, what the session may then do. */
export const printReasons = (cells: readonly Cell[], width: number): readonly (readonly string[])[] =>
	[
		...Map.groupBy(
			cells.filter(({isItself}) => isItself !== true),
			groupOf,
		).values(),
	].map(group => printGroup(group, width));

/** Cells that are refused for the same reason are told together. */
const groupOf = ({from, to, reach, because, rule}: Cell): string =>
	JSON.stringify(reach === 'no' ? [to, because, rule.what] : [from, to]);

const printGroup = (group: readonly Cell[], width: number): readonly string[] => {
	const [cell] = group;
	if (cell === undefined) return [];

	const {to, reach, rule, factors, permissions, ways, because, isAtLeast} = cell;
	const from = group.map(each => each.from).join(', ');
	const [, ...others] = ways;

	return [
		...wrap(`${from} -> ${to}: ${reach}${isAtLeast === true ? ', at least' : ''}`, width),
		...(reach === 'unknown' ? [] : field('Rule', rule.what, width)),
		...places(rule.sources, width),
		...(because === undefined || reach === 'no' ? [] : field('Not known', because, width)),
		...factors.flatMap((factor, index) => field(index === 0 ? 'Takes' : '', factor, width)),
		...(reach === 'no' || reach === 'unknown' ? [] : field('May do', spellGrant(permissions), width)),
		...others.flatMap(way => field('Or', spellWay(way), width)),
	];
};

const field = (name: string, text: string, width: number): readonly string[] =>
	wrap(text, width, `  ${name.padEnd(11)}`);

const places = (sources: readonly AccessSource[], width: number): readonly string[] =>
	[...new Set(sources.map(spellPlace))].flatMap((place, index) =>
		field(index === 0 ? 'Stands in' : '', place, width),
	);

const spellPlace = ({place, line, key, origin}: AccessSource): string => {
	const at = line === undefined ? place : `${place}:${line}`;
	const unset = origin === 'default' && line === undefined ? ' (not set)' : '';

	return key === undefined ? `${at}${unset}` : `${at}  ${key}${unset}`;
};

const spellWay = ({reach, factors, grant}: Way): string =>
	`${reach}: ${factors.join(', ')}; may do ${spellGrant(grant)}`;

const spellGrant = ({profiles, permissions, unknown, missing}: Grant): string => {
	const by = profiles.length === 0 ? '' : ` (${profiles.join(', ')})`;
	const isAll = permissions.length === permissionNames.length;

	return [
		permissions.length === 0 && unknown.length > 0 ? undefined : `${spellPermissions(permissions)}${by}`,
		spellUnknown(permissions, unknown),
		isAll ? undefined : missing,
	]
		.filter(part => part !== undefined)
		.join('; ');
};

const spellPermissions = (permissions: Grant['permissions']): string => {
	if (permissions.length === permissionNames.length)
		return `everything, all ${permissions.length} permissions`;

	return permissions.length === 0 ? 'nothing' : permissions.join(', ');
};

const spellUnknown = (permissions: Grant['permissions'], unknown: Grant['unknown']): string | undefined => {
	if (unknown.length === 0) return undefined;
	if (unknown.length === permissionNames.length) return 'not known';

	return permissions.length + unknown.length === permissionNames.length
		? 'not known of the others'
		: `not known of ${unknown.join(', ')}`;
};
