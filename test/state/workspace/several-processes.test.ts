import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {type Child, withPrograms} from './children.ts';
import {namesOf, newFolder, newHome, open} from './open-workspace.ts';

const {start, programOf} = withPrograms('saver', 'lock-taker');

test('the bundle holds nothing of conf that listens to signals, or writes in another way than ours', () => {
	const program = readFileSync(programOf('saver'), 'utf8');

	expect(program).toContain('conf writes nothing here');
	expect(program).not.toMatch(/SIGVTALRM|json-schema\.org/);
});

test('two processes, 300 saves each: none is lost', {timeout: 120_000}, async () => {
	const folder = newFolder();
	const children = ['one', 'other'].map(name => start('saver', [folder, name]));

	for (const child of children) await child.ready;
	for (const child of children) child.tell('300\n');
	const ended = await Promise.all(children.map(child => child.ended));

	expect(ended.map(({code, err}) => [code, err])).toEqual([
		[0, ''],
		[0, ''],
	]);
	const {store} = await open(folder);
	expect(store.current().preferences).toEqual({one: 300, other: 300});
	expect(store.current().progress.at).toBe('600');
	// They took turns: else nobody was ever in somebody's way.
	expect(turnsOf(ended.map(({lines}) => lines))).toBeGreaterThan(0);
	expect(namesOf(folder)).toEqual(['state.json', 'state.json.bak']);
});

/** How often the one saved right after the other. */
const turnsOf = ([one = []]: readonly (readonly string[])[]): number =>
	one.filter((number, index) => index > 0 && Number(number) !== Number(one[index - 1]) + 1).length;

test('one lock, many processes, some of them killed: never two hold it, and nobody is locked out', {
	timeout: 240_000,
}, async () => {
	const folder = newFolder();
	const list = newHome();
	const kills = Number(process.env['DESKWARDEN_KILLS'] ?? 600) / 10;
	const children: Child[] = [];
	let printed: string[] = [];

	writeFileSync(join(list, 'inside'), '');
	writeFileSync(join(list, 'number'), '0');

	const startOne = () => children.push(start('lock-taker', [folder, list]));
	for (let count = 0; count < 6; count++) startOne();

	for (let count = 0; count < kills; count++) {
		const victim = children.shift() as Child;
		startOne();
		await victim.spoke;
		await setTimeout(Math.random() * 20);
		victim.kill();

		const {lines, err} = await victim.ended;
		printed = [...printed, ...lines];
		expect(err).toBe('');
	}

	for (const child of children) await child.spoke;
	for (const child of children) child.tell('');
	for (const child of children) {
		const {code, lines, err} = await child.ended;
		printed = [...printed, ...lines];
		expect([code, err]).toEqual([0, '']);
	}

	expect(printed.filter(line => line.includes('not alone'))).toEqual([]);
	// No number was given twice: whoever read one had written the next before anybody else came.
	expect(new Set(printed).size).toBe(printed.length);
	expect(readFileSync(join(list, 'inside'), 'utf8').match(/\}\n\{/g)?.length ?? 0).toBeGreaterThan(5);
	expect(namesOf(folder)).not.toContain('lock');
});
