import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, utimesSync, writeFileSync} from 'node:fs';
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

describe('a file', () => {
	test.each<[string, TempTree, string, object]>([
		[
			'is read',
			{'etc/a.conf': 'ad.a=1'},
			'etc/a.conf',
			{read: 'read', stream: 'read', text: 'ad.a=1', list: 'not-found'},
		],
		['at the top is read', {'a.conf': 'ad.a=1'}, 'a.conf', {read: 'read', stream: 'read'}],
		['may be empty', {'etc/a.conf': ''}, 'etc/a.conf', {read: 'read', stream: 'read', text: ''}],
		['is not there', {'etc/b.conf': ''}, 'etc/a.conf', {read: 'not-found', stream: 'not-found'}],
		['nor is its folder', {}, 'etc/anydesk/a.conf', {read: 'not-found', stream: 'not-found'}],
		[
			'is asked for below a file',
			{'etc/a.conf': ''},
			'etc/a.conf/b',
			{read: 'not-found', stream: 'not-found', list: 'not-found'},
		],
		[
			'is a folder',
			{'etc/a.conf': null},
			'etc/a.conf',
			{read: 'not-a-file', stream: 'not-a-file', list: 'read'},
		],
		['has a NUL in its name', {}, 'etc/\0', {read: 'not-found', stream: 'not-found', list: 'not-found'}],
		[
			'has a name beyond all measure',
			{'etc/a': ''},
			`etc/${'a'.repeat(5000)}`,
			{read: 'malformed', stream: 'malformed', list: 'malformed'},
		],
		['is exactly as long as we read', {'etc/a.conf': 'x'.repeat(limit)}, 'etc/a.conf', {read: 'read'}],
		[
			'is a byte longer, which a stream may be',
			{'etc/a.conf': 'x'.repeat(limit + 1)},
			'etc/a.conf',
			{read: 'too-large', stream: 'read'},
		],
	])('%s', async (_, tree, path, expected) => {
		expect(await look(tempTree(tree), path)).toMatchObject(expected);
	});

	test('comes with its size, mode, owner and time', async () => {
		const root = tempTree({'etc/a.conf': 'ad.a=1'});
		chmodSync(join(root, 'etc/a.conf'), 0o640);

		const file = await (await openPlace(root)).read('etc/a.conf', limit);

		expect(file.facts).toMatchObject({
			size: 6,
			modifiedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
		});
		if (isPosix) expect((file.facts?.mode ?? 0) & 0o777).toBe(0o640);
		if (isPosix) expect(file.facts?.uid).toBe(process.getuid?.());
	});

	test('is no younger than it says', async () => {
		const root = tempTree({a: ''});
		utimesSync(join(root, 'a'), 1000.9996, 1000.9996);

		expect((await (await openPlace(root)).read('a', limit)).facts?.modifiedAt).toBe('1970-01-01T00:16:40Z');
	});

	test.runIf(process.platform === 'linux')(
		'has a name that is no UTF-8: it is told, and not passed over',
		async () => {
			const root = tempTree({home: null});
			const name = Buffer.from('m\xfcller', 'latin1');
			mkdirSync(Buffer.concat([Buffer.from(`${root}/home/`), name]));
			writeFileSync(Buffer.concat([Buffer.from(`${root}/home/`), name, Buffer.from('/a.conf')]), 'ad.a=1');
			const place = await openPlace(root);
			const listing = await place.list('home');
			const [found = ''] = listing.status === 'read' ? listing.names : [];

			expect(found).toBe('m\ufffdller');
			expect(await look(root, `home/${found}`)).toMatchObject({
				list: 'malformed',
				read: 'malformed',
				stream: 'malformed',
			});
			expect(await look(root, `home/${found}/a.conf`)).toMatchObject({read: 'malformed'});
		},
	);

	test('that is too large still tells its mode', async () => {
		const file = await (await openPlace(tempTree({a: 'x'.repeat(2000)}))).read('a', limit);

		expect(file).toMatchObject({status: 'too-large', facts: {size: 2000}});
	});

	test('of several megabytes comes in pieces, and whole', async () => {
		const content = Buffer.alloc(5_000_000, 'line of a trace\n');
		const {text} = await look(tempTree({'ad.trace': content}), 'ad.trace');

		expect(Buffer.from(text, 'latin1').equals(content)).toBe(true);
	});
});

describe.runIf(isPosix)('what is no file', () => {
	test('a pipe holds nobody up', async () => {
		const root = tempTree({'etc/anydesk': null});
		execFileSync('mkfifo', [join(root, 'etc/anydesk/system.conf')]);

		expect(await look(root, 'etc/anydesk/system.conf')).toMatchObject({
			read: 'not-a-file',
			stream: 'not-a-file',
		});
	});

	test.runIf(process.platform === 'linux')('a file whose bytes cannot be had is malformed', async () => {
		expect((await (await openPlace('/proc/self')).read('mem', limit)).status).toBe('malformed');
	});
});

/** Root may read everything, so that somebody else has to look. */
describe.runIf(process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0)(
	'without the right to',
	() => {
		const lookAsNobody = (root: string, path: string): unknown => {
			const module = new URL('../../src/probes/place.ts', import.meta.url);
			const script = `
			import {openPlace} from '${module}';
			const place = await openPlace(process.argv[1]);
			const of = async how => (await place[how](process.argv[2], 1000)).status;
			console.log(JSON.stringify([await of('list'), await of('read'), await of('stream')]));
		`;
			const args = [
				'--reuid=65534',
				'--regid=65534',
				'--clear-groups',
				process.execPath,
				'--input-type=module',
				'-e',
				script,
			];

			return JSON.parse(
				execFileSync('setpriv', [...args, root, path], {
					encoding: 'utf8',
					stdio: ['ignore', 'pipe', 'ignore'],
				}),
			);
		};

		test('read a file', () => {
			const root = tempTree({'etc/service.conf': 'secret'});
			chmodSync(join(root, 'etc/service.conf'), 0o600);

			expect(lookAsNobody(root, 'etc/service.conf')).toEqual(['not-found', 'not-permitted', 'not-permitted']);
		});

		test('enter a folder', () => {
			const root = tempTree({'home/anna/.anydesk/user.conf': 'x'});
			chmodSync(join(root, 'home/anna'), 0o700);

			expect(lookAsNobody(root, 'home/anna/.anydesk')).toEqual(Array(3).fill('not-permitted'));
			expect(lookAsNobody(root, 'home/anna/.anydesk/user.conf')).toEqual(Array(3).fill('not-permitted'));
		});
	},
);

test('a folder that is not there cannot be opened', async () => {
	await expect(openPlace(join(tempTree(), 'nothing'))).rejects.toMatchObject({code: 'ENOENT'});
});

test('names are sorted', async () => {
	const place = await openPlace(tempTree({b: '', a: '', C: ''}));

	expect(await place.list('')).toEqual({status: 'read', names: ['C', 'a', 'b']});
});
