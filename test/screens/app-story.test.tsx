import {expect, test} from 'vitest';
import {endlessAudit} from './fake-audit.ts';
import {checkTheExample, openTerminal} from './open-terminal.tsx';

test('from home through the example into a finding, back, and out', async () => {
	const terminal = openTerminal();

	await terminal.shows('▸ Check this machine              advised');
	await terminal.press('down', 'down');
	await terminal.shows('▸ Check the example');
	await terminal.press('enter');
	await terminal.shows('▸ ✘ critical   till-7         the unattended password');
	await terminal.press('down');
	await terminal.shows('▸ ✘ high');
	await terminal.press('enter');
	await terminal.shows('Finding 2/6 · till-7');
	await terminal.shows('etc/anydesk/system.conf:8   ad.security.acl_enabled=false');
	await terminal.press('n');
	await terminal.shows('Finding 3/6 · anna-laptop');
	await terminal.shows("A person's word would decide it.");
	await terminal.press('esc');
	await terminal.shows('▸ ? undecided');
	await terminal.press('esc');
	await terminal.shows('▸ Findings of the example (6)');
	await terminal.press('q');
	await expect.poll(() => terminal.session.state().shown).toEqual({screen: 'left', exitCode: 0});
});

test('a machine without AnyDesk: nothing was checked, and the example is advised', async () => {
	const terminal = openTerminal();

	await terminal.press('enter');
	await terminal.shows('Nothing was checked.');
	await terminal.shows('Not reached: desk-1: no AnyDesk was found');
	await terminal.shows('Go back with esc: a folder can be checked, or the example.');
	await terminal.press('esc');
	await terminal.shows('Nothing was judged in the last check.');
	await terminal.shows('▸ Check the example               advised');
});

test('a folder is typed, erased and pasted', async () => {
	const terminal = openTerminal();

	await terminal.press('down', 'enter');
	await terminal.shows('Which folder shall be checked?');
	await terminal.press('/', 'q', 'j', '?', 'é', '日');
	await terminal.shows('▸ /qj?é日█');
	await terminal.press('backspace', 'backspace');
	await terminal.shows('▸ /qj?█');
	await terminal.press('\u001B[200~/x\u001B[31m y\nrm -rf\u001B[201~');
	await terminal.shows('▸ /qj?/x[31m y█');
	await terminal.press('enter');
	await terminal.shows('Not reached: /qj?/x[31m y');
});

test('the filter narrows by words, is kept by enter, and lifted by esc', async () => {
	const terminal = openTerminal();

	await checkTheExample(terminal);
	await terminal.press('/');
	await terminal.shows('/█   6 of 6');
	await terminal.press('a', 'n', 'n', 'a', ' ', 'p', 'a', 's', 's');
	await terminal.shows('/anna pass█   1 of 6');
	await terminal.press('enter', 'enter');
	await terminal.shows('Finding 1/1 · anna-laptop');
	await terminal.press('esc');
	await terminal.shows('/anna pass   1 of 6');
	await terminal.press('esc');
	await terminal.shows('80 % of what applies was decided.');
});

test('a check is stopped, and what was judged is kept', async () => {
	const terminal = openTerminal({audit: endlessAudit});

	await terminal.press('enter');
	await terminal.shows('Checking · 1 of 2 targets done');
	await terminal.press('enter');
	await terminal.shows('Finding 1/3 · till-7');
	await terminal.press('esc');
	await terminal.shows('6 judged');
	await terminal.press('x');
	await terminal.shows('Stopped before its end');
	await terminal.shows('Findings · 6');
});

test('an audit that breaks leads home, with the reason', async () => {
	const terminal = openTerminal({
		audit: () => {
			throw new Error('the plan\u001B[2J is broken');
		},
	});

	await terminal.press('enter');
	await terminal.shows('The check could not be done: the plan·[2J is broken');
});

test('ctrl-c leaves at once, from a field too', async () => {
	const terminal = openTerminal();

	await terminal.press('down', 'enter');
	await terminal.shows('Which folder');
	await terminal.press('ctrl-c');
	await expect.poll(() => terminal.session.state().shown).toEqual({screen: 'left', exitCode: 130});
});

test('help closes with any key, and leaves everything where it was', async () => {
	const terminal = openTerminal();

	await checkTheExample(terminal);
	await terminal.press('down', '?');
	await terminal.shows('Help · findings');
	await terminal.press('G');
	await terminal.shows('▸ ✘ high');
});
