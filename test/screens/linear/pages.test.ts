import {describe, expect, test} from 'vitest';
import {pageOf} from '../../../src/screens/linear/hear-line.ts';
import {linesIn} from '../../../src/screens/linear/printer.ts';
import {spellIn} from '../../../src/screens/spell.ts';
import {fakeKnown} from '../fake-services.ts';
import {type RoomName, roomNames, rooms} from './rooms.ts';

const printed = (name: RoomName, columns = 80): readonly string[] =>
	pageOf(rooms[name], fakeKnown).flatMap(told => linesIn(told, spellIn('unicode'), columns));

describe('what is told on entering', () => {
	test.each(roomNames)('%s', async name => {
		await expect(`${printed(name).join('\n')}\n`).toMatchFileSnapshot(`pages/${name}.txt`);
	});
});

describe('every page', () => {
	test.each(roomNames)('%s stays within its columns, and uses no sign that acts', name => {
		for (const columns of [20, 40, 80, 200]) {
			for (const line of printed(name, columns)) {
				if (name !== 'file-for-the-generator') expect(line.length).toBeLessThanOrEqual(columns);
				expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
			}
		}
	});

	test.each(roomNames)('%s draws nothing: no box, no mark, no arrow', name => {
		expect(printed(name).join('\n')).not.toMatch(/[▸◂█─✔✘↑↓←→]/u);
	});
});
