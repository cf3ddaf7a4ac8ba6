import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openPty, ptyTrouble} from '../screens/pty.ts';
import {withBuiltProgram} from './built.ts';
import {openFolder} from './world.ts';

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'deskwarden in a terminal', () => {
	const {folder} = withBuiltProgram();

	const open = (size: {readonly columns: number; readonly rows: number}) =>
		openPty({command: process.execPath, args: [join(folder(), 'bin/deskwarden.js')], ...size});

	test.for([
		{columns: 80, rows: 24},
		{columns: 60, rows: 18},
	])('opens the app, checks the example, opens a finding and leaves, at $columns×$rows', async size => {
		const terminal = open(size);

		await terminal.shows('Only check this machine now');
		terminal.press('G', 'enter');
		await terminal.shows('What shall be checked?');
		terminal.press('jj', 'enter');
		await terminal.shows('Findings · 2');
		terminal.press('enter');
		await terminal.shows('UNA-3');
		await terminal.shows('a short list of known passwords opens');
		expect(terminal.buffer()).toBe('alternate');
		terminal.press('esc');
		await terminal.shows('Findings · 2');
		terminal.press('q');

		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expect(terminal.buffer()).toBe('normal');
		expect(terminal.isCursorShown()).toBe(true);
		expect(terminal.isPasteBracketed()).toBe(false);
	});

	test('checks a folder that is typed', async () => {
		const terminal = open({columns: 80, rows: 24});

		await terminal.shows('Only check this machine now');
		terminal.press('G', 'enter');
		await terminal.shows('What shall be checked?');
		terminal.press('j', 'enter');
		await terminal.shows('folder');
		terminal.press(join(folder(), 'examples/acme/endpoints/srv-files'), 'enter');
		await terminal.shows('Findings · ');
		terminal.press('q');

		expect(await terminal.ended).toMatchObject({exitCode: 0});
	});

	test('a hostile endpoint acts on no terminal, on whatever page it is told of', async () => {
		const acting = '\u001B]52;c;aGk=\u0007\u001B]0;title\u0007\u001B[2J';
		const endpoint = openFolder({
			'etc/hostname': `till${acting}\n`,
			'etc/anydesk/system.conf': `ad.security.acl_enabled=true\nad.security.acl_list=*@ad${acting}:true\n${acting}=1\n`,
			[`etc/anydesk/${acting.replaceAll('/', '')}.conf`]: 'x',
		});
		const terminal = open({columns: 80, rows: 24});

		await terminal.shows('Only check this machine now');
		terminal.press('G', 'enter');
		await terminal.shows('What shall be checked?');
		terminal.press('j', 'enter');
		await terminal.shows('Which folder');
		terminal.press(endpoint, 'enter');
		await terminal.shows('Findings · ');
		terminal.press('enter');
		await terminal.shows('Finding 1/');

		for (let place = 2; place <= 12; place++) {
			terminal.press('n');
			await terminal.shows(`Finding ${place}/`);
		}

		terminal.press('esc', 'esc');
		await terminal.shows('Home');
		terminal.press('q');
		expect(await terminal.ended).toMatchObject({exitCode: 0});
		// The name is told, and nothing in it acts.
		expect(terminal.bytes()).toContain('till·]52;c;');
		expect(terminal.bytes()).not.toContain('\u001B]');
		expect(terminal.bytes()).not.toContain('\u0007');
	});

	test('a terminal that can do too little gets the tour as text', async () => {
		const terminal = openPty({
			command: process.execPath,
			args: [join(folder(), 'bin/deskwarden.js')],
			env: {TERM: 'dumb'},
		});

		expect(await terminal.ended).toMatchObject({exitCode: 0});
		expect(terminal.bytes()).toContain('Does not conform');
		expect(terminal.bytes()).not.toContain('\u001B');
	});
});
