import {
	chmodSync,
	mkdirSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {changedPaths, fileState, fileStates} from '../../src/probes/file-states.ts';
import {openPlace} from '../../src/probes/place.ts';
import {tempTree} from './temp-tree.ts';

const conf = 'etc/anydesk/system.conf';
const trace = 'var/log/anydesk.trace';
const tree = {
	'etc/hostname': 'till-7\n',
	[conf]: 'ad.anynet.id=123456789\n',
	'etc/anydesk/service.conf': 'ad.anynet.cert=example\n',
	'home/anna/.anydesk/user.conf': 'ad.ui.lang=en\n',
	'home/anna/notes.txt': 'nothing of AnyDesk\n',
	[trace]: 'a line\n',
};

const statesIn = async (root: string) => fileStates(await openPlace(root), undefined);

const write = (root: string, path: string, text: string): void => {
	mkdirSync(dirname(join(root, path)), {recursive: true});
	writeFileSync(join(root, path), text);
};

/** What has changed at a moment that the clock of files can tell from the one before. */
const changesBy = async (change: (root: string) => void): Promise<readonly string[]> => {
	const root = tempTree(tree);
	const before = await statesIn(root);
	untilLater(root);
	change(root);

	return changedPaths(before, await statesIn(root));
};

/** Until what is written now is later than what was written before: the clock of files has coarse steps. */
const untilLater = (root: string): void => {
	const timeOf = (path: string): number => statSync(join(root, path)).ctimeMs;

	do write(root, 'clock', '');
	while (timeOf('clock') <= timeOf(trace));
};

describe('a file has changed', () => {
	test.each<[string, (root: string) => void, readonly string[]]>([
		['longer', root => write(root, conf, 'ad.anynet.id=1234567890\n'), [conf]],
		['as long as it was', root => write(root, conf, 'ad.anynet.id=123456780\n'), [conf]],
		[
			'as long as it was, and of the time that it was of',
			root => {
				const time = new Date('2020-01-01T00:00:00Z');
				utimesSync(join(root, conf), time, time);
				write(root, conf, 'ad.anynet.id=123456780\n');
				utimesSync(join(root, conf), time, time);
			},
			[conf],
		],
		[
			'put in its place by another one',
			root => {
				write(root, 'draft', 'ad.anynet.id=123456780\n');
				renameSync(join(root, 'draft'), join(root, conf));
			},
			[conf],
		],
		['empty now', root => write(root, conf, ''), [conf]],
		['of another mode', root => chmodSync(join(root, conf), 0o666), [conf]],
		['gone', root => rmSync(join(root, conf)), [conf]],
		[
			'a link now',
			root => {
				rmSync(join(root, conf));
				symlinkSync('service.conf', join(root, conf));
			},
			[conf],
		],
		[
			'a folder now',
			root => {
				rmSync(join(root, conf));
				mkdirSync(join(root, conf));
			},
			[conf],
		],
		['new', root => write(root, 'etc/anydesk/user.conf', 'ad.ui.lang=en\n'), ['etc/anydesk/user.conf']],
		[
			'of an installation that is new',
			root => write(root, 'etc/anydesk_ad_5be69332/system.conf', ''),
			['etc/anydesk_ad_5be69332/service.conf', 'etc/anydesk_ad_5be69332/system.conf'],
		],
		[
			'of a home',
			root => write(root, 'home/anna/.anydesk/user.conf', 'ad.ui.lang=de\n'),
			['home/anna/.anydesk/user.conf'],
		],
		['a trace', root => write(root, trace, 'a line\nand another\n'), [trace]],
		[
			'one of several',
			root => {
				write(root, trace, 'another line\n');
				write(root, conf, '');
			},
			[conf, trace],
		],
	])('that is %s', async (_title, change, paths) => {
		expect(await changesBy(change)).toEqual(paths);
	});

	test.each<[string, (root: string) => void]>([
		['nothing happened', () => {}],
		['a file of others changed', root => write(root, 'home/anna/notes.txt', 'a line more\n')],
	])('not where %s', async (_title, change) => {
		expect(await changesBy(change)).toEqual([]);
	});
});

test('what can not be read has a state, too', async () => {
	const root = tempTree({});
	const place = await openPlace(root);

	expect([...(await fileState(place, 'none.conf'))]).toEqual([['none.conf', 'not-found']]);
	expect(await fileStates(place, undefined)).toEqual(new Map());
});

test('a state holds nothing that stands in the file', async () => {
	const states = await statesIn(tempTree({[conf]: 'canary-4711\n'}));

	expect(states.get(conf)).toBeDefined();
	expect(JSON.stringify([...states])).not.toContain('canary');
});

test.each<[string, ReadonlyMap<string, string>, ReadonlyMap<string, string>, readonly string[]]>([
	['nothing', new Map(), new Map(), []],
	['the same', new Map([['a', '1']]), new Map([['a', '1']]), []],
	['one that came', new Map(), new Map([['a', '1']]), ['a']],
	['one that went', new Map([['a', '1']]), new Map(), ['a']],
	[
		'names that JavaScript knows',
		new Map([['__proto__', '1']]),
		new Map([['__proto__', '2']]),
		['__proto__'],
	],
	[
		'several, sorted',
		new Map([
			['b', '1'],
			['c', '1'],
		]),
		new Map([
			['c', '2'],
			['a', '1'],
		]),
		['a', 'b', 'c'],
	],
])('changed paths of %s', (_title, before, after, paths) => {
	expect(changedPaths(before, after)).toEqual(paths);
});
