import type {CellSign} from '../domain/access/access-rows.ts';
import {permissions} from '../domain/anydesk/permissions.ts';
import {listed} from '../domain/list.ts';

const mostPlaces = 4;

/** Why somebody reaches a machine; a text without a label goes on with what stands above it. */
export const reasonsOf = ({
	cell,
	receiver,
}: CellSign): readonly (readonly [label: string, text: string])[] => {
	const {rule, factors, permissions: grant} = cell;

	return [
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
};
