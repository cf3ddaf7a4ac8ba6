import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {
	chooseWorkspace,
	isWorkspaceName,
	stateHome,
	workspaceNames,
} from '../../../src/state/workspace/location.ts';
import {newHome} from './open-workspace.ts';

describe('where the workspaces are', () => {
	test.each([
		['on Linux', 'linux', {}, '/home/anna/.local/state/deskwarden'],
		['with a folder of its own for states', 'linux', {XDG_STATE_HOME: '/srv/state'}, '/srv/state/deskwarden'],
		[
			'with a variable that is not absolute',
			'linux',
			{XDG_STATE_HOME: 'state'},
			'/home/anna/.local/state/deskwarden',
		],
		['with an empty variable', 'linux', {XDG_STATE_HOME: ''}, '/home/anna/.local/state/deskwarden'],
		['on another Unix', 'freebsd', {}, '/home/anna/.local/state/deskwarden'],
		['on macOS', 'darwin', {XDG_STATE_HOME: '/srv'}, '/home/anna/Library/Application Support/deskwarden'],
	])('%s', (_title, platform, env, home) => {
		expect(stateHome({env, platform, homedir: '/home/anna'})).toBe(home);
	});

	test.each([
		['on Windows', {LOCALAPPDATA: 'D:\\Local'}, 'D:\\Local\\deskwarden'],
		['on Windows without its variable', {}, 'C:\\Users\\anna\\AppData\\Local\\deskwarden'],
		[
			'on Windows with a variable that is not absolute',
			{LOCALAPPDATA: 'Local'},
			'C:\\Users\\anna\\AppData\\Local\\deskwarden',
		],
	])('%s', (_title, env, home) => {
		expect(stateHome({env, platform: 'win32', homedir: 'C:\\Users\\anna'})).toBe(home);
	});
});

describe('a name', () => {
	test.each(['acme', 'default', 'Acme-2', 'a.b_c', '7', 'console', 'com', 'x'.repeat(64)])(
		'may be %s',
		name => {
			expect(isWorkspaceName(name)).toBe(true);
		},
	);

	test.each([
		'',
		'.',
		'..',
		'.acme',
		'acme.',
		'a/b',
		'a\\b',
		'a b',
		'acmé',
		'a\n',
		'con',
		'NUL',
		'com1',
		'LPT9.txt',
		'aux.x.y',
		'x'.repeat(65),
	])('may not be %j', name => {
		expect(isWorkspaceName(name)).toBe(false);
	});
});

test('workspaces are folders that hold a state, its last good copy, or the keys of one', () => {
	const home = newHome();
	for (const name of ['beta', 'acme', 'empty', '.hidden', 'with blank', 'saved', 'sealed', 'keys'])
		mkdirSync(join(home, name));
	for (const name of ['beta', 'acme', '.hidden', 'with blank'])
		writeFileSync(join(home, name, 'state.json'), '');
	writeFileSync(join(home, 'saved/state.json.bak'), '');
	writeFileSync(join(home, 'sealed/state.age'), '');
	writeFileSync(join(home, 'keys/identity.age'), '');
	writeFileSync(join(home, 'file'), '');
	symlinkSync(join(home, 'acme'), join(home, 'link'));

	expect(workspaceNames(home)).toEqual(['acme', 'beta', 'keys', 'saved', 'sealed']);
	expect(workspaceNames(join(home, 'nowhere'))).toEqual([]);
	expect(workspaceNames(join(home, 'file'))).toEqual([]);
});

describe('which workspace is meant', () => {
	test.each([
		['the one that was asked for', ['acme', 'beta'], 'beta', {ok: 'beta'}],
		['the one that was asked for, though it is not there yet', ['acme'], 'new', {ok: 'new'}],
		['the default one among others', ['acme', 'default'], undefined, {ok: 'default'}],
		['the only one', ['acme'], undefined, {ok: 'acme'}],
		['a new one, where there is none', [], undefined, {ok: 'default'}],
		[
			'nobody knows',
			['acme', 'beta'],
			undefined,
			{reason: 'There are 2 workspaces, acme and beta: say which one with --workspace NAME.'},
		],
		[
			'none that could be',
			['acme'],
			'../x\u001b[2J',
			{
				reason:
					'"../x·[2J" can\'t name a workspace: take letters, digits, "-", "_" and ".", at most 64, and no dot at either end.',
			},
		],
	])('%s', (_title, names, asked, chosen) => {
		expect(chooseWorkspace(names, asked)).toEqual(chosen);
	});

	test('a reserved name is told as one', () => {
		expect(chooseWorkspace([], 'nul')).toHaveProperty('reason');
	});
});
