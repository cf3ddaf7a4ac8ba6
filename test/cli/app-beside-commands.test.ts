import {renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {textOf} from '../house/source-files.ts';
import {openPty, ptyTrouble} from '../screens/pty.ts';
import {treeOf} from '../state/workspace/open-workspace.ts';
import {withBuiltProgram} from './built.ts';
import {welcome} from './guide-story.ts';
import {type Home, openHome} from './open-home.ts';
import {endpointFiles} from './samples.ts';

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'an open app, and commands beside it', () => {
	const {folder} = withBuiltProgram();
	const files = {...endpointFiles(), 'plan.yaml': textOf('examples/remote-support.yaml')};
	const setUp = 'setup --from plan.yaml --yes --workspace default';

	const open = (home: Home) =>
		openPty({
			command: process.execPath,
			args: [join(folder(), 'bin/deskwarden.js')],
			cwd: home.folder,
			env: home.env,
		});

	test.each([
		['a plan', (home: Home) => home.run(setUp)],
		['a sealed workspace', (home: Home) => home.keepSealed('default')],
	])(
		'%s that is there meanwhile is not written over, and nobody is asked for anything',
		async (_what, make) => {
			const home = openHome(files);
			const terminal = open(home);
			await terminal.shows(welcome);
			await make(home);
			const made = treeOf(home.folderOf('default'));

			terminal.press('enter');
			await terminal.shows('What is your organisation called?');
			terminal.press('Zeta', 'enter');
			await terminal.shows('Not saved: a workspace was made meanwhile.');
			terminal.press('ctrl-c');

			expect(await terminal.ended).toMatchObject({exitCode: 73});
			expect(terminal.bytes()).not.toContain('assphrase of the workspace');
			expect(terminal.everything().join('')).toContain('open deskwarden again');
			expect(treeOf(home.folderOf('default'))).toEqual(made);
		},
	);

	test('a run that can not be kept is told on the screen, and by the exit code', async () => {
		const home = openHome(files);
		await home.run(setUp);
		await home.keep('default', now => ({
			...now,
			preferences: {targets: ['root:till-7']},
			progress: {...now.progress, isDone: true},
		}));
		const terminal = open(home);
		await terminal.shows('Check now');
		writeFileSync(join(home.folderOf('default'), 'runs'), 'a file where the folder should be');
		terminal.press('c');
		await terminal.shows('The run is not kept: ');
		terminal.press('esc');
		await terminal.shows('Home');
		await terminal.shows('The run is not kept: ');
		terminal.press('q');

		expect(await terminal.ended).toMatchObject({exitCode: 73});
	});

	test('words that are taken back and given meanwhile count with the next check', async () => {
		const home = openHome(files);
		await home.run(setUp);
		await home.keep('default', now => ({
			...now,
			preferences: {targets: ['root:till-7']},
			progress: {...now.progress, isDone: true},
		}));
		await home.run('waive HST --target * --owner Ben --reason lab --until 2999-12-31');
		const terminal = open(home);
		await terminal.shows('Check now');
		await home.run('words withdraw 1');
		terminal.press('c');
		await terminal.shows('Findings · ');
		expect(terminal.lines().join('\n')).not.toContain('waived');
		terminal.press('q');
		await terminal.ended;

		expect(home.stateOf('default').runs).toMatchObject([{summary: {waived: 0}}]);
	});

	test('what changes between the check and watching is told, and a target that is lost while watching stays in sight', async () => {
		const home = openHome({...files, ...endpointFiles(['ad.security.acl_enabled=true'], {host: 'laptop'})});
		await home.run(setUp);
		await home.keep('default', now => ({
			...now,
			preferences: {targets: ['root:till-7', 'root:laptop']},
			progress: {...now.progress, isDone: true},
		}));
		const terminal = open(home);
		await terminal.shows('Check now');
		terminal.press('c');
		await terminal.shows('Findings · ');
		writeFileSync(join(home.folder, 'laptop/etc/anydesk/system.conf'), 'ad.security.acl_enabled=false\n');
		terminal.press('w');
		await terminal.shows('ACL-1 passed, now failed (high) on laptop');
		await terminal.shows('changes, the worst first:');
		renameSync(join(home.folder, 'laptop'), join(home.folder, 'gone'));
		await terminal.shows('laptop is not looked at any more: ');
		terminal.press('esc');
		await terminal.shows('? not reached: laptop');
		await terminal.shows('Watching since ');
		await terminal.shows('Conforming ');
		terminal.press('q');

		expect(await terminal.ended).toMatchObject({exitCode: 0});
	});
});
