import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {EndpointEvidence} from '../../src/domain/evidence.ts';
import {readEvidence} from '../../src/domain/evidence-schema.ts';
import {collectEndpoint, type EndpointRequest} from '../../src/probes/endpoint.ts';
import {openPlace} from '../../src/probes/place.ts';
import {type TempTree, tempTree} from './temp-tree.ts';

const id = 'ad.anynet.id=123456789\n';

const collect = async (root: string, given: Partial<EndpointRequest> = {}): Promise<EndpointEvidence> =>
	collectEndpoint({
		place: await openPlace(root),
		folder: 'root:given',
		collection: {id: 'k1', key: Buffer.alloc(32, 1), words: []},
		collector: 'deskwarden 0.1.0',
		now: new Date('2026-11-22T09:00:00.123Z'),
		...given,
	});

const of = (tree: TempTree, given?: Partial<EndpointRequest>): Promise<EndpointEvidence> =>
	collect(tempTree(tree), given);

describe('the platform', () => {
	test.each<[string, TempTree, string | undefined]>([
		['Linux', {etc: null, home: null}, 'linux'],
		['Linux, of which a part was unpacked', {'etc/anydesk/system.conf': id}, 'linux'],
		['Linux, the home of root alone', {'root/.anydesk/system.conf': id}, 'linux'],
		['Linux, with a folder that is called like one of macOS', {etc: null, home: null, users: null}, 'linux'],
		['macOS', {Users: null, Library: null, Applications: null, private: null, etc: null}, 'macos'],
		['macOS, of which a part was unpacked', {Users: null, etc: null}, 'macos'],
		['Windows', {Users: null, Windows: null, ProgramData: null}, 'windows'],
		['Windows, of which a part was unpacked', {ProgramData: null}, 'windows'],
		['Windows of 2003', {'Documents and Settings': null}, 'windows'],
		['nothing that could be told', {stuff: null}, undefined],
		['an empty folder', {}, undefined],
	])('%s', async (_, tree, expected) => {
		expect((await of(tree)).platform).toBe(expected);
	});
});

describe('the name of an endpoint', () => {
	const conf = {'etc/anydesk/system.conf': id};

	test.each<[string, TempTree, string]>([
		['is that of its host', {...conf, 'etc/hostname': 'till-7\n'}, 'till-7'],
		['is the first line of its file', {...conf, 'etc/hostname': '  till-7  \nmore\n'}, 'till-7'],
		['is its ID, where there is no host name', conf, '123456789'],
		['is its ID, where the host name is empty', {...conf, 'etc/hostname': '\n'}, '123456789'],
		['brings no control characters', {...conf, 'etc/hostname': 'till\u001b[2J\u202e\n'}, 'till·[2J·'],
	])('%s', async (_, tree, expected) => {
		expect((await of(tree)).endpoint).toBe(expected);
	});

	test('is short, whatever its file says', async () => {
		const {endpoint} = await of({...conf, 'etc/hostname': 'x'.repeat(4000)});

		expect(endpoint.length).toBeLessThanOrEqual(80);
	});

	test.each<[string, string, string]>([
		['of the folder', 'from-customer', 'from-customer'],
		['that was asked for, where the folder is called like any other', '.anydesk', 'root:given'],
		['that was asked for, where the folder is called like a custom client', 'ad_5be69332', 'root:given'],
	])('is the one %s, where nothing else is told', async (_, folder, expected) => {
		const root = tempTree({[`${folder}/system.conf`]: 'ad.ui.lang=en\n'});

		expect((await collect(join(root, folder))).endpoint).toBe(expected);
	});

	test('is its own on this machine', async () => {
		const local = {platform: 'linux', askVersion: async () => undefined} as const;

		expect((await of({...conf, 'etc/hostname': 'other'}, {local})).endpoint).toBe(hostname().slice(0, 80));
	});
});

