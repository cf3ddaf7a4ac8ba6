import {type AccessMap, type Cell, isOpen} from '../domain/access/access-map.ts';
import {type AccessRow, accessRows, groupLabel} from '../domain/access/access-rows.ts';
import {widthOf, wrap} from './wrap.ts';

/** The map as a matrix, callers by receivers; as lists where it would be wider than that. Then what its signs mean. */
export const drawAccess = (map: AccessMap, width: number): readonly (readonly string[])[] => {
	if (map.callers.length === 0 || map.receivers.length === 0) return [];

	const rows = accessRows(map);
	const matrix = drawMatrix(map, rows);
	const isFitting = matrix.every(line => widthOf(line) <= width);

	return [isFitting ? matrix : drawLists(rows, width), drawLegend(rows, width)];
};

const gap = '  ';

const drawMatrix = ({receivers}: AccessMap, rows: readonly AccessRow[]): readonly string[] => {
	const lines = [
		['', ...receivers.map(groupLabel)],
		...rows.map(({caller, cells}) => [groupLabel(caller), ...cells.map(({sign}) => sign)]),
	];
	const widths = [...Array(receivers.length + 1).keys()].map(column =>
		Math.max(...lines.map(line => widthOf(line[column] ?? ''))),
	);

	return lines.map(line =>
		line
			.map((text, column) => pad(text, widths[column] ?? 0))
			.join(gap)
			.trimEnd(),
	);
};

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** For each caller, whom it reaches in which way. */
const drawLists = (rows: readonly AccessRow[], width: number): readonly string[] =>
	rows.flatMap(({caller, cells}, index) => [
		...(index === 0 ? [] : ['']),
		...wrap(groupLabel(caller), width),
		...[...Map.groupBy(cells.toSorted(byWeight), ({sign}) => sign)].flatMap(([sign, group]) =>
			wrap(group.map(({receiver}) => groupLabel(receiver)).join(', '), width, `  ${sign.padEnd(16)}`),
		),
	]);

/** What is open comes first, then what isn't known. */
const byWeight = (one: {readonly cell: Cell}, other: {readonly cell: Cell}): number =>
	weightOf(one.cell) - weightOf(other.cell);

const weightOf = (cell: Cell): number => {
	if (isOpen(cell)) return 0;
	if (cell.reach === 'unknown') return 1;

	return cell.isItself === true ? 3 : 2;
};

const meanings: readonly (readonly [sign: RegExp, meaning: string])[] = [
	[/^\.$/, '.  no way in'],
	[/accept/, 'accept  somebody at the endpoint has to agree'],
	[/password(?!\+)/, 'password  a password opens the session'],
	[/password\+2FA/, 'password+2FA  a password and a code open it'],
	[/token/, 'token  a saved login opens it'],
	[/^\?$/, '?  not known'],
	[/ \?$/, 'with ?  at least that'],
	[/^! /, '!  to be looked at'],
	[/^-$/, '-  itself'],
];

const drawLegend = (rows: readonly AccessRow[], width: number): readonly string[] => {
	const signs = rows.flatMap(({cells}) => cells.map(({sign}) => sign));
	const used = meanings.filter(([sign]) => signs.some(text => sign.test(text))).map(([, meaning]) => meaning);
	const lines: string[] = [];

	for (const meaning of used) {
		const joined = `${lines.at(-1)}; ${meaning}`;

		if (lines.length > 0 && widthOf(joined) < width) lines[lines.length - 1] = joined;
		else lines.push(meaning);
	}

	return lines.flatMap(line => wrap(line, width));
};
