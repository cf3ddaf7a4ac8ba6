import {nearest} from '../nearest.ts';
import {toPlainText} from '../plain-text.ts';
import type {PlannedUser} from './shape.ts';

/** A line of a table, with the line of the file on which it ends. */
export type TableRow = {readonly line: number; readonly cells: readonly string[]};

const columns = ['login', 'name', 'roles', 'groups', 'startsConnections'] as const;
type Column = (typeof columns)[number];

const mostPeople = 1000;

/**
 * People from a table whose first row names its columns: `login`, `name`, `roles`, `groups`, `startsConnections`, of
 * which only the first has to be there. Several roles or groups are parted by `;`. All that is wrong comes at once, a
 * line each; `known` are the logins that are taken.
 */
export const peopleFromRows = (
	[header, ...rows]: readonly TableRow[],
	known: readonly string[],
): {readonly ok: readonly PlannedUser[]} | {readonly complaints: readonly string[]} => {
	if (header === undefined)
		return {complaints: ['The file is empty: it begins with login,name,roles,groups,startsConnections.']};

	const places = placesOf(header);
	if ('complaints' in places) return places;
	if (rows.length > mostPeople) return {complaints: [`More than ${mostPeople} people are not read at once.`]};

	const taken = new Set(known.map(login => login.toLowerCase()));
	const read = rows.map(row => readRow(row, places.ok, taken, header.cells.length));
	const complaints = read.flatMap(row => ('complaints' in row ? row.complaints : []));

	return complaints.length > 0 ? {complaints} : {ok: read.flatMap(row => ('ok' in row ? [row.ok] : []))};
};

type Places = ReadonlyMap<Column, number>;

const sameAs = (given: string): Column | undefined =>
	columns.find(name => name.toLowerCase() === given.trim().toLowerCase());

const placesOf = ({
	line,
	cells,
}: TableRow): {readonly ok: Places} | {readonly complaints: readonly string[]} => {
	const found = cells.map(sameAs);
	const complaints = cells.flatMap((cell, index) => {
		const shown = toPlainText(cell, 40);

		if (found[index] === undefined) {
			const near = nearest(cell, columns);

			return [
				`line ${line}: there is no column "${shown}"${near === undefined ? `: the columns are ${columns.join(', ')}` : `: did you mean ${near}?`}`,
			];
		}

		return found.indexOf(found[index]) === index ? [] : [`line ${line}: the column ${shown} stands twice`];
	});

	if (complaints.length > 0) return {complaints};

	return found.includes('login')
		? {ok: new Map(found.flatMap((name, index) => (name === undefined ? [] : [[name, index]])))}
		: {complaints: [`line ${line}: the column login is missing`]};
};

const readRow = (
	{line, cells}: TableRow,
	places: Places,
	taken: Set<string>,
	wanted: number,
): {readonly ok: PlannedUser} | {readonly complaints: readonly string[]} => {
	const cell = (name: Column): string => cells[places.get(name) ?? -1]?.trim() ?? '';
	const names = (name: Column): string[] =>
		[
			...new Set(
				cell(name)
					.split(';')
					.map(text => text.trim()),
			),
		].filter(Boolean);
	const login = cell('login');
	const starts = readAnswer(cell('startsConnections'));
	const isTaken = login !== '' && taken.has(login.toLowerCase());

	taken.add(login.toLowerCase());

	const complaints = [
		...(cells.length === wanted
			? []
			: [`it has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the header ${wanted}`]),
		...(/^[^\s@]+@[^\s@]+$/.test(login)
			? []
			: [`"${toPlainText(login, 60)}" is no login: it should be a mail address`]),
		...(isTaken ? [`the login ${toPlainText(login, 60)} is there already`] : []),
		...(starts === undefined ? ['startsConnections should be yes or no'] : []),
		...(cells.every(text => toPlainText(text, 500) === text)
			? []
			: ['it holds characters that are not printable, or more than 500']),
	].map(complaint => `line ${line}: ${complaint}`);

	if (complaints.length > 0) return {complaints};

	const [name, roles, groups] = [cell('name'), names('roles'), names('groups')];

	return {
		ok: {
			login,
			...(name !== '' && {name}),
			...(roles.length > 0 && {roles}),
			...(groups.length > 0 && {groups}),
			...(starts === true && {startsConnections: true}),
		},
	};
};

const yes = ['yes', 'y', 'true', '1', 'x'];
const no = ['', 'no', 'n', 'false', '0'];

const readAnswer = (text: string): boolean | undefined => {
	const small = text.toLowerCase();

	return yes.includes(small) ? true : no.includes(small) ? false : undefined;
};
