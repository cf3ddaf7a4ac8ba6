import {describe, expect, test} from 'vitest';
import {aReport} from './fake-audit.ts';
import {useFixture} from './open-fixture.ts';
import {ptyTrouble} from './pty.ts';
import {plain} from './states/desk.ts';
import {statesOf} from './states.ts';

/** What the app itself says to a terminal: modes of the screen, of the cursor and of pasting, moves, erasing, colours. */
const ours = new RegExp(`${'\u001B'}\\[(?:\\?(?:25|1049|2004|2026)[hl]|[\\d;]*[A-HJKfm])`, 'g');

const names = Object.keys(statesOf(plain, aReport([], [])));

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'hostile names in a real terminal', () => {
	const openFixture = useFixture('every-state');

	test('no state lets an escape, a bell or a control character through', async () => {
		const terminal = openFixture();

		expect(await terminal.ended).toMatchObject({exitCode: 0});

		const bytes = terminal.bytes();
		const rest = bytes.replaceAll(ours, '');

		expect(names.filter(name => !bytes.includes(`seen ${name}\r\n`))).toEqual([]);
		expect(bytes).toContain('52;c;aGk=');
		expect(rest.match(/[^\r\n]?(?!\r|\n)[\p{Cc}\p{Cf}].{0,20}/gu) ?? []).toEqual([]);
		expect(terminal.screen.buffer.active.type).toBe('normal');
	});
});
