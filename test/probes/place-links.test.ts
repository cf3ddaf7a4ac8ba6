import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openPlace} from '../../src/probes/place.ts';
import {type TempTree, tempTree} from './temp-tree.ts';

const isPosix = process.platform !== 'win32';
const limit = 1000;

/** What comes of reading one path, in every way. */
const look = async (root: string, path: string) => {
	const place = await openPlace(root);
	const streamed = await place.stream(path);
	let text = '';

	if (streamed.status === 'read') for await (const chunk of streamed.chunks) text += chunk;

	return {
		list: (await place.list(path)).status,
		read: (await place.read(path, limit)).status,
		stream: streamed.status,
		text,
	};
};

describe.runIf(isPosix)('a link', () => {
	test.each<[string, TempTree, string, object]>([
		[
			'to a file',
			{'etc/b': 'secret', 'etc/a': {link: 'b'}},
			'etc/a',
			{read: 'link', stream: 'link', text: ''},
		],
		['to nothing', {'etc/a': {link: 'nothing'}}, 'etc/a', {read: 'link', stream: 'link'}],
		['to itself', {'etc/a': {link: 'a'}}, 'etc/a', {read: 'link', list: 'link'}],
		['out of the place', {'etc/a': {link: '/etc/passwd'}}, 'etc/a', {read: 'link', stream: 'link', text: ''}],
		[
			'to a folder',
			{'home/b/.anydesk/system.conf': 'x', 'home/a/.anydesk': {link: '../b/.anydesk'}},
			'home/a/.anydesk',
			{list: 'link', read: 'link'},
		],
		[
			'on the way to a file',
			{'home/b/.anydesk/a': 'x', 'home/a/.anydesk': {link: '../b/.anydesk'}},
			'home/a/.anydesk/a',
			{read: 'link', stream: 'link', text: ''},
		],
		[
			'out of the place, on the way',
			{etc: {link: '/etc'}},
			'etc/passwd',
			{read: 'link', stream: 'link', text: ''},
		],
		[
			'out of the place, further up',
			{'a/b': {link: '/etc'}},
			'a/b/ssl/openssl.cnf',
			{read: expect.stringMatching(/^(link|not-found)$/), text: ''},
		],
		[
			'in a circle',
			{'etc/a': {link: 'b'}, 'etc/b': {link: 'a'}},
			'etc/a/c',
			{read: 'link', stream: 'link', list: 'link'},
		],
		[
			'at the top, which stays inside',
			{'private/etc/a': 'x', etc: {link: 'private/etc'}},
			'etc/a',
			{read: 'read', text: 'x'},
		],
	])('%s', async (_, tree, path, expected) => {
		expect(await look(tempTree(tree), path)).toMatchObject(expected);
	});

	test('to the place itself is where the place begins', async () => {
		const root = tempTree({'real/a': 'x', link: {link: 'real'}});

		expect((await look(join(root, 'link'), 'a')).read).toBe('read');
	});

	test('a step upwards leads nowhere', async () => {
		const root = tempTree({'place/a': 'x', secret: 'y'});

		expect(await look(join(root, 'place'), '../secret')).toMatchObject({read: 'link', stream: 'link'});
		expect(await look(join(root, 'place'), '..')).toMatchObject({list: 'link'});
	});

	test('a neighbour that is called alike is outside', async () => {
		const root = tempTree({'place/a': {link: '../place2'}, 'place2/b': 'secret'});

		expect(await look(join(root, 'place'), 'a/b')).toMatchObject({read: 'link', text: ''});
	});
});
