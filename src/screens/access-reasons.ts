import type {CellSign} from '../domain/access/access-rows.ts';
import {permissions} from '../domain/anydesk/permissions.ts';
import {listed} from '../domain/list.ts';
import type {Looks} from './looks.ts';
import {wrap} from './text-fit.ts';

const labelWidth = 12;
const mostPlaces = 4;

/** Why somebody reaches a machine, as lines: the rule and where it stands, what it takes, and what may be done then. */
export const reasonLines = ({columns, spell}: Looks, {cell, receiver}: CellSign): readonly string[] => {
	const {rule, factors, permissions: grant} = cell;
	const rows: readonly (readonly [label: string, text: string])[] = [
		['From', cell.from],
		[
			'To',
			`${cell.to}${receiver.members.length > 0 ? ` (${listed(receiver.members.map(({name}) => name))})` : ''}`,
		],
		['Reach', `${cell.reach}${cell.isAtLeast === true ? ' or more' : ''}`],
		['Rule', rule.what],
		...rule.sources
			.slice(0, mostPlaces)
			.map(
				({place, line, key}, index) =>
					[
						index === 0 ? 'Stands in' : '',
						[`${place}${line === undefined ? '' : `:${line}`}`, key].filter(Boolean).join('  '),
					] as const,
			),
		['It takes', listed(factors) || 'nothing more'],
		...(cell.because === undefined ? [] : [['But', cell.because] as const]),
		[
			'May do',
			listed(
				grant.permissions.map(name => permissions[name].title),
				17,
			) || 'nothing that is known',
		],
		...(grant.missing === undefined ? [] : [['Perhaps', grant.missing] as const]),
	];

	return rows.flatMap(([label, text]) =>
		wrap(spell(text, 2000), columns - labelWidth - 4).map(
			(line, index) => `${(index === 0 ? label : '').padEnd(labelWidth)}${line}`,
		),
	);
};
