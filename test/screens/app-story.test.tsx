import {expect, test} from 'vitest';
import {firstState} from '../../src/state/app-state.ts';
import {aReport, endlessAudit} from './fake-audit.ts';
import {checkTheExample, openTerminal} from './open-terminal.tsx';
import {answered, asked, deskWith, guideDraft, plain} from './states/desk.ts';
import {telling} from './typist.ts';

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

test('a plan that was loaded leads to its end, and back through what is asked on the way', async () => {
	const terminal = openTerminal({
		first: {...firstState, shown: {screen: 'welcome', focused: 0}},
		services: {readPlan: async () => ({ok: {draft: guideDraft(plain), text: '# a plan'}})},
	});

	await terminal.press('down', 'down', 'enter');
	await terminal.shows('Which file holds the plan?');
	await terminal.press('plan.yaml', 'enter');
	await terminal.shows('Review and write');
	await terminal.press('esc');
	await terminal.shows('May a password alone open a session on incoming?');
	await terminal.press('esc');
	await terminal.shows('How do machines with outgoing get their alias in @acme?');
	await terminal.press('enter', 'enter');
	await terminal.shows('Review and write');
	// The map is one thought away from the review, and leads back to it.
	await terminal.press('G', 'up', 'enter');
	await terminal.shows('Who reaches whom · by the plan');
	await terminal.press('enter');
	await terminal.shows('Stands in');
	await terminal.press('esc');
	await terminal.hides('Stands in');
	await terminal.press('esc');
	await terminal.shows('Review and write');
});

test('nothing is written of a plan that makes no sense', async () => {
	let writes = 0;
	const {builds: _builds, ...draft} = guideDraft(plain);
	const desk = answered(deskWith({...draft, groups: []}, aReport([], [])));
	const terminal = openTerminal({
		first: telling({...firstState, desk}, {type: 'set-up-opened'}),
		services: {
			write: async () => {
				writes += 1;

				return {count: 1, kept: []};
			},
		},
	});

	await terminal.shows('This has to be mended before the files can be written:');
	await terminal.press('enter');
	await terminal.shows('First mend what stands above: m leads there.');
	await terminal.press('v');
	await terminal.shows('First mend what stands above: m leads there.');
	expect(writes).toBe(0);
	await terminal.press('m');
	await terminal.shows('Who else works with AnyDesk?');
});

test('where files were edited, the others are written and the new ones beside, once it was asked for', async () => {
	const tried: string[] = [];
	const edited = ['portal-checklist.md', 'organization.yaml', 'users/anna-example-com.md'];
	const desk = answered(deskWith(guideDraft(plain), aReport([], [])));
	const terminal = openTerminal({
		first: telling({...firstState, desk}, {type: 'set-up-opened'}),
		services: {
			write: async (_plan, _enrolments, _folder, forEdited) => {
				tried.push(forEdited);

				return forEdited === 'beside' ? {count: 20, kept: edited} : {edited};
			},
		},
	});

	await terminal.shows('Write the files');
	await terminal.hides('Write the others');
	await terminal.press('enter');
	await terminal.shows('Nothing was written.');
	await terminal.shows('organization.yaml and 1 more');
	await terminal.shows('▸ Write the others, the new ones beside');
	await terminal.press('enter');
	await terminal.shows('20 files are in ./acme-anydesk; begin with README.md.');
	await terminal.shows('New texts lie beside');
	await terminal.hides('Write the others');
	expect(tried).toEqual(['refuse', 'beside']);
});

test('a pattern is judged while it is typed', async () => {
	const terminal = openTerminal({first: asked(deskWith(guideDraft(plain), aReport([], [])), 'acl:incoming')});

	await terminal.press('a');
	await terminal.shows('*@acme admits everybody of @acme.');
	await terminal.press('backspace', 'backspace', 'backspace', 'backspace', 'a', 'd');
	await terminal.shows('Not like this: it would let strangers in');
	await terminal.press('enter');
	await terminal.shows("It can't be kept: it would let strangers in");
	await terminal.press('backspace', 'backspace', 'acme', 'enter');
	await terminal.shows('That pattern stands in the list already.');
});

test('a list that loses its last entry stays in sight, and brings it back', async () => {
	const draft = {...guideDraft(plain), endpoints: [{name: 'till-7', build: 'incoming'}]};
	const terminal = openTerminal({first: asked(deskWith(draft, aReport([], [])), 'endpoints')});

	await terminal.shows('▸ till-7');
	await terminal.press('d');
	await terminal.shows('None is named: each is judged by its build.');
	await terminal.press('u');
	await terminal.shows('▸ till-7');
});
