import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/checks/catalogue.ts';
import {type Doors, doors, parts, shared, silences, storeFiles} from './doors-table.ts';
import {codeOf, filesBelow, type Import, importsOf, reachedFrom, roomOf, textOf} from './source-files.ts';

const rooms = [...new Set(filesBelow('src').map(roomOf))];
const filesOf = (room: string): readonly string[] => filesBelow(`src/${room}`);

const isAllowed = ({to, isOurs}: Import, room: string, {rooms: open, packages, node}: Doors): boolean => {
	if (isOurs)
		return roomOf(to) === room || open.includes(roomOf(to)) || (shared[to]?.includes(room) ?? false);
	if (to.startsWith('node:')) return node === 'any' || node.includes(to);

	return packages.some(name => to === name || to.startsWith(`${name}/`));
};

describe('doors between the rooms', () => {
	test('every folder of src is a room with doors', () => {
		expect(rooms.filter(room => !(room in doors))).toEqual([]);
	});

	test.each(rooms)('%s imports what it may, and nothing else', room => {
		const wrong = filesOf(room).flatMap(path => {
			const own = doorsOf(path);

			return importsOf(path)
				.filter(found => own === undefined || !isAllowed(found, room, withOwn(own, path)))
				.map(({to}) => `${path} imports ${to}`);
		});

		expect(wrong).toEqual([]);
	});

	test('the store is opened by cli alone', () => {
		const wrong = filesBelow('src')
			.filter(path => roomOf(path) !== 'cli' && !path.startsWith('src/state/workspace/'))
			.flatMap(path => importsOf(path).map(({to}) => ({path, to})))
			.filter(({to}) => to.startsWith('src/state/workspace/') && touchesDisk(to))
			.map(({path, to}) => `${path} imports ${to}`);

		expect(wrong).toEqual([]);
		expect(touchesDisk('src/state/workspace/store.ts')).toBe(true);
		expect(touchesDisk('src/state/workspace/shape.ts')).toBe(false);
	});

	test('the files of the store have the doors that they use, and no others', () => {
		const unused = Object.entries(storeFiles).flatMap(([path, {packages, node}]) => {
			const used = importsOf(path).map(({to}) => to);

			return [...packages, ...node].filter(name => !used.includes(name)).map(name => `${path}: ${name}`);
		});

		expect(unused).toEqual([]);
	});

	test('what is told as plain text knows no Ink and no React, not even by way of another file', () => {
		const reached = [...reachedFrom('src/screens/linear/open-linear.ts', {withDynamic: true})];

		expect(reached.length).toBeGreaterThan(50);
		expect(reached.filter(to => /^(?:ink|react)(?:\/|$)|\.tsx$/.test(to))).toEqual([]);
	});

	test('imports are found: the table is not held by a blind eye', () => {
		const all = filesBelow('src').flatMap(importsOf);

		expect(all.length).toBeGreaterThan(400);
		expect(all.some(({isDynamic}) => isDynamic)).toBe(true);
		expect(all.some(({isType}) => isType)).toBe(true);

		for (const path of filesBelow('src')) {
			const spelled = codeOf(path).match(/\b(?:from|import) '/g)?.length ?? 0;

			expect([path, importsOf(path).filter(({isDynamic}) => !isDynamic).length]).toEqual([path, spelled]);
		}
	});

	test.each(silences)('$why: $says', ({says, rooms: silent, but = []}) => {
		const said = silent
			.filter(room => rooms.includes(room))
			.flatMap(filesOf)
			.filter(path => !but.includes(path) && says.test(codeOf(path)));

		expect(said).toEqual([]);
	});

	test('the door itself does not exit either', () => {
		expect(filesBelow('bin').filter(path => /\bprocess\.exit\(/.test(codeOf(path)))).toEqual([]);
	});

	test('a check knows no other check', () => {
		const checks = checkFiles();
		const wrong = checks.flatMap(path =>
			importsOf(path)
				.filter(({to, isOurs}) => isOurs && to.startsWith('src/checks/'))
				.filter(({to}) => checks.includes(to) || areaOf(to) !== areaOf(path))
				.map(({to}) => `${path} imports ${to}`),
		);

		expect(checks).toHaveLength(catalogue.length);
		expect(wrong).toEqual([]);
	});

	test('ARCHITECTURE.md prints the table', () => {
		const document = textOf('ARCHITECTURE.md');
		const rows = [
			...Object.entries({...doors, ...parts}).map(([room, own]) => printRow(room, own)),
			...Object.entries(storeFiles).map(([path, own]) => printStoreRow(path, own)),
		];
		const missing = rows.filter(row => !document.includes(row));

		expect(missing).toEqual([]);
	});
});

/** The doors of a room, and those that one of its files has by itself. */
const withOwn = (room: Doors, path: string): Doors => {
	const own = storeFiles[path];
	if (own === undefined || room.node === 'any') return room;

	return {...room, packages: [...room.packages, ...own.packages], node: [...room.node, ...own.node]};
};

/** Whether loading a file loads one that has a door to Node's modules. */
const touchesDisk = (path: string): boolean =>
	[...reachedFrom(path, {withDynamic: true})].some(reached => (storeFiles[reached]?.node.length ?? 0) > 0);

/** The doors of the part that a file belongs to, else of its room. */
const doorsOf = (path: string): Doors | undefined => {
	const part = Object.keys(parts).find(name => path.startsWith(`src/${name}/`));

	return part === undefined ? doors[roomOf(path)] : parts[part];
};

const areaOf = (path: string): string => path.split('/')[2] ?? '';

const checkFiles = (): readonly string[] =>
	filesBelow('src/checks').filter(path => /: (?:Client|Organization)Check = \{/.test(codeOf(path)));

const list = (names: readonly string[]): string =>
	names.length === 0 ? '–' : names.map(name => `\`${name}\``).join(', ');

const printStoreRow = (path: string, {packages, node}: (typeof storeFiles)[string]): string =>
	`| \`${path.replace('src/state/workspace/', '')}\` | ${list(packages)} | ${list(node)} |`;

const printRow = (room: string, {rooms: open, packages, node}: Doors): string =>
	`| \`${room}\` | ${room === 'cli' ? 'all' : list(open)} | ${list(packages)} | ${node === 'any' ? 'any' : list(node)} |`;