describe('a single folder', () => {
	test.each<[string, TempTree, string]>([
		['that holds a system.conf', {'x/system.conf': id}, 'folder'],
		['that holds a user.conf alone', {'x/user.conf': 'ad.ui.lang=en\n'}, 'folder'],
		['that is called like the standard client', {'anydesk/system.conf': id}, 'installed'],
		['that is called like a custom client', {'ad_ab/system.conf': id}, 'custom'],
	])('%s is a client', async (_, tree, kind) => {
		const [folder = ''] = Object.keys(tree)[0]?.split('/') ?? [];
		const evidence = await collect(join(tempTree(tree), folder));

		expect(evidence.installations).toMatchObject([{kind, folder: ''}]);
		expect(evidence.platform).toBeUndefined();
	});

	test('that holds a user.conf alone lacks the other files, and says so', async () => {
		const [client] = (await of({'user.conf': 'ad.ui.lang=en\n'})).installations;

		expect(client?.files.map(({path, status}) => `${path} ${status}`)).toEqual([
			'system.conf not-found',
			'service.conf not-found',
			'user.conf read',
		]);
	});

	test('that holds neither is none', async () => {
		expect((await of({'service.conf': 'ad.anynet.cert=x\n'})).installations).toEqual([]);
	});

	test('brings no mode bits: they are those of whoever unpacked it', async () => {
		const [client] = (await of({'system.conf': id})).installations;

		expect(client?.files.filter(({mode}) => mode !== undefined)).toEqual([]);
	});
});

describe('the version of a client', () => {
	const conf = {'etc/anydesk/system.conf': id};
	const local = (answer: string | undefined) =>
		({platform: 'linux', askVersion: async () => answer}) as const;

	test('is asked for on this machine', async () => {
		expect((await of(conf, {local: local('8.0.2')})).installations).toMatchObject([
			{version: {value: '8.0.2', source: 'anydesk --version'}},
		]);
		expect((await of(conf, {local: local(undefined)})).installations[0]).not.toHaveProperty('version');
	});

	test("is not asked for of a user's own copy, which is another program", async () => {
		const evidence = await of({'home/anna/.anydesk/system.conf': id}, {local: local('8.0.2')});

		expect(evidence.installations).toMatchObject([{kind: 'portable'}]);
		expect(evidence.installations[0]).not.toHaveProperty('version');
	});

	test("of a custom client of Windows is that of its program's file", async () => {
		const record = Buffer.alloc(52);
		for (const [at, word] of [0xfeef_04bd, 0x1_0000, 0x7_0000, 0xf_0000].entries())
			record.writeUInt32LE(word, at * 4);

		const evidence = await of({
			'ProgramData/AnyDesk/ad_ab/system.conf': id,
			'Program Files (x86)/AnyDesk-ab/AnyDesk-ab.exe': record,
		});

		expect(evidence.installations).toMatchObject([{kind: 'custom', version: {value: '7.0.15'}}]);
	});
});

describe('an endpoint', () => {
	test('is evidence that its own schema takes, without a secret', async () => {
		const evidence = await of({
			'etc/hostname': 'till-7\n',
			'etc/anydesk/system.conf': `${id}ad.security.permission_profiles._full_access.pwd=hunter2\n`,
			'etc/anydesk/service.conf': 'ad.anynet.pkey=hunter2\nad.anynet.cert=hunter2\n',
			'etc/anydesk/connection_trace.txt':
				'Incoming    2026-11-19, 10:02    User    anna@acme    123123123\r\n',
			'home/anna/.anydesk/user.conf': 'ad.anynet.auth_tokens=hunter2\n',
		});

		expect(readEvidence(JSON.parse(JSON.stringify(evidence)))).toEqual({ok: evidence});
		expect(JSON.stringify(evidence)).not.toContain('hunter2');
		expect(evidence).toMatchObject({
			collectedAt: '2026-11-22T09:00:00Z',
			collection: 'k1',
			collector: 'deskwarden 0.1.0',
		});
	});

	test('counts owners only where it is this machine', async () => {
		const local = {platform: 'linux', askVersion: async () => undefined} as const;

		expect(await of({etc: null}, {local})).toMatchObject({ownersCount: true});
		expect(await of({etc: null})).not.toHaveProperty('ownersCount');
	});
});
