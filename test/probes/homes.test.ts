import {describe, expect, test} from 'vitest';
import type {Platform} from '../../src/domain/anydesk/versions.ts';
import {findHomes} from '../../src/probes/homes.ts';
import {openPlace, type Place} from '../../src/probes/place.ts';
import {type TempTree, tempTree} from './temp-tree.ts';

const find = async (platform: Platform, tree: TempTree) =>
	findHomes(await openPlace(tempTree(tree)), platform);
const pathsOf = async (platform: Platform, tree: TempTree): Promise<readonly string[]> =>
	(await find(platform, tree)).homes.map(({path}) => path);

const account = (name: string, home: string): string => `${name}:x:1000:1000:${name}:${home}:/bin/sh\n`;

describe('homes', () => {
	test.each<[string, Platform, TempTree, readonly string[]]>([
		['of Linux', 'linux', {'home/anna': null, 'home/bob': null}, ['root', 'home/anna', 'home/bob']],
		[
			'of macOS',
			'macos',
			{'Users/anna': null, 'Users/Shared': null},
			['var/root', 'Users/Shared', 'Users/anna'],
		],
		['of Windows', 'windows', {'Users/Anna': null, 'Users/Public': null}, ['Users/Anna', 'Users/Public']],
		['of an old Windows', 'windows', {'Documents and Settings/Anna': null}, ['Documents and Settings/Anna']],
		[
			'of a Windows that has both names',
			'windows',
			{'Users/Anna': null, 'Documents and Settings/Anna': null},
			['Users/Anna'],
		],
		[
			'and what lies beside them',
			'windows',
			{'Users/All Users': null, 'Users/Default User': null, 'Users/desktop.ini': ''},
			[],
		],
		['and what a disk keeps for itself', 'linux', {'home/lost+found': null}, ['root']],
		['of nobody', 'linux', {etc: null}, ['root']],
	])('%s', async (_, platform, tree, expected) => {
		expect(await pathsOf(platform, tree)).toEqual(expected);
	});

	test.each<[string, string, readonly string[]]>([
		['below srv', account('anna', '/srv/people/anna'), ['srv/people/anna']],
		['that no file can have', account('anna', '/srv/a\0b'), []],
		['with a stroke at its end', account('anna', '/srv/anna/'), ['srv/anna']],
		['that is listed, too', account('bob', '/home/bob'), []],
		['that is listed, and spelled another way', account('bob', '//home/./bob//'), []],
		[
			'of several accounts',
			account('a', '/srv/a') + account('b', '/srv/b') + account('c', '/srv/a'),
			['srv/a', 'srv/b'],
		],
		['of the machine itself', account('root', '/root'), []],
		[
			'of services',
			account('a', '/nonexistent') +
				account('b', '/usr/sbin') +
				account('c', '/bin') +
				account('d', '/dev/null'),
			[],
		],
		['that is everything', account('a', '/'), []],
		['that leads upwards', account('a', '/srv/../../etc'), []],
		['that is no path', account('a', 'srv') + account('b', ''), []],
		['in a line that is none', 'anna\n:::::\n#\n', []],
	])('in etc/passwd: %s', async (_, passwd, expected) => {
		expect(await pathsOf('linux', {'etc/passwd': passwd, 'home/bob': null})).toEqual([
			'root',
			'home/bob',
			...expected,
		]);
	});

	test('in etc/passwd count on Linux alone', async () => {
		expect(await pathsOf('macos', {'etc/passwd': account('anna', '/srv/anna')})).toEqual(['var/root']);
	});

	test('carry the name of their user', async () => {
		expect((await find('linux', {'home/anna': null})).homes).toEqual([
			{path: 'root', user: 'root'},
			{path: 'home/anna', user: 'anna'},
		]);
	});
});

describe('a blind spot', () => {
	const denying = async (denied: string): Promise<Place> => {
		const place = await openPlace(tempTree({'home/anna': null}));

		return {...place, list: async path => (path === denied ? {status: 'not-permitted'} : place.list(path))};
	};

	test('is a folder of homes that may not be read', async () => {
		expect((await findHomes(await denying('home'), 'linux')).blindSpots).toEqual([
			{path: 'home', status: 'not-permitted'},
		]);
	});

	test('is none that is not there', async () => {
		expect((await find('linux', {})).blindSpots).toEqual([]);
	});

	test('is a folder of homes that is a link out of the place', async () => {
		expect((await find('linux', {home: {link: '/home'}})).blindSpots).toEqual([
			{path: 'home', status: 'link'},
		]);
	});
});
